import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectToldFault, smallCommandLine } from '../../fixtures/small-command-line.ts';

const { kikigaki, data, makeFolder } = smallCommandLine();

const REPORT = `# 海のカンファレンス2023に行ってきた

## Ciliumを千台で運用した一年
接続追跡テーブルの話がとくに面白かった。

## 会場
海が見えた。
`;

const folderWith = async (text: string | Buffer): Promise<{ folder: string; file: string }> => {
  const folder = await makeFolder();
  const file = join(folder, 'report.md');
  await writeFile(file, text);
  return { folder, file };
};

describe('kikigaki import', () => {
  it('--dry-run --json prints what would be found and writes nothing', async () => {
    const { folder, file } = await folderWith(REPORT);
    const { code, stdout } = await kikigaki(['import', file, '--event', 'umi2023', '--dry-run', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      event: { id: 'umi2023' },
      sessions: [{ session: 'umi2023/101', title: 'Ciliumを千台で運用した一年', lines: [3, 4] }],
    });
    expect(await readdir(folder)).toEqual(['report.md']);
  });

  it('a dry run that finds no talk ends like a question that finds nothing', async () => {
    const { file } = await folderWith('# 海辺のカフェ案内\n\n## 朝\n\n魚。\n\n## 夜\n\n貝。\n');
    expect(await kikigaki(['import', file, '--dry-run', '--json'])).toMatchObject({ code: 3 });
  });

  it('--explain tells what became of every heading, and why', async () => {
    const { file } = await folderWith(REPORT);
    const { stdout } = await kikigaki(['import', file, '--event', 'umi2023', '--dry-run', '--explain', '--lang', 'en']);
    expect(stdout).toMatch(/● .*timetable-title \+/);
    expect(stdout).toMatch(/会場\n.*○ .*section-name -/);
  });

  it('writes a draft that check accepts, and changes nothing when it is imported again', async () => {
    const { file } = await folderWith(REPORT);
    const out = await makeFolder();
    expect(await kikigaki(['import', file, '--event', 'umi2023', '--out', out])).toMatchObject({ code: 0 });
    const draft = join(out, 'reports/umi2023/report.md');
    const written = await readFile(draft, 'utf8');
    expect(written).toContain('status: draft');
    expect(await kikigaki(['check', '--data', data(), '--data', out])).toEqual({ code: 0, stdout: '', stderr: '' });
    const again = await kikigaki(['import', file, '--event', 'umi2023', '--out', out]);
    expect(again.stderr).toContain('Nothing changed');
    expect(await readFile(draft, 'utf8')).toBe(written);
  });

  it('does not search a draft, and searches it once it is published', async () => {
    const { file } = await folderWith(REPORT.replace('接続追跡テーブルの話がとくに面白かった', 'ゾウリムシという言葉が出た'));
    const out = await makeFolder();
    await kikigaki(['import', file, '--event', 'umi2023', '--out', out]);
    const ask = ['ask', 'ゾウリムシ', '--json', '--data', data(), '--data', out];
    expect(await kikigaki(ask)).toMatchObject({ code: 3 });
    const draft = join(out, 'reports/umi2023/report.md');
    await writeFile(draft, (await readFile(draft, 'utf8')).replace('status: draft\n', ''));
    const { code, stdout } = await kikigaki(ask);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).sessions[0].id).toBe('umi2023/101');
  });

  it.each([
    ['a binary file', Buffer.from(Array.from({ length: 4_096 }, (_, i) => i % 7)), /This is not text/],
    ['an empty file', '', /It contains no text/],
    ['a million nested tags', `<html>${'<div>'.repeat(1_000_000)}`, /tags|nested/],
  ])('tells about %s, writes nothing and ends with 1', async (name, text, message) => {
    const folder = await makeFolder();
    const file = join(folder, name.includes('tags') ? 'page.html' : 'report.txt');
    await writeFile(file, text);
    const out = await makeFolder();
    const { code, stderr } = await kikigaki(['import', file, '--out', out]);
    expect(stderr).toMatch(message);
    expect(code).toBe(1);
    expect(await readdir(out)).toEqual([]);
  });

  it.each([
    [['import', 'report.md'], /--out DIR/],
    [['import', 'nowhere.md', '--dry-run'], /cannot be read/],
  ])('%j is called wrongly and says how it goes', async (args, message) => {
    expectToldFault(await kikigaki(args), 2, message);
  });
});
