import stringWidth from 'string-width';

/** Escape sequences of terminals: colours (CSI … m) and links (OSC 8). */
const ESCAPE = /\u001B\[[\d;]{0,20}m|\u001B\]8;[^\u0007\u001B]{0,4000}(?:\u0007|\u001B\\)/g;
/** What does not begin a line (JIS X 4051): closing brackets, stops, small kana, marks of repetition and length. */
const NOT_FIRST =
  /^[、。，．・：；？！」』）】〉》〕］｝”’ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ々…‥–—～〜·,.:;?!)\]}%％]/;
/** What does not end a line: opening brackets. */
const NOT_LAST = /[「『（【〈《〔［｛“‘([{]$/;
/** A particle or an ending stays with the word before it. */
const ENDING = /^\p{Script=Hiragana}{1,4}$/u;
/** A list item; its other lines stand below its text, not below its mark. */
const ITEM = '・';
const HAN = /^\p{Script=Han}+$/u;
const KATAKANA = /^[\p{Script=Katakana}ー]+$/u;
const NUMBER = /^\d+$/;
const LONE = 1;
const NAME = 3;
/** Behind these a phrase may begin, in hiragana as well. */
const PARTICLE = /^[がをにはも]$/;
const PHRASE = /^\p{Script=Hiragana}{2,4}$/u;
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u;
const WORDS = new Intl.Segmenter('ja', { granularity: 'word' });
const LETTERS = new Intl.Segmenter('ja', { granularity: 'grapheme' });

export interface Room {
  /** Before every line but the first, in columns. */
  readonly indent: number;
  /** Before the first line; `indent` where absent. */
  readonly first?: number;
}

/**
 * Breaks lines so that none is wider than so many columns: at spaces and between Japanese words, by the rules of Japanese line
 * breaking. English words stay whole, and so do addresses, even where they are wider. Escape sequences take no room.
 */
export function wrapText(text: string, columns: number, { indent, first = indent }: Room = { indent: 0 }): string {
  return text
    .split('\n')
    .flatMap((line, at) => {
      const start = at === 0 ? first : indent;
      const hanging = line.startsWith(ITEM) ? start + stringWidth(ITEM) : indent;
      const lines = fill(piecesOf(line), [columns - start, columns - hanging]);
      return lines.map((one, row) => (one === '' ? '' : ' '.repeat(row === 0 ? start : hanging) + one));
    })
    .join('\n');
}

interface Piece {
  readonly text: string;
  /** In columns; without spaces at its end. */
  readonly width: number;
  /** In columns, with them. */
  readonly advance: number;
}

/** As many pieces to a line as fit; the first line may be longer or shorter than the others. */
function fill(pieces: readonly Piece[], [first, others]: readonly [number, number]): string[] {
  const lines: string[] = [];
  let [line, width, columns] = ['', 0, first];
  for (const piece of pieces.flatMap((one) => (one.width > others ? lettersOf(one, Math.min(first, others)) : one))) {
    if (width > 0 && width + piece.width > columns) {
      lines.push(line.trimEnd());
      [line, width, columns] = ['', 0, others];
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
    const after = words[at + 1]?.segment;
    const isPlace = after === undefined || mayBreak(segment, after, words[at - 1]?.segment ?? '');
    return isPlace ? [index + segment.length] : [];
  });
}

function mayBreak(before: string, after: string, earlier: string): boolean {
  if (/^\s/.test(after) || NOT_FIRST.test(after) || NOT_LAST.test(before)) return false;
  if (/[ \t]$/.test(before)) return !belongsTogether(earlier, after);
  if (isOneWord(before, after)) return false;
  if (ENDING.test(after)) return PARTICLE.test(before) && PHRASE.test(after);
  return WIDE.test(before.at(-1) ?? '') || WIDE.test(after[0] ?? '');
}

/** Two halves between which a space stands: a number and its unit, the two names of a person. */
const belongsTogether = (before: string, after: string): boolean =>
  (NUMBER.test(before) && WIDE.test(after[0] ?? '')) ||
  (HAN.test(before) && HAN.test(after) && before.length <= NAME && after.length <= NAME);

/** What a dictionary takes for two words and readers for one: compounds in katakana, dates and counts, names of single kanji. */
const isOneWord = (before: string, after: string): boolean =>
  (KATAKANA.test(before) && KATAKANA.test(after)) ||
  (NUMBER.test(before) && HAN.test(after)) ||
  (/[年月]$/.test(before) && NUMBER.test(after)) ||
  (before.endsWith('日') && after === '(') ||
  (HAN.test(before) && HAN.test(after) && (before.length === LONE || after.length === LONE));
