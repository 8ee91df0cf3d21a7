import type { VocabularyMatcher } from '../language/vocabulary-matcher.ts';
import { isSession, type SearchDocument } from '../model/search-document.ts';
import type { Catalogue } from '../ports/catalogue.ts';
import { createSubjects, type Subjects } from '../search/subjects.ts';

/**
 * The documents of one generation with what depends on them alone and is needed at each question that finds them. It lies in lists
 * of numbers: a common word finds thousands, and to go to each of them in memory takes longer than all that is worked out.
 */
export interface KnownDocuments {
  /** Documents by their ids; those that are not known as yet are looked up. */
  find(ids: readonly string[]): Promise<FoundDocuments>;
}

/** Documents, each with a place in the lists. */
export interface FoundDocuments {
  /** Of each id that was looked for, in order, its document's place; `NOWHERE` where there is none. */
  readonly places: readonly number[];
  readonly documents: readonly SearchDocument[];
  /** How many passages each has, its title among them. */
  readonly passages: readonly number[];
  /** Which are sessions that reports name, and of which none tells anything. */
  readonly onlyNamed: readonly boolean[];
  /** What each is about: its title, topics and category. */
  readonly subjects: Pick<Subjects, 'scores'>;
}

/** The place of a document that there is not. */
export const NOWHERE = -1;

/** So many documents are kept, some 1 kB each beside what the catalogue keeps; then the keeping begins anew. */
const MAX_KEPT = 20_000;

/** Documents of a catalogue, none of them known as yet. */
export function createKnownDocuments(catalogue: Pick<Catalogue, 'cards'>, vocabulary: VocabularyMatcher): KnownDocuments {
  let newest = createShelf(vocabulary);
  return {
    async find(ids) {
      if (newest.documents.length > MAX_KEPT) newest = createShelf(vocabulary);
      // Who has begun with a shelf goes on with it.
      const shelf = newest;
      let places = ids.map(shelf.placeOf);
      if (places.includes(NOWHERE)) {
        (await catalogue.cards(ids.filter((_, at) => places[at] === NOWHERE))).forEach(shelf.add);
        places = ids.map(shelf.placeOf);
      }
      return { ...shelf, places };
    },
  };
}

function createShelf(vocabulary: VocabularyMatcher) {
  const places = new Map<string, number>();
  const documents: SearchDocument[] = [];
  const passages: number[] = [];
  const onlyNamed: boolean[] = [];
  const subjects = createSubjects(vocabulary);
  return {
    documents,
    passages,
    onlyNamed,
    subjects,
    placeOf: (id: string): number => places.get(id) ?? NOWHERE,
    add(document: SearchDocument): void {
      if (places.has(document.id)) return;
      places.set(document.id, documents.length);
      documents.push(document);
      passages.push(passagesOf(document));
      onlyNamed.push(isOnlyNamed(document));
      subjects.add(subjectOf(document));
    },
  };
}

const passagesOf = (document: SearchDocument): number => {
  if (!isSession(document)) return 1 + document.passages.length;
  let count = 1;
  for (const { passages } of document.notes) count += passages.length;
  return count;
};

const isOnlyNamed = (document: SearchDocument): boolean =>
  isSession(document) && document.notes.length > 0 && document.notes.every(({ mentionOnly }) => mentionOnly);

const subjectOf = (document: SearchDocument): string =>
  isSession(document) ? [document.title, ...document.otherTitles, ...document.topics, document.category ?? ''].join('\n') : '';
