import { execFileSync } from 'node:child_process';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadDataFiles } from '../../src/corpus/data-files.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { messagesIn } from '../../src/index.ts';
import { type Files, temporaryFolders } from '../fixtures/temporary-folders.ts';

// What people's data folders hold: what editors and systems leave there, and Markdown as it is written.

const makeFolder = temporaryFolders();

const EVENT = 'id: nm1\nname: 見本会議 2024\ndates: [2024-11-28]\nsessions:\n  - { id: nm1/1, title: 基調講演 }\n';
const report = (body: string, front = ''): string => `---\nevent: nm1\ntitle: A\n${front}---\n\n## 基調講演\n\n${body}\n`;
const folderWith = (files: Files): Promise<string> => makeFolder({ 'events/nm1.yaml': EVENT, ...files });
const readFolder = async (folder: string) => readCorpus(await loadDataFiles([folder]));

/** Faults and oddities as `code file:line`. */
async function foundIn(folder: string): Promise<string[]> {
  const { faults, oddities } = await readFolder(folder);
  return [...faults, ...oddities].map(
    ({ file, line, detail }) => `${detail.code} ${file.slice(folder.length + 1)}${line === undefined ? '' : `:${line}`}`,
  );
}

async function passagesOf(body: string): Promise<readonly string[]> {
  const { corpus, faults } = await readFolder(await folderWith({ 'reports/nm1/a.md': report(body) }));
  expect(faults).toEqual([]);
  return corpus.sessions.flatMap(({ notes }) => notes.flatMap(({ passages }) => passages));
}

describe('names that begin with a dot are left alone:', () => {
  it.each<[string, Files]>([
    ['what macOS writes beside a report', { 'reports/nm1/._a.md': '\u0000\u0005\u0016\u0007' }],
    ['what macOS writes beside an event', { 'events/._nm1.yaml': '\u0000\u0005\u0016\u0007' }],
    ['a folder of another program', { 'reports/.obsidian/note.md': 'no report' }],
    ['a folder with a dot around it all', { '.git/reports/nm1/a.md': 'no report' }],
  ])('%s', async (_, files) => {
    const { corpus, faults } = await readFolder(await folderWith({ 'reports/nm1/a.md': report('- 要点'), ...files }));
    expect(faults).toEqual([]);
    expect(corpus.reports).toHaveLength(1);
  });

  it('the lock of an editor, which is a link to nowhere', async () => {
    const folder = await folderWith({ 'reports/nm1/a.md': report('- 要点') });
    await symlink('me@machine.1234', join(folder, 'reports/nm1/.#a.md'));
    expect(await foundIn(folder)).toEqual([]);
  });
});

describe('one file is no fault of all:', () => {
  it('a link to nowhere is named, and so is every other fault in the same round', async () => {
    const folder = await folderWith({ 'reports/nm1/b.md': 'no front matter' });
    await symlink('nowhere', join(folder, 'reports/nm1/a.md'));
    expect(await foundIn(folder)).toEqual(['unreadable reports/nm1/a.md', 'no-front-matter reports/nm1/b.md:1']);
  });

  it('a pipe is named and does not hold up the reading', async () => {
    const folder = await folderWith({});
    await mkdir(join(folder, 'reports/nm1'), { recursive: true });
    execFileSync('mkfifo', [join(folder, 'reports/nm1/x.md')]);
    expect(await foundIn(folder)).toEqual(['no-file reports/nm1/x.md']);
  });

  it('a folder with a file’s name is named', async () => {
    expect(await foundIn(await folderWith({ 'reports/nm1/x.md/inside': '' }))).toEqual(['no-file reports/nm1/x.md']);
  });

  it('a file of 11 MB is named', async () => {
    const folder = await folderWith({ 'reports/nm1/a.md': report('あ'.repeat(4_000_000)) });
    expect(await foundIn(folder)).toEqual(['too-large reports/nm1/a.md']);
  });

  it('a faulty file is taken in once it is corrected', async () => {
    const folder = await folderWith({ 'reports/nm1/a.md': 'no front matter' });
    expect(await foundIn(folder)).toEqual(['no-front-matter reports/nm1/a.md:1']);
    await writeFile(join(folder, 'reports/nm1/a.md'), report('- 要点'));
    expect(await foundIn(folder)).toEqual([]);
    await rm(join(folder, 'reports'), { recursive: true });
    expect(await foundIn(folder)).toEqual([]);
  });

  it('a byte order mark before front matter and before YAML is none of the text', async () => {
    const folder = await folderWith({ 'events/nm1.yaml': `\uFEFF${EVENT}`, 'reports/nm1/a.md': `\uFEFF${report('- 要点')}` });
    expect(await foundIn(folder)).toEqual([]);
  });
});

