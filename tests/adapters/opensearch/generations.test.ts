import { afterAll, describe } from 'vitest';
import { openGenerations } from '../../../adapters/opensearch/open-generations.ts';
import type { Generations } from '../../../src/ports/generations.ts';
import { describeGenerations } from '../../contracts/generations.ts';

/** Addresses of a cluster's nodes, with commas: `.ci/start-opensearch` starts one. */
// biome-ignore lint/style/noProcessEnv: whether there is a cluster is for the one who runs the tests to say
const url = process.env['TEST_OPENSEARCH_URL'];

describe.skipIf(!url)('a real cluster (left out where TEST_OPENSEARCH_URL names none)', () => {
  const cluster = openGenerations({ nodes: (url ?? 'http://127.0.0.1:1').split(','), searchMilliseconds: 20_000 });
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
});
