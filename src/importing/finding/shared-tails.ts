import { foldWidth } from '../../language/normalize-text.ts';
import { isNameLike } from './is-name-like.ts';
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
  { mark: '()', pattern: /\s*[([【]([^()[\]【】]{2,30})[)\]】]$/ },
  { mark: '/', pattern: /\s*\/\s*([^/]{2,30})$/ },
  { mark: '-', pattern: /\s+-\s+([^-]{2,40})$/ },
  { mark: ',', pattern: /,\s([^,]{3,30})$/ },
  { mark: ':', pattern: /:\s([^:]{3,30})$/ },
];

/** The tail of a line, where it could be a name. */
export function tailOf(line: string): Tail | undefined {
  const text = foldWidth(line).trim();
  for (const { mark, pattern } of MARKS) {
    const match = pattern.exec(text);
    const words = match?.[1]?.trim() ?? '';
    if (match && match.index >= MIN_TITLE && couldBeName(words)) return { mark, end: match.index, words };
  }
  return undefined;
}

const MIN_TITLE = 4;

/** A few capitalised words, or a few Japanese or Korean letters that are no sentence. */
function couldBeName(words: string): boolean {
  if (/[\d!?。、:;]/.test(words)) return false;
  if (/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々ヶー・ ]{2,14}$/u.test(words))
    return !/(する|した|ない|です|ます|から|まで|こと|もの|編|版|回|部|枠|分)$/.test(words);
  return /^\p{Lu}[\p{L}'’.-]*(?: [\p{L}'’.-]+){0,3}$/u.test(words);
}

/** Lines of one form that share a mark and have different words behind it. */
const MIN_SHARING = 3;
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
  for (const [form, tails] of lines)
    for (const { mark } of MARKS) {
      const words = new Set(tails.flatMap((tail) => (tail?.mark === mark ? [tail.words] : [])));
      if (words.size >= MIN_SHARING && words.size >= tails.length * MIN_SHARE) shared.set(form, mark);
    }
  for (const [form, tails] of lines) {
    const names = new Set(tails.flatMap((tail) => (tail && isNameLike(tail.words) ? [tail.words] : [])));
    if (!shared.has(form) && names.size >= MIN_SHARING && names.size >= tails.length * MIN_SHARE) shared.set(form, ANY_MARK);
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
export const formKey = ({ kind, level, isStrong, text }: Place['block']): string =>
  `${kind} ${level} ${isStrong} ${kind !== 'heading' && /^\d{1,2}[:：]\d{2}/.test(text)}`;
