import type { Facts } from '../corpus/facts.ts';
import { isOfEvent } from '../corpus/filter-corpus.ts';
import type { Event } from '../model/event.ts';
import type { Limit, LimitName } from '../model/limit.ts';
import type { Question } from '../model/question.ts';
import { withoutUndefined } from '../model/without-undefined.ts';

/** A question with other limits or topics in place of its own; what it keeps is marked as carried over. */
export function carryOver(
  before: Question,
  { limits, topics }: Pick<Question, 'limits' | 'topics'>,
  read: Question,
  library: Facts,
): Question {
  const named = inSeries(limits, before, library);
  const kept = withoutReplaced(before.limits, named);
  const keepsTopics = topics.length === 0 && !isSubject(named, before);
  const { among: _, carried: __, asked: ___, order: ____, isCount: _____, ...rest } = before;
  return {
    ...rest,
    text: read.text,
    intent: intentOf(before, read),
    limits: [...kept, ...named],
    topics: keepsTopics ? before.topics : topics,
    subjects: keepsTopics ? before.subjects : subjectsOf(topics, read),
    corrections: [],
    loosened: [],
    unknown: [],
    ...(read.asked && withoutUndefined({ asked: read.asked, of: read.of })),
    ...withoutUndefined({ order: read.order }),
    carried: { limits: kept, topics: keepsTopics ? before.topics : [] },
  };
}

/** The subjects of a question that its topics have: of "eBPF, not GitOps" the first. */
function subjectsOf(topics: readonly string[], { subjects }: Question): readonly string[] {
  const own = subjects.filter((subject) => topics.some((topic) => topic.includes(subject)));
  return own.length > 0 ? own : subjects;
}

/** What is done with the sessions stays as it was, unless the new question says so. */
function intentOf(before: Question, read: Question): Question['intent'] {
  const isOwn =
    read.intent === 'recommend' ||
    read.intent === 'overview' ||
    (read.intent === 'list' && before.intent === 'find' && read.limits.length === 0);
  if (isOwn) return read.intent;
  if (read.isCount) return 'count';
  if (before.intent === 'find' || before.intent === 'list' || before.intent === 'count') return before.intent;
  return before.intent === 'recommend' || before.intent === 'overview' ? before.intent : read.topics.length > 0 ? 'find' : 'list';
}

/** A person or a company in place of another is what the question is about; beside words it limits them. */
const isSubject = (limits: readonly Limit[], before: Question): boolean =>
  before.topics.length > 0 && before.limits.length === 0 && limits.some(({ limit }) => limit === 'speaker');

/** The limits that stay beside new ones: none of the same kind, and one occasion takes the place of another. */
function withoutReplaced(before: readonly Limit[], named: readonly Limit[]): Limit[] {
  const names = new Set<LimitName>(named.map(({ limit }) => limit));
  const isNewOccasion = named.some((limit) => isOfEvent(limit) || limit.limit === 'date');
  return before.filter((limit) => !names.has(limit.limit) && !(isNewOccasion && (isOfEvent(limit) || limit.limit === 'date')));
}

/** A year in place of an event of a series: the event of that year; another series: its event of the same year. */
function inSeries(named: readonly Limit[], { limits }: Question, { events }: Facts): readonly Limit[] {
  const year = named.find(({ limit, op, values }) => limit === 'year' && op === 'is' && values.length === 1)?.values[0];
  const before = limits.find(({ limit, op, values }) => limit === 'event' && op === 'is' && values.length === 1)?.values[0];
  const event = events.get(String(before ?? ''));
  if (!event || named.length > 1) return named;
  // The summer edition in place of the winter one: of the same year.
  const [series] = named.filter(({ limit, op, values }) => limit === 'event' && op === 'is' && values.length > 1);
  const ofYear = series?.values.filter((id) => yearOf(events.get(String(id)) ?? NO_DATES) === yearOf(event)) ?? [];
  if (series && ofYear.length === 1 && !series.values.includes(event.id)) return [{ ...series, values: ofYear }];
  if (year === undefined) return named;
  const held = [...events.values()].find((one) => isSameSeries(one, event) && yearOf(one) === Number(year));
  return held ? [{ limit: 'event', op: 'is', values: [held.id] }] : named;
}

const NO_DATES = { dates: [] };

export const yearOf = ({ dates }: Pick<Event, 'dates'>): number => Number(dates[0]?.slice(0, 4));

/** The year of an event by its id. */
export const yearById =
  ({ events }: Facts) =>
  (id: string): number | undefined => {
    const event = events.get(id);
    return event && yearOf(event);
  };

const isSameSeries = (a: Event, b: Event): boolean => a.series !== undefined && a.series === b.series;

/** The event of the same series before or after one. */
export function neighbourEvent(event: Event, by: number, { events }: Facts): Event | undefined {
  const held = [...events.values()]
    .filter((one) => isSameSeries(one, event))
    .sort((a, b) => ((a.dates[0] ?? '') < (b.dates[0] ?? '') ? -1 : 1));
  return held[held.findIndex(({ id }) => id === event.id) + by];
}
