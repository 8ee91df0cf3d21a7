import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createImporter } from '../../src/importing/create-importer.ts';
import { type DraftPlan, planDraft } from '../../src/importing/drafting/plan-draft.ts';
import { writeDraft } from '../../src/importing/drafting/write-draft.ts';
import { harbourCorpus } from './harbour-corpus.ts';

const PAGE = `# Cloud Harbour 2024 に参加しました

港の見える会場でした。session: とは言うものの。

## セッション

### 夜間対応をゼロにした365日

- 呼び出しの8割は *朝まで* 待てるものだった
  - 手当を先に増やした
- [資料](https://speakerdeck.com/example/night) を読むこと

### 構成図は嘘をつく

図を直すより先に矢印を消せ。

\`\`\`
## これは見出しではない
\`\`\`

### 港で聞いた知らない話

誰も知らない話だった。

## おわりに

また来年。
`;

const importer = createImporter({ corpus: harbourCorpus().corpus });
afterAll(() => importer.close());

let out = '';
beforeEach(async () => {
  out = await mkdtemp(join(tmpdir(), 'kikigaki-import-'));
});
afterEach(() => rm(out, { recursive: true }));

async function plan(page: string, name = 'trip.md'): Promise<DraftPlan> {
  const reading = await importer.read({ name, bytes: new TextEncoder().encode(page) });
  if ('error' in reading || !reading.draft) throw new Error('no draft');
  return planDraft(reading.draft, out);
}

async function importPage(page: string): Promise<DraftPlan> {
  const planned = await plan(page);
  await writeDraft(planned);
  return planned;
}

const onDisk = (path = join(out, 'reports/harbour2024/trip.md')): Promise<string> => readFile(path, 'utf8');
const edit = async (from: string, to: string): Promise<void> =>
  writeFile(join(out, 'reports/harbour2024/trip.md'), (await onDisk()).replace(from, to));
const kinds = ({ changes }: DraftPlan): string[] => changes.map(({ kind, heading }) => `${kind} ${heading ?? 'front matter'}`);

describe('drafts', () => {
  test('planning writes nothing', async () => {
    expect((await plan(PAGE)).action).toBe('create');
    expect(await readdir(out)).toEqual([]);
  });

  test('a draft is read back without a fault, and is not searched before someone publishes it', async () => {
    await importPage(PAGE);
    const draft = harbourCorpus([{ id: 'harbour2024/trip', text: await onDisk() }]);
    expect(draft.faults).toEqual([]);
    expect(draft.corpus.reports).toEqual([]);
    const published = harbourCorpus([
      { id: 'harbour2024/trip', text: (await onDisk()).replace('status: draft', 'status: published') },
    ]);
    expect(published.faults).toEqual([]);
    expect(published.corpus.reports).toMatchObject([{ title: 'Cloud Harbour 2024 に参加しました', event: 'harbour2024' }]);
  });

  test('what is said about a talk becomes its notes, the rest notes of the event', async () => {
    await importPage(PAGE);
    const { corpus } = harbourCorpus([
      { id: 'harbour2024/trip', text: (await onDisk()).replace('status: draft', 'status: published') },
    ]);
    const notes = corpus.sessions.flatMap(({ id, notes: [note] }) => (note ? [[id, note.passages]] : []));
    expect(notes).toEqual([
      ['harbour2024/A1', ['呼び出しの8割は 朝まで 待てるものだった', '手当を先に増やした', '資料 を読むこと']],
      ['harbour2024/A2', ['図を直すより先に矢印を消せ。', '## これは見出しではない']],
    ]);
    expect(corpus.eventNotes.flatMap(({ passages }) => passages)).toEqual([
      '港の見える会場でした。session: とは言うものの。',
      '誰も知らない話だった。',
      'また来年。',
    ]);
  });

  test('importing the same page again changes nothing', async () => {
    await importPage(PAGE);
    const before = await onDisk();
    const again = await importPage(PAGE);
    expect([again.action, again.changes]).toEqual(['unchanged', []]);
    expect(await onDisk()).toBe(before);
  });

  test('a changed page updates its draft and tells the difference', async () => {
    await importPage(PAGE);
    const again = await importPage(PAGE.replace('矢印を消せ', '線を消せ'));
    expect(again.action).toBe('update');
    expect(again.changes).toMatchObject([
      {
        kind: 'updated',
        heading: '構成図は嘘をつく',
        before: expect.stringContaining('矢印'),
        after: expect.stringContaining('線を'),
      },
    ]);
    expect(await onDisk()).toContain('線を消せ');
  });

  test('what a person edited stays, whatever the page becomes, while other sections follow the page', async () => {
    await importPage(PAGE);
    await edit('図を直すより先に矢印を消せ。', '図は信じない。');
    const again = await importPage(PAGE.replace('矢印を消せ', '線を消せ').replace('誰も知らない', '皆が知る'));
    expect(kinds(again)).toEqual(['kept-edited 構成図は嘘をつく', 'updated 港で聞いた知らない話']);
    expect(await onDisk()).toContain('図は信じない。');
    expect(await onDisk()).toContain('皆が知る');
  });

  test('what a person took out or added stays so', async () => {
    await importPage(PAGE);
    await writeFile(
      join(out, 'reports/harbour2024/trip.md'),
      (await onDisk()).replace(/## 構成図[\s\S]*?(?=\n## )/, '## 自分の覚え書き\nabout: event\n\n- 手書き\n'),
    );
    const again = await importPage(PAGE.replace('誰も知らない', '皆が知る'));
    expect(kinds(again)).toEqual(['updated 港で聞いた知らない話']);
    expect(await onDisk()).not.toContain('矢印');
    expect(await onDisk()).toContain('手書き');
  });

  test('a published report stays published', async () => {
    await importPage(PAGE);
    await edit('status: draft', 'status: published');
    const again = await importPage(PAGE.replace('矢印を消せ', '線を消せ'));
    expect([again.isPublished, await onDisk()]).toEqual([true, expect.stringContaining('status: published')]);
  });

  test('a report that no import made is never overwritten', async () => {
    await importPage(PAGE);
    await writeFile(join(out, 'reports/harbour2024/trip.md'), 'mine');
    const other = await plan(PAGE);
    expect(other.path).not.toBe(join(out, 'reports/harbour2024/trip.md'));
    await writeDraft(other);
    expect(await onDisk()).toBe('mine');
  });

  test('a file that changed after it was planned is not written', async () => {
    await importPage(PAGE);
    const planned = await plan(PAGE.replace('矢印を消せ', '線を消せ'));
    await edit('図を直す', '図を捨てる');
    expect(await writeDraft(planned)).toMatchObject({ outcome: 'changed-meanwhile' });
    expect(await onDisk()).toContain('図を捨てる');
  });

  test('a file is whole or not there: nothing else is left in the folder', async () => {
    await importPage(PAGE);
    expect(await readdir(join(out, 'reports/harbour2024'))).toEqual(['trip.md']);
  });
});
