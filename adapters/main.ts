#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import {
  KikigakiError,
  LANGUAGES,
  type Language,
  messagesIn,
  openKikigaki,
  openMeaning,
  type SearchEngineState,
  withoutUndefined,
} from '../src/index.ts';
import { safeLine } from './cli/clean-text.ts';
import type { CommandContext } from './cli/command-context.ts';
import { estimateLeft } from './cli/estimate-left.ts';
import { EXIT_CODE, type ExitCode } from './cli/exit-code.ts';
import { favourMemory } from './cli/favour-memory.ts';
import { createProgram } from './cli/program.ts';
import type { GlobalOptions } from './cli/program-parts.ts';
import { progressBar } from './cli/progress-bar.ts';
import { reportFaults } from './cli/report-faults.ts';
import type { DoctorTarget } from './cli/run-doctor.ts';
import { tellSlowStep } from './cli/tell-slow-step.ts';
import { coloursFor, styleFor } from './cli/terminal.ts';
import { UsageError } from './cli/usage-error.ts';
import { usageFault } from './cli/usage-fault.ts';
import { readCommandSettings } from './config.ts';
import { PLATFORMS } from './platforms.ts';
import type { ServiceSettings } from './service/settings.ts';

const envFile = readEnvFile();
const environment = { ...envFile.settings, ...process.env };
const isInteractive = process.stdin.isTTY === true && process.stdout.isTTY === true;
const messages = messagesIn(givenLanguage(process.argv) ?? readCommandSettings(environment).language);
const errorStyle = coloursFor(process.stderr, environment);
const print = (line: string): void => void process.stdout.write(`${safeLine(line)}\n`);
/** Takes a line away that is shown in passing. */
const CLEAR_LINE = process.stderr.isTTY ? '\r\x1b[K' : '';
const report = (line: string): void => void process.stderr.write(`${CLEAR_LINE}${safeLine(line)}\n`);
const show = (line: string): void => void (process.stderr.isTTY && process.stderr.write(`${CLEAR_LINE}${safeLine(line)}`));

if (envFile.unread !== undefined) {
  report(errorStyle.bad(messages.cli.fault(messages.cli.envFileUnread(envFile.unread))));
  process.exit(EXIT_CODE.fault);
}

// A reader that has seen enough (`| head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) =>
  process.exit(error.code === 'EPIPE' ? EXIT_CODE.answered : EXIT_CODE.fault),
);

const program = createProgram({
  messages,
  version: packageVersion(),
  isInteractive,
  input: process.stdin,
  contextFor,
  platforms: PLATFORMS,
  environment,
  services: {
    async serve(context) {
      const [settings, { serve }] = await Promise.all([readService(), import('./service/serve.ts')]);
      // With a cluster thousands of hits come as text, and go at once.
      if (environment['OPENSEARCH_URL']) favourMemory();
      const hints = PLATFORMS.map((profile) => profile.settings.hint[context.settings.language]);
      process.exit(await serve({ settings, context, isInteractive, hints, version: packageVersion() }));
    },
    async mcp({ settings: { timeZone, language }, open }) {
      const [{ kikigaki, whole }, { runStdio }] = await Promise.all([open(), import('./mcp/run-stdio.ts')]);
      await runStdio({ kikigaki, corpus: whole, timeZone, language, now: Date.now, version: packageVersion() });
      return EXIT_CODE.answered;
    },
    async site({ folder, url }, context) {
      const { writeSite } = await import('./web/site/write-site.ts');
      const { chosenLanguage: language = 'ja', timeZone } = context.settings;
      const opened = await context.open();
      const telling = { show, line: messages.cli.writingSite, isBlocking: true };
      const files = await tellSlowStep(() => writeSite(opened, { folder, url, language, timeZone }), telling);
      report(messages.cli.siteWritten(files, folder));
      return EXIT_CODE.answered;
    },
    async doctor(options, context) {
      const { runDoctor } = await import('./cli/run-doctor.ts');
      return runDoctor(
        options,
        {
          platforms: PLATFORMS.map(({ platform }) => platform),
          readTarget: () => readTarget(context),
          probeSearch: () => probeSearch(context),
        },
        context,
      );
    },
  },
  onExit: (code) => {
    process.exitCode = code;
  },
  print,
});

try {
  if (process.argv.length <= 2) program.help();
  await program.parseAsync();
} catch (error) {
  process.exitCode = reportFailure(error);
}

/** Loaded only here: the plain command line needs no schema. */
async function readService(): Promise<ServiceSettings> {
  const { readServiceSettings } = await import('./service/settings.ts');
  return readServiceSettings(environment, PLATFORMS);
}

