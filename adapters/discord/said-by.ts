import { DiscordAPIError, HTTPError } from 'discord.js';
import type { Said } from '../../src/index.ts';
import type { DiscordContext } from './context.ts';
import { codeOf, tellFailure } from './tell-failure.ts';

/** What became of a call that says something; what went wrong is logged and counted. `event` is Discord's id of what is answered. */
export async function saidBy(
  call: () => Promise<unknown>,
  event: string,
  context: Pick<DiscordContext, 'log' | 'countPlatformError'>,
): Promise<Said> {
  try {
    await call();
    return { kind: 'answered' };
  } catch (error) {
    tellFailure(error, event, 'an answer was not taken', context);
    const isRefused = (error instanceof DiscordAPIError || error instanceof HTTPError) && error.status < 500;
    return { kind: isRefused ? 'refused' : 'unknown', code: codeOf(error) };
  }
}
