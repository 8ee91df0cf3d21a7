import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { answerJson, type Kikigaki, KikigakiError, messagesIn, withoutUndefined } from '../../src/index.ts';
import { answerLanguage } from './answer-language.ts';
import type { CommandContext } from './command-context.ts';
import { EXIT_CODE, type ExitCode } from './exit-code.ts';
import type { AskOptions } from './run-ask.ts';

export interface BatchSource {
  /** Its path, or `-`. */
  readonly file: string;
  /** What `-` stands for. */
  readonly input: Readable;
}

/** What stands for it where a file is asked for. */
const STANDARD_INPUT = '-';

type Limits = Omit<AskOptions, 'json'>;

/** `kikigaki ask --batch FILE --json`: a line in, a line out, in order; a line that is no question gives an error and stops nothing. */
export async function runBatch(
  { file, input: standardInput }: BatchSource,
  limits: Limits,
  context: CommandContext,
): Promise<ExitCode> {
  const { kikigaki } = await context.open();
  const input = file === STANDARD_INPUT ? standardInput : createReadStream(file, 'utf8');
  try {
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      const question = line.replace(/^\uFEFF/, '');
      if (question.trim()) context.print(JSON.stringify(await answerLine(question, limits, kikigaki, context)));
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw code ? new KikigakiError({ code: 'file-unreadable', file, reason: code }) : error;
  }
  return EXIT_CODE.answered;
}

async function answerLine(line: string, limits: Limits, kikigaki: Kikigaki, { messages, settings }: CommandContext) {
  const { id, q } = parseLine(line);
  if (id === undefined || q === undefined) return { id: id ?? null, error: messages.cli.batchBadLine };
  try {
    return { id, ...answerJson(await kikigaki.ask({ text: q, ...limits }), messagesIn(answerLanguage(q, settings))) };
  } catch (error) {
    if (error instanceof KikigakiError) return { id, error: messages.error(error.detail) };
    throw error;
  }
}

function parseLine(line: string): { readonly id?: string | number; readonly q?: string } {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null) return {};
    const { id, q } = value as Record<string, unknown>;
    const isId = typeof id === 'string' || typeof id === 'number';
    return withoutUndefined({ id: isId ? id : undefined, q: typeof q === 'string' ? q : undefined });
  } catch {
    return {};
  }
}
