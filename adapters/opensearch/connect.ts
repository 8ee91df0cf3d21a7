import { readFileSync } from 'node:fs';
import { Client, errors } from '@opensearch-project/opensearch';
import { KikigakiError, withoutUndefined } from '../../src/index.ts';
import type { OpenSearchOptions } from './options.ts';

/** A cluster, by its HTTP interface. */
export interface Cluster {
  /** What the cluster answers. Throws `search-engine-away` where it cannot be reached, `RefusedError` where it refuses. */
  request(asked: ClusterRequest): Promise<unknown>;
  close(): Promise<void>;
}

export interface ClusterRequest {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE' | 'HEAD';
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | boolean>>;
  readonly body?: object;
  /** Lines of JSON, for bulks. */
  readonly lines?: string;
  /** So many milliseconds each try may take: ten seconds where nothing is said. */
  readonly milliseconds?: number;
}

/** The cluster answered, and not with what was asked for. Its text holds nothing of the request. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
  readonly status: number;

  constructor(status: number, type: string) {
    super(`${status} ${type}`);
    this.status = status;
  }
}

/** Nobody waits for what is no search. */
const TRY_MILLISECONDS = 10_000;
/** Tries after the first, each with another node. */
const TRIES_MORE = 3;

/** Opens a way to a cluster; nothing is sent yet. */
export function connect({ nodes, apiKey, caFile }: OpenSearchOptions): Cluster {
  const client = new Client({
    nodes: [...nodes],
    requestTimeout: TRY_MILLISECONDS,
    maxRetries: TRIES_MORE,
    ...withoutUndefined({
      ssl: caFile ? { ca: readFileSync(caFile, 'utf8') } : undefined,
      headers: apiKey ? { authorization: `ApiKey ${apiKey}` } : undefined,
    }),
  });
  return {
    async request({ method, path, query = {}, body, lines, milliseconds = TRY_MILLISECONDS }) {
      try {
        const sent = withoutUndefined({ body, bulkBody: lines });
        const answer = await client.transport.request(
          { method, path, querystring: { ...query }, ...sent },
          { requestTimeout: milliseconds },
        );
        return answer.body;
      } catch (error) {
        throw toldOf(error);
      }
    },
    close: async () => void (await client.close()),
  };
}

/** An error without what was asked: only which node, and what kind. */
function toldOf(error: unknown): unknown {
  if (error instanceof errors.ResponseError) return new RefusedError(error.statusCode ?? 500, typeOf(error.body));
  if (!(error instanceof errors.OpenSearchClientError)) return error;
  const node = 'meta' in error ? hostOf(error.meta) : undefined;
  return new KikigakiError({ code: 'search-engine-away', reason: [error.name, node].filter(Boolean).join(' ') });
}

function typeOf(body: unknown): string {
  const { error } = (body ?? {}) as { error?: { type?: string } | string };
  return typeof error === 'object' && typeof error.type === 'string' ? error.type : 'refused';
}

const hostOf = (meta: unknown): string | undefined =>
  (meta as { meta?: { connection?: { url?: URL } | null } }).meta?.connection?.url?.host;
