import {
  checkData,
  KikigakiError,
  openMeaning,
  type Platform,
  type PlatformProbe,
  type SearchEngineState,
  type State,
  type TokenState,
} from '../../src/index.ts';
import type { CommandContext } from './command-context.ts';
import { EXIT_CODE, type ExitCode } from './exit-code.ts';
import type { Finding } from './finding.ts';
import { lookAtSearch } from './look-at-search.ts';
import { meaningCounts } from './meaning-counts.ts';
import { tellSlowStep } from './tell-slow-step.ts';

/** The service's settings, as far as they are looked at here. */
export interface DoctorTarget {
  readonly timeZone: string;
  /** One for each platform that has a token. */
  readonly probes: readonly PlatformProbe[];
  /** Where a running service tells its metrics. */
  readonly metricsUrl: string;
}

export interface DoctorParts {
  /** All that there are, set up or not. */
  readonly platforms: readonly Platform[];
  /** Throws `settings-faults`. */
  readonly readTarget: () => Promise<DoctorTarget>;
  /** What the engine outside of this process says that texts are searched in; undefined where there is none. Throws `settings-faults`, `search-engine-away`. */
  readonly probeSearch: () => Promise<SearchEngineState | undefined>;
}

/** Platforms refuse signed requests that seem five minutes old; a minute is far from that and still no chance. */
const CLOCK_TOLERANCE = 60_000;
/** Only the last delivery of each subscription tells whether it works now. */
const LAST = 1;
const ANY_QUESTION = 'Kubernetes';

/** `kikigaki doctor`: looks at all that has to work, a line each; says what to do about what does not. Ends with 1 on a fault. */
export async function runDoctor(
  { json }: { readonly json: boolean },
  parts: DoctorParts,
  context: CommandContext,
): Promise<ExitCode> {
  const findings = await diagnose(parts, context);
  const isWell = findings.every(({ level }) => level !== 'fault');
  if (json) context.print(JSON.stringify({ ok: isWell, findings }));
  else for (const finding of findings) context.print(lineOf(finding, parts, context));
  return isWell ? EXIT_CODE.answered : EXIT_CODE.fault;
}

async function diagnose(
  { platforms, readTarget, probeSearch }: DoctorParts,
  context: CommandContext,
): Promise<readonly Finding[]> {
  const { target, findings } = await lookAtSettings(readTarget, context);
  const probes = target?.probes ?? [];
  const askAll = () => Promise.all(probes.map(async (probe) => ({ probe, state: await probe.token() })));
  const tokens = await tellSlowStep(askAll, { show: context.show, line: context.messages.cli.probing });
  const tokenFindings = platforms.flatMap(({ name }): readonly Finding[] => {
    const found = tokens.filter(({ probe }) => probe.platform.name === name);
    if (found.length > 0) return found.flatMap(({ state }) => lookAtToken(name, state, context));
    return target ? [{ check: name, level: 'ok', message: context.messages.doctor.notSet }] : [];
  });
  return [
    ...findings,
    ...(await lookAtMeaning(target?.metricsUrl, context)),
    ...(await lookAtSearch(probeSearch, context)),
    ...(await lookAtData(context)),
    ...(await withState(context, (state) => lookAtState(state, probes, context))),
    ...(target ? lookAtClock(target.timeZone, tokens, context) : []),
    ...tokenFindings,
  ];
}

async function lookAtSettings(readTarget: () => Promise<DoctorTarget>, { messages }: CommandContext) {
  try {
    const target = await readTarget();
    const finding: Finding = { check: 'settings', level: 'ok', message: messages.doctor.settingsOk };
    return { target, findings: [finding] };
  } catch (error) {
    return { findings: [faultOf('settings', error, messages)] };
  }
}

/** Whether a question gets its vector in the time that an answer waits for it, and how often it did in a service that runs. */
async function lookAtMeaning(
  metricsUrl: string | undefined,
  { settings, messages }: CommandContext,
): Promise<readonly Finding[]> {
  const check = 'meaning';
  const texts = messages.doctor;
  try {
    const meaning = settings.meaning();
    if (!meaning) return [{ check, level: 'ok', message: texts.meaningOff }];
    const { embedQuestion, close } = await openMeaning(meaning);
    // The first question wakes a service.
    await embedQuestion(ANY_QUESTION).catch(() => undefined);
    const began = performance.now();
    const failure = await embedQuestion(ANY_QUESTION).then(
      () => undefined,
      (error: Error) => error.message,
    );
    const took = Math.round(performance.now() - began);
    await close();
    const now: Finding =
      failure === undefined
        ? { check, level: 'ok', message: texts.meaningWorks(meaning.model, took) }
        : { check, level: 'fault', message: texts.meaningFails(failure) };
    const counts = metricsUrl === undefined ? undefined : await meaningCounts(metricsUrl);
    if (!counts) return [now];
    return [
      now,
      { check, level: counts.pauses > 0 ? 'warning' : 'ok', message: texts.meaningCounts(counts.outcomes, counts.pauses) },
    ];
  } catch (error) {
    return [faultOf(check, error, messages)];
  }
}

