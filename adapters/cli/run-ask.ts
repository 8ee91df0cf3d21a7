import { type Answer, answerJson, answerReply, messagesIn, present } from '../../src/index.ts';
import { answerLanguage } from './answer-language.ts';
import type { CommandContext } from './command-context.ts';
import { EXIT_CODE, type ExitCode } from './exit-code.ts';
import { forReading } from './for-terminal.ts';
import { openEntry } from './open-entry.ts';
import { TERMINAL } from './platform.ts';
import { renderPresentation } from './render-presentation.ts';
import { tellSlowStep } from './tell-slow-step.ts';

export interface AskOptions {
  readonly event?: string;
  /** 0 for everything that fits; what the kind of answer has usually where it is absent. */
  readonly limit?: number;
  readonly json: boolean;
  /** Which session is to be opened in the browser, from 1. */
  readonly open?: number;
}

/** `kikigaki ask <question…>`: one question, one answer. */
export async function runAsk(text: string, { json, open, ...limits }: AskOptions, context: CommandContext): Promise<ExitCode> {
  const { kikigaki } = await context.open();
  const answer = await tellSlowStep(() => kikigaki.ask({ text, ...limits }), {
    show: context.show,
    line: context.messages.cli.asking,
  });
  const language = answerLanguage(text, context.settings);
  const reply = await answerReply(answer, { id: answer.answerId, person: TERMINAL.name }, kikigaki.programme);
  const shown = present(reply, { language, zone: context.settings.timeZone, platform: TERMINAL });
  if (json) context.print(JSON.stringify(answerJson(answer, messagesIn(language))));
  else context.print(renderPresentation(forReading(shown), context.style).text);
  if (open !== undefined && !(await openEntry(shown, open, context))) return EXIT_CODE.fault;
  return exitCodeOf(answer);
}

const exitCodeOf = ({ kind }: Answer): ExitCode => (kind === 'nothing' ? EXIT_CODE.nothingFound : EXIT_CODE.answered);
