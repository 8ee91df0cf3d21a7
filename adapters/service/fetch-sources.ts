import type { SourceOutcome } from '../../src/index.ts';
import type { Job } from './clock.ts';
import type { Log } from './log.ts';

interface SourcesParts {
  /** The data folder whose `sources.yaml` says what is fetched. */
  readonly folder: string;
  readonly hours: number;
  readonly log: Log;
  readonly now: () => number;
}

const HOUR = 3_600_000;
/** How often it is looked whether it is time; a change of `sources.yaml` waits for its turn too. */
const LOOK_EVERY = 60_000;

/** A job that reads the named sources of a data folder again every so many hours, once for all replicas that share the folder. */
export function createSourceFetching({ folder, hours, log, now }: SourcesParts): Job & { stop(): void } {
  let isStopped = false;
  return {
    name: 'sources',
    every: LOOK_EVERY,
    stop: () => {
      isStopped = true;
    },
    async run() {
      const { createFetcher, openSources, refreshFolder, takeTurn } = await import('../../src/importing/index.ts');
      if (!(await takeTurn(folder, hours * HOUR, now()))) return;
      const { sources, faults } = await openSources(folder);
      if (faults.length > 0) log.warn({ faults: faults.length }, 'sources.yaml has faults, nothing was fetched');
      const fetcher = createFetcher();
      try {
        await refreshFolder(folder, sources, {
          fetcher,
          done: (outcome) => logOutcome(outcome, log),
          isCalledOff: () => isStopped,
        });
      } finally {
        await fetcher.close();
      }
    },
  };
}

function logOutcome(outcome: SourceOutcome, log: Log): void {
  if (outcome.kind === 'failed') log.warn({ kind: outcome.kind, reason: outcome.error.code }, 'a source could not be read');
  else if (outcome.kind === 'event' || outcome.kind === 'report')
    log.info({ kind: outcome.kind, action: outcome.action }, 'source read');
  else log.warn({ kind: outcome.kind }, 'a source was left out');
}
