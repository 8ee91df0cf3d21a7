import { describe, expect, test } from 'vitest';
import { readReportText } from './read-report-text.ts';

const talks = async (name: string, text: string) =>
  (await readReportText(name, text)).sessions.map(({ title, speakers, lines }) => ({ title, speakers, lines }));

describe('reports of people we have never met', () => {
  test('a Markdown file stays one, however many tweets are pasted into it', async () => {
    const tweet = '<blockquote class="twitter-tweet"><p lang="ja">着いた</p>&mdash; だれか (@dareka)</blockquote>\n';
    const text = `# 鍋会議 2031 参加記\n\n${tweet.repeat(6)}\n## セッション\n\n### ふたの重さを測る\n\n- 三日かかった\n\n### 取っ手は熱いか\n\n- 熱い\n`;
    expect((await talks('nabe.md', text)).map(({ title }) => title)).toEqual(['ふたの重さを測る', '取っ手は熱いか']);
  });

  test('a title and the speaker in the heading below it are one talk', async () => {
    const text =
      '# KettleConf 2031\n\n## Steam as a queue\n\n### Nora Spout\n\n- wait for it\n\n## Whistles and alerts\n\n### Ivo Lid\n\n- one tone is enough\n';
    expect(await talks('kettle.md', text)).toEqual([
      { title: 'Steam as a queue', speakers: ['Nora Spout'], lines: [3, 7] },
      { title: 'Whistles and alerts', speakers: ['Ivo Lid'], lines: [9, 13] },
    ]);
  });

  test('only a name behind "by" or in brackets is a speaker', async () => {
    const text =
      '# Notes from HammerConf 2031\n\n## Talks\n\n### Finding nails by looking at them\n\n- look\n\n### Forging done right, powered by COAL (Updated)\n\n- heat\n\n### Anvils at rest by Olga Stahl\n\n- heavy\n';
    expect((await talks('hammer.md', text)).map(({ title, speakers }) => [title, speakers])).toEqual([
      ['Finding nails by looking at them', []],
      ['Forging done right, powered by COAL (Updated)', []],
      ['Anvils at rest', ['Olga Stahl']],
    ]);
  });

  test('a page that says it tells of no talk has none', async () => {
    const text =
      '# 桶の会 2031 旅日記\n\n発表の話は一切ありません。\n\n## 前日\n\n### 20:10 夜行バスの席\n\n眠れた。\n\n### 22:00 宿につく\n\n広い。\n';
    expect(await talks('oke.md', text)).toEqual([]);
  });

  test('openings, breaks and lunches are no talks, though they have times like these', async () => {
    const text =
      '# 樽の会 2031 メモ\n\n## 10:00 開会\n\n- 人が多い\n\n## 10:10 たがを締める順番（大桶しめる）\n\n- 下から\n\n## 11:00 昼休み\n\n- 弁当\n\n## 13:00 木を乾かす三年間（日向ほすみ）\n\n- 雨の日は休む\n\n## 14:00 底板の目を読む（年輪よむ）\n\n- 縦に割れる\n';
    expect((await talks('taru.md', text)).map(({ title }) => title)).toEqual([
      'たがを締める順番',
      '木を乾かす三年間',
      '底板の目を読む',
    ]);
  });

  test('linked titles and speakers in running text name talks', async () => {
    const text =
      "# What I brought home from ThimbleConf\n\nThe day began with Petra Nadel's [Stitching without a pattern](https://videos.example/w/1), which I liked.\n\nThen there was [Buttons are state - Marco Knopf, Loop GmbH](https://videos.example/w/2). Small graphs.\n";
    expect((await talks('thimble.md', text)).map(({ title }) => title)).toEqual([
      'Stitching without a pattern',
      'Buttons are state',
    ]);
  });

  test('a file in the folder of an event is one talk, and its name is the title where nothing else is', async () => {
    expect(await talks('2031-needleconf/02-threads-that-hold.md', '- wax helps\n- so does silk\n')).toEqual([
      { title: 'Threads that hold', speakers: [], lines: [1, 2] },
    ]);
    expect(await talks('2031-needleconf/README.md', 'NeedleConf 2031, my notes.\n')).toEqual([]);
  });

  test.each([
    [
      'notes.org',
      '#+TITLE: Notes from PegConf 2031\n\n* Talks\n** Round pegs (Ada Dowel)\n- turn\n** Square holes (Bo Mortise)\n- chisel\n',
    ],
    [
      'notes.adoc',
      '= Notes from PegConf 2031\n\n== Talks\n\n=== Round pegs (Ada Dowel)\n\n* turn\n\n=== Square holes (Bo Mortise)\n\n* chisel\n',
    ],
    [
      'notes.hiki',
      '! Notes from PegConf 2031\n!! Talks\n!!! Round pegs (Ada Dowel)\n* turn\n!!! Square holes (Bo Mortise)\n* chisel\n',
    ],
  ])('reads %s', async (name, text) => {
    const { report, sessions } = await readReportText(name, text);
    expect(report.title).toBe('Notes from PegConf 2031');
    expect(sessions.map(({ title, speakers }) => [title, speakers])).toEqual([
      ['Round pegs', ['Ada Dowel']],
      ['Square holes', ['Bo Mortise']],
    ]);
  });

  test('titles stay as they are printed', async () => {
    const text =
      '# 鍋会議 2031 参加レポート\n\n## セッション\n\n### ★3の鍋が★5になるまで 〜磨いた三年〜\n\n- 磨いた\n\n### #1 から始めるふた選び\n\n- 大きさ\n\n### 鍋の行方：ふたを閉める…その先へ（実践編）\n\n- 閉めた\n';
    expect((await talks('nabe.md', text)).map(({ title }) => title)).toEqual([
      '★3の鍋が★5になるまで 〜磨いた三年〜',
      '#1 から始めるふた選び',
      '鍋の行方：ふたを閉める…その先へ（実践編）',
    ]);
  });

  test.each([
    ['de', '# Notizen\n\nDer Vortrag war gut und die Folien sind nicht zu lang.\n'],
    ['ko', '# 메모\n\n발표가 재미있었다. 다음에도 가고 싶다.\n'],
    ['en', '# Notes\n\nThe talk was good and the slides are not long.\n'],
    ['ja', '# メモ\n\nとてもよかったです。\n'],
  ])('the language is detected: %s', async (language, text) => {
    expect((await readReportText('x.md', text)).report.language).toBe(language);
  });

  test('a long report is parsed in parts, and lines stay where they are', async () => {
    const section = (number: number) => `### Talk ${number} on kettles by Ada Brook\n\n- see [the slides][s]\n\n`;
    const text = `# Notes from LongConf 2031\n\n${Array.from({ length: 500 }, (_, index) => section(index)).join('')}[s]: https://speakerdeck.com/x/y\n`;
    const { sessions } = await readReportText('x.md', text);
    expect(sessions.map(({ lines }) => lines[0])).toEqual(Array.from({ length: 500 }, (_, index) => 3 + index * 4));
    expect(sessions.every(({ links }) => links[0] === 'https://speakerdeck.com/x/y')).toBe(true);
  });

  test('tells of every heading what became of it', async () => {
    const { heads } = await readReportText(
      'x.md',
      '# Notes from PegConf 2031\n\n## Lunch\n\nsoup\n\n## Round pegs by Ada Dowel\n\n- turn\n',
    );
    expect(heads.map(({ text, fate }) => [text, fate])).toEqual([
      ['Notes from PegConf 2031', 'no-head'],
      ['Lunch', 'no-talk'],
      ['Round pegs by Ada Dowel', 'talk'],
    ]);
  });
});
