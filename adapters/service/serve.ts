import { randomUUID } from 'node:crypto';
import {
  type Adapter,
  type AdapterParts,
  bundledDataFolder,
  createClockGuard,
  type Freshness,
  type Kikigaki,
  KikigakiError,
  type LiveKikigaki,
  limitQuestions,
  messagesIn,
  type ReloadOutcome,
  type State,
  withDeadline,
  withoutUndefined,
} from '../../src/index.ts';
import type { CommandContext } from '../cli/command-context.ts';
import { EXIT_CODE, type ExitCode } from '../cli/exit-code.ts';
import { startClock } from './clock.ts';
import { addHealthRoutes, addMetricsRoute } from './health.ts';
import { openHttpServer, type Routes } from './http.ts';
import { createLog, type Log } from './log.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { observeQuestions } from './observe-questions.ts';
import type { ServiceSettings } from './settings.ts';
import { listenForStop, type StopRequest } from './stop.ts';

export interface ServeParts {
  readonly settings: ServiceSettings;
  readonly context: CommandContext;
  /** Whether somebody sits at a terminal. */
  readonly isInteractive: boolean;
  /** What the answering threads run, where it is not the program's own: a test may want one to hang. */
  readonly threadEntry?: URL;
  /** What says how to connect a platform, a line each. */
  readonly hints: readonly string[];
}

/** What is under way when the service is asked to stop has this many milliseconds to end. */
const MAX_STOP = 10_000;
/** Expired rows are nobody's hurry: what has expired is not read. */
const PURGE_EVERY = 10 * 60 * 1_000;
/** A wall clock that was set within so many milliseconds may be set again: by it nothing is deleted. */
const PURGE_SETTLED = 10 * 60 * 1_000;
/** A digest may be that late. */
const DIGESTS_EVERY = 15 * 1_000;

/** Runs the bot until it is asked to stop: config → core → each adapter that has a token → clock → clean stop. */
export async function serve(parts: ServeParts): Promise<ExitCode> {
  const began = performance.now();
  const stop = listenForStop();
  const onTerminal = parts.isInteractive && parts.settings.platforms.length === 0;
  const log = openLog(parts.settings, onTerminal);
  endOnSurprise(log);
  const closers: (() => Promise<unknown>)[] = [];
  try {
    await start({ ...parts, isInteractive: onTerminal }, { log, stop, closers });
  } catch (error) {
    await closeAll(closers, log);
    throw error;
  }
  log.info({ ms: Math.round(performance.now() - began) }, 'ready');
  log.info({ reason: await stop.requested }, 'stopping');
  const isClean = await closeAll(closers, log);
  log.info({ clean: isClean }, 'stopped');
  return isClean ? EXIT_CODE.answered : EXIT_CODE.fault;
}

interface Running {
  readonly log: Log;
  readonly stop: StopRequest;
  /** What has to be closed, in order of its opening. */
  readonly closers: (() => Promise<unknown>)[];
}

