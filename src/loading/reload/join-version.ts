import type { KeptCorpus } from '../catalogue-place.ts';
import type { Snapshot } from '../prepare-index.ts';
import { openSnapshot, type SharedBytes, snapshotFingerprint } from '../snapshot.ts';
import { type StartedKikigaki, type StartOptions, startKikigaki } from '../start-kikigaki.ts';
import { byWords } from './by-words.ts';
import { warmUp } from './warm-up.ts';

export interface OpenedVersion {
  readonly sealed: SharedBytes;
  /** When the newest data file was last changed, ISO 8601. */
  readonly asOf: string;
}

/** Kikigaki on a version that another thread opened: the index itself is the same memory, what lies around it is this thread's own. */
export async function joinVersion(
  { sealed, asOf }: OpenedVersion,
  options: StartOptions,
): Promise<StartedKikigaki & { readonly corpus: KeptCorpus }> {
  const began = performance.now();
  const snapshot = openSnapshot(sealed, snapshotFingerprint(sealed) ?? '') as Snapshot;
  const corpus = { ...snapshot.corpus, asOf };
  const prepared = { ...snapshot, corpus };
  const started = await startKikigaki(prepared, options);
  const asked = options.model ? await startKikigaki(prepared, byWords(options)) : started;
  await warmUp(asked.kikigaki, corpus, performance.now() - began);
  return { ...started, corpus };
}
