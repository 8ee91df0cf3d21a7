import { setImmediate } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Corpus } from '../../model/corpus.ts';
import type { EventNote, Session } from '../../model/session.ts';
import { CARDS_TOGETHER } from '../limits.ts';
import type { Tables } from '../tables.ts';

/** All sessions and notes of a generation, some hundred at a time: others work meanwhile. */
export async function readWhole(kysely: Kysely<Tables>, generation: number): Promise<Pick<Corpus, 'sessions' | 'eventNotes'>> {
  const sessions: Session[] = [];
  const eventNotes: EventNote[] = [];
  const cards = kysely.selectFrom('catalogue_card').select(['place', 'kind', 'card']).where('generation', '=', generation);
  for (let after = -1; ; ) {
    const rows = await cards.where('place', '>', after).orderBy('place').limit(CARDS_TOGETHER).execute();
    for (const { kind, card } of rows) {
      if (kind === 'session') sessions.push(JSON.parse(card) as Session);
      else eventNotes.push(JSON.parse(card) as EventNote);
    }
    const last = rows.at(-1);
    if (!last) return { sessions, eventNotes };
    after = last.place;
    await setImmediate();
  }
}
