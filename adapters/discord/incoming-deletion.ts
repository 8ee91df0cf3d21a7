import { z } from 'zod';
import { withoutUndefined } from '../../src/index.ts';
import { snowflake } from './snowflake.ts';

/** A message is gone. */
export interface IncomingDeletion {
  readonly id: string;
  readonly channel: string;
  /** Absent in private talks. */
  readonly guild?: string;
}

const schema = z.object({ id: snowflake, channel_id: snowflake, guild_id: snowflake.optional() });

/** Reads which message was deleted; undefined for what says nothing of one. */
export function readDeletion(payload: unknown): IncomingDeletion | undefined {
  const { data } = schema.safeParse(payload);
  return data && withoutUndefined({ id: data.id, channel: data.channel_id, guild: data.guild_id });
}
