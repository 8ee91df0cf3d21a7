import { z } from 'zod';
import type { SearchEngineState } from '../../src/index.ts';
import { FIELDS } from '../../src/search/index.ts';
import { type Cluster, connect } from './connect.ts';
import { OUR_TERMS } from './index-definition.ts';
import type { OpenSearchOptions } from './options.ts';
import { BOOK } from './registry.ts';
import { toldAsAway } from './told-as-away.ts';

/** A term that any other analyzer would cut or fold. */
const PROBE_TERM = 'Kiki-Gaki 聞き書き';

const ROOT = z.object({
  version: z.object({ number: z.string(), distribution: z.string().optional() }),
});
const HEALTH = z.object({ status: z.enum(['green', 'yellow', 'red']), number_of_data_nodes: z.number() });
const TOKENS = z.object({ tokens: z.array(z.object({ token: z.string() })) });
const MAPPINGS = z.record(
  z.string(),
  z.object({
    mappings: z.object({
      properties: z.record(z.string(), z.object({ type: z.string().optional(), analyzer: z.string().optional() })).optional(),
    }),
  }),
);
const DISKS = z.object({
  nodes: z.record(
    z.string(),
    z.object({
      name: z.string(),
      fs: z.object({ total: z.object({ total_in_bytes: z.number(), available_in_bytes: z.number() }) }),
    }),
  ),
});

/** What a cluster says of itself. Throws where it cannot be reached. */
export async function probeCluster(options: OpenSearchOptions): Promise<SearchEngineState> {
  const cluster = connect(options);
  try {
    return await toldAsAway(probe(cluster));
  } finally {
    await cluster.close();
  }
}

async function probe(cluster: Cluster): Promise<SearchEngineState> {
  const get = (path: string, query = {}): Promise<unknown> => cluster.request({ method: 'GET', path, query });
  const { version } = ROOT.parse(await get('/'));
  const { status, number_of_data_nodes: nodes } = HEALTH.parse(await get('/_cluster/health'));
  const disks = DISKS.parse(await get('/_nodes/stats/fs', { filter_path: 'nodes.*.name,nodes.*.fs.total' }));
  return {
    product: version.distribution ?? 'elasticsearch',
    version: version.number,
    nodes,
    health: status,
    keepsTerms: (await keepsTerms(cluster)) && (await hasPlainFields(cluster)),
    disks: Object.values(disks.nodes).map(({ name, fs: { total } }) => ({
      node: name,
      free: total.total_in_bytes > 0 ? total.available_in_bytes / total.total_in_bytes : 1,
    })),
  };
}

/** Whether a term is taken as it is. */
async function keepsTerms(cluster: Cluster): Promise<boolean> {
  const body = { analyzer: OUR_TERMS.analyzer, text: PROBE_TERM };
  const { tokens } = TOKENS.parse(await cluster.request({ method: 'POST', path: '/_analyze', body }));
  return tokens.length === 1 && tokens[0]?.token === PROBE_TERM;
}

/** Whether the fields of all generations are as they were defined: a template of the cluster's may have changed them. */
async function hasPlainFields(cluster: Cluster): Promise<boolean> {
  const query = { allow_no_indices: true, ignore_unavailable: true };
  const mappings = MAPPINGS.parse(await cluster.request({ method: 'GET', path: '/kikigaki-*/_mapping', query }));
  return Object.entries(mappings)
    .filter(([index]) => index !== BOOK)
    .every(
      ([
        ,
        {
          mappings: { properties = {} },
        },
      ]) =>
        FIELDS.every((field) => {
          const { type, analyzer } = properties[field] ?? {};
          return type === OUR_TERMS.type && analyzer === OUR_TERMS.analyzer;
        }),
    );
}
