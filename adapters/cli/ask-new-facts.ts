import { createInterface } from 'node:readline';
import type { ImportedEvent, Messages } from '../../src/index.ts';
import type { NewFacts } from './new-facts.ts';
import { factProblem, splitWords } from './new-facts.ts';

export interface NewFactsAsking {
  readonly given: NewFacts;
  readonly messages: Messages;
  readonly report: (line: string) => void;
  /** Reads the timetable that somebody named; undefined where that failed, which was told. */
  readonly read: (source: string, zone: string | undefined) => Promise<ImportedEvent | undefined>;
  /** What is usual here, offered where nothing better is known. */
  readonly usual: { readonly zone: string; readonly languages: string };
}

/** What somebody at a terminal said, with the timetable that was read for it. */
export interface AskedFacts {
  readonly facts: NewFacts;
  readonly timetable?: ImportedEvent;
}

/** Asks a person at a terminal for what was not given; what the timetable says stands in brackets, and an empty line takes it. */
export async function askNewFacts({ given, messages, report, read, usual }: NewFactsAsking): Promise<AskedFacts> {
  const lines = openLines();
  const { ask } = messages.community;
  try {
    const [source, timetable] = await askTimetable(given, lines, ask.timetable, read);
    const asking = { lines, report, messages };
    const name = given.name ?? (await askFor(asking, ask.name(timetable?.name ?? ''), timetable?.name ?? '', 'name'));
    const tags = given.hashtags.length > 0 ? given.hashtags : splitWords(await askFor(asking, ask.hashtags(''), '', 'hashtags'));
    const zone =
      given.zone ?? (await askFor(asking, ask.zone(timetable?.zone ?? usual.zone), timetable?.zone ?? usual.zone, 'zone'));
    const languages =
      given.languages ?? splitWords(await askFor(asking, ask.languages(usual.languages), usual.languages, 'languages'));
    const needsDates = given.dates.length === 0 && !timetable?.dates.length;
    const dates = needsDates ? splitWords(await askFor(asking, ask.dates, '', 'dates')) : given.dates;
    const facts = { ...given, name, hashtags: tags, zone, languages, dates, ...(source ? { timetable: source } : {}) };
    return timetable ? { facts, timetable } : { facts };
  } finally {
    lines.close();
  }
}

async function askTimetable(
  { timetable, zone }: NewFacts,
  lines: Lines,
  question: string,
  read: NewFactsAsking['read'],
): Promise<readonly [source: string | undefined, timetable: ImportedEvent | undefined]> {
  if (timetable !== undefined) return [timetable, await read(timetable, zone)];
  for (;;) {
    const source = (await lines.ask(question)).trim();
    if (source === '') return [undefined, undefined];
    const event = await read(source, zone);
    if (event) return [source, event];
  }
}

interface Asking {
  readonly lines: Lines;
  readonly report: (line: string) => void;
  readonly messages: Messages;
}

/** Asks until what is said can be used. */
async function askFor(
  { lines, report, messages }: Asking,
  question: string,
  known: string,
  fact: keyof NewFacts,
): Promise<string> {
  for (;;) {
    const said = (await lines.ask(question)).trim() || known;
    const problem = factProblem(fact, said, messages);
    if (problem === undefined) return said;
    report(problem);
  }
}

interface Lines {
  /** What somebody types after a question; nothing where the input ends. */
  ask(question: string): Promise<string>;
  close(): void;
}

/** Lines that are typed (or pasted) while nothing is asked wait for the next question. */
function openLines(): Lines {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const typed = lines[Symbol.asyncIterator]();
  return {
    async ask(question) {
      lines.setPrompt(question);
      lines.prompt();
      const { value, done } = await typed.next();
      return done ? '' : String(value);
    },
    close: () => lines.close(),
  };
}
