import { isPlaceholderTitle } from '../../corpus/placeholder-title.ts';
import type { ImportedSpeaker, ImportedTalk, TimetableWarning } from '../../model/imported-event.ts';
import type { FurtherLink, SessionKind } from '../../model/session.ts';
import { withoutUndefined } from '../../model/without-undefined.ts';
import { isBreakTitle } from './break-title.ts';
import { readCancelled } from './cancelled-title.ts';
import { createTalkKeys } from './create-talk-keys.ts';
import { talkTimes } from './talk-times.ts';
import type { WallClock } from './wall-clock.ts';

type Maybe<T> = T | undefined;

/** What a timetable says of one entry, each fact as it stands there. */
export interface TalkParts {
  /** Where it stands in the source. */
  readonly place: string;
  readonly number?: Maybe<string>;
  readonly title: Maybe<string>;
  /** The day that the timetable lists it under, where that is not the date of its start. */
  readonly day?: Maybe<string>;
  readonly begins?: Maybe<WallClock>;
  readonly ends?: Maybe<WallClock>;
  readonly minutes?: Maybe<number>;
  readonly track?: Maybe<string>;
  readonly code?: Maybe<string>;
  readonly category?: Maybe<string>;
  readonly difficulty?: Maybe<string>;
  readonly kind?: Maybe<SessionKind>;
  readonly language?: Maybe<string>;
  readonly isCancelled?: Maybe<boolean>;
  /** There is a slot, and no talk in it yet. */
  readonly isPlaceholder?: Maybe<boolean>;
  readonly abstract?: Maybe<string>;
  readonly talk?: Maybe<string>;
  readonly slides?: Maybe<string>;
  readonly video?: Maybe<string>;
  readonly recorded?: Maybe<true>;
  readonly otherTitles?: Maybe<readonly string[]>;
  readonly further?: Maybe<readonly FurtherLink[]>;
  readonly speakers: readonly ImportedSpeaker[];
}

export interface TalkList {
  /** An entry without a title is warned of and left out, a break is left out, a cancelled talk is marked. */
  add(parts: TalkParts): void;
  readonly talks: ImportedTalk[];
  /** The days of its talks and `more`, in order. */
  days(more?: readonly string[]): readonly string[];
}

/** Makes the list of one timetable's talks. */
export function createTalkList(warnings: TimetableWarning[]): TalkList {
  const keyOf = createTalkKeys(warnings);
  const talks: ImportedTalk[] = [];
  return {
    talks,
    add({ place, number, title: written, day, begins, ends, minutes, isCancelled, isPlaceholder, speakers, ...facts }) {
      if (!written) {
        warnings.push({ code: 'no-title', place });
        return;
      }
      // Somebody speaks in a "lunch" that is a talk.
      if (speakers.length === 0 && isBreakTitle(written)) return;
      const cancelled = readCancelled(written);
      const status =
        isCancelled || cancelled.isCancelled
          ? 'cancelled'
          : isPlaceholder || isPlaceholderTitle(written)
            ? 'placeholder'
            : undefined;
      talks.push({
        key: keyOf(number, cancelled.title, place),
        title: cancelled.title,
        ...talkTimes({ day, begins, ends, minutes }),
        ...withoutUndefined({ ...facts, status }),
        speakers,
      });
    },
    days: (more = []) => [...new Set([...more, ...talks.flatMap(({ date }) => date ?? [])])].sort(),
  };
}
