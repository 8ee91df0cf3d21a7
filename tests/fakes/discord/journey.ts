import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { State } from '../../../src/index.ts';
import { openState } from '../../../src/state/open-state.ts';
import { eventually } from '../../fixtures/eventually.ts';
import { openBundled } from '../../fixtures/open-bundled.ts';
import { temporaryFolders } from '../../fixtures/temporary-folders.ts';
import { type FakeDiscord, openFakeDiscord } from '../fake-discord.ts';
import { type RunningDiscord, runDiscord } from '../run-discord.ts';
import { createOverHttp } from './over-http.ts';
import { createDiscordPerson, type DiscordPerson } from './person.ts';

/** A bot with the bundled data on a Discord on loopback, for the tests of a file or of a group of them. */
export interface DiscordJourney {
  readonly person: DiscordPerson;
  /** What there is once the tests run. */
  parts(): JourneyParts;
}

export interface JourneyParts {
  readonly discord: FakeDiscord;
  readonly running: RunningDiscord;
  readonly state: State;
  readonly databaseUrl: string;
  readonly bundled: Awaited<ReturnType<typeof openBundled>>;
}

/**
 * Opens it before the tests and closes it after them; after each one nothing may have been wrong with what Discord was sent.
 * In the mode `both` interactions come by signed requests.
 */
export function discordJourney(mode: 'gateway' | 'both' = 'gateway'): DiscordJourney {
  const makeFolder = temporaryFolders();
  let all: JourneyParts | undefined;
  let server: { close(): Promise<void> } | undefined;
  const parts = (): JourneyParts => {
    if (!all) throw new Error('Nothing is there before the tests run.');
    return all;
  };
  beforeAll(async () => {
    const bundled = await openBundled(() => new Date('2026-01-10T00:00:00Z'));
    const { kikigaki, corpus } = bundled;
    const databaseUrl = `file:${await makeFolder()}/state.db`;
    const state = await openState(databaseUrl);
    const discord = await openFakeDiscord();
    const http = createOverHttp();
    const settings = mode === 'both' ? { mode, publicKey: http.publicKey } : {};
    const running = await runDiscord(discord, { kikigaki, state, corpus }, settings);
    if (mode === 'both') server = await http.bringTo(discord, running);
    all = { discord, running, state, databaseUrl, bundled };
    await eventually(() => expect(running.adapter.isReady()).toBe(true));
  });
  afterEach(() => {
    expect(parts().discord.faults).toEqual([]);
  });
  afterAll(async () => {
    const { discord, running, state } = parts();
    await running.adapter.stop();
    await server?.close();
    await discord.close();
    await state.close();
  });
  const person = createDiscordPerson(
    () => parts().discord,
    () => parts().running.settled(),
  );
  return { person, parts };
}
