import { describe, expect, it } from 'vitest';
import type { Embedder, Vector } from '../../src/ports/embedder.ts';

/** What every embedder has to do. Give a function that creates one which can be asked. */
export function describeEmbedder(name: string, create: () => Promise<Embedder>): void {
  describe(`${name}, as an embedder,`, () => {
    it('gives a vector for a question, and one for each passage in their order', async () => {
      const embedder = await create();
      const [question] = await embedder.embedQuestions(['猫はどこ？']);
      const [cats, money] = await embedder.embedPassages(['猫と暮らす', '料金を見直す']);
      expect(question).toHaveLength(await embedder.dimensions());
      expect(cosine(question, cats)).toBeGreaterThan(cosine(question, money));
    });

    it('tells the length of its vectors before anything was embedded', async () => {
      const embedder = await create();
      const dimensions = await embedder.dimensions();
      expect((await embedder.embedQuestions(['料金']))[0]).toHaveLength(dimensions);
    });

    it('gives no vectors for no texts', async () => {
      expect(await (await create()).embedPassages([])).toEqual([]);
      expect(await (await create()).embedQuestions([])).toEqual([]);
    });

    it('names its model', async () => {
      expect((await create()).model).not.toBe('');
    });
  });
}

function cosine(a: Vector = new Float32Array(), b: Vector = new Float32Array()): number {
  const dot = (x: Vector, y: Vector): number => x.reduce((sum, value, at) => sum + value * (y[at] ?? 0), 0);
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}
