import type { Answer } from '../../src/index.ts';
import { answerJson } from './answer-json.ts';
import type { CommandContext } from './command-context.ts';
import { EXIT_CODE, type ExitCode } from './exit-code.ts';
import { createRenderer } from './render.ts';

export interface AskOptions {
  readonly event?: string;
  /** 0 for everything that fits; what the kind of answer has usually where it is absent. */
  readonly limit?: number;
  readonly json: boolean;
}

/** `kikigaki ask <question…>`: one question, one answer. */
export async function runAsk(text: string, { json, ...limits }: AskOptions, context: CommandContext): Promise<ExitCode> {
  const { kikigaki } = await context.open();
  const answer = await kikigaki.ask({ text, ...limits });
  context.print(
    json ? JSON.stringify(answerJson(answer, context.messages)) : createRenderer(context.messages, context.style).answer(answer),
  );
  return exitCodeOf(answer);
}

const exitCodeOf = ({ kind }: Answer): ExitCode => (kind === 'nothing' ? EXIT_CODE.nothingFound : EXIT_CODE.answered);
