import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { KikigakiError, withoutUndefined } from '../../src/index.ts';
import { type ClusterNode, type NodeRequest, openNode, RefusedError, SilentError } from './node.ts';
import type { OpenSearchOptions } from './options.ts';
import { asAway } from './told-as-away.ts';
import { type NodeWatch, watchNodes } from './watch-nodes.ts';

/** A cluster, by the HTTP interface of its nodes: what one does not answer another is asked. */
export interface Cluster {
  /** What the cluster answers. Throws `search-engine-away` where no node answers, `RefusedError` where it refuses. */
  request(asked: ClusterRequest): Promise<unknown>;
  /** What a search gives, as `read` takes it; that may throw `RefusedError` itself. Throws `search-engine-away` where no whole answer can be had in time. */
  search<T>(asked: ClusterSearch, read: (answer: unknown) => T): Promise<T>;
  close(): Promise<void>;
}

export interface ClusterRequest extends NodeRequest {
  /** So many milliseconds each try may take: five seconds where nothing is said. */
  readonly milliseconds?: number;
}

export interface ClusterSearch extends Pick<NodeRequest, 'query' | 'body'> {
  readonly index: string;
  /** So many milliseconds each try may take. */
  readonly milliseconds: number;
  /** And all of them together. */
  readonly within: number;
}

/** Nobody waits for what is no search, but a start does. */
const TRY_MILLISECONDS = 5_000;
/** Tries after the first, each with another node. */
const TRIES_MORE = 3;
/** Before a search is asked again that was refused: so many milliseconds, and each time twice as many. */
const FIRST_WAIT = 50;

/** Opens a way to a cluster; nothing is sent yet. Throws `settings-faults` where the file of certificates cannot be read. */
export function connect({ nodes: addresses, apiKey, caFile }: OpenSearchOptions, lookMilliseconds?: number): Cluster {
  const access = withoutUndefined({
    ca: caFile === undefined ? undefined : readCertificates(caFile),
    headers: apiKey === undefined ? undefined : { authorization: `ApiKey ${apiKey}` },
  });
  const nodes = addresses.map((address) => openNode(address, access));
  const watch = watchNodes(nodes, lookMilliseconds);
  return {
    async request(asked) {
      for (let tried = 0; ; tried++) {
        const node = watch.next();
        try {
          return await node.request(asked, asked.milliseconds ?? TRY_MILLISECONDS);
        } catch (error) {
          const isInVain = tried === TRIES_MORE || (tried > 0 && watch.areAllSilent());
          if (isInVain || !isOfTheNode(error)) throw away(error);
          await noticed(watch, node, error);
        }
      }
    },
    search: (asked, read) => search(watch, asked, read),
    async close() {
      watch.stop();
      await Promise.all(nodes.map((node) => node.close()));
    },
  };
}

function readCertificates(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new KikigakiError({ code: 'settings-faults', faults: [{ setting: 'OPENSEARCH_CA', detail: { code: 'not-a-file' } }] });
  }
}

/**
 * Asks a search as a whole again where a node did not answer, went between finding and fetching, or had too much to do, while
 * there is time for it. Copies on nodes that are silent are left alone.
 */
async function search<T>(
  watch: NodeWatch,
  { index, query, body, milliseconds, within }: ClusterSearch,
  read: (answer: unknown) => T,
): Promise<T> {
  const end = performance.now() + within;
  for (let tried = 0; ; tried++) {
    const node = watch.next();
    const asked = { method: 'POST', path: `/${index}/_search`, query: { ...query, ...watch.preference() } } as const;
    const left = end - performance.now();
    try {
      return read(await node.request({ ...asked, ...withoutUndefined({ body }) }, Math.min(milliseconds, Math.max(1, left))));
    } catch (error) {
      if (tried === TRIES_MORE || performance.now() >= end || !mayBeAskedAgain(error)) throw asAway(away(error));
      if (!(error instanceof SilentError)) await delay(FIRST_WAIT * 2 ** tried);
      await noticed(watch, node, error);
    }
  }
}

/** 502 to 504: from what stands before a node, or from one that has lost its cluster. */
const isOfTheNode = (error: unknown): boolean =>
  error instanceof SilentError || (error instanceof RefusedError && error.status >= 502 && error.status <= 504);

const mayBeAskedAgain = (error: unknown): boolean =>
  error instanceof SilentError || (error instanceof RefusedError && (error.status >= 500 || error.status === 429));

async function noticed(watch: NodeWatch, node: ClusterNode, error: unknown): Promise<void> {
  if (error instanceof SilentError) await watch.notice(node, error);
}

/** What no node answers is told as the cluster's being away. */
const away = (error: unknown): unknown =>
  error instanceof SilentError ? new KikigakiError({ code: 'search-engine-away', reason: error.message }) : error;
