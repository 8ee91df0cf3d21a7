import type { Kysely } from 'kysely';
import type { SearchDocument } from '../../model/search-document.ts';
import type { EventNote, Session } from '../../model/session.ts';
import type { Brief } from '../../ports/catalogue.ts';
import type { Tables } from '../tables.ts';
import { pieces } from './pieces.ts';
import { cardsOf, type RegisteredGeneration } from './rows-of.ts';

/** Reads cards of one generation. */
export interface CardReader {
  /** Those with these ids, in the order of the ids; those that there are not are left out. */
  byId(ids: readonly string[]): Promise<SearchDocument[]>;
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
  return {
    async byId(ids) {
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
        const rows = await cards
          .select(['id', 'kind', 'passages', 'only_named', 'about', 'about_terms'])
          .where('id', 'in', some)
          .execute();
        for (const { id, kind, passages, only_named, about, about_terms } of rows) {
          const terms = about_terms === '' ? [] : about_terms.split('\n');
          found.push({ id, isSession: kind === 'session', passages, onlyNamed: only_named === 1, about, terms });
        }
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
      const rows = await cards.select('card').where('event', '=', event).where('kind', '=', 'session').orderBy('place').execute();
      return rows.map(({ card }) => JSON.parse(card) as Session);
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
