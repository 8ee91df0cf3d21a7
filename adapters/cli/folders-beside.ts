import { resolve } from 'node:path';
import { eventFiles } from './event-files.ts';

/**
 * The data folders for an import into `out`: those that somebody chose, and `out` where events lie in it; `out` alone where nobody chose any.
 * Undefined where the folders stay as they are: nothing lies in `out` yet, it is among them, or one of its events is in another of them too.
 */
export function foldersBeside(out: string | undefined, chosen: readonly string[]): readonly string[] | undefined {
  const own = out === undefined ? [] : eventFiles([out]);
  if (out === undefined || own.length === 0) return undefined;
  if (chosen.some((folder) => resolve(folder) === resolve(out))) return undefined;
  const others = new Set(eventFiles(chosen));
  return own.some((event) => others.has(event)) ? undefined : [...chosen, out];
}
