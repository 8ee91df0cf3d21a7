import type { VocabularyMatcher } from '../language/vocabulary-matcher.ts';
import type { Brief, Catalogue } from '../ports/catalogue.ts';
import { createSubjects, type Subjects } from '../search/subjects.ts';

/**
 * What is known in brief of the documents of one generation, with what depends on it alone and is needed at each question that finds
 * them. It lies in lists of numbers: a common word finds thousands, and to go to each of them in memory takes longer than all that is
 * worked out. Documents themselves are looked up when they are shown.
 */
export interface KnownDocuments {
  /** What is known of documents by their ids; what is not known as yet is looked up. */
  find(ids: readonly string[]): Promise<FoundDocuments>;
}

/** Documents, each with a place in the lists. */
export interface FoundDocuments {
  /** Of each id that was looked for, in order, its document's place; `NOWHERE` where there is none. */
  readonly places: readonly number[];
  /** Which are sessions, and no notes about events. */
  readonly sessions: readonly boolean[];
  /** How many passages each has, its title among them. */
  readonly passages: readonly number[];
  /** Which are sessions that reports name, and of which none tells anything. */
  readonly onlyNamed: readonly boolean[];
  /** What each is about: its title, topics and category. */
  readonly subjects: Pick<Subjects, 'scores'>;
}

/** The place of a document that there is not. */
export const NOWHERE = -1;

/** So many documents are kept, some 0.2 kB each; then the keeping begins anew. */
const MAX_KEPT = 100_000;

/** Documents of a catalogue, none of them known as yet. */
export function createKnownDocuments(catalogue: Pick<Catalogue, 'briefs'>, vocabulary: VocabularyMatcher): KnownDocuments {
  let newest = createShelf(vocabulary);
  return {
    async find(ids) {
      if (newest.passages.length > MAX_KEPT) newest = createShelf(vocabulary);
      // Who has begun with a shelf goes on with it.
      const shelf = newest;
      let places = ids.map(shelf.placeOf);
      if (places.includes(NOWHERE)) {
        (await catalogue.briefs(ids.filter((_, at) => places[at] === NOWHERE))).forEach(shelf.add);
        places = ids.map(shelf.placeOf);
      }
      return { ...shelf, places };
    },
  };
}

function createShelf(vocabulary: VocabularyMatcher) {
  const places = new Map<string, number>();
  const sessions: boolean[] = [];
  const passages: number[] = [];
  const onlyNamed: boolean[] = [];
  const subjects = createSubjects(vocabulary);
  return {
    sessions,
    passages,
    onlyNamed,
    subjects,
    placeOf: (id: string): number => places.get(id) ?? NOWHERE,
    add(brief: Brief): void {
      if (places.has(brief.id)) return;
      places.set(brief.id, passages.length);
      sessions.push(brief.isSession);
      passages.push(1 + brief.passages);
      onlyNamed.push(brief.onlyNamed);
      subjects.add(brief.about);
    },
  };
}
