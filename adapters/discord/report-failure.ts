import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import type { AdapterParts } from '../../src/index.ts';
import { withoutUndefined } from '../../src/index.ts';
import { DISCORD } from './platform.ts';
import { createdAt } from './snowflake.ts';

/** Errors of Discord's API whose cause is known. */
const CAUSES: Readonly<Record<string, string>> = {
  10003: 'the channel is gone',
  10008: 'the message is gone',
  10015: 'the fifteen minutes for an answer are over',
  10062: 'answered later than three seconds after it was sent, or by another program with the same token',
  40060: 'answered already: by another program with the same token, or by a call whose response was lost',
  50001: 'the bot may not see the channel',
  50013: 'the bot may not write there',
  50007: 'the person takes no messages from the bot',
  50083: 'the thread is archived',
  160002: 'the bot may not read the history of the channel',
  160005: 'the thread is locked',
  50027: 'the fifteen minutes for an answer are over',
};

type FailureParts = Pick<AdapterParts, 'log' | 'countPlatformError'>;

/** Logs what went wrong with an event and counts it; `event` is Discord's id, which tells how old it is. */
export function reportFailure(error: unknown, event: string, what: string, { log, countPlatformError }: FailureParts): void {
  const code = codeOf(error);
  countPlatformError(DISCORD.name, code);
  const cause = CAUSES[code];
  const created = createdAt(event);
  const age = created === undefined ? undefined : Date.now() - created;
  const fields = withoutUndefined({ code, cause: cause || undefined, event, age });
  if (cause) log.warn(fields, what);
  else log.error({ ...fields, ...placeOf(error) }, what);
}

/** A short name of the error, without anything that a person or Discord wrote. */
export function codeOf(error: unknown): string {
  if (error instanceof DiscordAPIError) return error.code === 0 ? `HTTP ${error.status}` : String(error.code);
  if (error instanceof HTTPError) return `HTTP ${error.status}`;
  if (error instanceof RateLimitError) return '429';
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error ? error.name : typeof error;
}

/** Where in our code it happened; an error's message may hold words of a person. */
const placeOf = (error: unknown): { readonly stack?: readonly string[] } => {
  const stack = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
  return stack.length > 0 ? { stack: stack.slice(0, 8).map((line) => line.trim()) } : {};
};
