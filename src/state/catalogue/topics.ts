import type { Kysely } from 'kysely';
import { createCoalesced } from '../../concurrency/create-coalesced.ts';
import { MIN_ALIKE } from '../../corpus/facts.ts';
import { type AlikeTexts, createAlikeTexts } from '../../language/alike-texts.ts';
import { createNearest } from '../../language/nearest.ts';
import { LISTED_TOGETHER } from '../limits.ts';
import type { Tables } from '../tables.ts';
import { pieces } from './pieces.ts';
import { type RegisteredGeneration, topicsOf } from './rows-of.ts';

/** The topics of a generation that are most like a word, the best first; their letters are read once, when they are first wanted. */
export function createTopics(
  kysely: Kysely<Tables>,
  generation: RegisteredGeneration,
): (word: string, most: number) => Promise<string[]> {
  const topics = topicsOf(kysely, generation).select(['place', 'topic']);
  const readOnce = createCoalesced(async () => {
    const letters = createAlikeTexts(MIN_ALIKE);
    const places: number[] = [];
    for (let after = -1; ; ) {
      const rows = await topics.where('place', '>', after).orderBy('place').limit(LISTED_TOGETHER).execute();
      for (const { place, topic } of rows) {
        if (topic === '') continue;
        letters.add(topic);
        places.push(place);
      }
      const last = rows.at(-1);
      if (!last || rows.length < LISTED_TOGETHER) return { letters, places: Uint32Array.from(places) };
      after = last.place;
    }
  });
  let known: { readonly letters: AlikeTexts; readonly places: Uint32Array } | undefined;
  return async (word, most) => {
    known ??= await readOnce();
    const { letters, places } = known;
    const found: { readonly place: number; readonly topic: string }[] = [];
    const alike = Array.from(letters.mayBeLike(word), (number) => places[number] as number);
    for (const some of pieces(alike)) found.push(...(await topics.where('place', 'in', some).execute()));
    const inOrder = found.sort((a, b) => a.place - b.place).map(({ topic }) => topic);
    return createNearest(inOrder, MIN_ALIKE)(word, most);
  };
}
