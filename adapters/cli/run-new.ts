import { relative, resolve } from 'node:path';
import {
  checkData,
  exampleDataFolder,
  type ImportedEvent,
  type Language,
  messagesIn,
  type Session,
  shownPath,
  type TimetableError,
  withoutUndefined,
} from '../../src/index.ts';
import { askNewFacts } from './ask-new-facts.ts';
import type { CommandContext } from './command-context.ts';
import { EXIT_CODE, type ExitCode } from './exit-code.ts';
import { factProblem, type NewFacts, splitWords } from './new-facts.ts';
import type { GlobalOptions, ProgramParts } from './program-parts.ts';
import { reportFaults } from './report-faults.ts';
import { reportTimetableWarnings } from './report-timetable-warnings.ts';
import { runAsk } from './run-ask.ts';
import { tellSlowStep } from './tell-slow-step.ts';
import { UsageError } from './usage-error.ts';

export interface NewOptions extends GlobalOptions {
  readonly name?: string;
  readonly hashtag?: readonly string[];
  readonly timezone?: string;
  /** Codes between commas. */
  readonly languages?: string;
  readonly timetable?: string;
  readonly event?: string;
  readonly date?: readonly string[];
  readonly example?: boolean;
  /** Whether somebody is there to be asked. */
  readonly asks: boolean;
  readonly allowPrivate: boolean;
}

/** `kikigaki new <folder>`: a data folder that passes `check`, what to do with it, and a first question, answered. */
export async function runNew(folder: string, options: NewOptions, contextFor: ProgramParts['contextFor']): Promise<ExitCode> {
  const context = await contextFor({ ...options, data: [folder] });
  const { community } = context.messages;
  const { copyFolder, isFreeFolder } = await import('../../src/importing/index.ts');
  if (!(await isFreeFolder(folder))) throw new UsageError(community.notEmpty(folder));
  if (options.example) {
    await copyFolder(exampleDataFolder(), folder);
    return introduce(folder, context);
  }
  const made = await makeFolder(folder, options, context);
  return made === EXIT_CODE.answered ? introduce(folder, context) : made;
}

async function makeFolder(folder: string, options: NewOptions, context: CommandContext): Promise<ExitCode> {
  const { createFetcher, eventIdFor, openTimetable, planEvent, REACH, writeDraft, writeFolder } = await import(
    '../../src/importing/index.ts'
  );
  const { community } = context.messages;
  const fetcher = createFetcher({ reach: options.allowPrivate ? REACH.everywhere : REACH.public });
  const read = async (source: string, zone: string | undefined): Promise<ImportedEvent | undefined> => {
    context.show(context.messages.fetching.progress(source));
    const reading = await openTimetable(source, zone, fetcher);
    context.show('');
    if ('event' in reading) return reading.event;
    tellError(source, reading.error, context);
    return undefined;
  };
  try {
    const given = factsGiven(options, context);
    const asked = options.asks
      ? await askNewFacts({ given, messages: context.messages, report: context.report, read, usual: usualHere(context) })
      : {
          facts: given,
          ...withoutUndefined({ timetable: given.timetable ? await read(given.timetable, given.zone) : undefined }),
        };
    const { facts, timetable } = asked;
    if (facts.timetable !== undefined && !timetable) return EXIT_CODE.fault;
    const event = eventOf(facts, timetable, context);
    const id = facts.event ?? eventIdFor(timetable?.id, event.name, ...facts.hashtags);
    if (id === undefined) throw new UsageError(community.needsId);
    const telling = { show: context.show, line: context.messages.cli.comparing, isBlocking: true };
    const planned = await tellSlowStep(() => planEvent(id, event, { out: folder, folders: [] }), telling);
    if ('error' in planned) return tellError(facts.timetable ?? id, planned.error, context);
    await writeDraft(planned.plan);
    await writeFolder(folder, filesOf(folder, id, event.name ?? id, facts, context));
    reportTimetableWarnings([...event.warnings, ...planned.plan.warnings], context);
    return EXIT_CODE.answered;
  } finally {
    await fetcher.close();
  }
}

function tellError(source: string, error: TimetableError, context: CommandContext): ExitCode {
  context.report(context.errorStyle.bad(`${source}: ${context.messages.importing.error(error)}`));
  if (error.code === 'refused-event-file') reportFaults(error.faults, context);
  return EXIT_CODE.fault;
}

