import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { probeCluster } from '../../../adapters/opensearch/probe-cluster.ts';
import { type StandInNode, type StandInReply, startStandInNode } from '../../fakes/stand-in-node.ts';
import { LOOPBACK_CERTIFICATE } from '../../fixtures/loopback-certificate.ts';
import { runKikigaki } from '../../fixtures/run-kikigaki.ts';
import { SMALL_DATA } from '../../fixtures/small-data.ts';
import { temporaryFolders } from '../../fixtures/temporary-folders.ts';

/** Addresses of a cluster's nodes, with commas: `.ci/start-opensearch` starts one. */
// biome-ignore lint/style/noProcessEnv: whether there is a cluster is for the one who runs the tests to say
const URL_OF_CLUSTER = process.env['TEST_OPENSEARCH_URL'];
const PLAIN_FIELD = { type: 'text', analyzer: 'keyword' };
const PROPERTIES = Object.fromEntries(['title', 'notes', 'topics', 'people', 'event'].map((field) => [field, PLAIN_FIELD]));
const folder = temporaryFolders();
const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

interface Told {
  readonly version: { readonly number: string; readonly distribution?: string };
  readonly status: string;
  readonly nodes: number;
  readonly tokens: readonly string[];
  readonly free: number;
  readonly properties: object;
}

const WELL: Told = {
  version: { number: '2.19.6', distribution: 'opensearch' },
  status: 'green',
  nodes: 3,
  tokens: ['Kiki-Gaki 聞き書き'],
  free: 60,
  properties: PROPERTIES,
};

/** What a cluster says of itself. */
function repliesOf({ version, status, nodes, tokens, free, properties }: Told): StandInReply {
  const bodies: Readonly<Record<string, object>> = {
    '/': { version },
    '/_cluster/health': { status, number_of_data_nodes: nodes },
    '/_analyze': { tokens: tokens.map((token) => ({ token })) },
    '/kikigaki-*/_mapping': {
      'kikigaki-generations': { mappings: { dynamic: 'false' } },
      'kikigaki-1-a': { mappings: { properties } },
    },
    '/_nodes/stats/fs': {
      nodes: { id: { name: 'node-1', fs: { total: { total_in_bytes: 100, available_in_bytes: free } } } },
    },
  };
  return ({ path }) => [200, bodies[path] ?? {}];
}

async function cluster(reply: StandInReply, tls?: typeof LOOPBACK_CERTIFICATE): Promise<StandInNode> {
  const started = await startStandInNode(reply, tls);
  closers.push(() => started.close());
  return started;
}

async function doctor(env: Record<string, string>) {
  const own = await folder();
  const small = { LANG: 'C', KIKIGAKI_DATA: await folder(SMALL_DATA), KIKIGAKI_CACHE: join(own, 'cache') };
  const all = { ...small, DATABASE_URL: `file:${join(own, 'state.db')}`, ...env };
  const { stdout } = await runKikigaki(['doctor', '--json'], { env: all, cwd: own });
  const { findings } = JSON.parse(stdout) as { findings: { check: string; level: string; message: string }[] };
  return findings.filter(({ check }) => check === 'search').map(({ level, message }) => `${level}: ${message}`);
}

