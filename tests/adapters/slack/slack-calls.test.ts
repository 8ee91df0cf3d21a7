import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSlackCalls } from '../../../adapters/slack/slack-calls.ts';
import { type Forced, type SlackFront, startSlackFront, TOKENS } from '../../fakes/slack-front.ts';

let front: SlackFront;
let waits: number[];
let failures: string[];
beforeEach(async () => {
  front = await startSlackFront();
  waits = [];
  failures = [];
});
afterEach(() => front.close());

/** Calls that wait in no time, and tell for how long they would have waited. */
const calls = () =>
  createSlackCalls(
    { botToken: TOKENS.bot, apiUrl: front.apiUrl, failed: ({ code }) => failures.push(code) },
    async (milliseconds) => void waits.push(milliseconds),
  );
const ask = () => calls().call('auth.test');
const respond = () => calls().respond(front.responseUrl(), { text: 'an answer', unfurl_links: false, unfurl_media: false });

const busy = (seconds: number): Forced => ({
  status: 429,
  headers: { 'retry-after': String(seconds) },
  body: { ok: false, error: 'ratelimited' },
});

it('waits as long as Slack asks when it is called too often, each time', async () => {
  front.force('auth.test', busy(2));
  front.force('auth.test', busy(7));
  await ask();
  expect(waits).toEqual([2_000, 7_000]);
  expect(failures).toEqual([]);
});

it('gives up where Slack asks for longer than anybody waits', async () => {
  front.force('auth.test', busy(3_600));
  await expect(ask()).rejects.toThrow();
  expect(waits).toEqual([]);
  expect(failures).toEqual(['rate_limited']);
});

it('takes an answer at a `response_url` for given only where Slack says so, whatever the status says', async () => {
  front.force('response_url', { body: { ok: false, error: 'ratelimited' } });
  await respond();
  expect(front.calls.map(({ reply }) => reply['ok'])).toEqual([false, true]);
  front.force('response_url', { body: { ok: false, error: 'used_url' } });
  await expect(respond()).rejects.toMatchObject({ code: 'used_url', kind: 'refused' });
  front.force('response_url', { text: 'ok', body: {} });
  await respond();
  expect(failures).toEqual(['used_url']);
});
