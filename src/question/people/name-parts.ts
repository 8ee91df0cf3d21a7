import type { NameReading } from '../../language/name-reading.ts';
import { nameSound } from '../../language/name-sound.ts';
import { normalizeText } from '../../language/normalize-text.ts';

/** A family or given name as somebody wrote it: in kanji, or with its sound where the letters tell it. */
export interface NamePart {
  readonly text: string;
  readonly sound: string | undefined;
}

/** A full name, and whether it is certain which of its parts is the family's. */
export interface SplitName {
  readonly family: NamePart;
  readonly given: NamePart;
  readonly isOrderSure: boolean;
}

/** What a dictionary knows of the names that it was asked for. */
export interface ReadingsOfNames {
  bySound(sound: string): readonly NameReading[];
  byWriting(writing: string): readonly NameReading[];
}

const IN_BRACKETS = /[(（][^()（）]{0,80}[)）]/g;
const SEPARATORS = /[\s・.,_、]+/;
const KANJI = /[\p{Script=Han}々]/u;
const KANJI_NAME = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ー]{3,7}$/u;
const CAMEL_CASE = /^([A-Z][a-z]+)([A-Z][a-z]+)$/;

/** Every way in which a name may consist of two parts; none for nicknames. Of names of more parts the first and the last count. */
export function waysToSplit(name: string): readonly (readonly [NamePart, NamePart])[] {
  const bare = name.replace(IN_BRACKETS, ' ').trim();
  const words = bare.split(SEPARATORS).filter(Boolean);
  const [first, last] = [words[0], words.at(-1)];
  if (first !== undefined && last !== undefined && words.length > 1) return [[partOf(first), partOf(last)]];
  const camel = CAMEL_CASE.exec(bare);
  if (camel) return [[partOf(camel[1] ?? ''), partOf(camel[2] ?? '')]];
  if (!KANJI_NAME.test(bare) || !KANJI.test(bare)) return [];
  return Array.from({ length: bare.length - 1 }, (_, at) => [partOf(bare.slice(0, at + 1)), partOf(bare.slice(at + 1))] as const);
}

const IN_TWO_SCRIPTS = /^(?:([ぁ-ゖァ-ヵー]{2,8})([\p{Script=Han}々]{1,3})|([\p{Script=Han}々]{1,3})([ぁ-ゖァ-ヵー]{2,8}))$/u;

/** How a nickname of kana and kanji sounds as a whole: チェシャ猫. None of other names. */
export function nicknameSounds(name: string, readings: ReadingsOfNames): string[] {
  const [, first = '', second = '', third = '', fourth = ''] = IN_TWO_SCRIPTS.exec(normalizeText(name)) ?? [];
  const parts = [first || third, second || fourth].map(partOf);
  const sounds = parts.map((part) => (part.sound ? [part.sound] : readings.byWriting(part.text).map(({ sound }) => sound)));
  return (sounds[0] ?? []).flatMap((front) => (sounds[1] ?? []).map((back) => front + back));
}

function partOf(written: string): NamePart {
  const text = normalizeText(written);
  return { text, sound: nameSound(text) };
}

/** Which of the ways to split a name is the likely one, and which part is the family's; `undefined` where none is. */
export function splitName(name: string, readings: ReadingsOfNames): SplitName | undefined {
  const ways = waysToSplit(name);
  const [only, ...others] = ways;
  if (!only) return undefined;
  if (others.length > 0) return likeliest(ways, readings);
  const [first, second] = only;
  const isSpaced = SEPARATORS.test(name.trim());
  if (!isSpaced && !(isKnown(first, readings) && isKnown(second, readings))) return undefined;
  if (isKanji(first) || isKanji(second)) return { family: first, given: second, isOrderSure: true };
  const lead = capitalsLead(name) || familyLead(first, readings) - familyLead(second, readings);
  const isFirst = lead > 0;
  return { family: isFirst ? first : second, given: isFirst ? second : first, isOrderSure: Math.abs(lead) > SURE_LEAD };
}

/** A part in capitals is the family's: Ryo TAKAISHI. 0 where none or both are. */
function capitalsLead(name: string): number {
  const words = name
    .trim()
    .split(SEPARATORS)
    .map((word) => /^[A-Z]{3,}$/.test(word));
  const [first, last] = [words[0], words.at(-1)];
  return first === last ? 0 : first ? 2 * SURE_LEAD : -2 * SURE_LEAD;
}

/** Twice as many writings as a family name as the other part has. */
const SURE_LEAD = 1;

export const isKanji = ({ sound }: NamePart): boolean => sound === undefined;

/** What the dictionary has of a part, by its sound or its writing. */
export const readingsOf = ({ text, sound }: NamePart, readings: ReadingsOfNames): readonly NameReading[] =>
  sound === undefined ? readings.byWriting(text) : readings.bySound(sound);

const isKnown = (part: NamePart, readings: ReadingsOfNames): boolean => readingsOf(part, readings).length > 0;
const count = (part: NamePart, use: NameReading['use'], readings: ReadingsOfNames): number =>
  readingsOf(part, readings).filter((reading) => reading.use === use).length;

/** How much rather a part is a family's name than a given one: the logarithm of the ratio of its writings as either. */
const familyLead = (part: NamePart, readings: ReadingsOfNames): number =>
  Math.log2((count(part, 'family', readings) + 1) / (count(part, 'given', readings) + 1));

/** Kanji without a space: a family name that the dictionary has, and the rest that it has; two letters each are the most usual. */
function likeliest(ways: readonly (readonly [NamePart, NamePart])[], readings: ReadingsOfNames): SplitName | undefined {
  const rated = ways.map(([family, given]) => {
    const isFamily = count(family, 'family', readings) > 0;
    const isGiven = count(given, 'given', readings) > 0;
    const rating = isFamily ? (isGiven ? 4 : isKnown(given, readings) ? 2 : 0) + (family.text.length === 2 ? 1 : 0) : 0;
    return { family, given, isOrderSure: true, rating };
  });
  const best = rated.reduce((first, other) => (other.rating > first.rating ? other : first));
  return best.rating > 1 ? best : undefined;
}
