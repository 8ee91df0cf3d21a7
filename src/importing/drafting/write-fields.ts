import { type Document, Scalar, type YAMLMap } from 'yaml';
import type { TimetableWarning } from '../../model/imported-event.ts';
import { type EventRecord, markOf } from './event-record.ts';

type Values = Readonly<Record<string, unknown>>;

/** An entry of an event file that is open for writing: what it says, and where. */
export interface OpenEntry {
  readonly document: Document;
  readonly node: YAMLMap;
  readonly values: Values;
}

export interface FieldWriter {
  /** Writes those fields of an entry that follow the timetable. Tells whether any was changed. */
  write(id: string, open: OpenEntry, fresh: Values): boolean;
  readonly record: Map<string, Readonly<Record<string, string>>>;
  readonly warnings: TimetableWarning[];
}

/** Creates what merges fields three ways and keeps the record of it. */
export function createFieldWriter(base: EventRecord): FieldWriter {
  const record = new Map(base);
  const warnings: TimetableWarning[] = [];
  return {
    record,
    warnings,
    write(id, { document, node, values: current }, fresh) {
      const before = base.get(id) ?? {};
      const decisions = Object.entries(fresh).map(([field, value]) => ({
        field,
        value,
        decision: decide(field, current[field], value, before[field]),
      }));
      const followed = decisions.filter(({ decision }) => decision === 'follow');
      for (const { field, value } of followed) {
        if (value === undefined) node.delete(field);
        else node.set(field, nodeFor(document, field, value));
      }
      const marks = decisions.flatMap(({ field, value }) =>
        value === undefined ? [] : [[field, markOf(comparable(field, value))]],
      );
      const unknown = Object.entries(before).filter(([field]) => !WITHDRAWN.has(field));
      record.set(id, { ...Object.fromEntries(unknown), ...Object.fromEntries(marks) });
      const fields = decisions.filter(({ decision }) => decision === 'kept').map(({ field }) => field);
      if (fields.length > 0) warnings.push({ code: 'kept-edited', id, fields });
      return followed.length > 0;
    },
  };
}

type MergeDecision = 'same' | 'follow' | 'kept';

/** What is taken out of the timetable is taken out here too: it may have been withdrawn. Any other fact is merely unknown now. */
const WITHDRAWN: ReadonlySet<string> = new Set(['slides', 'video', 'recorded', 'further', 'status']);

/** `base` is the mark of what the last import found; what differs from it a person wrote. */
function decide(field: string, current: unknown, fresh: unknown, base: string | undefined): MergeDecision {
  if (JSON.stringify(current) === JSON.stringify(fresh)) return 'same';
  if (fresh === undefined && !WITHDRAWN.has(field)) return 'same';
  const [known, found] = [comparable(field, current), comparable(field, fresh)];
  if (JSON.stringify(known) === JSON.stringify(found)) return 'follow';
  if (base === undefined) return current === undefined ? 'follow' : fresh === undefined ? 'same' : 'kept';
  if (current !== undefined && markOf(known) === base) return 'follow';
  return fresh !== undefined && markOf(found) === base ? 'same' : 'kept';
}

/** Of speakers, other names and account names are what people add: they make no edit. */
const comparable = (field: string, value: unknown): unknown =>
  field === 'speakers' && Array.isArray(value)
    ? value.map(({ name, company }: { readonly name?: unknown; readonly company?: unknown }) => ({ name, company }))
    : value;

function nodeFor(document: Document, field: string, value: unknown) {
  const isWords = Array.isArray(value) && value.every((one) => typeof one === 'string');
  const node = document.createNode(value, { flow: isWords });
  if (node instanceof Scalar && (field === 'start' || field === 'end')) node.type = Scalar.QUOTE_DOUBLE;
  if (node instanceof Scalar && typeof value === 'string' && value.includes('\n')) node.type = Scalar.BLOCK_LITERAL;
  return node;
}
