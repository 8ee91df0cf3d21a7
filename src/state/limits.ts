/**
 * Every time and count the state store depends on, each with its reason. Times are in milliseconds.
 */

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;

/** How long a follow-up or a button still works; `docs/privacy.md` promises that it is gone then. */
export const CONVERSATION_KEPT = 30 * DAY;

/** Longer than any platform goes on sending an event again; the last try comes after five minutes. */
export const EVENT_REMEMBERED = 10 * MINUTE;

/** How many open events of others are looked through at a time, in some 20 ms; those that nobody works on any more are among the oldest. */
export const OPEN_AT_ONCE = 5_000;

/** How many leases one statement renews, in a few milliseconds: one parameter each, of the 32,766 that SQLite takes. */
export const ROWS_AT_ONCE = 500;

/** How many events are taken over at a time: several replicas share what a dead one left. */
export const TAKEN_OVER_AT_ONCE = 100;

/** Long enough to compare two seasons of conferences. */
export const FEEDBACK_KEPT = 365 * DAY;

/** Long enough for `doctor` and `list` to show what went wrong lately; no date that old is ever planned again. */
export const DELIVERY_KEPT = 90 * DAY;

/** No lease and no waiting is that long: one that ends later was written while a clock was wrong, and is over. */
export const MAX_TERM = 2 * 60 * MINUTE;

/** How many deliveries a claim looks at in one go, so that replicas which start at the same one part ways. */
export const CANDIDATES = 10;

/** Leaves four of the five seconds in which a change is answered from to reading and indexing it. */
export const VERSION_POLL = 1 * SECOND;

/** Listening only saves waiting for the next poll, so there is no hurry to get it back. */
export const LISTEN_RETRY = 5 * SECOND;

/** How long a write waits for another process on the same file. */
export const BUSY_TIMEOUT = 5 * SECOND;

/** About as long as a write with its flush to the disk takes. */
export const BUSY_RETRY = 5;

/** How many statements one transaction of SQLite holds: some ten milliseconds, for which the thread stands still. */
export const STATEMENTS_TOGETHER = 64;

/** A database that has not let us in by then counts as unreachable. */
export const CONNECT_TIMEOUT = 5 * SECOND;

/** No statement of ours takes more than a few milliseconds; one that does waits for a lock that never comes. */
export const STATEMENT_TIMEOUT = 10 * SECOND;

/** A process that stopped in the middle of a transaction must not hold up the other replicas. */
export const IDLE_TRANSACTION_TIMEOUT = 30 * SECOND;

/** Ten replicas then stay below PostgreSQL's usual limit of 100 connections. */
export const POOL_SIZE = 8;

/** How many cards of a catalogue are written in one transaction: some fifty milliseconds, for which others wait. */
export const CARDS_TOGETHER = 500;

/** How many rows one statement writes, with up to nine parameters each of the 32,766 that SQLite takes. */
export const ROWS_TOGETHER = 500;

/** How many rows are looked up by one statement, each by a parameter of the 32,766 that SQLite takes. */
export const LOOKED_UP_TOGETHER = 5_000;

/** A generation of a catalogue differs from its base in so many cards at most: else all of it is written. */
export const MOST_CHANGED = 1_000;

/** Between two transactions of a catalogue that is being filled, others get at the file. */
export const FILLING_PAUSE = 5;

/** A generation of a catalogue is kept so long after the last sign that somebody uses it. */
export const CATALOGUE_KEPT = 5 * MINUTE;

/** How often a process says that it uses a generation. */
export const CATALOGUE_SIGN = 1 * MINUTE;

/** How often somebody looks whether another process has filled the generation that it waits for. */
export const FILLING_POLL = 500;

/** Names and values are indexed by their first letters: PostgreSQL indexes nothing of more than 2,700 bytes. */
export const MAX_INDEXED = 600;

/** A server that is restarted is back within two seconds or so; a question has three. */
export const RECONNECT_TIME = 2_500;
export const RECONNECT_PAUSE = 50;

/** How many rows of a whole list are read at a time. */
export const LISTED_TOGETHER = 5_000;