async function lookAtData({ settings, messages, open, show }: CommandContext): Promise<readonly Finding[]> {
  const texts = messages.doctor;
  try {
    const faults = await tellSlowStep(() => checkData(settings.dataFolders), {
      show,
      line: messages.cli.checking,
      isBlocking: true,
    });
    if (faults.length > 0) throw new KikigakiError({ code: 'data-faults', faults });
    const { corpus, sessionCount, fromCache, warnings } = await open();
    const { reports, events, asOf } = corpus;
    const data = texts.data(sessionCount, reports.length, events.length, messages.date(asOf.slice(0, 10)));
    const cache = fromCache ? texts.cacheFits(settings.cacheFolder) : texts.cacheBuilt(settings.cacheFolder);
    const warned = warnings.map(({ detail }): Finding => ({ check: 'cache', level: 'warning', message: messages.error(detail) }));
    return [
      { check: 'data', level: 'ok', message: data },
      ...(warned.length > 0 ? warned : [{ check: 'cache', level: 'ok', message: cache } as const]),
    ];
  } catch (error) {
    return [faultOf('data', error, messages)];
  }
}

async function withState(
  { settings, messages }: CommandContext,
  look: (state: State) => Promise<readonly Finding[]>,
): Promise<readonly Finding[]> {
  try {
    const { checkDatabase, openState } = await import('../../src/state/index.ts');
    await checkDatabase(settings.databaseUrl);
    const state = await openState(settings.databaseUrl, Date.now, settings.secretOf);
    return await look(state).finally(() => state.close());
  } catch (error) {
    return [faultOf('state', error, messages), { check: 'deliveries', level: 'warning', message: messages.doctor.stateSkipped }];
  }
}

async function lookAtState(
  state: State,
  probes: readonly PlatformProbe[],
  { messages }: CommandContext,
): Promise<readonly Finding[]> {
  const texts = messages.doctor;
  const subscriptions = await state.subscriptions.list({});
  const found: Finding[] = [{ check: 'state', level: 'ok', message: texts.state(subscriptions.length) }];
  if (subscriptions.length === 0) return [...found, { check: 'channels', level: 'ok', message: texts.noSubscriptions }];
  const before = found.length;
  for (const { platform, channel } of subscriptions) {
    const fault = await probes.find((probe) => probe.platform.name === platform)?.channelFault(channel);
    if (fault) found.push({ check: 'channels', level: 'fault', message: texts.channelGone(`${platform} ${channel}`, fault) });
  }
  if (found.length === before) found.push({ check: 'channels', level: 'ok', message: texts.channelsOk(subscriptions.length) });
  for (const { id, broken } of subscriptions) {
    if (broken) found.push({ check: 'deliveries', level: 'fault', message: texts.broken(id, broken) });
    for (const { localDate, state: outcome, reason } of await state.schedule.history(id, LAST)) {
      const level = outcome === 'failed' || outcome === 'ambiguous' ? 'warning' : 'ok';
      found.push({ check: 'deliveries', level, message: texts.delivery(id, localDate, outcome, reason ?? '') });
    }
  }
  return found;
}

function lookAtClock(
  timeZone: string,
  tokens: readonly { readonly probe: PlatformProbe; readonly state: TokenState }[],
  { messages }: CommandContext,
): readonly Finding[] {
  const now = Date.now();
  const local = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(now);
  const off = tokens.flatMap(({ probe, state }): Finding[] => {
    const theirs = state.kind === 'accepted' ? state.platformTime : undefined;
    if (theirs === undefined || Math.abs(now - theirs) <= CLOCK_TOLERANCE) return [];
    const seconds = Math.round(Math.abs(now - theirs) / 1000);
    const message = messages.doctor.clockOff(seconds, probe.platform.title);
    return [{ check: 'clock', level: 'fault', message }];
  });
  return off.length > 0 ? off : [{ check: 'clock', level: 'ok', message: messages.doctor.clock(local, timeZone) }];
}

function lookAtToken(check: string, state: TokenState, { messages }: CommandContext): readonly Finding[] {
  const texts = messages.doctor;
  if (state.kind === 'unreachable') return [{ check, level: 'fault', message: texts.unreachable(state.reason) }];
  if (state.kind === 'refused') return [{ check, level: 'fault', message: texts.refused(state.code) }];
  const faults = state.faults.map((message): Finding => ({ check, level: 'fault', message }));
  const wished: Finding[] =
    state.wishedScopes.length > 0 ? [{ check, level: 'warning', message: texts.scopesWished(state.wishedScopes) }] : [];
  return [{ check, level: 'ok', message: texts.connected(state.name, state.place ?? '') }, ...faults, ...wished];
}

function faultOf(check: Finding['check'], error: unknown, messages: CommandContext['messages']): Finding {
  if (!(error instanceof KikigakiError)) throw error;
  return { check, level: 'fault', message: messages.error(error.detail) };
}

function lineOf({ check, level, message }: Finding, { platforms }: DoctorParts, { messages, style }: CommandContext): string {
  const { level: levels, check: checks } = messages.doctor;
  const title = checks[check as keyof typeof checks] ?? platforms.find(({ name }) => name === check)?.title ?? check;
  const paint = { ok: style.dim, warning: style.mark, fault: style.bad }[level];
  return `${paint(`[${levels[level]}]`)} ${style.bold(title)}: ${message}`;
}
