import { afterEach, describe, expect, it } from 'vitest';
import { connect } from '../../../adapters/opensearch/connect.ts';
import { type FilledDocument, lineOf, removalOf } from '../../../adapters/opensearch/document-line.ts';
import { createIndexFiller } from '../../../adapters/opensearch/fill-index.ts';
import { startStandInNode } from '../../fakes/stand-in-node.ts';

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

/** Of each bulk, the states of its items; a cluster answers 200 all the same. */
async function fillerFor(...bulks: readonly (readonly number[])[]) {
  const left = [...bulks];
  const node = await startStandInNode(() => {
    const items = (left.shift() ?? []).map((status) => ({ delete: { status } }));
    return [200, { errors: items.some(({ delete: { status } }) => status >= 300), items }];
  });
  const cluster = connect({ nodes: [node.url], searchMilliseconds: 1_000 });
  closers.push(
    () => cluster.close(),
    () => node.close(),
  );
  const filler = createIndexFiller(cluster, { index: 'talks', isBegun: false });
  for (const id of ['umi/1', 'umi/2', 'umi/3']) await filler.put(removalOf(id));
  return { filler, node };
}

describe('a bulk', () => {
  it('is sent again as far as its items were refused by a busy node, until all are taken', async () => {
    const { filler, node } = await fillerFor([200, 429, 503], [429, 200], [200]);
    await filler.end();
    const sizes = node.bodies.map((body) => body.trimEnd().split('\n').length);
    expect(sizes).toEqual([3, 2, 1]);
    expect(node.bodies[2]).toBe(node.bodies[1]?.split('\n')[0]?.concat('\n'));
  });

  it('is sent once where all are taken, or have gone before', async () => {
    const { filler, node } = await fillerFor([200, 404, 200]);
    await filler.end();
    expect(node.bodies).toHaveLength(1);
  });

  it('is given up where an item is refused for good', async () => {
    const { filler } = await fillerFor([200, 400, 200]);
    await expect(filler.end()).rejects.toThrow('400');
  });
});

describe('an index that was begun', () => {
  it('gets what is not in it, and is not asked behind a bulk of which nothing was there', async () => {
    const there = new Set<string>();
    const node = await startStandInNode(({ path, body }) => {
      if (path === '/talks/_bulk') return [200, { errors: false }];
      const { ids } = JSON.parse(body) as { ids: string[] };
      if (there.size === 0) there.add(ids[1] ?? '');
      return [200, { docs: ids.map((_id) => ({ _id, found: there.has(_id) })) }];
    });
    const cluster = connect({ nodes: [node.url], searchMilliseconds: 1_000 });
    closers.push(
      () => cluster.close(),
      () => node.close(),
    );
    const filler = createIndexFiller(cluster, { index: 'talks', isBegun: true });
    /** As long as a bulk: each goes alone, three short ones first. */
    const long = 'x'.repeat(2_000_000);
    for (const id of ['umi/1', 'umi/2', `umi/3`]) await filler.put(lineOf(filled(id)));
    await filler.put(lineOf(filled('umi/4', long)));
    await filler.put(lineOf(filled('umi/5', long)));
    await filler.put(lineOf(filled('umi/6', long)));
    await filler.end();
    const sizes = node.bodies.filter((_, at) => node.asked[at]?.includes('_bulk')).map((body) => body.split('"_id"').length - 1);
    expect(sizes).toEqual([3, 1, 1]);
    expect(node.asked.filter((line) => line.includes('_mget'))).toHaveLength(2);
  });
});

function filled(id: string, piece = ''): FilledDocument {
  const document = { id, event: 'umi', title: id, otherTitles: [], speakers: [], links: {}, topics: [], notes: [] };
  const words = { title: [], notes: [], topics: [], people: [], event: [] };
  return { document, terms: { words, pairs: [], bigrams: [], trigrams: [piece] }, limits: [] };
}
