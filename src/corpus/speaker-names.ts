import { type NarrowNumbers, narrowNumbers } from '../language/narrow-numbers.ts';
import { normalizeText } from '../language/normalize-text.ts';
import { grown } from '../language/term-table.ts';
import { textBetween } from '../language/text-at.ts';
import type { Speaker } from '../model/session.ts';

/**
 * The names of all who speak and of their companies, one after the other in arrays that threads can share: a name takes its letters
 * and a byte. They are gone through, never looked up.
 */
export interface SpeakerNames {
  /** The UTF-16 units of all pieces. */
  readonly units: Uint16Array;
  /** By piece: its length, and in the low bits what it is (`PIECE`). */
  readonly pieces: NarrowNumbers;
}

/** A name begins what is said of a speaker; letters are those of the name before, as it is compared, where its own do not tell them. */
export const PIECE = { name: 0, otherName: 1, company: 2, letters: 3 } as const;
export type Piece = (typeof PIECE)[keyof typeof PIECE];
const PIECE_BITS = 2;
const PIECE_MASK = 2 ** PIECE_BITS - 1;

/** In the place of white space and of a dot between two words of a name. */
export const [SPACE, DOT] = [1, 2];
const [SPACE_LETTER, WIDE_SPACE, DOT_LETTER] = [0x20, 0x3000, 0x30fb];
const [CAPITAL_A, CAPITAL_Z, TO_SMALL] = [65, 90, 32];

/** A unit of a name as it is compared, where nothing else is kept of the name. */
export const letterOf = (unit: number): number => {
  // Small letters and kanji: nearly all units are.
  if (unit > DOT_LETTER || (unit > CAPITAL_Z && unit < WIDE_SPACE)) return unit;
  if (unit === SPACE_LETTER || unit === WIDE_SPACE) return SPACE;
  if (unit === DOT_LETTER) return DOT;
  return unit >= CAPITAL_A && unit <= CAPITAL_Z ? unit + TO_SMALL : unit;
};

export type NamedSpeaker = Pick<Speaker, 'name' | 'otherNames' | 'company'>;

/** Packs names of speakers that come one after the other. */
export function createSpeakerNames() {
  let units = new Uint16Array(1_024);
  let pieces = new Uint32Array(256);
  let [used, count] = [0, 0];
  const put = (text: string, piece: Piece): void => {
    if (used + text.length > units.length) units = grown(units, used + text.length);
    if (count + 1 > pieces.length) pieces = grown(pieces, count + 1);
    for (let at = 0; at < text.length; at++) units[used++] = text.charCodeAt(at);
    pieces[count++] = (text.length << PIECE_BITS) | piece;
  };
  const putName = (name: string, piece: Piece): void => {
    put(name, piece);
    if (!tellsItsLetters(name)) put(lettersOf(name), PIECE.letters);
  };
  return {
    add({ name, otherNames, company }: NamedSpeaker): void {
      putName(name, PIECE.name);
      for (const other of otherNames) putName(other, PIECE.otherName);
      if (company) putName(company, PIECE.company);
    },
    save: (): SpeakerNames => ({ units: units.slice(0, used), pieces: narrowNumbers(pieces.slice(0, count)) }),
  };
}

/** Goes through all pieces; each is a number, where its units begin, and how many they are. */
function visitPieces(
  { pieces }: SpeakerNames,
  visit: (piece: number, number: number, start: number, length: number) => void,
): void {
  let start = 0;
  for (let number = 0; number < pieces.length; number++) {
    const piece = pieces[number] as number;
    const length = piece >>> PIECE_BITS;
    visit(piece & PIECE_MASK, number, start, length);
    start += length;
  }
}

/** Goes through all names of people and companies; each with its number, and where its letters stand as they are compared. */
export function visitNames(
  { pieces }: SpeakerNames,
  visit: (number: number, start: number, length: number, letters: number, letterCount: number) => void,
): void {
  let start = 0;
  for (let number = 0; number < pieces.length; number++) {
    const length = (pieces[number] as number) >>> PIECE_BITS;
    const behind = start + length;
    const next = number + 1 < pieces.length ? (pieces[number + 1] as number) : PIECE.name;
    if ((next & PIECE_MASK) !== PIECE.letters) {
      visit(number, start, length, start, length);
      start = behind;
    } else {
      const letterCount = next >>> PIECE_BITS;
      visit(number, start, length, behind, letterCount);
      start = behind + letterCount;
      number++;
    }
  }
}

/** So many units from a place as a text. */
export const pieceText = ({ units }: SpeakerNames, start: number, length: number): string =>
  textBetween(units, start, start + length);

/** The first names, as they are printed, of those of whom a name begins so and has no white space. */
export function namesBeginning(names: SpeakerNames, beginning: string): string[] {
  const { units } = names;
  const found: string[] = [];
  let [first, firstLength, isFound] = [0, 0, false];
  visitPieces(names, (piece, _, start, length) => {
    if (piece === PIECE.name) [first, firstLength, isFound] = [start, length, false];
    else if (piece !== PIECE.otherName) return;
    if (isFound || length < beginning.length) return;
    for (let at = 0; at < beginning.length; at++) if (units[start + at] !== beginning.charCodeAt(at)) return;
    if (/\s/.test(pieceText(names, start, length))) return;
    isFound = true;
    found.push(pieceText(names, first, firstLength));
  });
  return found;
}

/** Each speaker's printed name and other names. */
export function eachNamed(names: SpeakerNames, visit: (name: string, otherNames: readonly string[]) => void): void {
  let name: string | undefined;
  let others: string[] = [];
  visitPieces(names, (piece, _, start, length) => {
    if (piece === PIECE.otherName) others.push(pieceText(names, start, length));
    if (piece !== PIECE.name) return;
    if (name !== undefined) visit(name, others);
    [name, others] = [pieceText(names, start, length), []];
  });
  if (name !== undefined) visit(name, others);
}

/** Whether `letterOf` gives all letters of a name: nearly all names are such. */
function tellsItsLetters(name: string): boolean {
  const normal = normalizeText(name);
  if (normal.length !== name.length || /[^\S ]/.test(normal)) return false;
  let before = 0;
  for (let at = 0; at < name.length; at++) {
    const letter = letterOf(name.charCodeAt(at));
    if (letter === SPACE ? before === SPACE : letter !== DOT && letter !== normal.charCodeAt(at)) return false;
    before = letter;
  }
  return true;
}

/** A name as it is compared, with marks where a word ends. */
const lettersOf = (name: string): string =>
  name
    .split(/(\s+|・)/)
    .map((piece, at) => {
      if (at % 2 === 0) return normalizeText(piece).replace(/\s+/g, '');
      return String.fromCharCode(piece === '・' ? DOT : SPACE);
    })
    .join('');
