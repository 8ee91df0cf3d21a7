import type { Candidate } from './candidate.ts';
import { sumEvidence } from './evidence.ts';
import type { Outline } from './outline.ts';

/**
 * Joins lines that seem to begin a talk to the talk's heading above them: the line with the speaker or the slides is known
 * to the timetable, too, but the talk begins at its heading. A heading that several talks stand under only groups them.
 */
export function joinToHeadings(accepted: readonly Candidate[], map: Outline): Candidate[] {
  const headings = new Map(accepted.filter(({ form }) => form === 'heading').map((heading) => [heading.at, heading]));
  const inside = new Map<number, Candidate[]>();
  for (const candidate of accepted) {
    const above = candidate.form === 'heading' ? undefined : map.places[candidate.at]?.path.findLast((at) => headings.has(at));
    if (above !== undefined) inside.set(above, [...(inside.get(above) ?? []), candidate]);
  }
  const dropped = new Set<Candidate>();
  const known = new Map<Candidate, Candidate>();
  for (const [at, lines] of inside) {
    const heading = headings.get(at);
    if (!heading) continue;
    const { grouped, joined } = settle(heading, lines);
    if (grouped) dropped.add(heading);
    else for (const line of lines) dropped.add(line);
    if (joined) known.set(heading, joined);
  }
  return accepted.filter((candidate) => !dropped.has(candidate)).map((candidate) => known.get(candidate) ?? candidate);
}

interface Settled {
  /** The heading only groups talks. */
  readonly grouped: boolean;
  /** The heading with what a line below it knew. */
  readonly joined?: Candidate;
}

function settle(heading: Candidate, lines: readonly Candidate[]): Settled {
  const titled = lines.filter((line) => line.session !== undefined && isKnownByTitle(line));
  const others = new Set(titled.map(({ session }) => session).filter((session) => session !== heading.session));
  const marked = lines.filter((line) => isMarked(line));
  if (others.size >= MIN_GROUP || (heading.session === undefined && marked.length >= MIN_GROUP && marked.length === lines.length))
    return { grouped: true };
  if (heading.session === undefined && titled.length === 1 && !isMarked(heading)) return { grouped: true };
  const sessions = [...new Set(lines.flatMap(({ session }) => session ?? []))];
  const [only] = sessions;
  if (heading.session !== undefined || heading.isUnsure || only === undefined || sessions.length > 1) return { grouped: false };
  const evidence = lines.find(({ session }) => session === only)?.evidence.filter(({ why }) => why.startsWith('timetable')) ?? [];
  return { grouped: false, joined: { ...heading, session: only, evidence: [...heading.evidence, ...evidence] } };
}

const MIN_GROUP = 2;

const isKnownByTitle = ({ evidence }: Candidate): boolean =>
  evidence.some(({ why }) => why === 'timetable-title' || why === 'timetable-code');

/** It has the look of a talk's title by itself: in bold type, with a speaker, a code or a time. */
function isMarked(candidate: Candidate): boolean {
  const { form, head, evidence } = candidate;
  return (
    (form === 'strong' ||
      form === 'quote' ||
      head.isByline ||
      head.quotes !== undefined ||
      head.code !== undefined ||
      head.time !== undefined) &&
    sumEvidence(evidence) > 0
  );
}
