import { loadDataFiles } from '../corpus/data-files.ts';
import { type PreparedIndex, type PrepareOptions, prepareIndex } from '../prepare-index.ts';
import { fingerprintOf } from '../search/fingerprint.ts';

/** The index of the data as it is now; undefined where its content is the one with the known fingerprint. Throws on faults in the data. */
export type PrepareChanged = (known: string) => Promise<PreparedIndex | undefined>;

/** Prepares changed data in this thread. */
export function prepareChangedIndex(options: PrepareOptions): PrepareChanged {
  return async (known) => {
    const files = await loadDataFiles(options.folders);
    return fingerprintOf(files, options.embedder?.model) === known ? undefined : prepareIndex(files, options);
  };
}
