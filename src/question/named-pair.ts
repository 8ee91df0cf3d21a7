import type { LimitName } from '../model/limit.ts';
import type { Named } from '../model/question.ts';
import { hasTag, type Span } from './span.ts';
import type { Turn } from './turn.ts';

/** The two of the list, or the one beside the one that is spoken of, that a turn names by what they are about or whose they are: Deep DiveのとRolloutsの, "the VMware one and the Apple one". */
export function namedPair({ spans, context }: Turn): readonly Named[] | undefined {
  if ((context?.sessions.length ?? 0) < 2) return undefined;
  const runs: Span[][] = [];
  let last = -1;
  spans.forEach((span, at) => {
    if (!isName(span)) return;
    const goesOn = last >= 0 && spans.slice(last + 1, at).every(({ text }) => WITHIN.test(text));
    if (goesOn) runs.at(-1)?.push(span);
    else runs.push([span]);
    last = at;
  });
  const [first, second, third] = runs.map(named);
  if (third) return undefined;
  if (first && second) return [first, second];
  const isWith = spans.some(({ text }) => /^(?:と|との|with|to|against)$/.test(text));
  return first && isWith && context?.focus !== undefined ? [first] : undefined;
}

const NAMES: ReadonlySet<LimitName> = new Set(['company', 'speaker', 'event', 'year']);

/** A subject, or a name of a person, a company or an event. */
const isName = (span: Span): boolean =>
  span.limit !== undefined && NAMES.has(span.limit.limit)
    ? true
    : hasTag(span, 'content') && !/^\p{Script=Hiragana}+$/u.test(span.text);

/** What may stand within one name. */
const WITHIN = /^(?:の|of|for|in|on)$/;

const named = (run: readonly Span[]): Named => ({
  limits: run.flatMap(({ limit }) =>
    limit && NAMES.has(limit.limit) ? [{ limit: limit.limit, op: 'is' as const, values: limit.values }] : [],
  ),
  topics: topicsOf(run.filter(({ limit }) => limit === undefined || !NAMES.has(limit.limit))),
});
const topicsOf = (run: readonly Span[]): string[] => (run.length > 0 ? [run.map(({ text }) => text).join(' ')] : []);
