import { z } from 'zod';
import { present } from '../../src/index.ts';
import type { DiscordContext } from './context.ts';
import { DISCORD } from './platform.ts';
import { renderMessage } from './render.ts';

/** A server that the bot has just been added to. */
export interface JoinedGuild {
  readonly id: string;
  /** Where Discord itself tells that. */
  readonly systemChannel: string | null;
  readonly locale: string;
  /** What tells this from an earlier time it was added. */
  readonly joinedAt: number;
}

/** Says hello where Discord says who is new. */
export async function onGuildJoined(
  { systemChannel, locale, joinedAt }: JoinedGuild,
  { api, mention }: DiscordContext,
): Promise<void> {
  if (systemChannel === null) return;
  const language = locale.startsWith('ja') ? 'ja' : 'en';
  const message = renderMessage(present({ kind: 'welcome' }, { language, platform: DISCORD }), mention);
  await api.send(systemChannel, message, { nonce: `w${joinedAt}` });
}

/** An outage looks like leaving, but for this mark. */
const left = z.object({ id: z.string(), unavailable: z.literal(false).optional() });

/** The id of a server that the bot was removed from; undefined where the server is only out of reach. */
export const readLeftGuild = (payload: unknown): string | undefined => left.safeParse(payload).data?.id;

/** Forgets everything of a server. */
export async function onGuildLeft(guild: string, { state, log }: DiscordContext): Promise<void> {
  const forgotten = await state.forget({ platform: DISCORD.name, workspace: guild });
  log.info({ guild, forgotten }, 'left a server and forgot it');
}
