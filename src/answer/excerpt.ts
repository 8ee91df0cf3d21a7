import { splitSentences } from '../language/sentences.ts';
import type { Excerpt } from '../model/answer.ts';
import type { Session } from '../model/session.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import type { Variant, WeighedTerm } from '../ports/word-knowledge.ts';
import type { PassageMatcher } from '../search/match-passage.ts';
import { type FindMarks, mergeMarks } from './find-marks.ts';

/** An excerpt shows two sentences at most, and no more characters than this unless one sentence is longer. */
const MAX_EXCERPT = 180;
const MAX_SENTENCES = 2;

export interface ExcerptTools {
  readonly passageMatcher: PassageMatcher;
  readonly findMarks: FindMarks;
}

/**
 * The passage of the session's notes that answers best, cut at sentence borders; the first passage where none has a word of the question.
 * The abstract stands in where it has one and the notes have none, and where there are no notes.
 */
export function excerptOf(
  session: Pick<Session, 'notes' | 'abstract'>,
  terms: readonly WeighedTerm[],
  tools: ExcerptTools,
): Excerpt | undefined {
  const notes = session.notes.filter((note) => note.passages.length > 0);
  const told = notes.flatMap(({ report, passages }) => passages.map((passage): Candidate => ({ report, passage })));
  const announced = paragraphsOf(session.abstract).map((passage): Candidate => ({ passage }));
  const bestOf = (candidates: readonly Candidate[]): Candidate | undefined => {
    const passages = candidates.map(({ passage }) => passage);
    const best = tools.passageMatcher.best(terms, passages);
    return best && { ...(candidates[best.index] as Candidate), variants: best.variants };
  };
  const best = bestOf(told) ?? bestOf(announced) ?? told[0] ?? announced[0];
  if (!best) return undefined;
  const text = bestSentences(best.passage, terms, tools.passageMatcher);
  const { variants = [] } = text === best.passage ? best : tools.passageMatcher.match(terms, text);
  return withoutUndefined({ text, marks: mergeMarks(tools.findMarks(text, variants)), report: best.report || undefined });
}

interface Candidate {
  readonly report?: string;
  readonly passage: string;
  /** By what it answers the question, where it does. */
  readonly variants?: readonly Variant[];
}

const paragraphsOf = (abstract: string | undefined): readonly string[] =>
  (abstract ?? '')
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean);

function bestSentences(passage: string, terms: readonly WeighedTerm[], passageMatcher: PassageMatcher): string {
  if (passage.length <= MAX_EXCERPT) return passage;
  const sentences = splitSentences(passage);
  if (sentences.length <= 1) return passage;
  let best = sentences.slice(0, 1);
  let bestScore = -1;
  for (let from = 0; from < sentences.length; from++) {
    for (let count = 1; count <= MAX_SENTENCES; count++) {
      const window = sentences.slice(from, from + count);
      const text = joined(window);
      if (window.length < count || (count > 1 && text.length > MAX_EXCERPT)) continue;
      const { score } = passageMatcher.match(terms, text);
      if (score > bestScore || (score === bestScore && count > best.length && from === sentences.indexOf(best[0] ?? ''))) {
        best = window;
        bestScore = score;
      }
    }
  }
  return joined(best);
}

/** Sentences one after the other; between those of an alphabet stands a space. */
const joined = (sentences: readonly string[]): string =>
  sentences.reduce(
    (text, sentence) => (/[!-~]$/.test(text) && /^[!-~]/.test(sentence) ? `${text} ${sentence}` : text + sentence),
    '',
  );
