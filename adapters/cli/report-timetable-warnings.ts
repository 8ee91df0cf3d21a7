import type { TimetableWarning } from '../../src/index.ts';
import { cleanText } from './clean-text.ts';
import type { CommandContext } from './command-context.ts';

/** Some are enough to see what is wrong with the rest. */
const MAX_TOLD = 20;

/** Tells what a person should look at in a timetable; what is the same in many places once, with how often it is. */
export function reportTimetableWarnings(
  warnings: readonly TimetableWarning[],
  { report, errorStyle, messages: { timetables, fetching } }: CommandContext,
): void {
  const kinds = new Map<string, { readonly first: TimetableWarning; count: number }>();
  for (const warning of warnings) {
    const kind = JSON.stringify({ ...warning, place: undefined });
    const known = kinds.get(kind);
    if (known) known.count++;
    else kinds.set(kind, { first: warning, count: 1 });
  }
  const told = [...kinds.values()].map(({ first, count }) => {
    const text = cleanText(timetables.warning(first, fetching.error));
    return count > 1 ? `${text}${timetables.alsoElsewhere(count - 1)}` : text;
  });
  for (const line of told.slice(0, MAX_TOLD)) report(errorStyle.dim(line));
  if (told.length > MAX_TOLD) report(errorStyle.dim(timetables.moreWarnings(told.length - MAX_TOLD)));
}
