import { between, type Draft } from '../draft.ts';
import { hasTag, type Span, type SpanLimit } from '../span.ts';
import { chooseMeant } from './choose-meant.ts';
import { isListMark } from './list-mark.ts';

/** Conditions of one kind that stand together: A or B, from A to B. */
export interface Group {
  readonly members: readonly number[];
  /** The pieces that belong to it, words between and around the names included. */
  from: number;
  to: number;
}

/** The conditions of the same kind that follow, joined by "or", "and", "to" or a mark. */
export function groupFrom(draft: Draft, first: number): Group {
  const members = [first];
  const kind = draft.spans[first]?.limit?.limit;
  for (let last = first; ; ) {
    const next = nextMember(draft, last, kind);
    if (next === undefined) break;
    members.push(next);
    last = next;
  }
  return { members, from: first, to: members.at(-1) ?? first };
}

const JOINING = ['or', 'upTo'];

/** What may stand between a name and the word that joins it to the next. */
const BESIDE = ['noun', 'person', 'member', 'firm', 'eventNoun', 'article'];

function nextMember(draft: Draft, last: number, kind: SpanLimit['limit'] | undefined): number | undefined {
  const { spans } = draft;
  let at = last + 1;
  let joined = isListMark(between(draft, spans[last], spans[at]), kind);
  for (let steps = 0; steps < 4 && at < spans.length; steps++, at++) {
    const span = spans[at] as Span;
    readAlike(draft, last, span, kind);
    if (span.limit && span.limit.limit === kind && span.role === undefined)
      return joined && (chooseMeant(draft, at) || hasTag(span, 'partName') || span.limit.isUnsure) ? at : undefined;
    if (span.limit || (span.role && span.role !== 'grammar')) return undefined;
    if (hasTag(span, ...JOINING)) joined = true;
    else if (hasTag(span, 'neg:post', 'neg')) return undefined;
    else if (span.role === undefined && !hasTag(span, 'particle', 'aux', ...BESIDE)) return undefined;
    if (isListMark(between(draft, span, spans[at + 1]), kind)) joined = true;
  }
  return undefined;
}

/** A word that names several things, or a year behind an event: read as what it is joined to. */
function readAlike(draft: Draft, last: number, span: Span, kind: SpanLimit['limit'] | undefined): void {
  const other = span.limit?.others?.find(({ limit }) => limit === kind);
  if (other) Object.assign(span, { limit: other });
  if (kind === 'event' && isListMark(between(draft, draft.spans[last], span), kind)) readAsEdition(draft, last, span);
  else if (kind === 'event' && hasTag(draft.spans[last + 1], ...JOINING)) readAsEdition(draft, last, span);
}

/** A year behind the edition of another year names one of the same series: CNDT 2020, 2021. */
function readAsEdition({ spans, lexicon: { events } }: Draft, last: number, span: Span): void {
  const like = spans[last]?.limit;
  if (span.limit?.limit !== 'year' || span.role !== undefined || like?.values.length !== 1) return;
  const year = span.limit.values[0];
  const series = events.find(({ id }) => id === like.values[0])?.series;
  const edition = events.find((event) => event.series === series && Number(event.dates[0]?.slice(0, 4)) === year);
  if (edition && series !== undefined) Object.assign(span, { limit: { limit: 'event', values: [edition.id] } });
}
