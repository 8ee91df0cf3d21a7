import {
  type CataloguePlace,
  type Freshness,
  KikigakiError,
  type LiveKikigaki,
  type MeaningModel,
  messagesIn,
  openMeaning,
  type ReloadOutcome,
  type State,
  withoutUndefined,
} from '../../src/index.ts';
import type { CommandSettings } from '../config.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import { reasonOf } from './reason-of.ts';
import type { Running } from './running.ts';

interface DataParts {
  readonly settings: CommandSettings;
  readonly databaseUrl: string;
  readonly answering: { readonly answerMilliseconds: number; readonly entry?: URL };
  readonly metrics: Metrics;
  readonly running: Running;
}

/** What is open already: readiness looks at it while the rest still opens. */
export interface OpenData {
  state: State;
  live: LiveKikigaki;
  freshness: Freshness;
}

/** Opens the state, the corpus with its index, and what notices changes; fills `ready` as each is there. */
export async function openData(parts: DataParts, ready: Partial<OpenData>): Promise<OpenData> {
  const { settings, databaseUrl, running } = parts;
  const { log, closers } = running;
  readAgainOnHangup(() => ready.freshness, log);
  const [{ keepFresh }, { checkDatabase, openState }] = await Promise.all([
    import('../../src/loading/index.ts'),
    import('../../src/state/index.ts'),
  ]);
  const calledOff = new AbortController();
  closers.push(async () => calledOff.abort());
  const catalogue = settings.catalogue();
  const begin = (): Promise<LiveKikigaki> => openLive(parts, calledOff.signal, catalogue);
  const opening = catalogue ? undefined : begin();
  // Whatever it rejects with is told where it is awaited.
  opening?.catch(() => {});
  await checkDatabase(databaseUrl);
  const state = await openState(databaseUrl, Date.now, settings.secretOf);
  ready.state = state;
  closers.push(() => state.close());
  const since = await state.indexVersion.current();
  // Sessions that lie in the database wait until its tables are up to date.
  const live = await (opening ?? begin());
  ready.live = live;
  closers.push(() => live.close());
  const freshness = await keepFresh({
    live,
    since,
    folders: settings.dataFolders,
    version: state.indexVersion,
    failed: (source, error) => log.warn({ source, reason: reasonOf(error) }, 'changes may go unnoticed'),
  });
  ready.freshness = freshness;
  closers.push(() => freshness.stop());
  return { state, live, freshness };
}

/** A search is given up so many milliseconds before its question is: somebody has to be told. */
const SEARCH_MARGIN = 200;

async function openLive(parts: DataParts, calledOff: AbortSignal, catalogue?: CataloguePlace): Promise<LiveKikigaki> {
  const { settings, answering, metrics, running } = parts;
  const { log } = running;
  const { openInThreads, openLiveKikigaki } = await import('../../src/loading/index.ts');
  const { dataFolders: folders, cacheFolder } = settings;
  const model = await openModel(parts);
  const open = openInThreads({
    folders,
    cacheFolder,
    ...answering,
    ...withoutUndefined({ model, catalogue, engine: settings.searchEngine(answering.answerMilliseconds - SEARCH_MARGIN) }),
    ended: (why) => log.error({ why }, 'an answering thread was ended, another takes its place'),
  });
  const report = (outcome: ReloadOutcome): void => {
    metrics.reload(outcome);
    logReload(outcome, log);
  };
  const live = await openLiveKikigaki({ open, report, calledOff });
  const { corpus, sessionCount: sessions, warnings } = live.status();
  log.info({ sessions, reports: corpus.reports.length, dataAsOf: corpus.asOf }, 'index loaded');
  for (const { code } of warnings) log.warn({ code }, 'index loaded with a warning');
  return live;
}

/** What reads meanings, where that is set: loaded only then, watched, and closed with the service. */
async function openModel({ settings, metrics, running: { log, closers } }: DataParts): Promise<MeaningModel | undefined> {
  const meaning = settings.meaning();
  if (!meaning) return undefined;
  const model = await openMeaning(meaning, {
    paused: metrics.meaningPaused,
    report(outcome, error) {
      metrics.meaning(outcome);
      if (error !== undefined) log.warn({ outcome, reason: reasonOf(error) }, 'no vector for a question, its words alone answer');
    },
  });
  closers.push(() => model.close());
  return model;
}

function logReload(outcome: ReloadOutcome, log: Log): void {
  if (outcome.kind === 'unchanged') {
    log.debug({}, 'data unchanged');
  } else if (outcome.kind === 'swapped') {
    const { corpus, sessionCount: sessions, warnings } = outcome.status;
    const counts = { sessions, reports: corpus.reports.length, dataAsOf: corpus.asOf };
    log.info({ ...counts, warnings: warnings.map(({ code }) => code) }, 'index swapped');
  } else {
    log.error({ reason: reasonOf(outcome.error), faults: faultsOf(outcome.error) }, 'data refused, the old index stays');
  }
}

/** Faults of the data with their places, as `kikigaki check` tells them. */
function faultsOf(error: unknown): readonly object[] {
  if (!(error instanceof KikigakiError) || error.detail.code !== 'data-faults') return [];
  return error.detail.faults.map(({ file, line, detail }) => ({ file, line, problem: messagesIn('en').fault(detail) }));
}

/** Before the data were first read there is nothing to read again. */
function readAgainOnHangup(freshness: () => Freshness | undefined, log: Log): void {
  process.on('SIGHUP', () => {
    log.info({}, 'reading the data again');
    void freshness()?.readAgain();
  });
}
