import type { Limit, Side } from '../model/limit.ts';
import { isContentSpan } from './content-spans.ts';
import { between, type Draft } from './draft.ts';
import { hasTag, type Span } from './span.ts';

/** The two things that are compared: two subjects, or two values of one condition; what else limits, limits both. */
export function readSides(draft: Draft): readonly [Side, Side] | undefined {
  const subjects = jointSubjects(draft);
  if (subjects) return [side(draft.limits, subjects[0]), side(draft.limits, subjects[1])];
  const members = draft.spans.filter(({ role, limit }) => role === 'limit' && limit !== undefined);
  const kind = members
    .map(({ limit }) => limit?.limit)
    .find((name) => members.filter(({ limit }) => limit?.limit === name).length === 2);
  const [first, second] = members.filter(({ limit }) => limit?.limit === kind);
  if (!kind || !first?.limit || !second?.limit) return undefined;
  const common = draft.limits.filter(({ limit }) => limit !== kind);
  const own = ({ limit }: Span): Limit[] => (limit ? [{ limit: limit.limit, op: 'is', values: limit.values }] : []);
  const topic = draft.spans
    .filter(isLeft)
    .map(({ text }) => text)
    .join(' ');
  return [side([...common, ...own(first)], topic), side([...common, ...own(second)], topic)];
}

const side = (limits: readonly Limit[], topic: string): Side => ({ limits, topics: topic === '' ? [] : [topic] });
const isLeft = (span: Span): boolean => span.role === undefined && isContentSpan(span);

/** Two stretches of content with a word between them that joins. */
function jointSubjects(draft: Draft): readonly [string, string] | undefined {
  const { spans } = draft;
  const runs: { from: number; to: number }[] = [];
  spans.forEach((span, at) => {
    if (!isLeft(span)) return;
    const last = runs.at(-1);
    const goesOn =
      last && (last.to === at - 1 || spans.slice(last.to + 1, at).every((one) => /^(?:の|of|for|in)$/.test(one.text)));
    if (last && goesOn) last.to = at;
    else runs.push({ from: at, to: at });
  });
  const [first, second] = runs;
  if (!first || !second || runs.length !== 2) return undefined;
  // A sentence with verbs of its own is no name of a thing.
  const isSentence = spans
    .slice(first.from, second.to + 1)
    .some((span) => hasTag(span, 'verb') || /^(?:を|が|で|する|した)$/.test(span.text));
  if (isSentence) return undefined;
  const joint = spans.slice(first.to + 1, second.from);
  const isJoint =
    joint.some((span) => hasTag(span, 'or', 'particle') && /^(?:と|、|and|vs\.?|versus|with|to|対|や|か|or)/.test(span.text)) ||
    joint.some((span) => /^vs|^対/.test(span.text));
  const gap = between(draft, spans[first.to], spans[first.to + 1]);
  if (!isJoint && !/[、,/]/.test(gap)) return undefined;
  return [wordsOf(draft, first.from, first.to), wordsOf(draft, second.from, second.to)];
}

const wordsOf = ({ text, spans }: Draft, from: number, to: number): string =>
  text.slice(spans[from]?.start ?? 0, spans[to]?.end ?? 0).trim();
