/** Long reports of several kinds, each of as many talks as wanted. */
export const LONG_REPORTS: Readonly<Record<string, { readonly name: string; readonly write: (talks: number) => string }>> = {
  headings: {
    name: 'taru.md',
    write: (talks) =>
      `# 樽の会 2031 参加レポート\n\n## セッション\n\n${each(talks, (n) => `### 樽${n}本を積む方法と運用 by ${speaker(n)}\n\n- 一段目は${n}本、ずらして並べる\n- たがは${n}日おきに締める\n`)}`,
  },
  items: {
    name: 'oke.md',
    write: (talks) =>
      `# 桶の会で見たもの\n\n${each(talks, (n) => `- ★桶${n}個を積む方法\n  - ${speaker(n)}さん\n  - ${n}個を積む`)}\n`,
  },
  'running text': {
    name: 'tsubo.md',
    write: (talks) =>
      `# 壺の会に行ってきた\n\n${each(talks, (n) => `次に聞いたのは${speaker(n)}さんの「壺${n}個を並べる順番」。${n}個を並べる話でした。\n`)}`,
  },
  times: {
    name: 'kame.txt',
    write: (talks) =>
      `甕の会 2031 ライブメモ\n\n${each(talks, (n) => `${10 + (n % 9)}:${10 + (n % 49)} 甕${n}個を運ぶ段取り / ${speaker(n)}\n ${n}回落とした\n 会場笑い\n`)}`,
  },
};

const each = (count: number, write: (n: number) => string): string =>
  Array.from({ length: count }, (_, index) => write(index + 1)).join('\n');

const SPEAKERS = ['樽野たろう', '桶川はなこ', '壺井じろう', '甕田さくら'];
const speaker = (n: number): string => SPEAKERS[n % SPEAKERS.length] ?? '';
