import type { FetchError } from '../../model/fetch-error.ts';
import { PRIVATE_ADDRESS } from './create-lookup.ts';

/** How long a page may take, and whether it took longer. */
export interface Patience {
  readonly signal: AbortSignal;
  readonly milliseconds: number;
}

/** What went wrong with a connection, as a short code: what a server says is not repeated. */
export function connectionError(error: unknown, { host }: URL, { signal, milliseconds }: Patience): FetchError {
  if (signal.aborted) return { code: 'page-too-slow', seconds: milliseconds / 1_000 };
  const code = codeOf(error);
  if (code === PRIVATE_ADDRESS) return { code: 'private-address', host };
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return { code: 'unknown-host', host };
  return { code: 'unreachable', host, reason: code };
}

function codeOf(error: unknown): string {
  const { code, cause, errors, name } = error as { code?: unknown; cause?: unknown; errors?: unknown[]; name?: unknown };
  if (typeof code === 'string') return code;
  if (Array.isArray(errors) && errors.length > 0) return codeOf(errors[0]);
  if (cause) return codeOf(cause);
  return typeof name === 'string' ? name : 'Error';
}
