import { LEASE } from '../ports/stores.ts';

/** Every time and count that delivering depends on, each with its reason. Times are in milliseconds. */

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** A digest of this morning is of no use tonight. */
export const MAX_LATENESS = 12 * HOUR;

/** A post that begins by then ends well before the lease does. */
export const LAST_START = LEASE / 2;

/** How often a delivery may be posted where the channel's history says whether it was. */
export const MAX_POSTS = 5;
/** Where it cannot: once more than once, which is one duplicate at most. */
export const MAX_BLIND_POSTS = 2;

/** Longer than two clocks differ, when the channel's history is read from the first post on. */
export const CLOCK_TOLERANCE = 5 * MINUTE;

/** Until a request that was given up has certainly arrived or not. */
export const AFTER_UNKNOWN = 20 * SECOND;
/** How many times as long the next wait of that kind is: twenty seconds become five minutes at the third. */
export const LONGER = 4;
/** Until a fault of the platform may be over. */
export const AFTER_FAULT = MINUTE;
/** Until somebody may have given the bot another token. */
export const AFTER_TOKEN_REFUSED = 2 * MINUTE;
/** No platform asks for longer, unless something is wrong with the answer. */
export const MAX_WAIT = HOUR;

/** A wall clock has to have run in step with the other one for so long before it is believed: one that has just started may be set in a moment. */
export const CLOCK_SETTLED = MINUTE;
/** How often due times are looked through for those that a wrong clock has put off. */
export const PUT_RIGHT_EVERY = HOUR;

/** How many due subscriptions are entered in one go. */
export const PLANNED_AT_ONCE = 100;
/** A channel that hangs holds up one of these; enough to keep to the pace although each post takes a while. */
export const WORKERS = 6;

/** All of a platform wait so long when it said that it was too much. */
export const PACE_AFTER_LIMIT = SECOND;
