/** From the widest to the narrowest: workspace, channel, person. */
export type Path = readonly string[];

export interface FairTurns {
  /** Runs when its turn comes: turns go round between the first names of paths, then the second ones, and so on; of one path in order. */
  run<T>(path: Path, task: () => Promise<T>): Promise<T>;
  /** Runs before all that only waits for its turn. */
  runFirst<T>(task: () => Promise<T>): Promise<T>;
}

type Begin = () => void;

/** A branch holds branches by name, the next in turn first, or, at the end of a path, what waits. */
interface Branch {
  readonly branches: Map<string, Branch>;
  readonly waiting: Begin[];
}

/** At most so many tasks at a time; whoever asks for many waits for himself only. */
export function createFairTurns(atATime: number): FairTurns {
  const root = createBranch();
  const first: Begin[] = [];
  let running = 0;
  const inTurn = async <T>(wait: (begin: Begin) => void, task: () => Promise<T>): Promise<T> => {
    if (running >= atATime) await new Promise<void>(wait);
    else running++;
    try {
      return await task();
    } finally {
      // The place goes to whoever is next without ever being free.
      const next = first.shift() ?? takeNext(root);
      if (next) next();
      else running--;
    }
  };
  return {
    run: (path, task) => inTurn((begin) => addTo(root, path, begin), task),
    runFirst: (task) => inTurn((begin) => first.push(begin), task),
  };
}

const createBranch = (): Branch => ({ branches: new Map(), waiting: [] });

function addTo(root: Branch, path: Path, begin: Begin): void {
  let at = root;
  for (const name of path) {
    const branch = at.branches.get(name) ?? createBranch();
    at.branches.set(name, branch);
    at = branch;
  }
  at.waiting.push(begin);
}

/** Takes from the branch that is next, which then goes behind the others; an empty one goes for good. */
function takeNext(branch: Branch): Begin | undefined {
  const [entry] = branch.branches;
  if (!entry) return branch.waiting.shift();
  const [name, next] = entry;
  const begin = takeNext(next);
  branch.branches.delete(name);
  if (next.branches.size > 0 || next.waiting.length > 0) branch.branches.set(name, next);
  return begin;
}
