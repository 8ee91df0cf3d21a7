import { createContext, Script } from 'node:vm';

/** Stands for what was ended. */
export const LATE = Symbol('late');

/** Ends whatever runs in this thread, its callers' loops included, which no timer could: the engine itself watches the clock. */
const script = new Script('run()');
const context = createContext(Object.create(null)) as { run?: (() => unknown) | undefined };

/**
 * What a function returns, or `LATE` where it does not return within so many milliseconds; what it throws goes through. It is ended
 * between two steps of its own, `finally` included: only for what keeps nothing half done outside itself.
 */
export function runWithin<T>(run: () => T, milliseconds: number): T | typeof LATE {
  const before = context.run;
  context.run = run;
  try {
    return script.runInContext(context, { timeout: milliseconds }) as T;
  } catch (error) {
    if ((error as NodeJS.ErrnoException | undefined)?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return LATE;
    throw error;
  } finally {
    context.run = before;
  }
}
