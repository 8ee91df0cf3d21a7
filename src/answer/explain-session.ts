import type { Direct } from '../model/answer.ts';
import type { Question } from '../model/question.ts';
import type { Session } from '../model/session.ts';
import type { WeighedTerm } from '../ports/word-knowledge.ts';
import type { AnswerParts } from './answer-parts.ts';
import { mergeMarks } from './find-marks.ts';
import { idsMeeting } from './look-up.ts';
import { withEventNames } from './with-event-names.ts';

/** So many words are named. */
const MAX_WORDS = 6;

/** Why a session is among those that a question found: its words in the title and in what is told, and the limits that it meets. */
export async function explainSession(
  session: Session,
  { limits }: Question,
  terms: readonly WeighedTerm[],
  parts: AnswerParts,
): Promise<Extract<Direct, { asked: 'why' }>> {
  const told = [
    ...session.topics,
    ...session.notes.flatMap(({ passages }) => passages),
    session.category ?? '',
    session.abstract ?? '',
    ...session.speakers.flatMap(({ name, company }) => [name, company ?? '']),
  ];
  const inTitle = wordsIn([session.title, ...session.otherTitles], terms, parts);
  const sets = await Promise.all(limits.map((limit) => idsMeeting([limit], parts)));
  const met = limits.filter((_, at) => sets[at]?.includes(session.id));
  return {
    asked: 'why',
    inTitle,
    inNotes: wordsIn(told, terms, parts),
    limits: met.map((limit) => withEventNames(limit, parts)),
  };
}

function wordsIn(texts: readonly string[], terms: readonly WeighedTerm[], { tools }: AnswerParts): string[] {
  const words = texts.flatMap((text) => {
    const { variants } = tools.passageMatcher.match(terms, text);
    return mergeMarks(tools.findMarks(text, variants)).map(([start, end]) => text.slice(start, end));
  });
  return [...new Set(words)].slice(0, MAX_WORDS);
}
