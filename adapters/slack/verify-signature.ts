import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** Older requests, and ones from the future, are refused: in seconds. */
const MAX_SKEW = 5 * 60;

/** What is wrong with a request before its body is read: no signature, or a time that is not now, be it by a clock of ours. */
export function faultOfHeaders(headers: IncomingHttpHeaders, now: number): 'unsigned' | 'stale' | undefined {
  const timestamp = headers['x-slack-request-timestamp'];
  const signature = headers['x-slack-signature'];
  if (typeof timestamp !== 'string' || !/^\d{1,12}$/.test(timestamp) || !/^v0=[\da-f]{64}$/.test(String(signature)))
    return 'unsigned';
  return Math.abs(now / 1_000 - Number(timestamp)) > MAX_SKEW ? 'stale' : undefined;
}

/** Whether Slack signed the request with this secret, a moment ago. Never with an empty secret. `now` in milliseconds. */
export function verifySignature(secret: string, headers: IncomingHttpHeaders, body: Buffer, now: number): boolean {
  const timestamp = headers['x-slack-request-timestamp'];
  const signature = headers['x-slack-signature'];
  if (!secret.trim() || typeof timestamp !== 'string' || typeof signature !== 'string' || !/^\d{1,12}$/.test(timestamp))
    return false;
  if (Math.abs(now / 1_000 - Number(timestamp)) > MAX_SKEW) return false;
  const expected = Buffer.from(`v0=${createHmac('sha256', secret).update(`v0:${timestamp}:`).update(body).digest('hex')}`);
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
