import type { Answer } from '../../src/index.ts';

/** A turn of a written conversation: what is said, how it is to be read, what is shown, and what is referred to from then on. */
export interface ToldTurn {
  readonly q: string;
  readonly kind: string;
  readonly reason?: string;
  /** How many sessions fit, and the first five that are shown; not of what a search put in order, which is for the ranking's own tests. */
  readonly total?: number;
  readonly shown?: readonly string[];
  readonly reading: {
    readonly intent: string;
    readonly limits: readonly string[];
    readonly topics: readonly string[];
    readonly asked?: string;
    readonly carried?: readonly string[];
    readonly among?: number;
    readonly loosened?: readonly string[];
  };
  /** How long the list is, how much of it was shown, its first session, and the place of the one that is spoken of. */
  readonly referent: {
    readonly isSearched?: true;
    readonly sessions?: number;
    readonly shown?: number;
    readonly first?: string;
    readonly focus?: number;
    readonly isNarrowed?: true;
  };
}

const SHOWN = 5;

/** What a turn came to, in the form in which conversations are written down. */
export function toldTurn(q: string, answer: Answer): ToldTurn {
  const { question, context } = answer;
  const { intent, topics, asked, carried, among, loosened } = question;
  const limitText = ({ limit, op, values }: (typeof question.limits)[number]): string => `${limit} ${op} ${values.join('|')}`;
  const ids = 'sessions' in answer ? answer.sessions.map(({ session }) => session.id) : [];
  const { sessions, shown, focus, leftOut } = context;
  const isSearched = context.question.topics.length > 0 || topics.length > 0;
  const list = isSearched ? { isSearched } : { sessions: sessions.length, shown, ...(sessions[0] && { first: sessions[0] }) };
  return {
    q,
    kind: answer.kind,
    ...(answer.kind === 'nothing' && answer.reason && { reason: answer.reason }),
    ...(!isSearched && { ...('total' in answer && { total: answer.total }), shown: ids.slice(0, SHOWN) }),
    reading: {
      intent,
      limits: question.limits.map(limitText),
      topics,
      ...(asked && { asked }),
      ...(carried && { carried: [...carried.limits.map(limitText), ...carried.topics] }),
      ...(among !== undefined && { among }),
      ...(loosened.length > 0 && { loosened }),
    },
    referent: {
      ...list,
      ...(focus && { focus: sessions.indexOf(focus) }),
      ...(leftOut && { isNarrowed: true as const }),
    },
  };
}
