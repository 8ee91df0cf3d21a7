import type { Answer, CountAnswer, ListAnswer } from '../model/answer.ts';
import { KikigakiError } from '../model/kikigaki-error.ts';
import { type AnswerReply, type KnownEvent, type KnownSession, MAX_FOLLOWING } from '../model/reply.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import type { Programme } from '../ports/programme.ts';

/** An answer as a reply to the person who asked, with the id that its buttons carry. */
export async function answerReply(
  answer: Answer,
  names: Pick<AnswerReply, 'id' | 'person'>,
  programme: Pick<Programme, 'events' | 'show'>,
): Promise<AnswerReply> {
  const known = await programme.events();
  const events = eventsOf(answer.context.sessions, known);
  const named = known.flatMap(({ event }) => (isNamed(event.id, answer) ? [event] : []));
  const isList = answer.kind === 'list' || answer.kind === 'count';
  const following = isList ? await followingOf(answer, programme) : undefined;
  return { kind: 'answer', ...names, answer, events, named, ...withoutUndefined({ following }) };
}

const isNamed = (event: string, { question }: Answer): boolean =>
  question.limits.some(({ limit, values }) => limit === 'event' && values.includes(event));

/** The sessions of a list after those that it shows; a page of none is followed by none. */
async function followingOf(
  { sessions, context }: ListAnswer | CountAnswer,
  programme: Pick<Programme, 'show'>,
): Promise<readonly KnownSession[]> {
  const next = sessions.at(-1)?.rank ?? context.sessions.length;
  const ids = context.sessions.slice(next, next + MAX_FOLLOWING);
  return (await Promise.all(ids.map((id) => programme.show(id).catch(noneIfGone)))).flat();
}

/** The data were read anew since: it is no longer there. */
function noneIfGone(error: unknown): readonly KnownSession[] {
  if (error instanceof KikigakiError) return [];
  throw error;
}

/** The events that sessions belong to, those with the most of them first, each with how many that are. */
function eventsOf(sessions: readonly string[], known: readonly KnownEvent[]): KnownEvent[] {
  const counts = new Map<string, number>();
  for (const id of sessions) {
    const event = id.slice(0, id.indexOf('/'));
    counts.set(event, (counts.get(event) ?? 0) + 1);
  }
  return known
    .flatMap(({ event }) => {
      const sessionCount = counts.get(event.id);
      return sessionCount === undefined ? [] : [{ event, sessionCount }];
    })
    .sort((a, b) => b.sessionCount - a.sessionCount);
}
