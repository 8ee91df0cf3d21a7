import { z } from 'zod';
import type { ClusterNode, SilentError } from './node.ts';

/** Which nodes of a cluster answer, as far as it was noticed. */
export interface NodeWatch {
  /** The node whose turn it is; one that is silent only where all are. */
  next(): ClusterNode;
  /** Whether no node answered when they were looked at. */
  areAllSilent(): boolean;
  /** Takes notice that a node did not answer; resolves when it is known which ones do. */
  notice(node: ClusterNode, error: SilentError): Promise<void>;
  /** By which copies searches are to be answered while a node is silent: the cluster itself goes on asking one that hangs. */
  preference(): { readonly preference?: string };
  stop(): void;
}

/** A node that hangs takes connections and says nothing; one that is well says who it is at once. In milliseconds. */
const LOOK_MILLISECONDS = 500;
/** Silent nodes are looked at again after so many milliseconds. */
const LOOK_AGAIN = 1_000;

const LOCAL = z.object({ nodes: z.record(z.string(), z.unknown()) });

/** Watches nodes from the first that does not answer until all do again. A look takes so many milliseconds at most. */
export function watchNodes(nodes: readonly ClusterNode[], lookMilliseconds = LOOK_MILLISECONDS): NodeWatch {
  const ids = new Map<ClusterNode, string>();
  const silent = new Set<ClusterNode>();
  let turn = 0;
  let looking: Promise<void> | undefined;
  let again: NodeJS.Timeout | undefined;
  const look = async (): Promise<void> => {
    await Promise.all(
      nodes.map(async (node) => {
        const id = await idOf(node, lookMilliseconds);
        if (id === undefined) silent.add(node);
        else silent.delete(node);
        if (id !== undefined) ids.set(node, id);
      }),
    );
    clearTimeout(again);
    again = silent.size > 0 ? setTimeout(() => void lookOnce(), LOOK_AGAIN).unref() : undefined;
  };
  const lookOnce = (): Promise<void> => {
    looking ??= look().finally(() => {
      looking = undefined;
    });
    return looking;
  };
  const speaking = (): readonly ClusterNode[] => nodes.filter((node) => !silent.has(node));
  return {
    next() {
      const some = speaking();
      const among = some.length > 0 ? some : nodes;
      return among[turn++ % among.length] as ClusterNode;
    },
    areAllSilent: () => silent.size === nodes.length,
    async notice(node, { isLate }) {
      if (!isLate) silent.add(node);
      await lookOnce();
    },
    preference() {
      const some = silent.size > 0 ? speaking().flatMap((node) => ids.get(node) ?? []) : [];
      return some.length > 0 ? { preference: `_prefer_nodes:${some.join()}` } : {};
    },
    stop: () => clearTimeout(again),
  };
}

/** By what the cluster knows a node; undefined where the node does not say it. */
async function idOf(node: ClusterNode, milliseconds: number): Promise<string | undefined> {
  const query = { filter_path: 'nodes.*.name' };
  const answer = await node.request({ method: 'GET', path: '/_nodes/_local', query }, milliseconds).catch(() => undefined);
  const read = LOCAL.safeParse(answer);
  return read.success ? Object.keys(read.data.nodes)[0] : undefined;
}
