import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

export interface ClusterOptions {
  /** Where data, logs and the list of jars are kept. */
  readonly folder: string;
  readonly nodes: number;
  /** HTTP of the first node; the others follow. Nodes talk to each other a hundred further on. */
  readonly port: number;
  /** Of each node, as Java takes it: `512m`. */
  readonly heap: string;
  /** Whether the nodes go on when this process has ended. */
  readonly detached?: boolean;
  /** Whether the data stay when it is stopped, for another start in the same folder. */
  readonly keep?: boolean;
}

/** A real OpenSearch on loopback, a process a node. */
export interface Cluster {
  readonly nodes: readonly ClusterNode[];
  /** Resolves when all nodes that are wanted have found each other and every shard has its copies. */
  green(): Promise<void>;
  stop(): Promise<void>;
}

export interface ClusterNode {
  readonly name: string;
  readonly url: string;
  readonly pid: () => number;
  /** Starts it again after it was killed, with the data that it had. */
  start(): void;
  /** `SIGKILL` ends it, `SIGSTOP` makes it hang, `SIGCONT` lets it go on. Resolves when an ended one is gone. */
  signal(signal: NodeJS.Signals): Promise<void>;
}

const HERE = import.meta.dirname;
/** A JVM on a busy machine takes its time. */
const MAX_SECONDS = 180;
const JVM = [
  '-XX:+UseSerialGC',
  '-Dio.netty.noUnsafe=true',
  '-Dio.netty.noKeySetOptimization=true',
  `-Dlog4j2.configurationFile=${join(HERE, 'log4j2.properties')}`,
];

/** Starts a cluster with the jars that Maven has or fetches. Throws where Java or Maven is missing, or a node ends. */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  mkdirSync(options.folder, { recursive: true });
  const classPath = classPathOf(options.folder);
  const places = Array.from({ length: options.nodes }, (_, at) => at);
  const nodes = places.map((at) => createNode(at, classPath, options));
  for (const node of nodes) node.start();
  const cluster: Cluster = {
    nodes,
    green: () => untilGreen(nodes),
    async stop() {
      await Promise.all(nodes.map(({ signal }) => signal('SIGKILL')));
      if (!options.keep) for (const { name } of nodes) rmSync(join(options.folder, name), { recursive: true, force: true });
    },
  };
  try {
    await cluster.green();
  } catch (error) {
    await cluster.stop();
    throw error;
  }
  return cluster;
}

function classPathOf(folder: string): string {
  const file = join(folder, 'class-path');
  const goal = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:build-classpath';
  const asked = ['-q', '-B', '-f', join(HERE, 'pom.xml'), goal, `-Dmdep.outputFile=${file}`, '-DincludeScope=runtime'];
  execFileSync('mvn', asked, { stdio: ['ignore', 2, 2] });
  return readFileSync(file, 'utf8').trim();
}

function createNode(at: number, classPath: string, { folder, nodes, port, heap, detached = false }: ClusterOptions): ClusterNode {
  const name = `node-${at + 1}`;
  const home = join(folder, name);
  const every = Array.from({ length: nodes }, (_, other) => other);
  const settings = [
    `path.home=${home}`,
    `cluster.name=kikigaki-${port}`,
    `node.name=${name}`,
    'network.host=127.0.0.1',
    `http.port=${port + at}`,
    `transport.port=${port + 100 + at}`,
    `discovery.seed_hosts=${every.map((other) => `127.0.0.1:${port + 100 + other}`).join(',')}`,
    `cluster.initial_cluster_manager_nodes=${every.map((other) => `node-${other + 1}`).join(',')}`,
    // A nearly full disk is no reason for a test to wait.
    'cluster.routing.allocation.disk.threshold_enabled=false',
  ];
  let child: ChildProcess | undefined;
  return {
    name,
    url: `http://127.0.0.1:${port + at}`,
    pid: () => child?.pid ?? 0,
    start() {
      mkdirSync(home, { recursive: true });
      const log = openSync(join(folder, `${name}.log`), 'a');
      const java = [`-Xms${heap}`, `-Xmx${heap}`, ...JVM, `-Djava.io.tmpdir=${home}`, '-cp', classPath];
      child = spawn('java', [...java, join(HERE, 'SearchNode.java'), ...settings], { detached, stdio: ['ignore', log, log] });
      if (detached) child.unref();
    },
    async signal(signal) {
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise((resolve) => child?.once('exit', resolve));
      child.kill(signal);
      if (signal === 'SIGKILL' || signal === 'SIGTERM') await ended;
    },
  };
}

async function untilGreen(nodes: readonly ClusterNode[]): Promise<void> {
  const end = performance.now() + MAX_SECONDS * 1_000;
  const query = `wait_for_nodes=${nodes.length}&wait_for_status=green&timeout=2s`;
  for (const { url, name, pid } of nodes) {
    for (;;) {
      const answer = await fetch(`${url}/_cluster/health?${query}`, { signal: AbortSignal.timeout(5_000) }).catch(
        () => undefined,
      );
      await answer?.body?.cancel();
      if (answer?.ok) break;
      if (performance.now() > end || !isAlive(pid())) throw new Error(`${name} did not come up; its log lies beside its data`);
      await delay(200);
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
