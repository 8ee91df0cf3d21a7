import { describe, expect, it } from 'vitest';
import { loadDataFiles } from '../../src/corpus/data-files.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { type Files, temporaryFolders } from '../fixtures/temporary-folders.ts';

const makeFolder = temporaryFolders();
const read = async (...folders: Files[]) =>
  readCorpus(await loadDataFiles(await Promise.all(folders.map((one) => makeFolder(one)))));

/** The only session of an event, with these lines. */
const session = (lines: string, files: Files = {}): Files => ({
  'events/umi.yaml': `id: umi\nname: Umi\ndates: [2023-08-03]\nsessions:\n  - id: umi/1\n    title: One\n${lines}`,
  ...files,
});
const onlySession = async (lines: string, files?: Files) => {
  const { corpus, faults } = await read(session(lines, files));
  expect(faults).toEqual([]);
  return corpus.sessions[0];
};
const speaker = (name: string, company: string): string =>
  `    speakers:\n      - name: ${name}\n        company: "${company}"\n`;

describe('a session', () => {
  it('is of the kinds it says', async () => {
    expect((await onlySession('    kind: [keynote, sponsor]\n    tier: gold\n'))?.kinds).toEqual(['keynote', 'sponsor']);
    expect((await onlySession('    kind: panel\n'))?.kinds).toEqual(['panel']);
  });

  it('shows its kind by its category in any words, by its title or by its length', async () => {
    expect((await onlySession('    category: 基調講演\n'))?.kinds).toEqual(['keynote']);
    expect((await onlySession('    category: Lightning Talk\n'))?.kinds).toEqual(['lightning-talk']);
    expect((await onlySession('    start: "10:00"\n    end: "10:05"\n'))?.kinds).toEqual(['lightning-talk']);
    expect((await onlySession('    category: Security\n'))?.kinds).toEqual(['session']);
  });

  it('keeps the printed difficulty beside the level it means', async () => {
    expect(await onlySession('    difficulty: 中級者\n')).toMatchObject({ difficulty: '中級者', level: 'intermediate' });
    expect(await onlySession('    difficulty: Expert\n')).toMatchObject({ difficulty: 'Expert', level: 'advanced' });
    expect(await onlySession('    difficulty: ふつう\n')).not.toHaveProperty('level');
  });

  it('is in Japanese where its title is and nothing else is said; of other titles nothing is known', async () => {
    const languageOf = async (title: string, more = '') =>
      (
        await onlySession(`${more}`, {
          'events/umi.yaml': session(more)['events/umi.yaml']?.replace('title: One', `title: ${title}`) ?? '',
        })
      )?.language;
    expect(await languageOf('海の運用')).toBe('ja');
    expect(await languageOf('Eventual consistency')).toBeUndefined();
    expect(await languageOf('海の運用', '    language: en\n')).toBe('en');
  });

  it('keeps its language, room and status', async () => {
    expect(await onlySession('    language: en\n    room: Large Hall\n    status: cancelled\n')).toMatchObject({
      language: 'en',
      room: 'Large Hall',
      status: 'cancelled',
    });
  });
});

describe("a speaker's companies", () => {
  const TABLE = {
    'companies.yaml':
      'companies:\n  - name: みなと\n    names: [Minato]\n    short: [港]\n    former: [古い港]\n    classes: [bank]\n  - name: いそ\n',
    'words.yaml': 'classes:\n  bank: [銀行]\n',
  };
  const companiesOf = async (printed: string) => (await onlySession(speaker('波野 渚', printed), TABLE))?.speakers[0];

  it('are named as the table does, beside what is printed', async () => {
    expect(await companiesOf('株式会社みなと')).toMatchObject({ company: '株式会社みなと', companyNames: ['みなと'] });
    expect(await companiesOf('Minato, Inc.')).toMatchObject({ companyNames: ['みなと'] });
    expect(await companiesOf('古い港')).toMatchObject({ companyNames: ['みなと'] });
  });

  it('lose legal form, branch and department where the table does not know them', async () => {
    expect(await companiesOf('すなはま株式会社 / 技術本部')).toMatchObject({ companyNames: ['すなはま'] });
  });

  it('lose a department that follows the legal form or a known name', async () => {
    expect(await companiesOf('すなはま株式会社 技術本部 基盤部')).toMatchObject({ companyNames: ['すなはま'] });
    expect(await companiesOf('みなと 技術本部')).toMatchObject({ companyNames: ['みなと'] });
  });

  it('are several where several are printed', async () => {
    expect(await companiesOf('みなと / いそ')).toMatchObject({ companyNames: ['みなと', 'いそ'] });
  });

  it.each(['NA', 'N/A', '.', '-', 'TBD'])('are none where %s stands', async (none) => {
    expect(await companiesOf(none)).not.toHaveProperty('company');
  });

  it('are found in texts by their other names only, where the name is a common word', async () => {
    const { corpus } = await read(
      session('', {
        'companies.yaml': 'companies:\n  - name: いそ\n    common: true\n    names: [いそ社]\n    former: [岩場]\n',
      }),
    );
    expect(corpus.vocabulary.same).toContainEqual(['いそ社', '岩場']);
  });

  it('are found in texts by all names but the short ones', async () => {
    const { corpus } = await read(session('', TABLE));
    expect(corpus.vocabulary.same).toContainEqual(['みなと', 'minato', '古い港']);
  });
});

