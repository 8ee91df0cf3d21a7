import { describe, expect, it } from 'vitest';
import { createFindLanguage } from '../../../adapters/slack/locale.ts';
import { SlackError } from '../../../adapters/slack/slack-error.ts';

const HOUR = 60 * 60 * 1_000;

describe('the language of a person', () => {
  const asked: unknown[] = [];
  const slackThat = (answer: () => object) => ({
    call: async (_: string, parameters: object = {}) => {
      asked.push(parameters);
      return answer() as never;
    },
  });

  it('is that of their Slack, and is asked for once an hour', async () => {
    asked.length = 0;
    let now = 0;
    const find = createFindLanguage(
      slackThat(() => ({ user: { locale: 'en-GB' } })),
      () => now,
    );
    expect([await find('U1', 'ja'), await find('U1', 'ja')]).toEqual(['en', 'en']);
    expect(asked).toEqual([{ user: 'U1', include_locale: true }]);
    now = HOUR + 1;
    await find('U1', 'ja');
    expect(asked).toHaveLength(2);
  });

  it('is that of the question where it may not be read, and nobody else is asked for', async () => {
    asked.length = 0;
    const find = createFindLanguage(
      slackThat(() => {
        throw new SlackError('missing_scope', 'refused');
      }),
    );
    expect([await find('U1', 'ja'), await find('U2', 'en')]).toEqual(['ja', 'en']);
    expect(asked).toHaveLength(1);
  });

  it('is that of the question where Slack does not answer in time', async () => {
    const find = createFindLanguage({ call: () => new Promise(() => {}) });
    expect(await find('U1', 'en')).toBe('en');
  });
});
