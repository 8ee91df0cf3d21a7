import { afterEach, describe, expect, it } from 'vitest';
import { type Cluster, connect } from '../../../adapters/opensearch/connect.ts';
import { RefusedError } from '../../../adapters/opensearch/node.ts';
import { KikigakiError } from '../../../src/index.ts';
import { type StandInNode, type StandInReply, startStandInNode } from '../../fakes/stand-in-node.ts';

const WHOLE = { hits: 1 };
/** Long enough for what answers at all, short enough to wait for. */
const TRY = 400;
/** A busy machine is not to be taken for a node that hangs. */
const LOOK = 2_000;
const search = { index: 'talks', milliseconds: TRY, within: 20_000, body: { query: '羅針盤' } };

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function node(reply: StandInReply): Promise<StandInNode> {
  const started = await startStandInNode(reply);
  closers.push(() => started.close());
  return started;
}

function clusterOf(...nodes: readonly { readonly url: string }[]): Cluster {
  const cluster = connect({ nodes: nodes.map(({ url }) => url), searchMilliseconds: 5_000 }, LOOK);
  closers.push(() => cluster.close());
  return cluster;
}

/** A node that says who it is, and answers searches by `found`. */
const saying = (id: string, found: StandInReply) =>
  node((request) => (request.path === '/_nodes/_local' ? [200, { nodes: { [id]: { name: id } } }] : found(request)));

const hanging = (): Promise<StandInNode> => node(() => undefined);

const reasonOf = (answer: Promise<unknown>): Promise<string> =>
  answer.then(
    () => 'answered',
    (error: unknown) =>
      error instanceof KikigakiError && error.detail.code === 'search-engine-away' ? error.detail.reason : String(error),
  );

describe('a search in a cluster', () => {
  it('is answered by another node where one hangs, and that one is left alone from then on', async () => {
    const [silent, well] = [await hanging(), await saying('well', () => [200, WHOLE])];
    const cluster = clusterOf(silent, well);
    expect(await cluster.search(search, (answer) => answer)).toEqual(WHOLE);
    await cluster.search(search, () => {});
    await cluster.search(search, () => {});
    expect(silent.asked.filter((line) => line.includes('_search'))).toHaveLength(1);
  });

  it('asks for the copies of nodes that answer where one that answers waits for one that hangs', async () => {
    const waits: StandInReply = ({ query }) =>
      query.get('preference') === '_prefer_nodes:one,two' ? [200, WHOLE] : query.has('preference') ? [200, {}] : undefined;
    const [one, two, silent] = [await saying('one', waits), await saying('two', waits), await hanging()];
    expect(await clusterOf(one, two, silent).search(search, (answer) => answer)).toEqual(WHOLE);
  });

  it('lets the cluster choose its copies while every node answers', async () => {
    const well = await saying('well', ({ query }) => [200, { preference: query.get('preference') }]);
    expect(await clusterOf(well).search(search, (answer) => answer)).toEqual({ preference: null });
  });

  it('is asked again as a whole where a node went while it was fetching, or gave a part', async () => {
    const replies: (readonly [number, object])[] = [
      [500, { error: { type: 'search_phase_execution_exception' } }],
      [200, { isPart: true }],
      [200, WHOLE],
    ];
    const cluster = clusterOf(await saying('one', () => replies.shift()));
    const read = (answer: unknown): unknown => {
      if (Object.hasOwn(answer as object, 'isPart')) throw new RefusedError(503, 'partial_answer');
      return answer;
    };
    expect(await cluster.search(search, read)).toEqual(WHOLE);
  });

  it('is not asked again where the cluster takes it for wrong', async () => {
    const one = await saying('one', () => [400, { error: { type: 'parsing_exception', reason: '羅針盤' } }]);
    expect(await reasonOf(clusterOf(one).search(search, () => {}))).toBe('400 parsing_exception');
    expect(one.asked).toHaveLength(1);
  });

  it('names the node, and nothing that was asked, where no whole answer can be had in time', async () => {
    const one = await saying('one', () => undefined);
    const told = await reasonOf(clusterOf(one).search({ ...search, within: TRY }, () => {}));
    expect(told).toBe(`TimeoutError ${new URL(one.url).host}`);
  });
});

describe('a request to a cluster', () => {
  it('goes to another node where one has gone', async () => {
    const [gone, well] = [await hanging(), await saying('well', () => [200, WHOLE])];
    gone.close();
    expect(await clusterOf(gone, well).request({ method: 'GET', path: '/talks' })).toEqual(WHOLE);
  });

  it('is given up soon where no node answers', async () => {
    const gone = await hanging();
    gone.close();
    const told = await reasonOf(clusterOf(gone).request({ method: 'GET', path: '/talks' }));
    expect(told).toBe(`ConnectionError ${new URL(gone.url).host}`);
  });
});
