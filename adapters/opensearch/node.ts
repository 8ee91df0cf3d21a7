import { Client, errors } from '@opensearch-project/opensearch';
import { withoutUndefined } from '../../src/index.ts';

/** One node of a cluster, by its HTTP interface. */
export interface ClusterNode {
  /** Its name and port, without what stands before them in its address. */
  readonly host: string;
  /** What it answers within so many milliseconds. Throws `SilentError` where it does not, `RefusedError` where it refuses. */
  request(asked: NodeRequest, milliseconds: number): Promise<unknown>;
  close(): Promise<void>;
}

export interface NodeRequest {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE' | 'HEAD';
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | boolean>>;
  readonly body?: object;
  /** Lines of JSON, for bulks. */
  readonly lines?: string;
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

/** A node did not answer. Its text holds nothing of the request: the kind of failure, and which node. */
export class SilentError extends Error {
  override readonly name = 'SilentError';
  /** Whether it took the request, so that another node may be what it waited for. */
  readonly isLate: boolean;

  constructor(kind: string, host: string, isLate: boolean) {
    super(`${kind} ${host}`);
    this.isLate = isLate;
  }
}

export interface NodeAccess {
  readonly headers?: Readonly<Record<string, string>>;
  /** Certificates that are trusted instead of the usual ones, PEM. */
  readonly ca?: string;
}

/** A way to one node; nothing is sent yet. Who fails over to others has to know which of them failed: each has a client of its own. */
export function openNode(address: string, { headers, ca }: NodeAccess): ClusterNode {
  const ssl = ca === undefined ? undefined : { ca };
  const client = new Client({
    node: address,
    maxRetries: 0,
    resurrectStrategy: 'none',
    ...withoutUndefined({ ssl, headers: headers && { ...headers } }),
  });
  const { host } = new URL(address);
  return {
    host,
    async request({ method, path, query = {}, body, lines }, milliseconds) {
      try {
        const sent = withoutUndefined({ body, bulkBody: lines });
        const asked = { method, path, querystring: { ...query }, ...sent };
        const answer = await client.transport.request(asked, { requestTimeout: milliseconds });
        return answer.body;
      } catch (error) {
        throw toldOf(error, host);
      }
    },
    close: async () => void (await client.close()),
  };
}

/** An error without what was asked. */
function toldOf(error: unknown, host: string): unknown {
  if (error instanceof errors.ResponseError) return new RefusedError(error.statusCode ?? 500, typeOf(error.body));
  if (!(error instanceof errors.OpenSearchClientError)) return error;
  return new SilentError(error.name, host, error instanceof errors.TimeoutError);
}

function typeOf(body: unknown): string {
  const { error } = (body ?? {}) as { error?: { type?: string } | string };
  return typeof error === 'object' && typeof error.type === 'string' ? error.type : 'refused';
}
