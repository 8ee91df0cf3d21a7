import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadDataFiles } from '../../src/corpus/data-files.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import type { Fault } from '../../src/model/fault.ts';
import { SMALL_DATA } from '../fixtures/small-data.ts';
import { type Files, temporaryFolders } from '../fixtures/temporary-folders.ts';

const makeFolder = temporaryFolders();
const readFolders = async (...folders: string[]) => readCorpus(await loadDataFiles(folders));
const read = async (files: Files) => readFolders(await makeFolder(files));

/** Faults as `code file:line`, files relative to the data folder. */
async function faultsOf(files: Files): Promise<string[]> {
  const folder = await makeFolder(files);
  return (await readFolders(folder)).faults.map((fault) => shown(fault, folder));
}
const shown = ({ file, line, detail }: Fault, folder: string): string =>
  `${detail.code} ${file.slice(folder.length + 1)}${line === undefined ? '' : `:${line}`}`;

const EVENT = 'id: umi\nname: Umi\ndates: [2023-08-03]\nsessions:\n  - id: umi/1\n    title: One\n';
const report = (body: string): Files => ({
  'events/umi.yaml': EVENT,
  'reports/umi/a.md': `---\nevent: umi\ntitle: A\n---\n\n${body}`,
});

describe('a good data folder', () => {
  it('has no faults and holds all that its files say', async () => {
    const { corpus, faults } = await read(SMALL_DATA);
    expect(faults).toEqual([]);
    expect(corpus.events.map(({ id }) => id)).toEqual(['umi2023', 'yama2024']);
    expect(corpus.sessions.map(({ id }) => id)).toEqual([
      'umi2023/101',
      'umi2023/102',
      'umi2023/103',
      'yama2024/keynote',
      'yama2024/lt1',
    ]);
    expect(corpus.reports.map(({ id, title }) => [id, title])).toEqual([
      ['umi2023/kamome', 'うみクラウド2023に行ってきた'],
      ['umi2023/tako', '二日間のメモ'],
    ]);
    expect(corpus.vocabulary.same).toContainEqual(['kubernetes', 'k8s']);
  });

  it('gives a session its facts; what is not known is absent', async () => {
    const { corpus } = await read(SMALL_DATA);
    expect(corpus.sessions[0]).toMatchObject({
      event: 'umi2023',
      date: '2023-08-03',
      day: 1,
      start: '10:00',
      end: '10:40',
      speakers: [{ name: '波野 渚', company: '株式会社みなと', handles: ['nagisa'], otherNames: [] }],
      topics: ['eBPF', 'CNI'],
    });
    expect(Object.keys(corpus.sessions[4] ?? {})).not.toEqual(expect.arrayContaining(['date', 'day', 'start', 'track']));
  });

  it('takes the page of a recorded talk for its video', async () => {
    const { corpus } = await read(SMALL_DATA);
    expect(corpus.sessions[0]?.links).toEqual({
      talk: 'https://example.com/umi2023/101',
      slides: 'https://example.com/umi2023/101/slides',
      video: 'https://example.com/umi2023/101',
    });
    expect(corpus.sessions[1]?.links).toEqual({});
  });

  it('makes one session of two reports about one talk, each note with its report', async () => {
    const { corpus } = await read(SMALL_DATA);
    expect(corpus.sessions[0]?.notes).toEqual([
      {
        report: 'umi2023/kamome',
        mentionOnly: false,
        heading: 'Ciliumを千台で運用した一年',
        passages: ['接続追跡テーブルがあふれて、通信が途切れた。容量を広げて直した。', 'Identityが増えすぎた。ラベルを絞った。'],
      },
      {
        report: 'umi2023/tako',
        mentionOnly: false,
        heading: 'Ciliumを千台で運用した一年',
        passages: ['朝一番の発表。部屋は満員だった。'],
      },
    ]);
  });

  it('keeps notes about the event apart from those about talks', async () => {
    const { corpus } = await read(SMALL_DATA);
    expect(corpus.eventNotes).toMatchObject([{ event: 'umi2023', report: 'umi2023/kamome', passages: ['海がよく見えた。'] }]);
  });

  it('leaves drafts out', async () => {
    const { corpus } = await read(SMALL_DATA);
    expect(JSON.stringify(corpus)).not.toContain('ひみつ');
    expect(corpus.reports.map(({ id }) => id)).not.toContain('yama2024/draft');
  });

  it('checks drafts all the same', async () => {
    const { faults } = await read({
      ...SMALL_DATA,
      'reports/yama2024/draft.md': '---\nevent: yama2024\ntitle: D\nstatus: draft\n---\n\n## 知らない話\n',
    });
    expect(faults.map(({ detail }) => detail.code)).toEqual(['unbound-section']);
  });

  it('binds a heading to the title it equals but for width, spaces and punctuation', async () => {
    const { corpus, faults } = await read({
      ...SMALL_DATA,
      'reports/yama2024/b.md': '---\nevent: yama2024\ntitle: B\n---\n\n## ＬＴ: 監視を やめた日！\n\n- 静かになった。\n',
    });
    expect(faults).toEqual([]);
    expect(corpus.sessions.find(({ id }) => id === 'yama2024/lt1')?.notes).toHaveLength(1);
  });

  it('keeps the title that a report prints where it is another', async () => {
    const { corpus } = await read(report('## Number one\nsession: umi/1\n\n- Fine.\n'));
    expect(corpus.sessions[0]?.otherTitles).toEqual(['Number one']);
  });

  it('knows that a report only names a talk', async () => {
    const { corpus } = await read(report('## One\nmention: only\n'));
    expect(corpus.sessions[0]?.notes).toMatchObject([{ mentionOnly: true, passages: [] }]);
  });

  it('takes paragraphs, items of lists inside lists and quotes for one passage each', async () => {
    const { corpus } = await read(
      report('## One\n\nA paragraph\nof two lines.\n\n- item\n  - inner **item**\n\n> a quote\n\n***\n'),
    );
    expect(corpus.sessions[0]?.notes[0]?.passages).toEqual(['A paragraph of two lines.', 'item', 'inner item', 'a quote']);
  });

  it('may be written with a byte order mark and Windows line ends', async () => {
    const windows = Object.fromEntries(
      Object.entries(SMALL_DATA).map(([name, text]) => [name, `\ufeff${text.replaceAll('\n', '\r\n')}`]),
    );
    const { corpus, faults } = await read(windows);
    expect(faults).toEqual([]);
    expect(corpus.sessions[0]?.notes).toHaveLength(2);
  });

  it('may hold other files, which are not read', async () => {
    const { faults } = await read({ ...SMALL_DATA, 'README.md': '# Read me', 'events/.umi.yaml.swp': 'x', 'notes/x.txt': 'x' });
    expect(faults).toEqual([]);
  });
});

