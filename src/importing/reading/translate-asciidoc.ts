/** Rewrites AsciiDoc as Markdown, line for line, so that places stay the same. */
export function translateAsciidoc(text: string): string {
  let fence: string | undefined;
  let isQuote = false;
  return text
    .split('\n')
    .map((line) => {
      if (fence !== undefined) {
        if (line.trim() !== fence) return fence === '____' ? `> ${inline(line)}` : line;
        const closing = FENCES.get(fence) ?? '';
        fence = undefined;
        return closing;
      }
      const opening = FENCES.get(line.trim());
      if (opening !== undefined) fence = line.trim();
      if (opening !== undefined) return opening;
      if (line.trim() === '') isQuote = false;
      if (/^\[(quote|verse)\b/.test(line)) isQuote = true;
      const translated = translateLine(line);
      return isQuote && translated !== '' ? `> ${translated}` : translated;
    })
    .join('\n');
}

/** What opens and closes a block that is not read as notation, and what stands for it in Markdown. */
const FENCES: ReadonlyMap<string, string> = new Map([
  ['----', '```'],
  ['....', '```'],
  ['____', ''],
  ['////', ''],
]);
const MAX_DEPTH = 6;

function translateLine(line: string): string {
  if (/^(\/\/|:[\w-]+!?:|\[[^\]]*\]$|image::|toc::|include::|={4,}$|\*{4,}$|--$|\+$|\|={3,}$)/.test(line)) return '';
  const heading = /^(={1,6}) +(\S.*)$/.exec(line);
  if (heading) return `${'#'.repeat(heading[1]?.length ?? 1)} ${inline(heading[2] ?? '')}`;
  if (/^'{3,}$/.test(line)) return '---';
  const video = /^video::([\w-]+)\[youtube/.exec(line);
  if (video) return `<https://www.youtube.com/watch?v=${video[1]}>`;
  const item = /^[ \t]*(\*{1,5}|-|\.{1,5}) +(\S.*)$/.exec(line);
  if (item) {
    const [, mark = '-', words = ''] = item;
    return `${'   '.repeat(Math.min(MAX_DEPTH, mark.length) - 1)}${mark.startsWith('.') ? '1.' : '-'} ${inline(words)}`;
  }
  if (line.startsWith('|'))
    return line
      .split('|')
      .map((cell) => inline(cell.trim()))
      .filter(Boolean)
      .join(', ');
  if (/^\.[^.\s]/.test(line)) return inline(line.slice(1));
  return inline(line.replace(/^([^:\s][^:]*)::(?: +|$)/, '- $1: '));
}

const inline = (text: string): string =>
  text
    .replace(
      /(?<![a-z])(?:link:)?(https?:\/\/[^\s[\]]+)\[([^[\]]+)\]/g,
      (_, url: string, name: string) => `[${withoutAttributes(name)}](${url})`,
    )
    .replace(/footnote:\[([^[\]]+)\]/g, ' ($1)')
    .replace(/(^|\s)\*([^*\s][^*]*)\*(?=$|[\s.,、。])/g, '$1**$2**')
    .replace(/[ \t]\+$/, '');

/** A link's name without what it says about the window that it opens in. */
function withoutAttributes(name: string): string {
  const start = name.search(/\b(?:window|role)=/);
  if (start < 0) return name.replace(/\^$/, '');
  return name.slice(0, start).trimEnd().replace(/,$/, '');
}