describe('people.yaml', () => {
  it('gives a speaker names and accounts, and parts what is not theirs', async () => {
    const found = await onlySession('    speakers:\n      - name: Nagisa Namino\n        other_names: [波野 みさき]\n', {
      'people.yaml':
        'people:\n  - name: Nagisa Namino\n    names: [波野 渚, なぎさん]\n    handles: [nagisa]\n    omit: [波野 みさき]\n',
    });
    expect(found?.speakers).toEqual([{ name: 'Nagisa Namino', otherNames: ['波野 渚', 'なぎさん'], handles: ['nagisa'] }]);
  });
});

describe('series', () => {
  const event = (id: string, name: string, more = ''): Files => ({
    [`events/${id}.yaml`]: `id: ${id}\nname: ${name}\ndates: [2023-08-03]\n${more}`,
  });

  it('are what names share beside year and number, where no file describes them', async () => {
    const { corpus } = await read({
      ...event('umi2022', 'Umi Days 2022', 'hashtags: [UMI2022]\n'),
      ...event('umi2023', 'Umi Days 2023'),
      ...event('yama12', '"Yama Meetup #12"'),
    });
    const [umi, , yama] = corpus.events;
    expect(corpus.events.map(({ series }) => series)).toEqual([umi?.series, umi?.series, yama?.series]);
    expect(corpus.directory.series).toMatchObject([{ name: 'Umi Days', datedNames: ['umi', 'UMI'] }, { name: 'Yama Meetup' }]);
  });

  it('are described in series.yaml', async () => {
    const { corpus, faults } = await read({
      ...event('umi2022', 'Umi Days 2022', 'series: umi\nzone: Asia/Tokyo\nkind: meetup\nformat: onsite\ncity: 神戸\n'),
      ...event('umi2023', 'うみの日 2023'),
      'series.yaml': 'families: [うみやま]\nseries:\n  - id: umi\n    name: Umi Days\n    names: [うみの日]\n    dated: [UMI]\n',
    });
    expect(faults).toEqual([]);
    expect(corpus.events.map(({ series }) => series)).toEqual(['umi', 'umi']);
    expect(corpus.events[0]).toMatchObject({ zone: 'Asia/Tokyo', kind: 'meetup', format: 'onsite', city: '神戸' });
    expect(corpus.directory).toMatchObject({
      families: ['うみやま'],
      series: [{ id: 'umi', name: 'Umi Days', names: ['うみの日'], datedNames: ['UMI'] }],
    });
  });
});

describe('words.yaml', () => {
  it('adds to the general words, those of several folders together', async () => {
    const { corpus, faults } = await read(
      { 'words.yaml': 'categories:\n  Security: [セキュリティ]\nkinds:\n  panel: [井戸端会議]\n' },
      { 'words.yaml': 'categories:\n  Security: [安全]\ntracks:\n  Large Hall: [大ホール]\n' },
    );
    expect(faults).toEqual([]);
    const { words } = corpus.directory;
    expect(words.categories['Security']).toEqual(['セキュリティ', '安全']);
    expect(words.tracks).toEqual({ 'Large Hall': ['大ホール'] });
    expect(words.kinds['panel']).toEqual(expect.arrayContaining(['座談会', '井戸端会議']));
  });
});

