import stringWidth from 'string-width';

/** Escape sequences of terminals: colours (CSI … m) and links (OSC 8). */
const ESCAPE = /\u001B\[[\d;]{0,20}m|\u001B\]8;[^\u0007\u001B]{0,4000}(?:\u0007|\u001B\\)/g;
/** What does not begin a line (JIS X 4051): closing brackets, stops, small kana, marks of repetition and length. */
const NOT_FIRST =
  /^[、。，．・：；？！」』）】〉》〕］｝”’ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ々…‥–—～〜,.:;?!)\]}%％]/;
/** What does not end a line: opening brackets. */
const NOT_LAST = /[「『（【〈《〔［｛“‘([{]$/;
/** A particle or an ending stays with the word before it. */
const ENDING = /^\p{Script=Hiragana}{1,4}$/u;
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u;
const WORDS = new Intl.Segmenter('ja', { granularity: 'word' });
const LETTERS = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/**
 * Breaks lines so that none is wider than so many columns: at spaces and between Japanese words, by the rules of Japanese line
 * breaking. English words stay whole, and so do addresses, even where they are wider. Escape sequences take no room.
 */
export function wrapText(text: string, columns: number): string {
  return text
    .split('\n')
    .flatMap((line) => fill(piecesOf(line), columns))
    .join('\n');
}

interface Piece {
  readonly text: string;
  /** In columns; without spaces at its end. */
  readonly width: number;
  /** In columns, with them. */
  readonly advance: number;
}

/** As many pieces to a line as fit. */
function fill(pieces: readonly Piece[], columns: number): string[] {
  const lines: string[] = [];
  let [line, width] = ['', 0];
  for (const piece of pieces.flatMap((one) => (one.width > columns ? lettersOf(one, columns) : one))) {
    if (width > 0 && width + piece.width > columns) {
      lines.push(line.trimEnd());
      [line, width] = ['', 0];
    }
    line += piece.text;
    width += piece.advance;
  }
  return [...lines, line.trimEnd()];
}

/** What is wider than a line is cut anywhere; an address is not. */
function lettersOf(piece: Piece, columns: number): readonly Piece[] {
  if (piece.text.includes('://')) return [piece];
  const parts: string[] = [''];
  for (const { segment } of LETTERS.segment(piece.text)) {
    const last = parts.at(-1) ?? '';
    if (stringWidth(last + segment) > columns && last !== '') parts.push(segment);
    else parts[parts.length - 1] = last + segment;
  }
  return parts.map(measure);
}

function measure(text: string): Piece {
  return { text, width: stringWidth(text.trimEnd()), advance: stringWidth(text) };
}

/** The smallest pieces of a line that stay together, with the escape sequences that stand in and before them. */
function piecesOf(line: string): Piece[] {
  const sequences: { readonly at: number; readonly text: string }[] = [];
  let removed = 0;
  const plain = line.replace(ESCAPE, (text, at: number) => {
    sequences.push({ at: at - removed, text });
    removed += text.length;
    return '';
  });
  let next = 0;
  let start = 0;
  const pieces = breakPlaces(plain).map((end) => {
    let text = '';
    for (; next < sequences.length && (sequences[next]?.at ?? 0) < end; next++) {
      const { at, text: sequence } = sequences[next] as { at: number; text: string };
      text += plain.slice(start, at) + sequence;
      start = at;
    }
    text += plain.slice(start, end);
    start = end;
    return text;
  });
  const rest = sequences.slice(next).map(({ text }) => text);
  const last = pieces.pop() ?? '';
  return [...pieces, last + rest.join('')].map(measure);
}

/** Where a line may end, its end among them. */
function breakPlaces(text: string): number[] {
  const words = [...WORDS.segment(text)];
  return words.flatMap(({ segment, index }, at) => {
    const end = index + segment.length;
    const after = words[at + 1]?.segment;
    return after === undefined || mayBreak(segment, after) ? [end] : [];
  });
}

function mayBreak(before: string, after: string): boolean {
  if (/^\s/.test(after) || NOT_FIRST.test(after) || NOT_LAST.test(before)) return false;
  if (/\s$/.test(before)) return true;
  return !ENDING.test(after) && (WIDE.test(before.at(-1) ?? '') || WIDE.test(after[0] ?? ''));
}
