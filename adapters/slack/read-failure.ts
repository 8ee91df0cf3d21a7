import { webApi } from '@slack/bolt';
import { SlackError } from './slack-error.ts';

export interface Failure {
  readonly failure: SlackError;
  /** What Slack asks us to wait, in milliseconds. */
  readonly retryAfter?: number;
}

/** Slack's own words for "not now". */
const PASSING = new Set([
  'internal_error',
  'fatal_error',
  'ratelimited',
  'request_timeout',
  'service_unavailable',
  'team_added_to_org',
]);
/** The request never left, or nobody took it. */
const NOT_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT']);

/** What a failed call means: refused for good, to be waited out, or unknown whether it got through (`no_answer`). */
export function readFailure(error: unknown): Failure {
  if (error instanceof SlackError) return { failure: error };
  if (error instanceof webApi.WebAPIRateLimitedError) {
    return { failure: new SlackError('rate_limited', true), retryAfter: error.retryAfter * 1_000 };
  }
  if (error instanceof webApi.WebAPIPlatformError) {
    const code = String(error.data.error);
    return { failure: new SlackError(code, PASSING.has(code)) };
  }
  if (error instanceof webApi.WebAPIHTTPError) {
    return { failure: new SlackError(`http_${error.statusCode}`, error.statusCode >= 500) };
  }
  return { failure: new SlackError(NOT_SENT.has(causeOf(error)) ? 'unreachable' : 'no_answer', true) };
}

/** `fetch` says why in the cause, and the SDK puts that into `original`. */
function causeOf(error: unknown): string {
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 5; depth++) {
    if ('code' in at && typeof at.code === 'string' && !at.code.startsWith('slack_')) return at.code;
    at = 'original' in at ? at.original : at.cause;
  }
  return '';
}
