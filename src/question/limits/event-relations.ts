import type { Event } from '../../model/event.ts';
import type { Draft } from '../draft.ts';
import type { Span, SpanLimit } from '../span.ts';
import { claimWithin } from './claim-within.ts';
import { eventsByTime } from './events-by-time.ts';
import { eventsNamedBy } from './events-named-by.ts';
import { readNextAtPlace } from './next-at-place.ts';

/** Events by another event: the one after Sapporo, the one held together with another, the first that took place on site again. */
export function readEventRelations(draft: Draft): void {
  readNextAtPlace(draft);
  readNeighbours(draft);
  readStretches(draft);
  readJoint(draft);
  readReturn(draft);
}

const EDITION = '(?:回|大会|開催|のとき|のイベント|イベント|の回|edition| edition| event| conference| one)?';
const WANTED = '(?:イベント|カンファ|大会|回|開催|開か|行わ|あった|やった|来た|は(?:何|なに|どれ|どの|[?？。]|$))';
/** 札幌回の次に開かれたイベント, CNDT2021の直前の回. 前に alone is any time before, unless one event is asked for. */
const BEHIND: readonly (readonly [RegExp, Step])[] = [
  [new RegExp(`^${EDITION}の?(?:次|直後|すぐ後|すぐあと|一つ後|ひとつ後)(?:に|の|で)?(?=${WANTED})`), 1],
  [new RegExp(`^${EDITION}の?(?:直前|すぐ前|一つ前|ひとつ前|1つ前)(?:に|の|で)?(?=${WANTED})`), -1],
  [new RegExp(`^${EDITION}の(?:後|あと)に(?=(?:開催された|開催した|開かれた|行われた|あった|やった)のは)`), 1],
  [new RegExp(`^${EDITION}の前に(?=(?:開催された|開催した|開かれた|行われた|あった|やった)のは)`), -1],
];
/** "Which event came after Sapporo", "the conference right before CNDT2021": one event, not all of them. */
const BEFORE: readonly (readonly [RegExp, Step])[] = [
  [
    /(?:event|conference|edition|one|what|which) (?:that |which )?(?:was held |took place |happened |held |came |comes )?(?:right |immediately |directly |just |next )?(?:after|following|followed) (?:the )?$/,
    1,
  ],
  [
    /(?:event|conference|edition|one|what|which) (?:that |which )?(?:was held |took place |happened |held |came |comes )?(?:right |immediately |directly |just )?(?:before|preceding|preceded) (?:the )?$/,
    -1,
  ],
];
type Step = 1 | -1;

/** The event that took place next to one that is named, in time. */
function readNeighbours(draft: Draft): void {
  const { spans, text } = draft;
  for (const span of spans as Span[]) {
    const values = span.role === undefined ? eventsNamedBy(span, draft) : [];
    if (values.length === 0) continue;
    const behind = BEHIND.find(([pattern]) => pattern.test(text.slice(span.end, span.end + MAX_PHRASE)));
    const before = behind
      ? undefined
      : BEFORE.find(([pattern]) => pattern.test(text.slice(Math.max(0, span.start - MAX_PHRASE), span.start)));
    const step = (behind ?? before)?.[1];
    const other = step && neighbourOf(draft, values, step);
    if (!other) continue;
    const length = (pattern: RegExp | undefined, part: string): number => pattern?.exec(part)?.[0].length ?? 0;
    const from = span.start - (before ? length(BEFORE_ALONE, text.slice(Math.max(0, span.start - MAX_PHRASE), span.start)) : 0);
    const to = span.end + length(behind?.[0], text.slice(span.end, span.end + MAX_PHRASE));
    claimWithin(draft, from, to, span, { limit: 'event', values: [other.id] });
  }
}

const MAX_PHRASE = 60;
const BEFORE_ALONE =
  /(?:came |comes )?(?:right |immediately |directly |just |next )?(?:after|following|followed|before|preceding|preceded) (?:the )?$/;

/** The event behind the last, or before the first, of those that are named. */
function neighbourOf({ lexicon: { events } }: Draft, ids: readonly string[], step: Step): Event | undefined {
  const ordered = eventsByTime(events);
  const at = step === 1 ? ordered.findLastIndex(({ id }) => ids.includes(id)) : ordered.findIndex(({ id }) => ids.includes(id));
  return at < 0 ? undefined : ordered[at + step];
}

/** CNDT2022以降, より前: all events from one on, or up to it, with or without itself. */
const STRETCH_BEHIND: readonly (readonly [RegExp, Step, boolean])[] = [
  [/^(?:以降|以後)(?:の|に|で|は)?/, 1, true],
  [/^(?:より(?:も)?(?:後|あと)|の(?:後|あと)の)(?:の|に|で|は)?/, 1, false],
  [/^以前(?:の|に|で|は)?/, -1, true],
  [/^より(?:も)?前(?:の|に|で|は)?/, -1, false],
];
const MANY =
  '(?:events|conferences|editions|talks|sessions|presentations) (?:that were |that |which )?(?:held |given |took place |happened )?';