async function start(
  { settings, context, isInteractive, threadEntry, hints }: ServeParts,
  { log, stop, closers }: Running,
): Promise<void> {
  const ready: Partial<{ state: State; live: LiveKikigaki; freshness: Freshness; all: boolean }> = {};
  const metrics = createMetrics(() => ready.live?.status());
  const adapters: Adapter[] = [];
  const routes = await openHttp(settings, metrics, { log, closers }, () => ({
    index: async () => ready.live !== undefined,
    answers: async () => (await ready.live?.isAnswering()) === true,
    state: async () => {
      await ready.state?.probe();
      return ready.state !== undefined;
    },
    started: async () => ready.all === true && !stop.isRequested(),
    ...Object.fromEntries(adapters.map((adapter) => [adapter.name, async () => adapter.isReady()])),
  }));

  readAgainOnHangup(() => ready.freshness, log);
  const [{ keepFresh }, { openState }, { createChat }, { createDeliverer, createDigestDesk }, { createReceptions }] =
    await Promise.all([
      import('../../src/loading/index.ts'),
      import('../../src/state/index.ts'),
      import('../../src/chat/index.ts'),
      import('../../src/digest/index.ts'),
      import('../../src/reception/index.ts'),
    ]);
  const calledOff = new AbortController();
  closers.push(async () => calledOff.abort());
  const answering = withoutUndefined({ answerMilliseconds: settings.answerSeconds * 1_000, entry: threadEntry });
  const opening = openLive({ context, answering, log, metrics, calledOff: calledOff.signal });
  // Whatever it rejects with is told where it is awaited.
  opening.catch(() => {});
  const state = await openState(settings.databaseUrl, Date.now, context.settings.secretOf);
  ready.state = state;
  closers.push(() => state.close());
  const since = await state.indexVersion.current();
  const live = await opening;
  ready.live = live;
  closers.push(() => live.close());
  const freshness = await keepFresh({
    live,
    since,
    folders: context.settings.dataFolders,
    version: state.indexVersion,
    failed: (source, error) => log.warn({ source, reason: reasonOf(error) }, 'changes may go unnoticed'),
  });
  ready.freshness = freshness;
  closers.push(() => freshness.stop());

  const limited = limitQuestions(live.kikigaki, { perMinute: settings.questionsPerMinute });
  const questions = observeQuestions(limited, { log, metrics });
  closers.push(() => questions.drained());
  const imports = settings.importsPages ? await openImports(context, questions.kikigaki, state) : undefined;
  if (imports) closers.push(() => imports.close());
  const corpus = () => live.status().corpus;
  const digests = createDigestDesk({ corpus, state, now: Date.now, timeZone: settings.timeZone });
  const chat = createChat({ kikigaki: questions.kikigaki, state, log, digests, imports });
  const owner = randomUUID();
  const monotonic = (): number => performance.now();
  const parts: AdapterParts = {
    createReception: createReceptions({ inbox: state.inbox, owner, log, monotonic }),
    kikigaki: questions.kikigaki,
    chat,
    state,
    log,
    countPlatformError: metrics.platformError,
    addRoute: ({ method, path, handler }) => void routes.set(`${method} ${path}`, handler),
  };
  for (const { connection } of settings.platforms) adapters.push(await connection.adapter(parts));
  if (adapters.length === 0) showHowToConnect(context, hints, isInteractive);
  if (isInteractive) {
    const { createTerminalAdapter } = await import('../cli/terminal-adapter.ts');
    adapters.push(createTerminalAdapter(parts, context, () => stop.request('terminal closed')));
  }
  for (const adapter of adapters) {
    closers.push(() => adapter.stop());
    await adapter.start();
    log.info({ adapter: adapter.name }, 'adapter started');
  }

  const clockSteadyFor = createClockGuard(Date.now, monotonic);
  const purge = async (): Promise<void> => {
    if (clockSteadyFor() >= PURGE_SETTLED) await state.purge();
  };
  const deliverer = createDeliverer({
    corpus,
    state,
    log,
    owner,
    now: Date.now,
    monotonic,
    clockSteadyFor,
    messengers: await Promise.all(settings.platforms.map(({ connection }) => connection.messenger())),
  });
  const jobs = [
    { name: 'purge', every: PURGE_EVERY, run: purge },
    { name: 'digests', every: DIGESTS_EVERY, run: () => deliverer.deliverDue() },
  ];
  const stopClock = startClock(jobs, (job, error) => log.error({ job, reason: reasonOf(error) }, 'job failed'));
  closers.push(() => {
    deliverer.stop();
    return stopClock();
  });
  ready.all = true;
}

/** Pages go into the last of the data folders that is somebody's own. */
async function openImports({ settings }: CommandContext, kikigaki: Kikigaki, { indexVersion: version }: State) {
  const folder = settings.dataFolders.findLast((one) => one !== bundledDataFolder());
  if (folder === undefined) {
    const faults = [{ setting: 'KIKIGAKI_IMPORT', detail: { code: 'needs-own-folder' } }] as const;
    throw new KikigakiError({ code: 'settings-faults', faults });
  }
  const { createFetcher, createPageImports } = await import('../../src/importing/index.ts');
  return createPageImports({ folder, kikigaki, version, fetcher: createFetcher() });
}

