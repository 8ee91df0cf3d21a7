import { type Answer, answerReply, messagesIn, present } from '../../src/index.ts';
import { answerJson } from './answer-json.ts';
import { answerLanguage } from './answer-language.ts';
import type { CommandContext } from './command-context.ts';
import { EXIT_CODE, type ExitCode } from './exit-code.ts';
import { forReading } from './for-terminal.ts';
import { TERMINAL } from './platform.ts';
import { renderPresentation } from './render-presentation.ts';

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
  const language = answerLanguage(text, context.settings);
  if (json) {
    context.print(JSON.stringify(answerJson(answer, messagesIn(language))));
  } else {
    const reply = answerReply(answer, { id: answer.answerId, person: TERMINAL.name }, kikigaki);
    const shown = present(reply, { language, platform: TERMINAL });
    context.print(renderPresentation(forReading(shown), context.style).text);
  }
  return exitCodeOf(answer);
}

const exitCodeOf = ({ kind }: Answer): ExitCode => (kind === 'nothing' ? EXIT_CODE.nothingFound : EXIT_CODE.answered);
