/**
 * Nodes of a search cluster die and hang while four questions are asked at a time: how many are lost, how long the slowest takes.
 *
 *     npx tsx tests/bench/opensearch-faults.ts [rounds, default 10] [seconds that a node hangs, default 15]
 *
 * Three nodes, the bundled data, one copy of each shard. A round takes one node after the other: it is killed and started again,
 * then it hangs; before each the cluster is whole. Ends with 1 if a question was lost or took five seconds.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { bundledDataFolder, openKikigaki } from '../../src/index.ts';
import { startCluster } from '../opensearch/start-cluster.ts';
import { machine } from './machine.ts';

const NODES = 3;
const AT_A_TIME = 4;
const SLOW = 5_000;
const [rounds = 10, hangingSeconds = 15] = process.argv.slice(2).map(Number);
const module = new URL('../../adapters/opensearch/open-generations.ts', import.meta.url).href;

const folder = await mkdtemp(join(tmpdir(), 'kikigaki-faults-'));
const cluster = await startCluster({ folder, nodes: NODES, port: 9350, heap: '384m' });
const options = { nodes: cluster.nodes.map(({ url }) => url), searchMilliseconds: SLOW };
const { kikigaki, corpus } = await openKikigaki({
  folders: [bundledDataFolder()],
  cacheFolder: join(folder, 'cache'),
  engine: { module, options },
});
await cluster.green();
const titles = corpus.sessions.map(({ title }) => title);
const asked = { all: 0, lost: 0, slow: 0, slowest: 0 };
let isOver = false;
const asking = Array.from({ length: AT_A_TIME }, async (_, person) => {
  for (let at = person; !isOver; at += AT_A_TIME) {
    const began = performance.now();
    await kikigaki.ask({ text: `${titles[at % titles.length]} について` }).catch((error: Error) => {
      asked.lost++;
      console.log(`  lost: ${error.message} ${JSON.stringify((error as { detail?: unknown }).detail ?? {})}`);
    });
    const took = performance.now() - began;
    asked.all++;
    if (took >= SLOW) asked.slow++;
    asked.slowest = Math.max(asked.slowest, took);
  }
});
console.log(machine());
for (let round = 1; round <= rounds; round++) {
  for (const [fault, node] of cluster.nodes.flatMap((one) => [['killed', one] as const, ['hung', one] as const])) {
    const managers = await fetch(`${node.url}/_cat/cluster_manager?h=node`);
    const isManager = (await managers.text()).trim() === node.name;
    const before = { ...asked };
    asked.slowest = 0;
    if (fault === 'killed') {
      await node.signal('SIGKILL');
      await sleep(1_000);
      node.start();
    } else {
      await node.signal('SIGSTOP');
      await sleep(hangingSeconds * 1_000);
      await node.signal('SIGCONT');
    }
    await cluster.green();
    const [all, lost] = [asked.all - before.all, asked.lost - before.lost];
    const who = `${node.name}${isManager ? ', the elected manager,' : ''}`;
    console.log(`round ${round}: ${who} ${fault}: ${all} asked, ${lost} lost, slowest ${Math.round(asked.slowest)} ms`);
  }
}
isOver = true;
await Promise.all(asking);
console.log(`${asked.all} asked, ${asked.lost} lost, ${asked.slow} of ${SLOW / 1_000} s or more`);
await cluster.stop();
await rm(folder, { recursive: true, force: true });
process.exit(asked.lost > 0 || asked.slow > 0 ? 1 : 0);
