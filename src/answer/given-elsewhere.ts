import type { NamedSession } from '../model/answer.ts';
import type { Session } from '../model/session.ts';
import type { AnswerParts } from './answer-parts.ts';
import { sessionsAt } from './look-up.ts';
import { namedSessions } from './named-sessions.ts';

/**
 * A session so many standard deviations nearer than others, by the same speaker at another event, is the same talk or what became of
 * it: of the bundled sessions 15 pairs, all read; at 2.7 the first follow that only have Kubernetes in common.
 */
const SAME_TALK = 3;
const MAX_SHOWN = 3;

/** The talks at other events in which a session's speakers told much the same, the nearest first; none where meanings are not searched. */
export async function givenElsewhere(session: Session, parts: AnswerParts): Promise<readonly NamedSession[]> {
  const { words, texts } = parts;
  if (session.speakers.length === 0) return [];
  const { near = [] } = await texts.search({
    words: words.read(''),
    limits: [],
    except: [session.id],
    limit: 1,
    like: session.id,
  });
  const close = near.filter(({ nearness }) => nearness >= SAME_TALK).map(({ id }) => id);
  const speaking = namesOf(session);
  const others = (await sessionsAt(close, parts)).filter(
    (other) => other.event !== session.event && [...namesOf(other)].some((name) => speaking.has(name)),
  );
  return namedSessions(others.slice(0, MAX_SHOWN), parts);
}

const namesOf = ({ speakers }: Session): ReadonlySet<string> =>
  new Set(speakers.flatMap(({ name, otherNames }) => [name, ...otherNames]));
