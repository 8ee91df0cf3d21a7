import { isSession, type SearchDocument } from '../model/search-document.ts';
import type { Catalogue } from '../ports/catalogue.ts';
import type { WeighedTerm } from '../ports/word-knowledge.ts';
import type { Subject, SubjectMatcher } from '../search/match-subject.ts';

/** What answers need to know of a document at each question that finds it, and what depends on the document alone; its subject is what its title, topics and category say. */
export interface KnownDocument extends Subject {
  readonly id: string;
  readonly document: SearchDocument;
  /** How many passages it has, its title among them. */
  readonly passages: number;
  /** It is a session that reports name, and of which none tells anything. */
  readonly isOnlyNamed: boolean;
}

/** The documents of one generation, each looked up once. */
export interface KnownDocuments {
  /** Those of the ids, in their order; those that there are not are left out. */
  of(ids: readonly string[]): Promise<readonly KnownDocument[]>;
  /** The weight of the question's terms that stand in what a document is about. */
  subjectScore(terms: readonly WeighedTerm[], known: Subject): number;
}

/** So many documents are kept beside those of the catalogue; then the keeping begins anew. */
const MAX_KEPT = 20_000;

/** Documents of a catalogue, none of them known as yet. */
export function createKnownDocuments(catalogue: Pick<Catalogue, 'cards'>, { read, score }: SubjectMatcher): KnownDocuments {
  let all = new Map<string, KnownDocument>();
  return {
    async of(ids) {
      const kept = all;
      const known = allOf(ids, kept);
      if (known.length === ids.length) return known;
      const cards = await catalogue.cards(ids.filter((id) => !kept.has(id)));
      for (const document of cards)
        kept.set(document.id, {
          ...read(subjectOf(document)),
          id: document.id,
          document,
          passages: passagesOf(document),
          isOnlyNamed: isOnlyNamed(document),
        });
      if (kept.size > MAX_KEPT) all = new Map();
      return allOf(ids, kept);
    },
    subjectScore: score,
  };
}

function allOf(ids: readonly string[], kept: ReadonlyMap<string, KnownDocument>): KnownDocument[] {
  const found: KnownDocument[] = [];
  for (const id of ids) {
    const known = kept.get(id);
    if (known) found.push(known);
  }
  return found;
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
