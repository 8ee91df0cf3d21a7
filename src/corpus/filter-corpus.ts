import type { Corpus } from '../model/corpus.ts';
import type { Event } from '../model/event.ts';
import type { Limit, LimitName, LimitOp, LimitValue } from '../model/limit.ts';
import type { Session } from '../model/session.ts';
import { eventAsSession } from './event-as-session.ts';
import { type LimitContext, type LimitEntry, limitEntry } from './limit-table.ts';

/** Which sessions meet limits. */
export interface CorpusFilter {
  /** The ids of the sessions that meet all limits, in the order of the corpus. */
  meeting(limits: readonly Limit[]): readonly string[];
  /** The ids of the events that meet those of the limits that are about events. */
  eventsMeeting(limits: readonly Limit[]): readonly string[];
  /** Of the sessions that meet all limits, how many have no value for another kind of limit. */
  lacking(name: LimitName, limits: readonly Limit[]): number;
  /** What a session has for a kind of limit; nothing where the data does not know. */
  valuesOf(name: LimitName, session: Session): readonly LimitValue[];
}

/** Marks by number of a session: 1 where it meets a condition. */
type Marks = Uint8Array;
/** What is marked for one limit, by value: the numbers of the sessions that have it. */
type Column = ReadonlyMap<LimitValue, readonly number[]>;

/** A filter over a corpus. Columns are made when they are first asked for; a question then costs what its values hold. */
export function createCorpusFilter(
  { events, sessions }: Pick<Corpus, 'events' | 'sessions'>,
  context: LimitContext,
): CorpusFilter {
  const byId = new Map(events.map((event) => [event.id, event]));
  const ofSessions = createColumns(
    sessions.flatMap((session) => {
      const event = byId.get(session.event);
      return event ? [{ session, event }] : [];
    }),
    context,
  );
  const ofEvents = createColumns(
    events.map((event) => ({ session: eventAsSession(event), event })),
    context,
  );
  return {
    meeting: (limits) => ofSessions(limits),
    eventsMeeting: (limits) => ofEvents(limits.filter(isOfEvent)),
    lacking(name, limits) {
      const { valuesOf, unmarked } = limitEntry(name);
      const met = new Set(ofSessions(limits));
      return sessions.filter((session) => {
        const event = byId.get(session.event);
        return (
          event !== undefined && met.has(session.id) && valuesOf(session, event, context).every((value) => value === unmarked)
        );
      }).length;
    },
    valuesOf(name, session) {
      const event = byId.get(session.event);
      const { valuesOf } = limitEntry(name);
      return event ? valuesOf(session, event, context) : [];
    },
  };
}

/** Whether a limit says which events are meant. */
export const isOfEvent = ({ limit }: Limit): boolean => limitEntry(limit).isOfEvent === true;

const HELD: Limit = { limit: 'status', op: 'is', values: ['held'] };

/** Limits with the one that nobody names: what was cancelled is left out unless it is asked for. */
export const withStatus = (limits: readonly Limit[]): readonly Limit[] =>
  limits.some(({ limit }) => limit === 'status') ? limits : [...limits, HELD];

interface Row {
  readonly session: Session;
  readonly event: Event;
}

function createColumns(rows: readonly Row[], context: LimitContext): (limits: readonly Limit[]) => string[] {
  const columns = new Map<LimitName, Column>();
  const columnOf = (limit: LimitName): Column => {
    const known = columns.get(limit) ?? createColumn(limit, rows, context);
    columns.set(limit, known);
    return known;
  };
  return (limits) => {
    const kept = new Uint8Array(rows.length).fill(1);
    for (const limit of limits) keep(kept, limit, columnOf(limit.limit), context);
    const ids: string[] = [];
    for (let at = 0; at < rows.length; at++) if (kept[at]) ids.push((rows[at] as Row).session.id);
    return ids;
  };
}

function createColumn(limit: LimitName, rows: readonly Row[], context: LimitContext): Column {
  const column = new Map<LimitValue, number[]>();
  const { valuesOf, keyOf } = limitEntry(limit);
  rows.forEach(({ session, event }, at) => {
    for (const value of new Set(valuesOf(session, event, context))) {
      const key = keyOf ? keyOf(value, context) : value;
      const numbers = column.get(key);
      if (numbers) numbers.push(at);
      else column.set(key, [at]);
    }
  });
  return column;
}

/** Takes the marks away from what does not meet a limit. */
function keep(kept: Marks, { limit, op, values }: Limit, column: Column, context: LimitContext): void {
  const entry = limitEntry(limit);
  const keys = values.map((value) => entry.keyOf?.(value, context) ?? value);
  if (entry.needsAll && op === 'is') {
    for (const key of keys)
      and(
        kept,
        marked(kept.length, column, (value) => value === key),
      );
    return;
  }
  const wanted = (value: LimitValue): boolean => keys.some((key) => compares(value, op, key, entry));
  const marks = marked(kept.length, column, wanted);
  if (op === 'not') for (let at = 0; at < kept.length; at++) kept[at] = kept[at] && !marks[at] ? 1 : 0;
  else and(kept, marks);
}

function compares(value: LimitValue, op: LimitOp, key: LimitValue, { scale, endsBefore, isPart }: LimitEntry): boolean {
  if (isPart) return String(value).includes(String(key));
  if (op === 'is' || op === 'not') return value === key;
  const [a, b] = scale ? [scale.indexOf(value), scale.indexOf(key)] : [value, key];
  if (op === 'from') return a >= b;
  return endsBefore ? a < b : a <= b;
}

function marked(length: number, column: Column, isWanted: (value: LimitValue) => boolean): Marks {
  const marks = new Uint8Array(length);
  for (const [value, numbers] of column) if (isWanted(value)) for (const at of numbers) marks[at] = 1;
  return marks;
}

function and(kept: Marks, marks: Marks): void {
  for (let at = 0; at < kept.length; at++) kept[at] = kept[at] && marks[at] ? 1 : 0;
}
