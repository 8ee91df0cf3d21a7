import { webApi } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { readFailure } from '../../../adapters/slack/read-failure.ts';

const told = (code: string) => readFailure(new webApi.WebAPIPlatformError({ ok: false, error: code }));

describe('what a failed call means', () => {
  it.each(['ratelimited', 'rate_limited'])('is to wait, also where Slack says it in a 200: %s', (code) => {
    expect(told(code)).toMatchObject({ retryAfter: 5_000, failure: { code: 'rate_limited', kind: 'passing' } });
  });

  it.each(['later', 'Fri, 27 Nov 2026 03:00:00 GMT', ''])('is to wait the usual time after a limit until %j', (header) => {
    const said = `Retry header did not contain a valid timeout (url: x, retry-after header: ${header})`;
    expect(readFailure(Object.assign(new Error('x'), { original: new Error(said) }))).toMatchObject({ retryAfter: 5_000 });
  });

  it.each([0, -5])('is to wait a little after a limit of %i seconds', (seconds) => {
    expect(readFailure(new webApi.WebAPIRateLimitedError(seconds)).retryAfter).toBeGreaterThan(0);
  });

  it('is one of a closed set of codes, whatever was answered', () => {
    for (const code of ['A'.repeat(50_000), '<html>', 'not a code', '', '__proto__ x'])
      expect(told(code).failure).toMatchObject({ code: 'unreadable', kind: 'unsure' });
    expect(told('not_in_channel').failure).toMatchObject({ code: 'not_in_channel', kind: 'refused' });
  });
});
