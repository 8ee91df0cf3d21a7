import { DiscordAPIError, HTTPError } from 'discord.js';
import type { Said } from '../../src/index.ts';
import type { DiscordContext } from './context.ts';
import { codeOf, reportFailure } from './report-failure.ts';

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
    reportFailure(error, event, 'an answer was not taken', context);
    const isRefused = (error instanceof DiscordAPIError || error instanceof HTTPError) && error.status < 500;
    return { kind: isRefused ? 'refused' : 'unknown', code: codeOf(error) };
  }
}
