import robotsParserModule from 'robots-parser';
import type { FetchError } from '../../model/fetch-error.ts';
import { decodeBytes } from '../reading/decode-bytes.ts';
import { FETCH_LIMITS } from './limits.ts';

/** The name by which a site's `robots.txt` addresses this program. */
export const ROBOT_NAME = 'Kikigaki';

/** What a site allows to programs. */
export interface SiteRules {
  allows(url: URL): boolean;
  readonly pauseMilliseconds: number;
}

/** How a site answered when it was asked for its `robots.txt`. */
export type RulesAnswer =
  | { readonly kind: 'given'; readonly bytes: Uint8Array }
  /** There are none: everything is allowed. */
  | { readonly kind: 'none' }
  /** It cannot say at the moment: nothing is allowed (RFC 9309). */
  | { readonly kind: 'unreadable'; readonly error: FetchError };

/** Remembers each site's rules for a while. */
export interface RulesBook {
  of(
    url: URL,
    ask: (address: URL) => Promise<RulesAnswer>,
  ): Promise<{ readonly rules: SiteRules } | { readonly error: FetchError }>;
}

/** Creates an empty book. What could not be read is not remembered. */
export function createRulesBook(now: () => number, pauseMilliseconds: number): RulesBook {
  const noRules: SiteRules = { allows: () => true, pauseMilliseconds };
  const known = new Map<string, { readonly rules: SiteRules; readonly until: number }>();
  return {
    async of(url, ask) {
      const found = known.get(url.origin);
      if (found && found.until > now()) return found;
      const address = new URL('/robots.txt', url);
      const answer = await ask(address);
      if (answer.kind === 'unreadable') return { error: answer.error };
      const rules = (answer.kind === 'given' && readRules(address, answer.bytes, pauseMilliseconds)) || noRules;
      known.delete(url.origin);
      known.set(url.origin, { rules, until: now() + FETCH_LIMITS.rulesMilliseconds });
      const [oldest] = known.keys();
      if (known.size > FETCH_LIMITS.mostRememberedRules && oldest !== undefined) known.delete(oldest);
      return { rules };
    },
  };
}

/** Rules with `*` beyond what sites need are left out: they are made to take long. */
function withinLimits(text: string): string {
  let left: number = FETCH_LIMITS.mostWildcardCharacters;
  const isAffordable = (line: string): boolean => {
    if (line.includes('*')) left -= line.length;
    return left >= 0 || !line.includes('*');
  };
  return text.split('\n').filter(isAffordable).join('\n');
}

/** The package's types put the function one level deeper than it is. */
const parseRobots = robotsParserModule as unknown as typeof robotsParserModule.default;

function readRules(address: URL, bytes: Uint8Array, pauseMilliseconds: number): SiteRules | undefined {
  const decoded = decodeBytes(bytes);
  if ('error' in decoded) return undefined;
  const robots = parseRobots(address.href, withinLimits(decoded.text));
  const delay = (robots.getCrawlDelay(ROBOT_NAME) ?? 0) * 1_000;
  return {
    allows: (url) => robots.isAllowed(url.href, ROBOT_NAME) !== false,
    pauseMilliseconds: Math.min(Math.max(delay, pauseMilliseconds), FETCH_LIMITS.longestPauseMilliseconds),
  };
}
