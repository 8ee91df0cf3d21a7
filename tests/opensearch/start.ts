import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { startCluster } from './start-cluster.ts';

/**
 * Starts a cluster that goes on when this process ends, and prints its addresses with commas. Process ids stand in the
 * folder's `pids`. NODES, HEAP, KIKIGAKI_OPENSEARCH_PORT and KIKIGAKI_OPENSEARCH_DIR may be given.
 */
// biome-ignore lint/style/noProcessEnv: a script's settings
const { NODES = '1', HEAP = '512m', KIKIGAKI_OPENSEARCH_PORT = '9310', KIKIGAKI_OPENSEARCH_DIR } = process.env;
const folder = KIKIGAKI_OPENSEARCH_DIR ?? join(tmpdir(), 'kikigaki-opensearch');
const { nodes } = await startCluster({
  folder,
  nodes: Number(NODES),
  port: Number(KIKIGAKI_OPENSEARCH_PORT),
  heap: HEAP,
  detached: true,
});
writeFileSync(join(folder, 'pids'), nodes.map(({ pid }) => `${pid()}\n`).join(''));
process.stdout.write(`${nodes.map(({ url }) => url).join(',')}\n`);
process.exit();
