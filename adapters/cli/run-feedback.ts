import { localToday, type State } from '../../src/index.ts';
import type { CommandContext } from './command-context.ts';
import { EXIT_CODE, type ExitCode } from './exit-code.ts';

/** So many votes of one kind. */
interface Tally {
  readonly verdict: 'good' | 'bad';
  /** From the closed list; absent where none was given. */
  readonly reason?: string;
  /** What kind of question it was, by what was understood of it: its intent, and what it was limited by. Never its words. */
  readonly shape: string;
  readonly votes: number;
  /** The day of the newest. */
  readonly last: string;
}

/** `kikigaki feedback`: what people thought of answers, by reason and shape of the question, those marked wrong most often first. */
export async function runFeedback({ json }: { readonly json: boolean }, context: CommandContext): Promise<ExitCode> {
  const { settings, messages, print, report } = context;
  const { openState } = await import('../../src/state/index.ts');
  const state = await openState(settings.databaseUrl, Date.now, settings.secretOf);
  try {
    const tallies = await tally(state, settings.timeZone);
    if (json) print(JSON.stringify({ feedback: tallies }));
    else
      for (const { verdict, reason, shape, votes, last } of tallies)
        print(messages.cli.vote(verdict, reason, shape, votes, last));
    if (tallies.length === 0 && !json) report(messages.cli.noFeedback);
    return tallies.length > 0 ? EXIT_CODE.answered : EXIT_CODE.nothingFound;
  } finally {
    await state.close();
  }
}

async function tally({ feedback, conversations }: State, timeZone: string): Promise<Tally[]> {
  const tallies = new Map<string, Tally>();
  for (const { verdict, reason, answer, platform, workspace, givenAt } of await feedback.since(0)) {
    const shape = shapeOf((await conversations.byAnswer({ platform, workspace }, answer))?.filters);
    const key = JSON.stringify([verdict, reason, shape]);
    // The newest come first.
    const last = tallies.get(key)?.last ?? localToday(givenAt, timeZone);
    tallies.set(key, { verdict, ...(reason && { reason }), shape, votes: (tallies.get(key)?.votes ?? 0) + 1, last });
  }
  const isBad = ({ verdict }: Tally): number => (verdict === 'bad' ? 1 : 0);
  return [...tallies.values()].sort((a, b) => isBad(b) - isBad(a) || b.votes - a.votes);
}

/** `find`, `list by event, speaker`; `?` for an answer that is no longer remembered. */
function shapeOf(filters: unknown): string {
  const question = fieldOf(filters, 'question');
  const intent = fieldOf(question, 'intent');
  if (typeof intent !== 'string') return '?';
  const limits = fieldOf(question, 'limits');
  const names = Array.isArray(limits) ? [...new Set(limits.map((limit) => String(fieldOf(limit, 'limit'))))].sort() : [];
  return names.length > 0 ? `${intent} by ${names.join(', ')}` : intent;
}

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