describe('several data folders', () => {
  it('add names to what others describe, the general files included', async () => {
    const own = {
      'companies.yaml': 'companies:\n  - name: Google\n    short: [ぐー社]\n    classes: [bank]\n',
      'people.yaml': 'people:\n  - name: 波野 渚\n    names: [なぎさん]\n',
    };
    const { corpus, faults } = await read(own, { 'people.yaml': 'people:\n  - name: 波野 渚\n    handles: [nagisa]\n' });
    expect(faults).toEqual([]);
    const google = corpus.directory.companies.find(({ name }) => name === 'Google');
    expect(google?.names).toContain('グーグル');
    expect(google?.shortNames).toContain('ぐー社');
    expect(google?.classes).toEqual(expect.arrayContaining(['cloud', 'bank']));
    expect(corpus.directory.people).toEqual([{ name: '波野 渚', names: ['なぎさん'], handles: ['nagisa'], omit: [] }]);
  });

  it('have the words of the field without saying so', async () => {
    const { corpus } = await read({ 'events/umi.yaml': 'id: umi\nname: Umi\ndates: [2023-08-03]\n' });
    expect(corpus.vocabulary.same.flat()).toEqual(expect.arrayContaining(['k8s', 'クバネティス']));
    expect(corpus.directory.words.places['東京']).toContain('Tokyo');
    expect(corpus.directory.families).toEqual([]);
    expect(corpus.vocabulary.same.flat()).not.toContain('cndt');
  });
});

describe('a fault names file and line:', () => {
  it.each<[string, Files, string[]]>([
    ['a company without a name', { 'companies.yaml': 'companies:\n  - names: [A]\n' }, ['missing-field companies.yaml:2']],
    [
      'a company described twice',
      { 'companies.yaml': 'companies:\n  - name: A\n  - name: B\n  - name: A\n' },
      ['name-taken companies.yaml:4'],
    ],
    [
      'a class that no words name',
      { 'companies.yaml': 'companies:\n  - name: A\n    classes: [bnak]\n' },
      ['unknown-class companies.yaml:2'],
    ],
    ['a person described twice', { 'people.yaml': 'people:\n  - name: A\n  - name: A\n' }, ['name-taken people.yaml:3']],
    ['an unknown field of a person', { 'people.yaml': 'people:\n  - name: A\n    nick: B\n' }, ['unknown-field people.yaml:3']],
    ['a kind that there is not', { 'words.yaml': 'kinds:\n  keynoet: [A]\n' }, ['unknown-field words.yaml:2']],
    ['words that are no list', { 'words.yaml': 'tracks:\n  A: 大ホール\n' }, ['wrong-value words.yaml:2']],
    [
      'a series that no file describes',
      { 'events/umi.yaml': 'id: umi\nname: Umi\ndates: [2023-08-03]\nseries: uni\n' },
      ['unknown-series events/umi.yaml:4'],
    ],
    ['a series twice', { 'series.yaml': 'series:\n  - {id: a, name: A}\n  - {id: a, name: B}\n' }, ['name-taken series.yaml:3']],
    [
      'a zone that there is not',
      { 'events/umi.yaml': 'id: umi\nname: Umi\ndates: [2023-08-03]\nzone: Asia/Tokio\n' },
      ['wrong-value events/umi.yaml:4'],
    ],
    ['a kind of talk that there is not', session('    kind: keynoet\n'), ['wrong-value events/umi.yaml:7']],
    ['a status that there is not', session('    status: gone\n'), ['wrong-value events/umi.yaml:7']],
    ['an end before the start', session('    start: "10:00"\n    end: "09:40"\n'), ['ends-before-start events/umi.yaml:8']],
    ['a code of no language', session('    language: jp\n'), ['wrong-value events/umi.yaml:7']],
    ['a language in words', session('    language: English\n'), ['wrong-value events/umi.yaml:7']],
  ])('%s', async (_, files, expected) => {
    const folder = await makeFolder(files);
    const { faults } = readCorpus(await loadDataFiles([folder]));
    expect(faults.map(({ file, line, detail }) => `${detail.code} ${file.slice(folder.length + 1)}:${line}`)).toEqual(expected);
  });
});
