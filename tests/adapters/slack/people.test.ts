import { describe, expect, it } from 'vitest';
import { createPeople } from '../../../adapters/slack/people.ts';
import { SlackError } from '../../../adapters/slack/slack-error.ts';

const HOUR = 60 * 60 * 1_000;
const asked: unknown[] = [];
const slackThat = (answer: () => object) => ({
  call: async (_: string, parameters: object = {}) => {
    asked.push(parameters);
    return answer() as never;
  },
});
const refused = () => {
  throw new SlackError('missing_scope', 'refused');
};

describe('the language of a person', () => {
  it('is that of their Slack, and is asked for once an hour', async () => {
    asked.length = 0;
    let now = 0;
    const people = createPeople(
      slackThat(() => ({ user: { locale: 'en-GB' } })),
      'Asia/Tokyo',
      () => now,
    );
    people.heard('U1', 'ja');
    expect([await people.usual('U1'), await people.language('U1')]).toEqual(['en', 'en']);
    expect(asked).toEqual([{ user: 'U1', include_locale: true }]);
    now = HOUR + 1;
    await people.usual('U1');
    expect(asked).toHaveLength(2);
  });

  it("has a zone beside it, the community's where the profile has none that is known", async () => {
    const zone = (user: object) =>
      createPeople(
        slackThat(() => ({ user })),
        'Asia/Tokyo',
      ).zone('U1');
    expect(await zone({ tz: 'Europe/Berlin' })).toBe('Europe/Berlin');
    expect([await zone({}), await zone({ tz: 'Mars/Olympus' })]).toEqual(['Asia/Tokyo', 'Asia/Tokyo']);
  });

  it('is not known where it may not be read, and nobody else is asked for', async () => {
    asked.length = 0;
    const people = createPeople(slackThat(refused), 'Asia/Tokyo');
    expect([await people.usual('U1'), await people.usual('U2')]).toEqual([undefined, undefined]);
    expect(asked).toHaveLength(1);
  });

  it('is that of their last question where Slack does not answer in time', async () => {
    const people = createPeople({ call: () => new Promise(() => {}) }, 'Asia/Tokyo');
    people.heard('U1', 'en');
    expect(await people.usual('U1')).toBe('en');
  });

  it('is, where they said nothing, what most of the workspace ask in, else Japanese', async () => {
    const people = createPeople(slackThat(refused), 'Asia/Tokyo');
    expect(await people.language('U1')).toBe('ja');
    people.heard('U2', 'en');
    expect([await people.language('U2'), await people.language('U1')]).toEqual(['en', 'en']);
    people.heard('U3', 'ja');
    expect([await people.language('U1'), await people.language('U2')]).toEqual(['ja', 'en']);
  });
});

describe('the name of a person', () => {
  it('is the one that Slack shows', async () => {
    const shown = (user: object) =>
      createPeople(
        slackThat(() => ({ user })),
        'Asia/Tokyo',
      ).name('U1');
    expect(await shown({ name: 'nagisa.n', real_name: '波野 渚', profile: { display_name: 'なぎさ' } })).toBe('なぎさ');
    expect(await shown({ name: 'nagisa.n', real_name: '波野 渚', profile: { display_name: '' } })).toBe('波野 渚');
    expect(await shown({ name: 'nagisa.n' })).toBe('nagisa.n');
  });

  it('is not known where it may not be read', async () => {
    expect(await createPeople(slackThat(refused), 'Asia/Tokyo').name('U1')).toBeUndefined();
  });
});
