import { isSession, type SearchDocument } from '../model/search-document.ts';
import type { WeighedTerm } from '../ports/word-knowledge.ts';
import type { Subject, SubjectMatcher } from '../search/match-subject.ts';

/** What answers need to know of a document at each question that finds it, and what depends on the document alone. */
export interface KnownDocument {
  readonly document: SearchDocument;
  /** How many passages it has, its title among them. */
  readonly passages: number;
  /** What it is about, as its title, topics and category say; read when it is first needed. */
  subject?: Subject;
}

/** What is known of documents; it is worked out once for each and goes with it. */
export interface KnownDocuments {
  of(document: SearchDocument): KnownDocument;
  /** The weight of the question's terms that stand in what a document is about. */
  subjectScore(terms: readonly WeighedTerm[], known: KnownDocument): number;
}

/** So many documents are kept, some 1 kB each; then the keeping begins anew. */
const MAX_KEPT = 20_000;

/** Keeps what is known of documents, with nothing known as yet. */
export function createKnownDocuments({ read, score }: SubjectMatcher): KnownDocuments {
  let kept = new WeakMap<SearchDocument, KnownDocument>();
  let count = 0;
  return {
    of(document) {
      const known = kept.get(document);
      if (known) return known;
      if (count === MAX_KEPT) {
        kept = new WeakMap();
        count = 0;
      }
      const made: KnownDocument = { document, passages: passagesOf(document) };
      kept.set(document, made);
      count++;
      return made;
    },
    subjectScore(terms, known) {
      known.subject ??= read(subjectText(known.document));
      return score(terms, known.subject);
    },
  };
}

const passagesOf = (document: SearchDocument): number => {
  if (!isSession(document)) return 1 + document.passages.length;
  let count = 1;
  for (const { passages } of document.notes) count += passages.length;
  return count;
};

const subjectText = (document: SearchDocument): string =>
  isSession(document) ? [document.title, ...document.otherTitles, ...document.topics, document.category ?? ''].join('\n') : '';
