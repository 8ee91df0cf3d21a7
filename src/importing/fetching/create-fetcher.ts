import { Agent, type Dispatcher, request } from 'undici';
import type { FetchError } from '../../model/fetch-error.ts';
import { withoutUndefined } from '../../model/without-undefined.ts';
import type { Fetched, Fetcher, FetchWishes, Validators } from '../../ports/fetcher.ts';
import { abandon } from './abandon.ts';
import { type CheckedAddress, checkAddress } from './check-address.ts';
import { connectionError, type Patience } from './connection-error.ts';
import { createLookup, type ResolveHost } from './create-lookup.ts';
import { createRulesBook, ROBOT_NAME, type RulesAnswer } from './create-rules.ts';
import { createTurns } from './create-turns.ts';
import { headerOf } from './header-of.ts';
import { FETCH_LIMITS } from './limits.ts';
import { REACH, type Reach } from './reach.ts';
import { readResponse } from './read-response.ts';
import { PACKINGS, unpackBody } from './unpack-body.ts';

export interface FetcherParts {
  readonly reach?: Reach;
  readonly resolve?: ResolveHost;
  /** For one page, in milliseconds. */
  readonly milliseconds?: number;
  /** Between two pages of one host where it names no other. */
  readonly pauseMilliseconds?: number;
  readonly now?: () => number;
}

const USER_AGENT = `${ROBOT_NAME}/0.1 (reads single pages that a person named; obeys robots.txt)`;

/** Creates a fetcher: polite to the sites it reads, and of use to nobody who wants to reach what lies behind it. */
export function createFetcher({
  reach = REACH.public,
  resolve,
  milliseconds = FETCH_LIMITS.milliseconds,
  pauseMilliseconds = FETCH_LIMITS.pauseMilliseconds,
  now = Date.now,
}: FetcherParts = {}): Fetcher {
  const agent = new Agent({ connect: { lookup: createLookup(reach, resolve) }, pipelining: 1 });
  const rules = createRulesBook(now, pauseMilliseconds);
  const turns = createTurns();

  const visit = async (url: URL, known: Validators | undefined, patience: Patience): Promise<Visited> => {
    try {
      return {
        response: await request(url, { dispatcher: agent, method: 'GET', headers: headersFor(known), signal: patience.signal }),
      };
    } catch (error) {
      return { error: connectionError(error, url, patience) };
    }
  };

  const askForRules = async (address: URL, patience: Patience): Promise<RulesAnswer> => {
    let url = address;
    for (let redirects = 0; redirects <= FETCH_LIMITS.mostRedirects; redirects++) {
      const { response, error } = await visit(url, undefined, patience);
      if (!response) return { kind: 'unreadable', error };
      if (isRedirect(response)) {
        const next = nextAddress(response, url, reach);
        if ('error' in next) return { kind: 'none' };
        url = next.url;
        continue;
      }
      const unreadable = { kind: 'unreadable', error: { code: 'robots-unreadable', host: url.host } } as const;
      if (response.statusCode >= 500) return abandon(response, unreadable);
      if (response.statusCode !== 200) return abandon(response, { kind: 'none' });
      const body = await unpackBody(response.body, headerOf(response, 'content-encoding'), FETCH_LIMITS.mostRulesBytes).catch(
        () => undefined,
      );
      return body === undefined || body === 'unknown-packing' ? unreadable : { kind: 'given', bytes: body.bytes };
    }
    return { kind: 'none' };
  };

  const fetchPage = async (from: URL, { kinds, known }: FetchWishes, pause: Pause, patience: Patience): Promise<Fetched> => {
    let url = from;
    for (let redirects = 0; ; redirects++) {
      const allowed = await rules.of(url, (address) => askForRules(address, patience));
      if (patience.signal.aborted) return { error: connectionError(undefined, url, patience) };
      if ('error' in allowed) return allowed;
      pause(allowed.rules.pauseMilliseconds);
      if (!allowed.rules.allows(url)) return { error: { code: 'robots-refused', host: url.host } };
      const { response, error } = await visit(url, known, patience);
      if (!response) return { error };
      if (!isRedirect(response)) return readResponse(response, url, { kinds, known, patience });
      if (redirects >= FETCH_LIMITS.mostRedirects)
        return abandon(response, { error: { code: 'too-many-redirects', most: FETCH_LIMITS.mostRedirects } });
      const next = nextAddress(response, url, reach);
      if ('error' in next) return next;
      url = next.url;
    }
  };

  return {
    async fetch(address, wishes) {
      const checked = checkAddress(address, reach);
      if ('error' in checked) return checked;
      return turns.take(checked.url.host, async (pause) => {
        const late = new AbortController();
        const timer = setTimeout(() => late.abort(), milliseconds);
        try {
          return await fetchPage(checked.url, wishes, pause, { signal: late.signal, milliseconds });
        } finally {
          clearTimeout(timer);
        }
      });
    },
    close: () => agent.destroy(),
  };
}

type Response = Dispatcher.ResponseData;
type Pause = (milliseconds: number) => void;
type Visited =
  | { readonly response: Response; readonly error?: never }
  | { readonly response?: never; readonly error: FetchError };

function headersFor(known: Validators | undefined): Record<string, string> {
  return withoutUndefined({
    'user-agent': USER_AGENT,
    accept: 'text/html,application/xhtml+xml,text/markdown,text/plain,application/xml,application/json;q=0.9,*/*;q=0.5',
    'accept-encoding': PACKINGS,
    'accept-language': 'ja,en;q=0.8',
    'if-none-match': known?.etag ? known.etag : undefined,
    'if-modified-since': known?.modified ? known.modified : undefined,
  });
}

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const isRedirect = ({ statusCode }: Response): boolean => REDIRECTS.has(statusCode);

/** Where a redirect leads, checked as an address that a person writes is. */
function nextAddress(response: Response, from: URL, reach: Reach): CheckedAddress {
  const location = headerOf(response, 'location');
  if (!location) return abandon(response, { error: { code: 'redirect-nowhere' } });
  const next = checkAddress(readLocation(location), reach, from);
  if ('url' in next && from.protocol === 'https:' && next.url.protocol === 'http:')
    return abandon(response, { error: { code: 'redirect-unsafe', host: next.url.host } });
  return abandon(response, next);
}

/** A header is read byte by byte; servers send addresses in raw UTF-8, too. */
function readLocation(location: string): string {
  const bytes = Buffer.from(location, 'latin1');
  const text = bytes.toString('utf8');
  return text.includes('\uFFFD') ? location : text;
}