const STRETCH_BEFORE: readonly (readonly [RegExp, Step, boolean])[] = [
  [new RegExp(`${MANY}since (?:the )?$`), 1, true],
  [new RegExp(`${MANY}after (?:the )?$`), 1, false],
  [new RegExp(`${MANY}before (?:the )?$`), -1, false],
];
const OPENING_WORD = /(?:since|after|before) (?:the )?$/;

/** An edition as the bound of a stretch: what took place from it on, or before it. */
function readStretches(draft: Draft): void {
  const { spans, text, lexicon } = draft;
  for (const span of spans as Span[]) {
    const { limit, role } = span;
    if (role !== undefined || limit?.limit !== 'event' || limit.isSeries || limit.values.length !== 1) continue;
    const rest = text.slice(span.end, span.end + MAX_PHRASE);
    const first = text.slice(Math.max(0, span.start - MAX_PHRASE), span.start);
    const found =
      STRETCH_BEHIND.find(([pattern]) => pattern.test(rest)) ?? STRETCH_BEFORE.find(([pattern]) => pattern.test(first));
    if (!found) continue;
    const [pattern, step, isIncluded] = found;
    const ordered = eventsByTime(lexicon.events).map(({ id }) => id);
    const at = ordered.indexOf(String(limit.values[0]));
    const own = isIncluded ? 1 : 0;
    const values = step === 1 ? ordered.slice(at + 1 - own) : ordered.slice(0, at + own);
    if (at < 0 || values.length === 0) continue;
    const from = span.start - (OPENING_WORD.exec(first)?.[0].length ?? 0);
    claimWithin(draft, from, span.end + (pattern.exec(rest)?.[0].length ?? 0), span, { limit: 'event', values });
  }
}

const JOINT =
  /合同(?:で|の)?(?:開催)?|共催|併催|共同開催|同時開催|一緒に(?:開催|やっ|行わ)|(?:held |organi[sz]ed |run )?(?:together with|jointly(?: with)?|as a joint event(?: with)?|in conjunction with|co-?located with|combined with)|joint (?:event|conference)/;

/** OpenStack Days と合同だった回: the event whose name is that of two, one of which is named beside the word. */
function readJoint(draft: Draft): void {
  const { text, lexicon } = draft;
  const joint = JOINT.exec(text);
  if (!joint) return;
  const [found, ...others] = lexicon.events.flatMap((event) => {
    const part = event.name.toLowerCase().split(' / ').length > 1 && partIn(event, text);
    return part ? [{ event, ...part }] : [];
  });
  const first =
    found && others.length === 0 ? draft.spans.find((span) => span.end > found.start && span.start < found.end) : undefined;
  if (!found || !first) return;
  const limit: SpanLimit = { limit: 'event', values: [found.event.id] };
  for (const span of draft.spans as Span[])
    if (span !== first && span.limit?.limit === 'event' && span.limit.values.includes(found.event.id)) span.role = 'grammar';
  claimWithin(draft, found.start, found.end, first, limit);
  claimWithin(draft, joint.index, joint.index + joint[0].length);
}

/** Where one of the two names stands in a text, without its year and, if need be, its last word, which is a place. */
function partIn({ name }: Event, text: string): { start: number; end: number } | undefined {
  for (const part of name.toLowerCase().split(' / ').slice(1)) {
    const words = part
      .replace(/ ?(?:19|20)\d\d/, '')
      .trim()
      .split(' ');
    for (const said of [words.join(' '), words.slice(0, -1).join(' ')]) {
      const start = said.length < MIN_NAME ? -1 : text.indexOf(said);
      if (start >= 0) return { start, end: start + said.length };
    }
  }
  return undefined;
}

const MIN_NAME = 4;

const RETURN =
  /復活(?:し|した|する)?|再開(?:し|した|する|され)?|戻っ(?:て|た)|戻り|帰ってき|(?:come|came|coming|go|went) back(?: to)?|back to|back again|return(?:ed|s|ing)?(?: to)?|resum(?:e|ed|es|ing)/;

/** 現地開催が復活した回: the first that was held so again, after others had been held in another way. */
function readReturn(draft: Draft): void {
  const { spans, text, lexicon } = draft;
  const said = RETURN.exec(text);
  const span = said ? spans.find(({ role, limit }) => role === undefined && limit?.limit === 'format') : undefined;
  if (!said || !span?.limit) return;
  const wanted = span.limit.values.map(String);
  const isHeldSo = ({ format }: Event): boolean => format !== undefined && (wanted.includes(format) || format === 'hybrid');
  const ordered = eventsByTime(lexicon.events).filter(({ format }) => format !== undefined);
  const begun = ordered.findIndex(isHeldSo);
  const left = ordered.findIndex((event, at) => at > begun && begun >= 0 && !isHeldSo(event));
  const again = left < 0 ? undefined : ordered.find((event, at) => at > left && isHeldSo(event));
  if (!again) return;
  claimWithin(draft, span.start, span.end, span, { limit: 'event', values: [again.id] });
  claimWithin(draft, said.index, said.index + said[0].length);
}
