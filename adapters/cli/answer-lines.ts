import type { Interface } from 'node:readline';
import { type Answer, type AskRequest, type Kikigaki, KikigakiError } from '../../src/index.ts';
import type { CommandContext } from './command-context.ts';
import { createRenderer } from './render.ts';

/** Answers line by line until an empty line or the end of input; each question may refer to the answer before. */
export async function answerLines(
  lines: Interface,
  kikigaki: Kikigaki,
  request: Omit<AskRequest, 'text' | 'previous'>,
  { messages, style, errorStyle, print, tell }: Pick<CommandContext, 'messages' | 'style' | 'errorStyle' | 'print' | 'tell'>,
): Promise<void> {
  const render = createRenderer(messages, style);
  let answer: Answer | undefined;
  lines.setPrompt(style.bold(messages.cli.prompt));
  lines.prompt();
  for await (const line of lines) {
    if (!line.trim() || ENDS.test(line.trim())) break;
    try {
      answer = await kikigaki.ask({ ...request, text: line, ...(answer && { previous: answer.context }) });
      print(`\n${render.answer(answer)}\n`);
    } catch (error) {
      if (!(error instanceof KikigakiError)) throw error;
      tell(errorStyle.bad(messages.cli.fault(messages.error(error.detail))));
    }
    lines.prompt();
  }
}

/** What people type to leave. */
const ENDS = /^(?:quit|exit|bye|q|終了|終わり|おわり)$/i;
