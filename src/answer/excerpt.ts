import { paragraphsOf } from '../corpus/paragraphs-of.ts';
import { splitSentences } from '../language/sentences.ts';
import type { Excerpt } from '../model/answer.ts';
import type { Session } from '../model/session.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import type { Variant, WeighedTerm } from '../ports/word-knowledge.ts';
import type { PassageMatcher } from '../search/match-passage.ts';
import { type FindMarks, type Mark, mergeMarks } from './find-marks.ts';

/** An excerpt shows two sentences at most, and no more characters than this unless one sentence is longer. */
const MAX_EXCERPT = 180;
const MAX_SENTENCES = 2;

export interface ExcerptTools {
  readonly passageMatcher: PassageMatcher;
  readonly findMarks: FindMarks;
}

/** What is looked at of a session, or of a note about an event, which has no title of its own. */
type Told = Pick<Session, 'notes' | 'abstract'> & Partial<Pick<Session, 'title'>>;

/**
 * The passage of the session's notes that answers best, cut at sentence borders; where none has a word of the question, the one that is
 * nearest in meaning, or the first. The abstract stands in where it has one and the notes have none, and where there are no notes. What a
 * report says of a session that it only names is quoted where it has more of the question than the title.
 */
export function excerptOf(
  session: Told,
  terms: readonly WeighedTerm[],
  tools: ExcerptTools,
  nearestPassage?: number,
): Excerpt | undefined {
  const { passageMatcher, findMarks } = tools;
  const titled = new Set<Variant>(passageMatcher.match(terms, session.title ?? '').variants);
  const placing =
    titled.size === 0
      ? terms
      : terms.map((term) => (isMatched(term, titled) ? { ...term, weight: term.weight * IN_TITLE } : term));
  const best = bestCandidate(session, placing, titled, passageMatcher, nearestPassage);
  if (!best) return undefined;
  const text = bestSentences(best.passage, placing, passageMatcher);
  const { variants = [] } = text === best.passage ? best : passageMatcher.match(placing, text);
  const telling = new Set<Variant>(terms.filter(isTelling).flatMap((term) => term.variants));
  const marked = variants.filter((variant) => telling.has(variant));
  return withoutUndefined({
    text,
    marks: withoutCrumbs(mergeMarks(findMarks(text, marked))),
    report: best.report || undefined,
  });
}

function bestCandidate(
  { notes, abstract }: Told,
  terms: readonly WeighedTerm[],
  titled: ReadonlySet<Variant>,
  passageMatcher: PassageMatcher,
  nearestPassage: number | undefined,
): Candidate | undefined {
  const bestOf = (candidates: readonly Candidate[]): Candidate | undefined => {
    const passages = candidates.map(({ passage }) => passage);
    const best = passageMatcher.best(terms, passages);
    return best && { ...(candidates[best.index] as Candidate), variants: best.variants };
  };
  const told = candidatesOf(notes.filter(({ mentionOnly }) => !mentionOnly));
  const announced = paragraphsOf(abstract).map((passage): Candidate => ({ passage }));
  const named = bestOf(candidatesOf(notes.filter(({ mentionOnly }) => mentionOnly)));
  const inNamed = new Set(named?.variants);
  const isMore = terms.some((term) => isTelling(term) && isMatched(term, inNamed) && !isMatched(term, titled));
  const nearest = nearestPassage === undefined ? undefined : [...candidatesOf(notes), ...announced][nearestPassage];
  return bestOf(told) ?? bestOf(announced) ?? nearest ?? told[0] ?? announced[0] ?? (isMore ? named : undefined);
}

const candidatesOf = (notes: Session['notes']): Candidate[] =>
  notes.flatMap(({ report, passages }) => passages.map((passage): Candidate => ({ report, passage })));

/** What a word of the title counts in choosing a passage: all of the session is about it. */
const IN_TITLE = 0.3;

const isMatched = ({ variants }: WeighedTerm, by: ReadonlySet<Variant>): boolean => variants.some((variant) => by.has(variant));

/** A word that weighs less (話, "use") is in every text; marking it hides what answers. */
const MARKED = 0.25;

const isTelling = ({ weight }: WeighedTerm): boolean => weight >= MARKED;

/** A single character beside whole words tells nothing. */
function withoutCrumbs(marks: readonly Mark[]): Mark[] {
  const words = marks.filter(([start, end]) => end - start > 1);
  return words.length > 0 ? words : [...marks];
}

interface Candidate {
  readonly report?: string;
  readonly passage: string;
  /** By what it answers the question, where it does. */
  readonly variants?: readonly Variant[];
}

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
