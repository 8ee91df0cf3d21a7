import { beforeAll, describe, expect, it } from 'vitest';
import { createDiscordApi } from '../../adapters/discord/discord-api.ts';
import { readInteraction } from '../../adapters/discord/incoming-interaction.ts';
import { openRest } from '../../adapters/discord/open-rest.ts';
import { createResponder } from '../../adapters/discord/responder.ts';
import type { State } from '../../src/index.ts';
import { discordJourney } from '../fakes/discord/journey.ts';
import { BOT, type FakeDiscord, type FakeInteraction, PERSON } from '../fakes/fake-discord.ts';
import { eventually } from '../fixtures/eventually.ts';
import { gate } from '../fixtures/gate.ts';

const { parts } = discordJourney();
let state: State;
let discord: FakeDiscord;

beforeAll(() => {
  ({ state, discord } = parts());
});

const ask = (value: string, more: readonly object[] = []) => ({
  data: { id: '1', name: 'ask', type: 1, options: [{ name: 'question', type: 3, value }, ...more] },
});
const answersTo = (id: string) => discord.answersTo(id, PERSON);
const answered = (id: string) => eventually(() => expect(answersTo(id)).toHaveLength(1));

/** While something is done, the state does with events what is given. */
async function withTake<T>(take: State['inbox']['take'], act: () => Promise<T>): Promise<T> {
  const inbox = state.inbox as { take: State['inbox']['take'] };
  const before = inbox.take;
  inbox.take = take;
  try {
    return await act();
  } finally {
    inbox.take = before;
  }
}

describe('where the state is away', () => {
  it('commands and mentions, which Discord sends once, are answered without memory', async () => {
    await withTake(
      () => Promise.reject(new Error('disk full')),
      async () => {
        const interaction = discord.interact(ask('Cilium'));
        const message = discord.say(`<@${BOT}> Ciliumの話`);
        await answered(interaction.id);
        await answered(message);
      },
    );
  });

  it('or slow, they are answered or promised an answer in time all the same', async () => {
    const { take } = state.inbox;
    const isPromised = gate();
    const slowly: State['inbox']['take'] = async (...given) => {
      await isPromised.opened;
      return take(...given);
    };
    await withTake(slowly, async () => {
      const interaction = discord.interact(ask('Cilium'));
      // Nothing is stored before that.
      await eventually(() => expect(interaction.callbacks).toHaveLength(1));
      isPromised.open();
      await answered(interaction.id);
      expect(interaction.callbacks).toHaveLength(1);
    });
  });
});

describe('an answer that Discord does not take as it is', () => {
  it('comes without buttons', async () => {
    discord.refuse({ path: /callback$/, status: 400, body: { code: 50035, message: 'Invalid Form Body' } });
    const interaction = discord.interact(ask('Cilium'));
    await answered(interaction.id);
    expect(answersTo(interaction.id)[0]).not.toContain('custom_id');
    expect(answersTo(interaction.id)[0]).toContain('Cilium');
  });

  it('comes as a message of its own where the bot may not reply', async () => {
    const before = discord.messages.size;
    discord.refuse({ path: /^POST \/channels/, status: 400, body: { code: 160002, message: 'Cannot reply' } });
    discord.say(`<@${BOT}> Ciliumの話`);
    await eventually(() => expect(discord.messages.size).toBe(before + 1));
    expect([...discord.messages.values()].at(-1)?.repliesTo).toBeUndefined();
  });
});

describe('an interaction that another process has begun', () => {
  const begun = (given: FakeInteraction) => {
    const read = readInteraction(given.payload);
    if (!read) throw new Error('cannot be read');
    const api = createDiscordApi(openRest({ token: 'a.b.c', apiUrl: discord.url }));
    const responder = createResponder(api, read, { deferral: { kind: 'message', isPrivate: false }, failed: () => {} });
    return { api, read, responder };
  };

  it('is known to be promised, and the promise is kept', async () => {
    const given = discord.prepare(ask('Cilium'));
    const { api, read, responder } = begun(given);
    await api.defer(read, { kind: 'message', isPrivate: false });
    expect(await responder.look()).toBe('none');
    await responder.respond({ kind: 'delete' });
    expect(given.callbacks).toEqual([5]);
  });

  it('is known to be answered', async () => {
    const given = discord.interact(ask('Cilium'));
    await answered(given.id);
    given.original ??= given.messages[0] ?? '';
    expect(await begun(given).responder.look()).toBe('found');
  });

  it('is known to be past answering where nothing was said', async () => {
    const { responder } = begun(discord.prepare(ask('Cilium')));
    expect(await responder.look()).toBe('none');
    await expect(responder.respond({ kind: 'delete' })).rejects.toThrow('Unknown Webhook');
  });

  it('is not promised to everybody where the answer is for one person: the promise goes', async () => {
    const given = discord.prepare(ask('Cilium'));
    const { api, read, responder } = begun(given);
    await api.defer(read, { kind: 'message', isPrivate: false });
    await responder.look();
    const message = {
      flags: 1 << 15,
      components: [{ type: 10, content: 'alone' }],
      allowed_mentions: { parse: [], replied_user: false },
    } as const;
    await responder.respond({ kind: 'message', message, isPrivate: true });
    const shown = given.messages.flatMap((id) => discord.messages.get(id) ?? []);
    expect(shown.map(({ isPrivate }) => isPrivate)).toEqual([true]);
  });
});
