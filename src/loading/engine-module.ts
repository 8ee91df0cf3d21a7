import type { Generations } from '../ports/generations.ts';
import type { SearchEngineState } from '../ports/search-engine-state.ts';

/** Another engine than the embedded one, as structured-cloneable data: every thread loads it for itself. */
export interface EngineModule {
  /** Address of a module that exports `openGenerations` and `probeEngine`. */
  readonly module: string;
  /** What these are called with. */
  readonly options: unknown;
}

const opened = new Map<string, Promise<Generations>>();

/** The generations of an engine, opened once a thread; the embedded one where none is named, and only then is that loaded. */
export async function generationsOf(engine?: EngineModule): Promise<Generations> {
  if (!engine) return (await import('./embedded-generations.ts')).EMBEDDED_GENERATIONS;
  const key = JSON.stringify(engine);
  const generations = opened.get(key) ?? open(engine);
  opened.set(key, generations);
  return generations;
}

/** What an engine says of itself. Throws `search-engine-away`. */
export async function probeEngine({ module, options }: EngineModule): Promise<SearchEngineState> {
  const engine = (await import(module)) as { probeEngine: (options: unknown) => Promise<SearchEngineState> };
  return engine.probeEngine(options);
}

async function open({ module, options }: EngineModule): Promise<Generations> {
  const { openGenerations } = (await import(module)) as { openGenerations: (options: unknown) => Generations };
  return openGenerations(options);
}
