import type { Answer } from '../model/answer.ts';
import type { AnswerReply, KnownEvent } from '../model/reply.ts';
import type { Kikigaki } from '../ports/kikigaki.ts';

/** An answer as a reply to the person who asked, with the id that its buttons carry. */
export function answerReply(answer: Answer, names: Pick<AnswerReply, 'id' | 'person'>, kikigaki: Kikigaki): AnswerReply {
  return { kind: 'answer', ...names, answer, events: eventsOf(answer.context.sessions, kikigaki.events()) };
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
