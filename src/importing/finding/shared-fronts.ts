import { foldWidth } from '../../language/normalize-text.ts';
import { isNameLike } from './is-name-like.ts';
import { isTimed } from './is-timed.ts';
import type { Place } from './outline.ts';
import { readHead } from './read-head.ts';
import { formKey } from './shared-tails.ts';

/** Who spoke, where that stands before a title: `Anna Berg: Rowing without a cox`. */
export interface Front {
  readonly name: string;
  /** The line without the name, its time before it. */
  readonly title: string;
}

/** The front of a line, where it is a name. */
export function frontOf(line: string): Front | undefined {
  const text = foldWidth(line).replace(/\s+/g, ' ').trim();
  const time = isTimed({ text }) ? (readHead(text).time ?? '') : '';
  const rest = time === '' ? text : text.replace(/^(?:\p{L}{1,9}\.?,? )?[\d.:h~-]{1,20}(?: ?[-–~] ?[\d.:h]{1,20})?\s{1,3}/u, '');
  const mark = /:\s|\s[-–—|/]\s|(?=[“"「『])/.exec(rest);
  if (!mark || mark.index < MIN_LENGTH || mark.index > MAX_LENGTH) return undefined;
  const name = rest.slice(0, mark.index).trim();
  const title = rest.slice(mark.index + mark[0].length).trim();
  return isNameLike(name) && title.length >= MIN_LENGTH ? { name, title: `${time} ${title}`.trim() } : undefined;
}

const MIN_LENGTH = 4;
const MAX_LENGTH = 40;
/** Lines of one form that begin with different names. */
const MIN_SHARING = 2;
const MIN_SHARE = 0.4;

/** Where a writer puts the speaker before each title: the forms of such lines. */
export function findSharedFronts(places: readonly Place[]): ReadonlyMap<string, boolean> {
  const lines = new Map<string, (string | undefined)[]>();
  for (const { block, isHeadLike, role } of places) {
    if (!isHeadLike || role !== undefined || block.kind === 'row') continue;
    const form = formKey(block);
    const names = lines.get(form) ?? [];
    names.push(frontOf(block.text)?.name);
    lines.set(form, names);
  }
  return new Map(
    [...lines].map(([form, names]) => {
      const found = names.filter((name) => name !== undefined);
      return [form, new Set(found).size >= MIN_SHARING && found.length >= names.length * MIN_SHARE];
    }),
  );
}
