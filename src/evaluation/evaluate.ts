import type { Answer, Certainty } from '../model/answer.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import type { EvaluationQuestion } from './question-file.ts';

/** Quality on questions that have an answer, each figure a share from 0 to 1. */
export interface Quality {
  readonly questions: number;
  /** A right session comes first. */
  readonly hit1: number;
  /** A right session is among the first three. */
  readonly hit3: number;
  /** Mean of 1 / rank of the first right session among the first ten (mean reciprocal rank). */
  readonly mrr10: number;
  /** A right session is among the first five. */
  readonly recall5: number;
}

/** A question that was not answered as it should be. */
export interface Failure {
  readonly id: string;
  readonly kind: string;
  readonly q: string;
  readonly expected: readonly string[];
  /** What came, the best first; empty for "nothing found". */
  readonly got: readonly string[];
  /** 1-based; absent where no right session came. */
  readonly rank?: number;
}

export interface Evaluation {
  readonly overall: Quality;
  readonly kinds: Readonly<Record<string, Quality>>;
  /** How sure the answers to questions with an answer were. */
  readonly sure: number;
  /** Sure ones whose first session is right. */
  readonly sureRightly: number;
  readonly perhaps: number;
  /** Questions without an answer that got no sure one, and how many there were. */
  readonly refusedRightly: number;
  readonly unanswerable: number;
  /** Questions without an answer to which nothing came near. */
  readonly nothingRightly: number;
  /** Questions with an answer that were refused. */
  readonly refusedWrongly: number;
  /** Questions about an event as a whole that were answered by its notes, and how many there were. */
  readonly eventNotesFound: number;
  readonly eventNotes: number;
  readonly failures: readonly Failure[];
}

const DEPTH = 10;

/** Asks every question and compares with what is right. `ask` answers with up to ten sessions. */
export async function evaluate(
  questions: readonly EvaluationQuestion[],
  ask: (text: string, limit: number) => Promise<Answer>,
): Promise<Evaluation> {
  const outcomes: Outcome[] = [];
  for (const question of questions) outcomes.push(outcomeOf(question, await ask(question.q, DEPTH)));
  const scored = outcomes.filter(({ type }) => type === 'session');
  const kinds = [...new Set(scored.map(({ question }) => question.kind))].sort();
  const ofType = (type: Outcome['type']): Outcome[] => outcomes.filter((outcome) => outcome.type === type);
  return {
    overall: qualityOf(scored),
    kinds: Object.fromEntries(kinds.map((kind) => [kind, qualityOf(scored.filter(({ question }) => question.kind === kind))])),
    sure: scored.filter(({ certainty }) => certainty === 'sure').length,
    sureRightly: scored.filter(({ certainty, isRight }) => certainty === 'sure' && isRight).length,
    perhaps: scored.filter(({ certainty }) => certainty === 'perhaps').length,
    nothingRightly: ofType('none').filter(({ certainty }) => certainty === 'nothing').length,
    refusedRightly: ofType('none').filter(({ isRight }) => isRight).length,
    unanswerable: ofType('none').length,
    refusedWrongly: scored.filter(({ isRefused }) => isRefused).length,
    eventNotesFound: ofType('event').filter(({ isRight }) => isRight).length,
    eventNotes: ofType('event').length,
    failures: outcomes.filter(({ isRight }) => !isRight).map(failureOf),
  };
}

interface Outcome {
  readonly type: 'session' | 'none' | 'event';
  readonly question: EvaluationQuestion;
  readonly got: readonly string[];
  readonly rank: number;
  readonly certainty: Certainty;
  readonly isRefused: boolean;
  readonly isRight: boolean;
}

function outcomeOf(question: EvaluationQuestion, answer: Answer): Outcome {
  const got = 'sessions' in answer ? answer.sessions.map(({ session }) => session.id) : [];
  const rank = got.findIndex((id) => question.sessions.includes(id)) + 1;
  const isRefused = answer.kind === 'nothing';
  const { certainty } = answer;
  const common = { question, got, rank, certainty, isRefused };
  if (question.event_note) return { ...common, type: 'event', isRight: (answer.kind as string) === 'event' };
  if (question.sessions.length === 0) return { ...common, type: 'none', isRight: certainty !== 'sure' };
  return { ...common, type: 'session', isRight: rank === 1 };
}

function qualityOf(outcomes: readonly Outcome[]): Quality {
  const share = (points: (rank: number) => number): number => {
    const sum = outcomes.reduce((total, { rank }) => total + (rank > 0 ? points(rank) : 0), 0);
    return outcomes.length > 0 ? Number((sum / outcomes.length).toFixed(4)) : 0;
  };
  const within = (depth: number): number => share((rank) => (rank <= depth ? 1 : 0));
  return { questions: outcomes.length, hit1: within(1), hit3: within(3), mrr10: share((rank) => 1 / rank), recall5: within(5) };
}

const failureOf = ({ question: { id, kind, q, sessions }, got, rank }: Outcome): Failure => ({
  id,
  kind,
  q,
  expected: sessions,
  got: got.slice(0, 3),
  ...withoutUndefined({ rank: rank > 0 ? rank : undefined }),
});
