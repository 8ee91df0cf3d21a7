import { z } from 'zod';

/** Milliseconds from 1970 to the first of Discord's ids. */
const DISCORD_EPOCH = 1_420_070_400_000;

/** An id as Discord writes it; other texts would make other addresses of its API. */
export const snowflake = z.string().regex(/^\d{1,20}$/);

/** When Discord gave an id, in milliseconds since 1970; undefined for what is none. */
export const createdAt = (id: string): number | undefined =>
  snowflake.safeParse(id).success ? Number(BigInt(id) >> 22n) + DISCORD_EPOCH : undefined;
