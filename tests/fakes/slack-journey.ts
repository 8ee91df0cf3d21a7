import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { type OpenedKikigaki, openKikigaki } from '../../src/index.ts';
import { openBundled } from '../fixtures/open-bundled.ts';
import { type Files, temporaryFolders } from '../fixtures/temporary-folders.ts';
import { type Call, type SlackFront, startSlackFront } from './slack-front.ts';
import { type BotMessage, type SlackPerson, slackPerson } from './slack-person.ts';
import { type SlackBot, startSlackBot } from './start-slack-bot.ts';

/** A workspace with two people and the bot in it; what it holds is there once a test runs. */
export interface SlackJourney {
  readonly front: SlackFront;
  readonly bot: SlackBot;
  readonly nagisa: SlackPerson;
  readonly minato: SlackPerson;
  /** The last of so many messages, with where Slack put it. */
  posted(count?: number): Promise<BotMessage>;
  /** The last of so many answers at a `response_url`. */
  told(count?: number): Promise<BotMessage>;
  callsOf(method: string): readonly Call[];
  /** Another bot in the same workspace, on the same data, with a state of its own or a given one; whoever starts it ends it. */
  another(databaseUrl?: string): Promise<SlackBot>;
}

/**
 * Opens one for the tests of a `describe`, on the bundled data or those given; no test may leave a payload behind that Slack
 * would refuse. With a locale the bot may read the people's profiles.
 */
export function slackJourney(mode: 'socket' | 'http', locale?: string, data?: Files): SlackJourney {
  const folder = temporaryFolders();
  let front: SlackFront;
  let bot: SlackBot;
  let bundled: OpenedKikigaki;
  const another = async (databaseUrl?: string): Promise<SlackBot> => {
    const url = databaseUrl ?? `file:${join(await folder(), 'state.db')}`;
    return startSlackBot({ mode, front, databaseUrl: url, kikigaki: bundled.kikigaki, corpus: bundled.corpus });
  };
  beforeAll(async () => {
    bundled = data ? await openKikigaki({ folders: [await folder(data)], cacheFolder: await folder() }) : await openBundled();
    front = await startSlackFront();
    if (locale) for (const person of [front.ids.person, front.ids.other]) front.locales.set(person, locale);
    bot = await another();
  });
  afterAll(async () => {
    await bot.stop();
    await front.close();
  });
  beforeEach(async () => {
    await bot.settled();
    await front.quiet();
    (front.calls as Call[]).length = 0;
  });
  afterEach(() => {
    expect(front.faults).toEqual([]);
  });
  const last = async (method: string, count: number): Promise<BotMessage> => {
    const call = (await front.called(method, count)).at(-1);
    const { ts } = (call?.reply ?? {}) as { ts?: string };
    return { ...call?.body, ...(ts && { ts }) };
  };
  return {
    get front() {
      return front;
    },
    get bot() {
      return bot;
    },
    get nagisa() {
      return slackPerson(front.ids.person, front, bot.delivery);
    },
    get minato() {
      return slackPerson(front.ids.other, front, bot.delivery);
    },
    posted: (count = 1) => last('chat.postMessage', count),
    told: (count = 1) => last('response_url', count),
    another,
    callsOf: (method) => front.calls.filter((call) => call.method === method),
  };
}
