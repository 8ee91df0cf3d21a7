import { webApi } from '@slack/bolt';
import { type FailureKind, SlackError } from './slack-error.ts';

export interface Failure {
  readonly failure: SlackError;
  /** What Slack asks us to wait, in milliseconds. */
  readonly retryAfter?: number;
}

/** Slack's own words for "not now"; some of them come with HTTP 200. */
const PASSING = new Set(['rate_limited', 'ratelimited', 'service_unavailable', 'team_added_to_org']);
/** Slack's own words for not knowing itself. */
const UNSURE = new Set(['internal_error', 'fatal_error', 'request_timeout']);
/** The request never left, or nobody took it. */
const NOT_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT']);
/** How all of Slack's codes look; anything else is a page of something in between. */
const CODE = /^[a-z][a-z0-9_]{1,60}$/;
/** Where Slack asks to wait and does not say for how long, in milliseconds. */
const USUAL_WAIT = 5_000;
/** Also where Slack says zero: it said that it was too much. */
const MIN_WAIT = 300;
const UNAVAILABLE = 503;

/** What a failed call means. */
export function readFailure(error: unknown): Failure {
  if (error instanceof SlackError) return { failure: error };
  if (error instanceof webApi.WebAPIRateLimitedError) return rateLimited(Math.max(error.retryAfter * 1_000, MIN_WAIT));
  if (error instanceof webApi.WebAPIPlatformError) return readCode(String(error.data.error));
  if (error instanceof webApi.WebAPIHTTPError) {
    if (error.statusCode === 429) return rateLimited(USUAL_WAIT);
    const kind = error.statusCode === UNAVAILABLE ? 'passing' : error.statusCode >= 500 ? 'unsure' : 'refused';
    return { failure: new SlackError(`http_${error.statusCode}`, kind) };
  }
  if (isUnreadableWait(error)) return rateLimited(USUAL_WAIT);
  if (NOT_SENT.has(causeOf(error))) return { failure: new SlackError('unreachable', 'passing') };
  return { failure: new SlackError('no_answer', 'unsure') };
}

const rateLimited = (retryAfter: number): Failure => ({ failure: new SlackError('rate_limited', 'passing'), retryAfter });

/** The SDK tells of a limit without a readable number of seconds by an error that has no code. */
function isUnreadableWait(error: unknown): boolean {
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 5; depth++) {
    if (at.message.includes('Retry header did not contain')) return true;
    at = 'original' in at ? at.original : at.cause;
  }
  return false;
}

function readCode(code: string): Failure {
  if (code === 'rate_limited' || code === 'ratelimited') return rateLimited(USUAL_WAIT);
  if (!CODE.test(code)) return { failure: new SlackError('unreadable', 'unsure') };
  const kind: FailureKind = PASSING.has(code) ? 'passing' : UNSURE.has(code) ? 'unsure' : 'refused';
  return { failure: new SlackError(code, kind) };
}

/** `fetch` says why in the cause, and the SDK puts that into `original`. */
function causeOf(error: unknown): string {
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 5; depth++) {
    if ('code' in at && typeof at.code === 'string' && !at.code.startsWith('slack_')) return at.code;
    at = 'original' in at ? at.original : at.cause;
  }
  return '';
}
