import type { REST } from 'discord.js';
import type { State } from '../../src/index.ts';
import { botGuilds, isLeft } from './bot-guilds.ts';
import { DISCORD } from './platform.ts';

/** Servers of which something lasting is stored and that the bot is no longer in: it was removed while nobody listened, or over HTTP, where nobody is told. Rejects as `REST` does. */
export async function leftGuilds(rest: REST, state: Pick<State, 'workspaces'>): Promise<readonly string[]> {
  const stored = await state.workspaces(DISCORD.name);
  if (stored.length === 0) return [];
  const there = new Set(await botGuilds(rest));
  const left: string[] = [];
  for (const guild of stored) if (!there.has(guild) && (await isLeft(rest, guild))) left.push(guild);
  return left;
}