function factsGiven(
  { name, hashtag, timezone, languages, timetable, event, date }: NewOptions,
  { messages }: CommandContext,
): NewFacts {
  const said = { zone: timezone, languages, dates: date?.join(' ') } as const;
  for (const [fact, text] of Object.entries(said)) {
    const problem = text === undefined ? undefined : factProblem(fact as keyof NewFacts, text, messages);
    if (problem !== undefined) throw new UsageError(problem);
  }
  return {
    hashtags: (hashtag ?? []).flatMap(splitWords),
    dates: (date ?? []).flatMap(splitWords),
    ...withoutUndefined({ name, zone: timezone, timetable, event }),
    ...withoutUndefined({ languages: languages === undefined ? undefined : splitWords(languages) }),
  };
}

const usualHere = ({ settings: { timeZone, language } }: CommandContext) => ({
  zone: timeZone,
  languages: language === 'ja' ? 'ja' : 'en',
});

/** The event as its file is to say it: the timetable, and what a person said about it. */
function eventOf(
  facts: NewFacts,
  timetable: ImportedEvent | undefined,
  { messages: { community } }: CommandContext,
): ImportedEvent {
  const name = facts.name ?? timetable?.name;
  if (name === undefined) throw new UsageError(community.needsName);
  const dates = [...new Set([...facts.dates, ...(timetable?.dates ?? [])])].sort();
  if (dates.length === 0) throw new UsageError(community.needsDates);
  const zone = timetable?.zone ?? facts.zone;
  if (zone === undefined) throw new UsageError(community.needsZone);
  const [language, ...others] = facts.languages ?? [];
  const talks = (timetable?.talks ?? []).map((talk) =>
    // Where one language is spoken, each talk is in it.
    language === undefined || others.length > 0 ? talk : { language, ...talk },
  );
  const hashtags = [...new Set([...facts.hashtags, ...(timetable?.hashtags ?? [])])];
  return {
    ...timetable,
    ...(hashtags.length > 0 && { hashtags }),
    name,
    zone,
    dates,
    talks,
    warnings: timetable?.warnings ?? [],
  };
}

/** The small files beside the event's, each with a comment that says what goes into it. */
function filesOf(
  folder: string,
  event: string,
  name: string,
  { timetable, zone, languages }: NewFacts,
  { messages }: CommandContext,
): Readonly<Record<string, string>> {
  const written: Language = languages?.[0] === 'ja' ? 'ja' : languages === undefined ? messages.language : 'en';
  const { files } = messagesIn(written).community;
  const from =
    timetable && (/^[a-z][a-z0-9+.-]*:\/\//i.test(timetable) ? timetable : relative(resolve(folder), resolve(timetable)));
  const named = from === undefined ? [] : ['timetables:', `  - event: ${event}`, `    from: ${JSON.stringify(from)}`];
  if (from !== undefined && zone !== undefined) named.push(`    zone: ${zone}`);
  return {
    'README.md': files.readme(name, event),
    'sources.yaml': `${[`# ${files.sources}`, ...named].join('\n')}\n`,
    'people.yaml': files.people,
    'series.yaml': files.series,
    'vocabulary.yaml': files.vocabulary,
  };
}

/** Checks the folder, says what to do with it, and answers a first question from it. */
async function introduce(folder: string, context: CommandContext): Promise<ExitCode> {
  const { community } = context.messages;
  const faults = await checkData([folder]);
  if (faults.length > 0) {
    reportFaults(faults, context);
    return EXIT_CODE.fault;
  }
  const { whole } = await context.open();
  const corpus = await whole();
  const shown = shownPath(resolve(folder), process.cwd());
  const [event] = corpus.events;
  const question = firstQuestion(corpus.sessions, event?.name ?? '', context);
  context.report(community.made(shown, corpus.sessions.length));
  context.report(`\n${community.next(resolve(folder), event?.id ?? '')}\n`);
  context.report(`${community.tried(question)}\n`);
  return runAsk(question, { json: false }, context);
}

function firstQuestion(sessions: readonly Session[], event: string, { messages: { community } }: CommandContext): string {
  const told = sessions.find(({ speakers, notes }) => speakers.length > 0 && notes.length > 0);
  const [speaker] = (told ?? sessions.find(({ speakers }) => speakers.length > 0))?.speakers ?? [];
  return speaker ? community.questionAboutSpeaker(speaker.name) : community.questionAboutEvent(event);
}
