import type { Kysely } from 'kysely';
import { createCoalesced } from '../../concurrency/create-coalesced.ts';
import { MIN_ALIKE } from '../../corpus/facts.ts';
import { type AlikeTexts, createAlikeTexts } from '../../language/alike-texts.ts';
import { createNearest } from '../../language/nearest.ts';
import { LISTED_TOGETHER } from '../limits.ts';
import type { Tables } from '../tables.ts';
import { pieces } from './pieces.ts';
import type { RegisteredGeneration } from './rows-of.ts';

/** The topics of a generation that are most like a word, the best first; their letters are read once, when they are first wanted. */
export function createTopics(
  kysely: Kysely<Tables>,
  { number, base }: RegisteredGeneration,
): (word: string, most: number) => Promise<string[]> {
  const rowsIn = (generation: number) =>
    kysely.selectFrom('catalogue_topic').select(['place', 'topic']).where('generation', '=', generation).orderBy('place');
  const readOnce = createCoalesced(async () => {
    // One has all of its topics, or none of its own.
    const isOwn = base === null || (await rowsIn(number).executeTakeFirst()) !== undefined;
    const topics = rowsIn(isOwn ? number : base);
    const letters = createAlikeTexts(MIN_ALIKE);
    for (let from = 0; ; from += LISTED_TOGETHER) {
      const rows = await topics
        .where('place', '>=', from)
        .where('place', '<', from + LISTED_TOGETHER)
        .execute();
      for (const { topic } of rows) letters.add(topic);
      // Places have no gaps.
      if (rows.length < LISTED_TOGETHER) return { letters, topics };
    }
  });
  let known: { readonly letters: AlikeTexts; readonly topics: ReturnType<typeof rowsIn> } | undefined;
  return async (word, most) => {
    known ??= await readOnce();
    const { letters, topics } = known;
    const found: { readonly place: number; readonly topic: string }[] = [];
    for (const some of pieces(letters.mayBeLike(word))) found.push(...(await topics.where('place', 'in', some).execute()));
    const inOrder = found.sort((a, b) => a.place - b.place).map(({ topic }) => topic);
    return createNearest(inOrder, MIN_ALIKE)(word, most);
  };
}
