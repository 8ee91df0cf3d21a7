import { type Kysely, sql } from 'kysely';
import type { SearchDocument } from '../../model/search-document.ts';
import type { EventNote, Session } from '../../model/session.ts';
import type { Brief } from '../../ports/catalogue.ts';
import type { Tables } from '../tables.ts';
import { joinCard } from './card-texts.ts';
import { pieces } from './pieces.ts';
import { cardsOf, type RegisteredGeneration, wholeCardsOf } from './rows-of.ts';

/** Reads cards of one generation. */
export interface CardReader {
  /** Those with these ids, in the order of the ids; those that there are not are left out. */
  byId(ids: readonly string[]): Promise<SearchDocument[]>;
  /** The same, of sessions without what is told of them at length. */
  outlines(ids: readonly string[]): Promise<SearchDocument[]>;
  /** Those with these ids in brief, in any order. */
  briefs(ids: readonly string[]): Promise<Brief[]>;
  /** The ids of the cards at these places, in their order. */
  idsAt(places: Iterable<number>): Promise<string[]>;
  /** The sessions of an event, in the order of the corpus. */
  sessionsOf(event: string): Promise<Session[]>;
  notesOf(events: readonly string[]): Promise<EventNote[]>;
}

export function createCardReader(kysely: Kysely<Tables>, generation: RegisteredGeneration): CardReader {
  const cards = cardsOf(kysely, generation);
  const wholeCards = wholeCardsOf(kysely, generation);
  return {
    async byId(ids) {
      const found = new Map<string, SearchDocument>();
      for (const some of pieces(ids)) {
        const rows = await wholeCards.select(['id', 'card', 'text']).where('id', 'in', some).execute();
        for (const { id, card, text } of rows) found.set(id, joinCard(card, text));
      }
      return ids.flatMap((id) => found.get(id) ?? []);
    },
    async outlines(ids) {
      const found = new Map<string, SearchDocument>();
      for (const some of pieces(ids)) {
        const rows = await cards.select(['id', 'card']).where('id', 'in', some).execute();
        for (const { id, card } of rows) found.set(id, JSON.parse(card) as SearchDocument);
      }
      return ids.flatMap((id) => found.get(id) ?? []);
    },
    async briefs(ids) {
      const found: Brief[] = [];
      for (const some of pieces(ids)) {
        const row = await cards.select(BRIEFS).where('id', 'in', some).executeTakeFirst();
        // Who keeps a piece of a text keeps all of it.
        const own = new Map(some.map((id) => [id, id]));
        for (const brief of row?.briefs?.split(BETWEEN_ROWS) ?? []) found.push(readBrief(brief, (id) => own.get(id) ?? id));
      }
      return found;
    },
    async idsAt(places) {
      const found: string[] = [];
      for (const some of pieces([...places])) {
        const rows = await cards.select(['place', 'id']).where('place', 'in', some).orderBy('place').execute();
        found.push(...rows.map(({ id }) => id));
      }
      return found;
    },
    async sessionsOf(event) {
      const rows = await wholeCards
        .select(['card', 'text'])
        .where('event', '=', event)
        .where('kind', '=', 'session')
        .orderBy('catalogue_card.place')
        .execute();
      return rows.map(({ card, text }) => joinCard(card, text) as Session);
    },
    async notesOf(events) {
      const found: { readonly place: number; readonly note: EventNote }[] = [];
      for (const some of pieces(events)) {
        const rows = await cards.select(['place', 'card']).where('event', 'in', some).where('kind', '=', 'note').execute();
        found.push(...rows.map(({ place, card }) => ({ place, note: JSON.parse(card) as EventNote })));
      }
      return found.sort((a, b) => a.place - b.place).map(({ note }) => note);
    },
  };
}

const BETWEEN_ROWS = '\u001e';
const BETWEEN = '\t';
/** One row for all: each row that is fetched costs as much as finding it does. Ids and terms have no such signs. */
const BRIEFS = sql<string | null>`string_agg(
  id || ${BETWEEN} || kind || ${BETWEEN} || cast(passages as text) || ${BETWEEN} || cast(only_named as text) || ${BETWEEN} || about_terms,
  ${BETWEEN_ROWS}
)`.as('briefs');

/** Cut out without a list of its parts: thousands are read for a question. */
function readBrief(row: string, idOf: (id: string) => string): Brief {
  const id = row.indexOf(BETWEEN);
  const kind = row.indexOf(BETWEEN, id + 1);
  const passages = row.indexOf(BETWEEN, kind + 1);
  const onlyNamed = row.indexOf(BETWEEN, passages + 1);
  return {
    id: idOf(row.slice(0, id)),
    isSession: row.startsWith('session', id + 1),
    passages: Number(row.slice(kind + 1, passages)),
    onlyNamed: row.startsWith('1', passages + 1),
    about: { terms: row.slice(onlyNamed + 1) },
  };
}