describe('kikigaki doctor, of a search cluster,', () => {
  it('says nothing where texts are searched in the process', async () => {
    expect(await doctor({})).toEqual([]);
  });

  it('tells version, nodes and health where all is well', async () => {
    const { url } = await cluster(repliesOf(WELL));
    const found = await doctor({ OPENSEARCH_URL: url });
    expect(found).toEqual(['ok: OpenSearch 2.19.6, 3 nodes', 'ok: all texts and their copies are there']);
  });

  it('tells of another product, lost texts, cut words and full disks', async () => {
    const version = { number: '7.10.2' };
    const { url } = await cluster(repliesOf({ ...WELL, version, status: 'red', tokens: ['kiki', 'gaki'], free: 4 }));
    expect(await doctor({ OPENSEARCH_URL: url })).toEqual([
      expect.stringMatching(/^warning: elasticsearch 7\.10\.2/),
      expect.stringMatching(/^fault: some texts cannot be searched/),
      expect.stringMatching(/^fault: words are cut/),
      expect.stringMatching(/^fault: 4 % of node-1's disk/),
    ]);
  });

  it('tells of fields that a template of the cluster has changed', async () => {
    const properties = { ...PROPERTIES, notes: { type: 'text', analyzer: 'standard' } };
    const { url } = await cluster(repliesOf({ ...WELL, properties }));
    expect(await doctor({ OPENSEARCH_URL: url })).toContainEqual(expect.stringMatching(/^fault: words are cut/));
  });

  it('names the node that cannot be reached, and no password', async () => {
    const found = await doctor({ OPENSEARCH_URL: 'http://name:himitsu@127.0.0.1:1' });
    expect(found).toEqual([expect.stringMatching(/^fault: the cluster cannot be reached \(ConnectionError 127\.0\.0\.1:1\)/)]);
    expect(JSON.stringify(found)).not.toContain('himitsu');
  });
});

describe('the way to a cluster', () => {
  const needing =
    (credentials: string): StandInReply =>
    (request) =>
      request.authorization === credentials
        ? repliesOf(WELL)(request)
        : [401, { error: { type: 'security_exception', reason: 'no' } }];

  it('is by TLS with the certificates that are named, and refused with others', async () => {
    const { url } = await cluster(repliesOf(WELL), LOOPBACK_CERTIFICATE);
    const file = join(await folder({ 'ca.pem': LOOPBACK_CERTIFICATE.cert }), 'ca.pem');
    expect(await probeCluster({ nodes: [url], caFile: file, searchMilliseconds: 1_000 })).toMatchObject({ version: '2.19.6' });
    await expect(probeCluster({ nodes: [url], searchMilliseconds: 1_000 })).rejects.toMatchObject({
      detail: { code: 'search-engine-away', reason: `ConnectionError ${new URL(url).host}` },
    });
  });

  it('is with the name and the password of the address', async () => {
    const { url } = await cluster(needing(`Basic ${Buffer.from('name:p@ss').toString('base64')}`), LOOPBACK_CERTIFICATE);
    const file = join(await folder({ 'ca.pem': LOOPBACK_CERTIFICATE.cert }), 'ca.pem');
    const access = (address: string) => probeCluster({ nodes: [address], caFile: file, searchMilliseconds: 1_000 });
    expect(await access(url.replace('://', '://name:p%40ss@'))).toMatchObject({ nodes: 3 });
    await expect(access(url)).rejects.toMatchObject({ detail: { reason: '401 security_exception' } });
  });

  it('is with the API key', async () => {
    const { url } = await cluster(needing('ApiKey abc'));
    const nodes = [url];
    expect(await probeCluster({ nodes, apiKey: 'abc', searchMilliseconds: 1_000 })).toMatchObject({ nodes: 3 });
    await expect(probeCluster({ nodes, apiKey: 'other', searchMilliseconds: 1_000 })).rejects.toThrow();
  });

  it('is not gone where the file of certificates cannot be read', async () => {
    const options = { nodes: ['https://127.0.0.1:1'], caFile: '/no/such.pem', searchMilliseconds: 1_000 };
    await expect(probeCluster(options)).rejects.toMatchObject({
      detail: { code: 'settings-faults', faults: [{ setting: 'OPENSEARCH_CA', detail: { code: 'not-a-file' } }] },
    });
  });
});

describe.skipIf(!URL_OF_CLUSTER)('a real cluster (left out where TEST_OPENSEARCH_URL names none)', () => {
  it('tells of itself what it is and how it is', async () => {
    const nodes = String(URL_OF_CLUSTER).split(',');
    const state = await probeCluster({ nodes, searchMilliseconds: 1_000 });
    expect(state).toMatchObject({ product: 'opensearch', keepsTerms: true });
    expect(state.disks.length).toBeGreaterThan(0);
  });
});