/** Health and what platforms call on `HOST:PORT`; metrics there too where that is as far as metrics may be seen, else on a port of their own. */
async function openHttp(
  { host, port, metricsHost, metricsPort }: ServiceSettings,
  metrics: Metrics,
  { log, closers }: Pick<Running, 'log' | 'closers'>,
  checks: Parameters<typeof addHealthRoutes>[1],
): Promise<Routes> {
  const open = async (on: string, at: number, routes: Routes): Promise<string> => {
    const server = await openHttpServer(on, at, routes);
    closers.push(() => server.close());
    return server.url;
  };
  const routes: Routes = new Map();
  const forMetrics: Routes = host === metricsHost ? routes : new Map();
  addHealthRoutes(routes, checks, (part, isWell, reason) => {
    if (isWell) log.info({ part }, 'ready again');
    else log.warn(withoutUndefined({ part, reason: reason !== undefined ? reasonOf(reason) : undefined }), 'not ready');
  });
  addMetricsRoute(forMetrics, metrics);
  const url = await open(host, port, routes);
  const metricsUrl = forMetrics === routes ? url : await open(metricsHost, metricsPort, forMetrics);
  log.info({ url, metricsUrl }, 'listening');
  return routes;
}

interface LiveParts {
  readonly context: CommandContext;
  readonly answering: { readonly answerMilliseconds: number; readonly entry?: URL };
  readonly log: Log;
  readonly metrics: Metrics;
  readonly calledOff: AbortSignal;
}

async function openLive({ context, answering, log, metrics, calledOff }: LiveParts): Promise<LiveKikigaki> {
  const { openInThreads, openLiveKikigaki } = await import('../../src/loading/index.ts');
  const { dataFolders: folders, cacheFolder, embeddings } = context.settings;
  const open = openInThreads({
    folders,
    cacheFolder,
    ...answering,
    ...withoutUndefined({ embeddings }),
    ended: (why) => log.error({ why }, 'an answering thread was ended, another takes its place'),
  });
  const report = (outcome: ReloadOutcome): void => {
    metrics.reload(outcome);
    logReload(outcome, log);
  };
  const live = await openLiveKikigaki({ open, report, calledOff });
  const { corpus, warnings } = live.status();
  log.info({ sessions: corpus.sessions.length, reports: corpus.reports.length, dataAsOf: corpus.asOf }, 'index loaded');
  for (const { code } of warnings) log.warn({ code }, 'index loaded with a warning');
  return live;
}

function logReload(outcome: ReloadOutcome, log: Log): void {
  if (outcome.kind === 'unchanged') {
    log.debug({}, 'data unchanged');
  } else if (outcome.kind === 'swapped') {
    const { corpus, warnings } = outcome.status;
    const counts = { sessions: corpus.sessions.length, reports: corpus.reports.length, dataAsOf: corpus.asOf };
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

function showHowToConnect({ messages, report }: CommandContext, hints: readonly string[], isInteractive: boolean): void {
  report(messages.service.connect(hints));
  if (!isInteractive) report(messages.service.stopHint);
}

/** On a terminal, where somebody reads answers, the log goes to stderr and tells only what is wrong. */
function openLog({ logLevel, secrets }: ServiceSettings, onTerminal: boolean): Log {
  const stream = onTerminal ? process.stderr : process.stdout;
  return createLog({ level: logLevel ?? (onTerminal ? 'warn' : 'info'), secrets, write: (line) => void stream.write(line) });
}

/** A process in an unknown state ends, so that whoever runs it starts a fresh one. */
function endOnSurprise(log: Log): void {
  const end = (kind: string) => (error: unknown) => {
    const stack = error instanceof Error ? error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) : [];
    log.fatal({ kind, error: error instanceof Error ? error.name : typeof error, stack }, 'ended by a fault');
    process.exit(EXIT_CODE.fault);
  };
  process.on('unhandledRejection', end('unhandled rejection'));
  process.on('uncaughtException', end('uncaught exception'));
}

/** Closes the last first. False where that did not end in time or something failed. */
async function closeAll(closers: readonly (() => Promise<unknown>)[], log: Log): Promise<boolean> {
  const close = async (): Promise<boolean> => {
    let isClean = true;
    for (const closer of closers.toReversed()) {
      await closer().catch((error: unknown) => {
        isClean = false;
        log.error({ reason: reasonOf(error) }, 'could not be closed');
      });
    }
    return isClean;
  };
  return withDeadline(close(), MAX_STOP, false);
}

const reasonOf = (error: unknown): string => {
  if (error instanceof KikigakiError) return error.detail.code;
  return error instanceof Error ? (error.message.split('\n')[0] ?? error.name) : String(error);
};