async function readTarget({ settings: { language } }: CommandContext): Promise<DoctorTarget> {
  const { platforms, timeZone, ...service } = await readService();
  const probes = await Promise.all(platforms.map(({ connection }) => connection.probe(language)));
  return { timeZone, probes, metricsUrl: metricsUrlOf(service) };
}

async function probeSearch({ settings }: CommandContext): Promise<SearchEngineState | undefined> {
  const engine = settings.searchEngine();
  if (!engine) return undefined;
  const { probeEngine } = await import('../src/loading/index.ts');
  return probeEngine(engine);
}

/** Where a service of this machine tells its metrics; one that listens everywhere is reached on loopback. */
function metricsUrlOf({ host, port, metricsHost, metricsPort }: Omit<ServiceSettings, 'platforms' | 'timeZone'>): string {
  const name = metricsHost === '0.0.0.0' || metricsHost === '::' ? '127.0.0.1' : metricsHost;
  return `http://${name.includes(':') ? `[${name}]` : name}:${host === metricsHost ? port : metricsPort}/metrics`;
}

/** `.env` of the working folder, where there is one; what the environment says itself goes before it. */
function readEnvFile(): { readonly settings: NodeJS.Dict<string>; readonly unread?: string } {
  try {
    return { settings: parseEnv(readFileSync('.env', 'utf8').replace(/^\uFEFF/, '')) };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' ? { settings: {} } : { settings: {}, unread: code ?? message };
  }
}

/** `--lang` is looked at before anything else is read, because faults of the rest are told in that language. */
function givenLanguage(argv: readonly string[]): Language | undefined {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const value = argv[at]?.split('=')[1] ?? argv[at + 1];
  return at < 0 ? undefined : LANGUAGES.find((language) => language === value);
}

async function contextFor({ data, lang }: GlobalOptions): Promise<CommandContext> {
  if (lang !== undefined && !LANGUAGES.includes(lang)) throw new UsageError(messages.cli.badLanguage);
  const settings = readCommandSettings(environment, withoutUndefined({ data, language: lang }));
  const open = async () => {
    const meaning = settings.meaning();
    let isBarShown = false;
    const bar = (label: (done: number, all: number, secondsLeft?: number) => string) => {
      const left = estimateLeft(() => performance.now());
      return (done: number, all: number): void => {
        isBarShown = true;
        show(done < all ? `${progressBar(done, all)} ${label(done, all, left(done, all))}` : '');
      };
    };
    const { indexing, embedding, reading } = messages.cli;
    // A bar says more than how long it takes.
    const telling = { show: (line: string) => void (isBarShown || show(line)), line: reading };
    const opened = await tellSlowStep(async () => {
      const model = meaning && (await openMeaning(meaning));
      const { dataFolders: folders, cacheFolder } = settings;
      const bars = { reading: () => show(reading(0)), progress: bar(indexing), embedding: bar(embedding) };
      const [engine, catalogue] = [settings.searchEngine(), settings.catalogue()];
      if (catalogue) await (await import('../src/state/index.ts')).migrateDatabase(catalogue.databaseUrl, settings.secretOf);
      return openKikigaki({ folders, cacheFolder, ...bars, ...withoutUndefined({ model, engine, catalogue }) });
    }, telling);
    show('');
    for (const { detail } of opened.warnings) report(errorStyle.dim(messages.error(detail)));
    return opened;
  };
  return { settings, messages, style: await styleFor(process.stdout, environment), errorStyle, print, report, show, open };
}

function reportFailure(error: unknown): ExitCode {
  const usage = usageFault(error, messages);
  if (usage) {
    if (usage.message) report(`${errorStyle.bad(messages.cli.fault(usage.message))}\n${messages.cli.seeHelp('kikigaki')}`);
    return usage.code;
  }
  if (error instanceof KikigakiError) {
    if (error.detail.code === 'data-faults') reportFaults(error.detail.faults, { messages, errorStyle, report });
    report(errorStyle.bad(messages.cli.fault(messages.error(error.detail))));
    return EXIT_CODE.fault;
  }
  report(`${errorStyle.bad(messages.cli.crash)}\n${error instanceof Error ? error.stack : String(error)}`);
  return EXIT_CODE.fault;
}

function packageVersion(): string {
  for (const up of ['../package.json', '../../package.json']) {
    try {
      return (JSON.parse(readFileSync(new URL(up, import.meta.url), 'utf8')) as { version: string }).version;
    } catch {
      // Compiled code lies one folder deeper than its source.
    }
  }
  return '0.0.0';
}