describe('two data folders', () => {
  it('are one corpus: a report of one may tell about an event of the other', async () => {
    const own = await makeFolder({
      'reports/umi2023/ours.md': '---\nevent: umi2023\ntitle: Ours\n---\n\n## Backups that really restore\n\n- We tried it.\n',
    });
    const { corpus, faults } = await readFolders(await makeFolder(SMALL_DATA), own);
    expect(faults).toEqual([]);
    const notes = corpus.sessions.find(({ id }) => id === 'umi2023/102')?.notes;
    expect(notes?.map(({ report }) => report)).toEqual(['umi2023/tako', 'umi2023/ours']);
  });

  it('may not define the same event', async () => {
    const [first, second] = [await makeFolder({ 'events/umi.yaml': EVENT }), await makeFolder({ 'events/umi.yaml': EVENT })];
    const { faults } = await readFolders(first, second);
    expect(faults).toEqual([
      {
        file: join(second, 'events/umi.yaml'),
        line: 1,
        detail: { code: 'duplicate-id', id: 'umi', first: join(first, 'events/umi.yaml') },
      },
    ]);
  });

  it('may not hold two reports of the same id, because a note would lose its report', async () => {
    const first = await makeFolder(report('## One\n\n- By A.\n'));
    const second = await makeFolder({
      'reports/umi/a.md': '---\nevent: umi\ntitle: Another A\n---\n\n## One\n\n- By another.\n',
    });
    const { faults } = await readFolders(first, second);
    expect(faults.map(({ detail }) => detail.code)).toEqual(['duplicate-id']);
  });

  it('put their vocabularies together', async () => {
    const { corpus } = await readFolders(
      await makeFolder(SMALL_DATA),
      await makeFolder({ 'vocabulary.yaml': 'same:\n  - [etcd, エトセディ]\n' }),
    );
    expect(corpus.vocabulary.same).toEqual(
      expect.arrayContaining([
        ['kubernetes', 'k8s'],
        ['etcd', 'エトセディ'],
      ]),
    );
  });
});

