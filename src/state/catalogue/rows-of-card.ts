import { briefOf } from '../../corpus/brief-of.ts';
import { placeKey } from '../../corpus/place-key.ts';
import { sessionNumber } from '../../corpus/session-number.ts';
import { TITLE_BEGIN, titleParts } from '../../corpus/title-parts.ts';
import { subjectTerms } from '../../language/subject-terms.ts';
import { titleKey } from '../../language/title-key.ts';
import type { VocabularyMatcher } from '../../language/vocabulary-matcher.ts';
import { isSession, type SearchDocument } from '../../model/search-document.ts';
import type { Session } from '../../model/session.ts';
import type { CatalogueCardTable, CatalogueNameTable } from '../tables.ts';
import { indexKey } from './index-key.ts';

type Row<Table> = Omit<Table, 'generation' | 'place'>;

/** The row of a session or of a note about an event; `card` is what `splitCard` makes of it. */
export function rowOfCard(
  document: SearchDocument,
  card: string,
  title: string,
  vocabulary: VocabularyMatcher,
): Row<CatalogueCardTable> {
  const { id, passages, onlyNamed, about } = briefOf(document);
  const about_terms = [...subjectTerms(about, vocabulary)].join('\n');
  const brief = { passages, only_named: onlyNamed ? 1 : 0, about_terms };
  const kind = isSession(document) ? 'session' : 'note';
  return { id, event: document.event, kind, title, ...brief, card };
}

/** By what a session is looked up, each once; `urlOf` gives the addresses of reports. */
export function namesOfSession(
  { id, title, code, links, notes }: Session,
  urlOf: (report: string) => string | undefined,
): Row<CatalogueNameTable>[] {
  const named = (kind: CatalogueNameTable['kind'], names: readonly (string | undefined)[]): Row<CatalogueNameTable>[] =>
    [...new Set(names)].flatMap((name) => (name ? [{ kind, name: indexKey(name) }] : []));
  const parts = [...titleParts(title)].map(titleKey).filter((key) => key.length >= TITLE_BEGIN);
  const keys = (places: readonly (string | undefined)[]): string[] => places.flatMap((place) => (place ? [placeKey(place)] : []));
  return [
    ...named('id', [id.toLowerCase()]),
    ...named('title', [titleKey(title)]),
    ...named(
      'begin',
      parts.map((key) => key.slice(0, TITLE_BEGIN)),
    ),
    ...named('part', parts),
    ...named('code', [sessionNumber(id), code]),
    ...named('address', keys([id, links.talk, links.slides, links.video])),
    ...named('report', keys(notes.map(({ report }) => urlOf(report)))),
  ];
}
