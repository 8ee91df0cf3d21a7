import { foldWidth } from '../../language/normalize-text.ts';
import { couldBeName } from './could-be-name.ts';
import { isNameLike } from './is-name-like.ts';
import { isTimed } from './is-timed.ts';
import type { Place } from './outline.ts';
import { withoutMaterial } from './without-material.ts';

/** What stands behind a title: in brackets, behind a slash, behind a dash. */
export interface Tail {
  readonly mark: string;
  /** The title's end in the folded text. */
  readonly end: number;
  readonly words: string;
}

const MARKS: readonly { readonly mark: string; readonly pattern: RegExp }[] = [
  { mark: '()', pattern: /\s{0,3}[([【]([^()[\]【】]{2,30})[)\]】]$/ },
  { mark: '/', pattern: /\s{0,3}\/\s{0,3}([^/]{2,30})$/ },
  { mark: '-', pattern: /\s{1,3}[-–—]\s{1,3}([^-–—]{2,40})$/ },
  { mark: ',', pattern: /,\s([^,]{3,30})$/ },
  { mark: ':', pattern: /(?<=.{10}):\s([^:]{3,30})$/ },
];

/** The tail of a line, where it could be a name. */
export function tailOf(line: string): Tail | undefined {
  const text = foldWidth(line).trim();
  for (const { mark, pattern } of MARKS) {
    const match = pattern.exec(text);
    const words = (match?.[1] ?? '').split(COMPANY_BEHIND)[0]?.trim() ?? '';
    if (match && match.index >= MIN_TITLE && couldBeName(words)) return { mark, end: match.index, words };
  }
  return undefined;
}

const MIN_TITLE = 4;
/** 山田はな、株式会社やま. */
const COMPANY_BEHIND = /[、／]/;

/** Lines of one form that share a mark and have different words behind it. */
const MIN_SHARING = 3;
/** Two are enough where they look like names and like little else. */
const MIN_LIKELY = 2;
/** Kanji and then kana, Hangul of a name's length, or a Latin name. */
const isLikelyName = (words: string): boolean =>
  isNameLike(words) ||
  /^(?:[\p{Script=Han}々ヶ]{1,4}[ 　]?[\p{Script=Hiragana}\p{Script=Katakana}]{2,5}|\p{Script=Hangul}{2,4})$/u.test(words);

/** Of all lines of that form that could head something. */
const MIN_SHARE = 0.5;

/** Where a writer puts the speaker behind each title in the same way: the mark, by the form of the lines. A single line's tail may be anything. */
export function findSharedTails(places: readonly Place[]): ReadonlyMap<string, string> {
  const lines = new Map<string, (Tail | undefined)[]>();
  for (const { block, isHeadLike, role, region } of places) {
    if (!isHeadLike || role !== undefined || block.kind === 'row' || (region !== undefined && IS_NONE.has(region))) continue;
    const form = formKey(block);
    const tails = lines.get(form) ?? [];
    tails.push(tailOf(withoutMaterial(block.text)));
    lines.set(form, tails);
  }
  const shared = new Map<string, string>();
  for (const [form, tails] of lines) {
    const isMost = (those: readonly Tail[]): boolean => those.length >= tails.length * MIN_SHARE;
    const found = tails.filter((tail) => tail !== undefined);
    for (const { mark } of MARKS) {
      const own = found.filter((tail) => tail.mark === mark);
      const words = new Set(own.map((tail) => tail.words));
      const isFew = words.size >= MIN_LIKELY && [...words].every(isLikelyName);
      if ((words.size >= MIN_SHARING || isFew) && isMost(own)) shared.set(form, mark);
    }
    const names = found.filter((tail) => isNameLike(tail.words));
    const different = new Set(names.map((tail) => tail.words)).size;
    if (!shared.has(form) && different >= MIN_SHARING && isMost(names)) shared.set(form, ANY_MARK);
  }
  return shared;
}

/** Names stand behind all of them, now in brackets, now behind a comma. */
const ANY_MARK = 'any';

/** Whether a line's tail is one of those that its page has everywhere. */
export const isShared = (mark: string | undefined, tail: Tail): boolean =>
  mark === tail.mark || (mark === ANY_MARK && isNameLike(tail.words));

const IS_NONE: ReadonlySet<string> = new Set(['venue', 'closing', 'next-event', 'page-chrome', 'table-of-contents']);

/** Lines that are marked up alike. */
export const formKey = ({ kind, level, isStrong, text, hasGap }: Place['block']): string =>
  `${kind} ${level} ${isStrong} ${kind === 'line' && hasGap} ${kind !== 'heading' && isTimed({ text })}`;
