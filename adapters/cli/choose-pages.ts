import { createInterface } from 'node:readline/promises';
import type { PageList } from '../../src/index.ts';
import type { CommandContext } from './command-context.ts';
import { listPages } from './list-pages.ts';
import { readChoice } from './read-choice.ts';

/** Lets a person at a terminal choose from a list of pages, by number. Gives the addresses chosen. */
export async function choosePages(source: string, list: PageList, context: CommandContext): Promise<readonly string[]> {
  const { fetching } = context.messages;
  context.report(listPages(source, list, context));
  if (list.pages.length === 0) return [];
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await lines.question(fetching.choose);
  lines.close();
  const numbers = readChoice(answer, list.pages.length);
  if (!numbers) context.report(fetching.badChoice);
  return (numbers ?? []).flatMap((number) => list.pages[number - 1]?.address ?? []);
}
