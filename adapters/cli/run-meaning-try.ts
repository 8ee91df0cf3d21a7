import type { Answer, Kikigaki } from '../../src/index.ts';
import type { CommandContext } from './command-context.ts';
import { EXIT_CODE, type ExitCode } from './exit-code.ts';
import { UsageError } from './usage-error.ts';

/** So many sessions are shown of each order. */
const SHOWN = 5;

/** `kikigaki meaning try QUESTION`: what comes first by words alone, and by words and meaning, with the passages. */
export async function runMeaningTry(question: string, context: CommandContext): Promise<ExitCode> {
  const { settings, messages, open, print, style } = context;
  if (!settings.meaning()) throw new UsageError(messages.cli.meaningOff);
  const { kikigaki, openByWords } = await open();
  const ask = (one: Kikigaki): Promise<Answer> => one.ask({ text: question, limit: SHOWN });
  const [byWords, byBoth] = [await ask(await openByWords()), await ask(kikigaki)];
  for (const [title, answer] of [
    [messages.cli.byWords, byWords],
    [messages.cli.byBoth, byBoth],
  ] as const) {
    print(style.bold(`${title}: ${messages.cli.certainty[answer.certainty]}`));
    for (const line of linesOf(answer)) print(line);
  }
  return byBoth.kind === 'nothing' ? EXIT_CODE.nothingFound : EXIT_CODE.answered;
}

function linesOf(answer: Answer): string[] {
  const sessions = 'sessions' in answer ? answer.sessions : [];
  return sessions
    .slice(0, SHOWN)
    .flatMap(({ session, excerpt }, at) => [
      `${at + 1}. ${session.title} (${session.id})`,
      ...(excerpt ? [`   ${excerpt.text}`] : []),
    ]);
}
