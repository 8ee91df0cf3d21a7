import type { ImportError } from '../../model/import-error.ts';
import { LIMITS } from './limits.ts';

/** Void elements, and elements that the next of their kind closes: they do not nest by themselves. */
const DOES_NOT_NEST = new Set(
  'area base br col embed hr img input link meta source track wbr p li dt dd tr td th option thead tbody tfoot colgroup'.split(
    ' ',
  ),
);
const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9:-]{0,40})/g;

/** Counts tags without parsing: what is nested too deeply or has too many would overflow a parser or hold it for minutes. */
export function checkNesting(html: string): ImportError | undefined {
  let depth = 0;
  let tags = 0;
  for (const [, slash, name] of html.matchAll(TAG)) {
    if (++tags > LIMITS.mostTags) return { code: 'too-many-tags', most: LIMITS.mostTags };
    if (DOES_NOT_NEST.has(name?.toLowerCase() ?? '')) continue;
    depth = Math.max(0, depth + (slash ? -1 : 1));
    if (depth > LIMITS.deepestNesting) return { code: 'too-deep', deeperThan: LIMITS.deepestNesting };
  }
  return undefined;
}
