/** Every time and count that answering once depends on, each with its reason. Times are in milliseconds. */

const SECOND = 1_000;

/** Longer than a pause of a busy process, short enough that somebody still waits for the answer. */
export const LEASE = 15 * SECOND;
/** Two renewals may fail before a lease is over. */
export const RENEW_EVERY = LEASE / 3;
/** Whoever has not renewed for so long makes sure before posting that nobody has taken over. */
export const FRESH = LEASE / 2;

/**
 * Whoever holds so many takes no more over until some have ended: what is taken over and not begun before the process dies
 * would count as an attempt, and others may have time for it.
 */
export const ENOUGH_HELD = 100;
/**
 * Whoever holds so many takes in no more of what the platform brings again: whoever asks now would wait for half a minute, and
 * renewing ever more leases takes the time that answers need. With the platform it waits as well, and another replica may have time.
 */
export const MAX_HELD = 2_000;
/** Until that is looked at again. */
export const LOOK_AGAIN = SECOND / 4;

/** Platforms wait three seconds at least for an acknowledgement; what is left is for the way there and back. */
export const TAKE_TIME = 2 * SECOND;
/** The same for what the platform does not bring again: after that it is answered without memory, which takes its time too. */
export const TAKE_TIME_ONCE = SECOND;

/** Questions that are worked on at a time, over all platforms: more would only make each slower. */
export const AT_A_TIME = 8;

/** Events that are being taken in at a time while the service keeps up: 200 a second, 10 ms each. Where there are more, answers wait. */
export const TAKEN_IN_AT_ONCE = 2;
/** No answer waits for longer than this for events to be taken in: with 100 a second on two busy cores, answers come in 2 s instead of 10. */
export const MAX_AT_GATE = SECOND / 40;
/** Where so many are being taken in at a time, platforms wait too long for their acknowledgements … */
export const IN_DANGER = 10;
/** … and answers wait for them longer: with 200 a second, acknowledgements come in 2 s instead of 9, and 32 answers a second all the same. */
export const MAX_AT_GATE_IN_DANGER = SECOND / 4;
/** Between looks at whether the service keeps up. */
export const GATE_PAUSE = 2;
/** An event loop that takes longer to come round is behind: it accepts one new connection each time. */
export const MAX_TURN = 12;
/** Events come in where one has come within so many milliseconds. */
export const TAKING_IN = 100;

/** Whoever takes an event up for the third time does not try again: it may be what ends processes. */
export const MAX_ATTEMPTS = 3;
/** How often one attempt posts what may not have got through. */
export const MAX_POSTS = 3;
/** Until a request that was given up has certainly arrived or not. */
export const AFTER_UNKNOWN = 3 * SECOND;

/** Between attempts to write down that an event has ended, while the state is away. */
export const END_RETRY = SECOND;
/** A state that is away is logged as often as this, not for every event. */
export const LOG_EVERY = 10 * SECOND;
