import { placeKey } from '../../corpus/place-key.ts';
import { sessionNumber } from '../../corpus/session-number.ts';
import { TITLE_BEGIN, titleParts } from '../../corpus/title-parts.ts';
import { normalizeText } from '../../language/normalize-text.ts';
import { titleKey } from '../../language/title-key.ts';
import type { Event } from '../../model/event.ts';
import { isSession, type SearchDocument } from '../../model/search-document.ts';
import type { Session } from '../../model/session.ts';
import type { CatalogueCardTable, CatalogueNameTable } from '../tables.ts';
import { indexKey } from './index-key.ts';

type Row<Table> = Omit<Table, 'generation' | 'place'>;

/** The row of a session or of a note about an event. */
export function rowOfCard(document: SearchDocument, title: string, event: Event | undefined): Row<CatalogueCardTable> {
  const { id, event: of } = document;
  const row = { id, event: of, card: JSON.stringify(document), title };
  if (!isSession(document)) return { ...row, kind: 'note', names: '', told: 0 };
  const told = document.notes.reduce((sum, { passages }) => sum + passages.length, 0);
  return { ...row, kind: 'session', names: calledOf(document, event).map(normalizeText).join('\n'), told };
}

/** What people type while they look for it. */
const calledOf = ({ id, title, otherTitles, speakers }: Session, event: Event | undefined): string[] => [
  title,
  id,
  ...otherTitles,
  ...speakers.flatMap(({ name, otherNames, company }) => [name, ...otherNames, ...(company ? [company] : [])]),
  ...(event ? [event.name, ...event.hashtags] : []),
];

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
