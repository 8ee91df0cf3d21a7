/** Rewrites Hatena notation and the links of Hatena and Zenn as Markdown, line for line, so that places stay the same. */
export function translateHatena(text: string): string {
  return text.split('\n').map(translateLine).join('\n');
}

/** Hatena's first level of headings is `<h3>`. */
const FIRST_LEVEL = 2;

function translateLine(line: string): string {
  const heading = /^(\*{1,3})(?![*\s])(?:\d{6,}\*)?(.+)$/.exec(line);
  if (heading) return `${'#'.repeat(FIRST_LEVEL + (heading[1]?.length ?? 1))} ${heading[2]?.trim()}`;
  const item = /^([-+]{1,3})(?![-+])(.+)$/s.exec(line);
  if (item) return `${'  '.repeat((item[1]?.length ?? 1) - 1)}- ${item[2]?.trimStart()}`;
  return /^(>>|<<|>\|.*\||\|\|<|=====*)$/.test(line.trim()) ? '' : line;
}
