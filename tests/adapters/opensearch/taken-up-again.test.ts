import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, describe, expect, it } from 'vitest';
import { openGenerations } from '../../../adapters/opensearch/open-generations.ts';
import type { Generations } from '../../../src/ports/generations.ts';
import { makeUpCorpus } from '../../bench/made-up-corpus.ts';
import { startStandInCluster } from '../../fakes/stand-in-cluster.ts';

/** Addresses of a cluster's nodes, with commas: `.ci/start-opensearch` starts one. */
// biome-ignore lint/style/noProcessEnv: whether there is a cluster is for the one who runs the tests to say
const URL_OF_CLUSTER = process.env['TEST_OPENSEARCH_URL'];
const SESSIONS = 1_000;
/** Some bulks have been taken when so many are ready. */
const KILLED_AT = 700;
const MILLISECONDS = 120_000;
const FILLING = resolve(import.meta.dirname, '../../fixtures/fill-cluster.ts');

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

/** Another process fills it, and dies without a word. */
async function fillAndDie(url: string, fingerprint: string): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', FILLING, url, String(SESSIONS), fingerprint]);
  const ended = once(child, 'exit');
  let said = '';
  child.stderr.on('data', (text) => {
    said += text;
  });
  for await (const line of createInterface(child.stdout)) if (Number(line) >= KILLED_AT) child.kill('SIGKILL');
  const [code, signal] = await ended;
  expect([code, signal], said).toEqual([null, 'SIGKILL']);
}

const ask = async <T>(url: string, path: string): Promise<T> => (await (await fetch(`${url}/${path}`)).json()) as T;
const indexOf = async (url: string, name: string): Promise<string> =>
  (await ask<{ _source: { index: string } }>(url, `kikigaki-generations/_doc/${name}`))._source.index;
interface Listed {
  readonly hits: { readonly hits: readonly { readonly _source: { readonly state?: string; readonly index: string } }[] };
}
/** All indexes that are not full. */
async function begunIn(url: string): Promise<string[]> {
  const { hits } = await ask<Listed>(url, 'kikigaki-generations/_search?size=1000');
  return hits.hits.flatMap(({ _source: { state, index } }) => (state === 'filling' ? [index] : []));
}
const takenBy = async (url: string, index: string): Promise<number> =>
  (await ask<{ _all: { primaries: { indexing: { index_total: number } } } }>(url, `${index}/_stats/indexing`))._all.primaries
    .indexing.index_total;

function build(generations: Generations, fingerprint: string, told: number[]) {
  const corpus = { ...makeUpCorpus(SESSIONS).corpus, vocabulary: { same: [], near: [] } };
  return generations.build({ corpus, fingerprint, progress: (done) => void told.push(done) });
}

/** What holds wherever the texts lie; `first` is the address of a node. */
function describeTakingUp(urls: () => Promise<string>): void {
  it('is gone on with by the next process at once: what is there is not sent again', { timeout: MILLISECONDS }, async () => {
    const all = await urls();
    const [first = ''] = all.split(',');
    const fingerprint = randomUUID();
    await fillAndDie(all, fingerprint);
    const begun = await begunIn(first);
    const generations = openGenerations({ nodes: all.split(','), searchMilliseconds: 20_000 });
    const told: number[] = [];
    const { name } = await build(generations, fingerprint, told);
    closers.push(() => generations.retire({ name }));
    const index = await indexOf(first, name);
    expect(begun).toContain(index);
    expect(told.at(-1)).toBe(SESSIONS);
    expect(await ask(first, `${index}/_count`)).toMatchObject({ count: SESSIONS });
    // A bulk on its way while the process dies may come twice.
    expect(await takenBy(first, index)).toBeLessThan(SESSIONS + KILLED_AT / 2);
    expect(await generations.isThere({ name })).toBe(true);
  });
}

describe('a build that is broken off', () => {
  describeTakingUp(async () => {
    const cluster = await startStandInCluster();
    closers.push(() => cluster.close());
    return cluster.url;
  });
});

describe.skipIf(!URL_OF_CLUSTER)('the same in a real cluster (left out where TEST_OPENSEARCH_URL names none)', () => {
  describeTakingUp(async () => String(URL_OF_CLUSTER));
});
