import { type Document, isMap, isScalar, isSeq, parseDocument, Scalar, type YAMLMap } from 'yaml';
import type { ImportedEvent, ImportedTalk, TimetableWarning } from '../../model/imported-event.ts';
import { type EventEntry, readEntries } from './event-entries.ts';
import { cutEventFile, type EventRecord, joinEventFile, markOf } from './event-record.ts';
import { matchTalks } from './match-talks.ts';
import { mergeSpeakers } from './merge-speakers.ts';

export interface MergedEvent {
  readonly text: string;
  readonly counts: { readonly added: number; readonly updated: number; readonly unchanged: number };
  readonly warnings: readonly TimetableWarning[];
}

type Values = Readonly<Record<string, unknown>>;

/**
 * Three-way merge of a timetable into an event file, field by field: what a person edited, added or took out stays, comments and all;
 * what is as the last import left it follows the timetable. Undefined where the file is no YAML.
 */
export function mergeEvent(id: string, event: ImportedEvent, before: string | undefined): MergedEvent | undefined {
  const { yaml, record } = cutEventFile(before ?? `id: ${id}\n`);
  const document = parseDocument(yaml);
  const root: unknown = document.contents;
  if (document.errors.length > 0 || !isMap(root)) return undefined;
  const file = readFile(document);
  if (!file) return undefined;
  const writer = createWriter(document, record);

  writer.write(root, id, file, factsOf(event, file, id));
  const dates = [...new Set([...file.dates, ...event.dates])].sort();
  if (dates.length > file.dates.length) root.set('dates', document.createNode(dates, { flow: true }));
  moveToEnd(root, 'sessions');

  const { counts, present } = writeTalks(
    id,
    before === undefined ? inOrder(event.talks) : event.talks,
    file.sessions,
    root,
    writer,
  );
  const gone = file.sessions
    .filter(({ id: own }) => record.has(own) && !present.has(own))
    .map(({ id: own, title }): TimetableWarning => ({ code: 'gone', id: own, title }));
  return {
    text: joinEventFile({ yaml: document.toString({ lineWidth: 0, flowCollectionPadding: false }), record: writer.record }),
    counts,
    warnings: [...writer.warnings, ...gone],
  };
}

/** Facts that are new stand above the talks, where people look for them. */
function moveToEnd(root: YAMLMap, key: string): void {
  const index = root.items.findIndex((pair) => isScalar(pair.key) && pair.key.value === key);
  if (index >= 0) root.items.push(...root.items.splice(index, 1));
}

/** Aliases are resolved only here: one without an anchor makes the file no YAML. */
function readFile(document: Document): ReturnType<typeof readEntries> | undefined {
  try {
    return readEntries(document.toJS({ maxAliasCount: 100 }));
  } catch {
    return undefined;
  }
}

function writeTalks(
  event: string,
  talks: readonly ImportedTalk[],
  entries: readonly EventEntry[],
  root: YAMLMap,
  { write, add }: Writer,
) {
  const counts = { added: 0, updated: 0, unchanged: 0 };
  const present = new Set<string>();
  const found = matchTalks(event, talks, entries);
  for (const talk of talks) {
    const index = found.get(talk);
    const entry = entries[index ?? -1];
    const id = entry?.id ?? `${event}/${talk.key}`;
    const node = index === undefined ? add(root, id) : (root.getIn(['sessions', index]) as YAMLMap);
    const isChanged = write(node, id, entry ?? { id }, valuesOf(talk, entry));
    counts[index === undefined ? 'added' : isChanged ? 'updated' : 'unchanged']++;
    present.add(id);
  }
  return { counts, present };
}

/** An event's own fields in the order in which a new file has them. */
function factsOf(
  { talks: _, dates: _days, warnings: _warned, id: _id, ...facts }: ImportedEvent,
  file: Values,
  id: string,
): Values {
  const { name, series, kind, status, aliases, hashtags, theme, zone, ...others } = facts;
  return { name: name ?? file['name'] ?? id, series, kind, status, aliases, hashtags, theme, zone, ...others };
}

/** The fields in the order in which a new entry has them. */
function valuesOf(
  { key: _, speakers, abstract, talk, slides, video, picture, recorded, ...facts }: ImportedTalk,
  entry: EventEntry | undefined,
): Values {
  const { title, date, start, end, track, code, category, difficulty, kind, language, status } = facts;
  const people = mergeSpeakers(speakers, entry?.speakers ?? []);
  return {
    title,
    date,
    start,
    end,
    track,
    code,
    category,
    difficulty,
    kind,
    language,
    status,
    speakers: people.length > 0 ? people : undefined,
    talk,
    slides,
    video,
    picture,
    recorded,
    abstract,
  };
}

type Writer = ReturnType<typeof createWriter>;

/** Writes those fields of entries that follow the timetable, and keeps the record of it. */
function createWriter(document: Document, base: EventRecord) {
  const record = new Map(base);
  const warnings: TimetableWarning[] = [];
  const add = (root: YAMLMap, id: string): YAMLMap => {
    const node = document.createNode({ id }) as unknown as YAMLMap;
    const list: unknown = root.get('sessions');
    if (isSeq(list)) list.add(node);
    else root.set('sessions', document.createNode([node]));
    return node;
  };
  /** Tells whether any field was changed. */
  const write = (node: YAMLMap, id: string, current: Values, fresh: Values): boolean => {
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
  };
  return { add, write, record, warnings };
}

type MergeDecision = 'same' | 'follow' | 'kept';

/** What is taken out of the timetable is taken out here too: it may have been withdrawn. Any other fact is merely unknown now. */
const WITHDRAWN: ReadonlySet<string> = new Set(['slides', 'video', 'recorded']);

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

const inOrder = (talks: readonly ImportedTalk[]): readonly ImportedTalk[] =>
  [...talks].sort((a, b) => timeKey(a).localeCompare(timeKey(b)));
const timeKey = ({ date = '9', start = '9', track = '' }: ImportedTalk): string => `${date} ${start} ${track}`;
