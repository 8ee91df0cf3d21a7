import type { Corpus } from '../model/corpus.ts';
import type { Event } from '../model/event.ts';
import type { Instant } from '../model/place.ts';
import type { State } from '../ports/state.ts';

/** What the digest desk works with. */
export interface DeskParts {
  /** The corpus as it is now: what it takes to choose a digest. */
  readonly corpus: () => Corpus | Promise<Corpus>;
  /** The events as they are now. */
  readonly events: () => readonly Event[];
  readonly state: Pick<State, 'subscriptions' | 'told' | 'schedule'>;
  readonly now: () => Instant;
  /** The zone of who names none. */
  readonly timeZone: string;
}
