import { setImmediate } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Corpus } from '../../model/corpus.ts';
import type { SearchDocument } from '../../model/search-document.ts';
import type { EventNote, Session } from '../../model/session.ts';
import { CARDS_TOGETHER } from '../limits.ts';
import type { Tables } from '../tables.ts';
import { joinCard } from './card-texts.ts';
import { type RegisteredGeneration, wholeCardsOf } from './rows-of.ts';

/** All sessions and notes of a generation, some hundred at a time: others work meanwhile. */
export async function readWhole(
  kysely: Kysely<Tables>,
  generation: RegisteredGeneration,
): Promise<Pick<Corpus, 'sessions' | 'eventNotes'>> {
  const sessions: Session[] = [];
  const eventNotes: EventNote[] = [];
  const cards = wholeCardsOf(kysely, generation).select(['kind', 'card', 'text']);
  for (let from = 0; ; from += CARDS_TOGETHER) {
    const rows = await cards
      .where('catalogue_card.place', '>=', from)
      .where('catalogue_card.place', '<', from + CARDS_TOGETHER)
      .orderBy('catalogue_card.place')
      .execute();
    for (const { kind, card, text } of rows) {
      if (kind === 'session') sessions.push(joinCard(card, text) as Session);
      else if (kind === 'note') eventNotes.push(joinCard(card, text) as EventNote);
    }
    // Places have no gaps.
    if (rows.length === 0) return { sessions, eventNotes };
    await setImmediate();
  }
}

/** Its sessions and notes from one place up to another. */
export async function readPlaces(
  kysely: Kysely<Tables>,
  generation: RegisteredGeneration,
  from: number,
  to: number,
): Promise<readonly SearchDocument[]> {
  const rows = await wholeCardsOf(kysely, generation)
    .select(['kind', 'card', 'text'])
    .where('catalogue_card.place', '>=', from)
    .where('catalogue_card.place', '<', to)
    .orderBy('catalogue_card.place')
    .execute();
  return rows.filter(({ kind }) => kind !== 'gone').map(({ card, text }) => joinCard(card, text));
}
