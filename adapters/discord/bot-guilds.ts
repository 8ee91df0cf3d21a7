import { DiscordAPIError, type REST } from 'discord.js';
import { z } from 'zod';

const PAGE = 200;
const page = z.array(z.object({ id: z.string() }));
/** Discord's numbers for a server that is not there, or not for the bot. */
const NOT_THERE: ReadonlySet<number | string> = new Set([10_004, 50_001]);

/** Ids of the servers that the bot is in. Rejects as `REST` does. */
export async function botGuilds(rest: REST): Promise<readonly string[]> {
  const all: string[] = [];
  for (;;) {
    const query = new URLSearchParams({ limit: String(PAGE), after: all.at(-1) ?? '0' });
    const guilds = page.parse(await rest.get('/users/@me/guilds', { query }));
    all.push(...guilds.map(({ id }) => id));
    if (guilds.length < PAGE) return all;
  }
}

/** Whether Discord says that the bot is not in a server: a list may be short for other reasons. Rejects as `REST` does. */
export async function isLeft(rest: REST, guild: string): Promise<boolean> {
  try {
    await rest.get(`/guilds/${guild}`);
    return false;
  } catch (error) {
    if (error instanceof DiscordAPIError && NOT_THERE.has(error.code)) return true;
    throw error;
  }
}
