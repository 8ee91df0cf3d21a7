/** What would take the parser longer than anybody waits, and the line where it stands, 1-based. */
export type HeavyMarkdown =
  | { readonly code: 'too-deep'; readonly line: number; readonly deeperThan: number }
  | { readonly code: 'too-many-marks'; readonly line: number; readonly most: number };

/** The parser's time grows with the third power of the depth: 250 levels take a second, 500 six, a thousand a minute. */
const DEEPEST = 100;
/** Columns by which the items of one list are at least further in than those around. */
const STEP = 2;
/** Marks of emphasis and links in one paragraph: time grows with their square, 3,000 take half a second. */
const MAX_MARKS = 3_000;
const MARKS: ReadonlySet<string> = new Set('*_[]~`');

/** Looks for what is nested too deeply, or emphasised too often in one paragraph, in time linear in the text. */
export function findHeavyMarkdown(source: string): HeavyMarkdown | undefined {
  let marks = 0;
  let line = 0;
  let isFenced = false;
  for (let start = 0; start <= source.length; line++) {
    const found = source.indexOf('\n', start);
    const end = found < 0 ? source.length : found;
    const { depth, begins } = readFront(source, start, end);
    if (depth > DEEPEST) return { code: 'too-deep', line: line + 1, deeperThan: DEEPEST };
    const isFence = isFenceAt(source, start, end);
    // Code has no paragraphs; a single line of it may still be read as text where the fence was none.
    if (begins || isFence || isFenced) marks = 0;
    if (isFence) isFenced = !isFenced;
    for (let at = start; at < end; at++) if (MARKS.has(source.charAt(at))) marks++;
    if (marks > MAX_MARKS) return { code: 'too-many-marks', line: line + 1, most: MAX_MARKS };
    start = end + 1;
  }
  return undefined;
}

/** A line that opens or closes a block of code. */
const isFenceAt = (source: string, start: number, end: number): boolean =>
  /^ {0,3}(?:```[^`]*|~~~.*)$/.test(source.slice(start, Math.min(end, start + MAX_FENCE)));
const MAX_FENCE = 100;

/** How deep a line's text may lie, by the marks of quotes and lists before it and by how far it is in; and whether a paragraph ends before it. */
function readFront(source: string, start: number, end: number): { readonly depth: number; readonly begins: boolean } {
  let containers = 0;
  let columns = 0;
  let at = start;
  while (at < end) {
    const length = containerAt(source, at);
    if (length > 0) {
      containers++;
      at += length;
    } else if (source[at] === ' ') columns++;
    else if (source[at] === '\t') columns += 4;
    else break;
    if (length === 0) at++;
  }
  const isItem = containers > 0;
  return { depth: containers + (isItem ? Math.floor(columns / STEP) : 0), begins: isItem || at >= end || source[at] === '#' };
}

/** The length of the mark of a quote or of a list's item that stands there; 0 for none. */
function containerAt(source: string, at: number): number {
  const first = source[at] ?? '';
  if (first === '>') return 1;
  const isBlank = (index: number): boolean => /^\s?$/.test(source[index] ?? '');
  if ('-*+'.includes(first) && first !== '') return isBlank(at + 1) ? 1 : 0;
  let digits = 0;
  while (digits < 9 && isDigit(source[at + digits])) digits++;
  const isMark = digits > 0 && '.)'.includes(source[at + digits] ?? 'x') && isBlank(at + digits + 1);
  return isMark ? digits + 1 : 0;
}

const isDigit = (character: string | undefined): boolean => character !== undefined && character >= '0' && character <= '9';
