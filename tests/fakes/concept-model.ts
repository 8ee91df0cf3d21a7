import type { Vector } from '../../src/ports/embedder.ts';

/** What the made-up model knows, a dimension each: words of one group mean the same. */
const CONCEPTS = [/料金|財布|節約/, /猫|動物|feline/, /料理|台所|cooking/, /旅|列車|travel/, /音楽|演奏|music/];
/** What all texts have in common. */
const COMMON = 0.3;

/** The vector that a made-up model of meanings gives a text. */
export const meaningOf = (text: string): Vector =>
  Float32Array.from([COMMON, ...CONCEPTS.map((words) => (words.test(text) ? 1 : 0))]);
