import type { Kysely } from 'kysely';
import { MIN_ALIKE } from '../../corpus/facts.ts';
import { createNearest } from '../../language/nearest.ts';
import { LISTED_TOGETHER } from '../limits.ts';
import type { Tables } from '../tables.ts';
import type { RegisteredGeneration } from './rows-of.ts';

/** The topics of a generation that are most like a word, the best first: page by page, the best of each against the next. */
export function createTopics(
  kysely: Kysely<Tables>,
  { number, base }: RegisteredGeneration,
): (word: string, most: number) => Promise<string[]> {
  const rowsIn = (generation: number) =>
    kysely.selectFrom('catalogue_topic').select(['place', 'topic']).where('generation', '=', generation);
  return async (word, most) => {
    // One has all of its topics, or none of its own.
    const isOwn = base === null || (await rowsIn(number).executeTakeFirst()) !== undefined;
    const topics = rowsIn(isOwn ? number : base);
    let best: string[] = [];
    for (let after = -1; ; ) {
      const rows = await topics.where('place', '>', after).orderBy('place').limit(LISTED_TOGETHER).execute();
      best = createNearest([...best, ...rows.map(({ topic }) => topic)], MIN_ALIKE)(word, most);
      const last = rows.at(-1);
      if (!last || rows.length < LISTED_TOGETHER) return best;
      after = last.place;
    }
  };
}