describe('what nobody can read in reasonable time is a fault with file and line:', () => {
  it.each([
    ['5,000 nested quotes', `${'>'.repeat(5_000)} x`, 'too-deep reports/nm1/a.md:8'],
    ['1,000 nested lists in one line', `${'- '.repeat(1_000)}x`, 'too-deep reports/nm1/a.md:8'],
    [
      '500 nested lists',
      Array.from({ length: 500 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n'),
      'too-deep reports/nm1/a.md:108',
    ],
    ['20,000 beginnings of emphasis', '**a'.repeat(20_000), 'too-many-marks reports/nm1/a.md:8'],
    ['20,000 beginnings of links', '[a]('.repeat(20_000), 'too-many-marks reports/nm1/a.md:8'],
  ])('%s', async (_, body, fault) => {
    expect(await foundIn(await folderWith({ 'reports/nm1/a.md': report(body) }))).toEqual([fault]);
  });

  it.each([
    ['lists', '['.repeat(20_000)],
    ['mappings', '{a: '.repeat(20_000)],
    ['lists in lines', Array.from({ length: 2_000 }, (_, depth) => `${' '.repeat(depth)}-`).join('\n')],
  ])('YAML of nested %s', async (_, text) => {
    const found = await foundIn(await folderWith({ 'events/nm2.yaml': text }));
    expect(found[0]).toMatch(/^(?:parser-failed|yaml-syntax|wrong-value|too-deep) events\/nm2\.yaml/);
  });
});

describe('Markdown reads as a reader of the page sees it:', () => {
  it.each<[string, string[]]>([
    ['- **「信頼性」**が大事', ['「信頼性」が大事']],
    ['これは**重要。**です', ['これは重要。です']],
    ['これは~~古い。~~新しい', ['これは古い。新しい']],
    ['- 要点 <!-- 担当に確認 -->', ['要点']],
    ['<!-- 担当に確認 -->', []],
    ['foo bar  \nbaz', ['foo bar baz']],
    ['foo bar\\\nbaz', ['foo bar baz']],
    ['foo bar<br>baz', ['foo bar baz']],
    ['~~x~~ y', ['x y']],
    ['- [x] 済んだこと', ['済んだこと']],
    ['| 名 | 値 |\n| --- | --- |\n| 遅れ | 3秒 |', ['名 値', '遅れ 3秒']],
    ['遅れが出た[^1]。\n\n[^1]: 三秒ほど。', ['遅れが出た。', '三秒ほど。']],
    ['一[^a]\n\n[^a]: 二[^a]', ['一', '二']],
  ])('%s', async (body, passages) => {
    expect(await passagesOf(body)).toEqual(passages);
  });

  it('two blanks behind an attribute are none of it', async () => {
    const body = 'session: nm1/1  \ntopics: x\n\n- 要点';
    const { corpus, faults } = await readFolder(
      await folderWith({ 'reports/nm1/a.md': `---\nevent: nm1\ntitle: A\n---\n\n## ほかの題\n${body}\n` }),
    );
    expect(faults).toEqual([]);
    expect(corpus.sessions[0]).toMatchObject({ id: 'nm1/1', topics: ['x'], notes: [{ passages: ['要点'] }] });
  });
});

describe('check also tells what is hardly meant, and answers are given all the same:', () => {
  const eventWith = (session: string): Files => ({ 'events/nm1.yaml': `${EVENT}  - { id: nm1/2, ${session} }\n` });
  it.each<[string, Files, string]>([
    ['a level that nobody can name', eventWith('title: 別の話, difficulty: 激辛'), 'unknown-level events/nm1.yaml:6'],
    ['a title that says that it was cancelled', eventWith('title: 【中止】別の話'), 'title-says-status events/nm1.yaml:6'],
    ['a title that says that nothing is known', eventWith('title: TBD'), 'title-says-status events/nm1.yaml:6'],
    ['a heading without notes', { 'reports/nm1/a.md': report('') }, 'empty-section reports/nm1/a.md:6'],
    [
      'a draft whose name does not fit into a button',
      { [`reports/nm1/${'港'.repeat(12)}.md`]: report('- 要点', 'status: draft\n') },
      `too-long-for-button reports/nm1/${'港'.repeat(12)}.md:1`,
    ],
    ['a control character in a title', eventWith('title: "別\u0085の話"'), 'control-character events/nm1.yaml:6'],
    ['a control character in a note', { 'reports/nm1/a.md': report('- 要\u001b[2J点') }, 'control-character reports/nm1/a.md:8'],
    ['a mark that turns lines around', { 'reports/nm1/a.md': report('- 要\u202e点') }, 'control-character reports/nm1/a.md:8'],
  ])('%s', async (_, files, oddity) => {
    const folder = await folderWith(files);
    expect((await readFolder(folder)).faults).toEqual([]);
    expect(await foundIn(folder)).toEqual([oddity]);
  });

  it.each<[string, Files, string]>([
    ['an end before the start', eventWith('title: 別の話, start: "10:00", end: "09:00"'), 'ends-before-start events/nm1.yaml:6'],
    ['an unknown language of a talk', eventWith('title: 別の話, language: zz'), 'wrong-value events/nm1.yaml:6'],
    [
      'an unknown language of a report',
      { 'reports/nm1/a.md': report('- 要点', 'language: 日本語\n') },
      'wrong-value reports/nm1/a.md:4',
    ],
  ])('%s is refused', async (_, files, fault) => {
    expect(await foundIn(await folderWith(files))).toEqual([fault]);
  });

  it('a wrong value is shown', async () => {
    const { faults } = await readFolder(await folderWith(eventWith('title: 別の話, date: 2024-02-30')));
    const [detail] = faults.map((fault) => fault.detail);
    expect(detail).toMatchObject({ code: 'wrong-value', value: '2024-02-30' });
    expect(detail && messagesIn('en').fault(detail)).toContain('not "2024-02-30"');
    expect(detail && messagesIn('ja').fault(detail)).toContain('2024-02-30');
  });
});
