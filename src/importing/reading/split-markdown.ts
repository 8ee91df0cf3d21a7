/** A stretch of a Markdown text that can be parsed by itself. */
export interface MarkdownPart {
  readonly text: string;
  /** How many lines come before it. */
  readonly offset: number;
}

/** Ordinary reports are parsed whole; only what is longer is cut. */
const LONG = 1_500;
/** The parser's time and memory grow faster than the length of what it is given. */
const PART_LINES = 300;

/** Cuts a long text before headings and outermost items of lists that stand outside code and comments, so that parsing takes time linear in its length. Addresses of links that are given elsewhere go with each part. */
export function splitMarkdown(source: string): MarkdownPart[] {
  const lines = source.split('\n');
  if (lines.length <= LONG) return [{ text: source, offset: 0 }];
  const starts = [0];
  let isInside = false;
  lines.forEach((line, index) => {
    const isFence = /^\s{0,3}(?:```|~~~)/.test(line);
    const opens = line.lastIndexOf('<!--') > line.lastIndexOf('-->');
    if (isFence || opens || (isInside && line.includes('-->'))) isInside = isFence ? !isInside : opens;
    if (!isInside && BEGINS.test(line) && index - (starts.at(-1) ?? 0) >= PART_LINES) starts.push(index);
  });
  const definitions = lines.filter((line) => /^ {0,3}\[[^\]^][^\]]*\]: *\S/.test(line)).slice(0, MAX_DEFINITIONS);
  return starts.map((start, index) => ({
    text: [...lines.slice(start, starts[index + 1]), '', ...definitions].join('\n'),
    offset: start,
  }));
}

/** Each part carries all of them. */
const MAX_DEFINITIONS = 200;
/** What never goes on with the line before it. */
const BEGINS = /^(?:#{1,6}|[-*+]|\d{1,9}[.)]) /;
