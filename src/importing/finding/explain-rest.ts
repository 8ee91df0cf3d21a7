import type { BlockSpan, FoundSession, RestSpan } from './found-session.ts';
import type { Outline, Place } from './outline.ts';
import type { Span } from './span-sessions.ts';

/** All blocks that no talk has, in stretches of one reason each: nothing of a report is lost without a word. */
export function explainRest(sessions: readonly FoundSession[], foreign: readonly Span[], { places }: Outline): RestSpan[] {
  const owners = places.map(() => false);
  for (const { at, end } of sessions.flatMap(({ spans }): readonly BlockSpan[] => spans)) owners.fill(true, at, end);
  const reasons = places.map((place) => reasonFor(place));
  for (const { at, end } of foreign) reasons.fill('other-event', at, end);
  const rest: RestSpan[] = [];
  places.forEach((place, at) => {
    if (owners[at]) return;
    const why = reasons[at] ?? 'unassigned';
    const last = rest.at(-1);
    if (last && last.end === at && last.why === why && place.block.kind !== 'heading')
      rest[rest.length - 1] = { ...last, end: at + 1 };
    else rest.push({ at, end: at + 1, why });
  });
  return rest;
}

function reasonFor({ role, region, day }: Place): string {
  const named = role === 'slot' || role === 'part-of-talk' ? undefined : (role ?? region);
  if (named === 'day' || named === 'sessions' || named === 'keynotes' || named === 'own-talks')
    return role === named ? `${named}-heading` : 'unassigned';
  return named ?? (day ? 'unassigned' : 'intro');
}
