import { describe, expect, it } from 'vitest';
import type { Embedder } from '../../src/ports/embedder.ts';

/** What every embedder has to do. Give a function that creates one which can be asked. */
export function describeEmbedder(name: string, create: () => Promise<Embedder>): void {
  describe(`${name}, as an embedder,`, () => {
    it('gives a vector for a question, and one for each passage in their order', async () => {
      const embedder = await create();
      const question = await embedder.embedQuestion('猫はどこ？');
      const [cats, money] = await embedder.embedPassages(['猫と暮らす', '料金を見直す']);
      expect(question).toHaveLength(await embedder.dimensions());
      expect(cosine(question, cats ?? [])).toBeGreaterThan(cosine(question, money ?? []));
    });

    it('tells the length of its vectors before anything was embedded', async () => {
      const embedder = await create();
      const dimensions = await embedder.dimensions();
      expect(await embedder.embedQuestion('料金')).toHaveLength(dimensions);
    });

    it('gives no vectors for no passages', async () => {
      expect(await (await create()).embedPassages([])).toEqual([]);
    });

    it('names its model', async () => {
      expect((await create()).model).not.toBe('');
    });
  });
}

function cosine(a: readonly number[], b: readonly number[]): number {
  const dot = (x: readonly number[], y: readonly number[]): number => x.reduce((sum, value, at) => sum + value * (y[at] ?? 0), 0);
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}