describe('a fault names file and line:', () => {
  const event = (text: string): Files => ({ 'events/umi.yaml': text });

  it.each<[string, Files, string[]]>([
    ['YAML that cannot be read', event('id: umi\nname: "Umi\ndates: []\n'), ['yaml-syntax events/umi.yaml:4']],
    ['a tab for indentation', event('id: umi\nsessions:\n\t- id: x\n'), ['yaml-syntax events/umi.yaml:3']],
    ['a field given twice', event('id: umi\nname: A\nname: B\ndates: [2023-08-03]\n'), ['yaml-syntax events/umi.yaml:3']],
    ['a field that is missing', event('id: umi\ndates: [2023-08-03]\n'), ['missing-field events/umi.yaml:1']],
    ['a session without a title', event(`${EVENT}  - id: umi/2\n`), ['missing-field events/umi.yaml:7']],
    ['a field that is not known', event(`${EVENT}    speeker: x\n`), ['unknown-field events/umi.yaml:7']],
    ['a day that does not exist', event('id: umi\nname: U\ndates:\n  - 2023-02-30\n'), ['wrong-value events/umi.yaml:4']],
    ['a time that does not exist', event(`${EVENT}    start: "25:61"\n`), ['wrong-value events/umi.yaml:7']],
    ['text where a list belongs', event(`${EVENT}    topics: etcd\n`), ['wrong-value events/umi.yaml:7']],
    ['an address that is none', event(`${EVENT}    talk: javascript:alert(1)\n`), ['wrong-value events/umi.yaml:7']],
    ['a list where the event belongs', event('- a\n- b\n'), ['wrong-value events/umi.yaml:1']],
    ['an event in a file of another name', { 'events/yama.yaml': EVENT }, ['wrong-file-name events/yama.yaml:1']],
    ["a session with another event's id", event(EVENT.replace('umi/1', 'yama/1')), ['foreign-id events/umi.yaml:5']],
    [
      'an event with an id that no command takes',
      { [`events/${'u'.repeat(101)}.yaml`]: EVENT.replaceAll('umi', 'u'.repeat(101)) },
      [`long-id events/${'u'.repeat(101)}.yaml:1`],
    ],
    [
      'a session with an id that no command takes',
      event(EVENT.replace('umi/1', `umi/${'1'.repeat(200)}`)),
      ['long-id events/umi.yaml:5'],
    ],
    ['a session defined twice', event(`${EVENT}  - id: umi/1\n    title: Two\n`), ['duplicate-id events/umi.yaml:7']],
    ["a session on none of the event's days", event(`${EVENT}    date: 2023-08-04\n`), ['date-outside-event events/umi.yaml:7']],
    ['a link to a playlist', event(`${EVENT}    video: https://example.com/a.m3u8?t=1\n`), ['playlist-link events/umi.yaml:7']],
    [
      'a report without front matter',
      { ...event(EVENT), 'reports/umi/a.md': '## One\n' },
      ['no-front-matter reports/umi/a.md:1'],
    ],
    ['an empty report', { ...event(EVENT), 'reports/umi/a.md': '' }, ['no-front-matter reports/umi/a.md:1']],
    [
      'front matter without a title',
      { ...event(EVENT), 'reports/umi/a.md': '---\nevent: umi\n---\n' },
      ['missing-field reports/umi/a.md:2'],
    ],
    [
      'a status that is none',
      { ...event(EVENT), 'reports/umi/a.md': '---\nevent: umi\ntitle: A\nstatus: ready\n---\n' },
      ['wrong-value reports/umi/a.md:4'],
    ],
    [
      "a report in another event's folder",
      { ...event(EVENT), 'reports/yama/a.md': '---\nevent: umi\ntitle: A\n---\n' },
      ['wrong-folder reports/yama/a.md:1'],
    ],
    [
      'a report about an event that is not there',
      { ...event(EVENT), 'reports/uni/a.md': '---\nevent: uni\ntitle: A\n---\n' },
      ['unknown-event reports/uni/a.md:1'],
    ],
    ['a session that is not there', report('## One\nsession: umi/9\n'), ['unknown-session reports/umi/a.md:6']],
    ['a heading that fits no session', report('## Two\n\n- Note.\n'), ['unbound-section reports/umi/a.md:6']],
    ['text under no heading', report('Lost.\n\n## One\n'), ['text-outside-section reports/umi/a.md:6']],
    [
      'an attribute that is not known',
      report('## One\nsession: umi/1\nspeaker: Ann\n'),
      ['unknown-attribute reports/umi/a.md:8'],
    ],
    ['a note among the attributes', report('## One\nsession: umi/1\nA note.\n'), ['unknown-attribute reports/umi/a.md:8']],
    ['an attribute with a wrong value', report('## One\nmention: twice\n'), ['wrong-value reports/umi/a.md:7']],
    [
      'a vocabulary with an unknown part',
      { ...event(EVENT), 'vocabulary.yaml': 'same: []\nsimilar: []\n' },
      ['unknown-field vocabulary.yaml:2'],
    ],
  ])('%s', async (_, files, faults) => {
    expect(await faultsOf(files)).toEqual(faults);
  });

  it.each([
    ['an alias without an anchor', 'id: umi\nname: *umi*\ndates: [2023-08-03]\n', 2],
    [
      'aliases that grow without end',
      `a: &a [${'x,'.repeat(9)}]\nb: &b [${'*a,'.repeat(9)}]\nc: &c [${'*b,'.repeat(9)}]\nd: [${'*c,'.repeat(9)}]\n`,
      1,
    ],
  ])('%s', async (_, text) => {
    expect((await faultsOf(event(text))).join()).toMatch(/^yaml-syntax events\/umi.yaml:\d/);
  });

  it('says what is like the name that is not there', async () => {
    const folder = await makeFolder({ ...SMALL_DATA, 'reports/umi2024/a.md': '---\nevent: umi2024\ntitle: A\n---\n' });
    const { faults } = await readFolders(folder);
    expect(faults[0]?.detail).toMatchObject({ code: 'unknown-event', nearest: expect.arrayContaining(['umi2023']) });
  });

  it('all faults are told at once, in every file', async () => {
    const faults = await faultsOf({
      'events/umi.yaml': 'id: umi\nnome: Umi\ndates: [2023-08-03]\nsessions:\n  - id: umi/1\n    title: One\n    start: noon\n',
      'events/yama.yaml': 'id: yama\nname: Yama\ndates: [2023-13-01]\n',
      'events/kawa.yaml': 'id: kawa\nname: Kawa\ndates: [2023-08-03]\n',
      'reports/kawa/a.md': 'no front matter',
      'reports/kawa/b.md': '---\nevent: kawa\ntitle: B\n---\n\nLost.\n\n## Nowhere\n',
      'vocabulary.yaml': 'same: {}\n',
    });
    expect(faults.toSorted()).toEqual([
      'missing-field events/umi.yaml:1',
      'no-front-matter reports/kawa/a.md:1',
      'text-outside-section reports/kawa/b.md:6',
      'unbound-section reports/kawa/b.md:8',
      'unknown-field events/umi.yaml:2',
      'wrong-value events/umi.yaml:7',
      'wrong-value events/yama.yaml:3',
      'wrong-value vocabulary.yaml:1',
    ]);
  });
});

describe('a data folder that cannot be used', () => {
  it('is named: it does not exist', async () => {
    const folder = join(await makeFolder(), 'nowhere');
    await expect(loadDataFiles([folder])).rejects.toMatchObject({
      name: 'KikigakiError',
      detail: { code: 'folder-unreadable', folder, reason: 'ENOENT' },
    });
  });

  it('is named: it is a file', async () => {
    const folder = join(await makeFolder({ file: '' }), 'file');
    await expect(loadDataFiles([folder])).rejects.toMatchObject({
      detail: { code: 'folder-unreadable', folder, reason: 'ENOTDIR' },
    });
  });

  it('is named: it holds no data', async () => {
    const folder = await makeFolder({ 'notes.txt': 'x' });
    await expect(loadDataFiles([folder])).rejects.toMatchObject({ detail: { code: 'folder-empty', folder } });
  });
});
