import { afterAll, describe, it } from 'vitest';
import { openGenerations } from '../../../adapters/opensearch/open-generations.ts';
import type { Generations } from '../../../src/ports/generations.ts';
import { describeGenerations } from '../../contracts/generations.ts';

const url = process.env['TEST_OPENSEARCH_URL'];

if (url === undefined) describe('an OpenSearch cluster', () => it.skip('TEST_OPENSEARCH_URL names none: left out', () => {}));
else {
  const cluster = openGenerations({ nodes: url.split(','), searchMilliseconds: 20_000 });
  const names = new Set<string>();
  const generations: Generations = {
    ...cluster,
    async build(source) {
      const built = await cluster.build(source);
      names.add(built.name);
      return built;
    },
  };
  afterAll(async () => {
    for (const name of names) await cluster.retire({ name });
  });
  describeGenerations('an OpenSearch cluster', generations);
}
