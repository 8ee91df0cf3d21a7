import { isMap, parseDocument } from 'yaml';
import type { ImportedEvent, ImportedTalk, TimetableWarning } from '../../model/imported-event.ts';
import { cutEntries, type EventPieces, layOutEntries } from './cut-entries.ts';
import { type EventEntry, readFacts } from './event-entries.ts';
import { type EventPiece, eventPiece, newEntry, printEntry } from './event-piece.ts';
import { cutEventFile, type EventRecord, joinEventFile, markOf } from './event-record.ts';
import { matchTalks } from './match-talks.ts';
import { mergeSpeakers } from './merge-speakers.ts';
import { createFieldWriter, type FieldWriter } from './write-fields.ts';

export interface MergedEvent {
  readonly text: string;
  readonly counts: { readonly added: number; readonly updated: number; readonly unchanged: number };
  readonly warnings: readonly TimetableWarning[];
  /** The file without the talks that stand as the import before wrote them, in parts: what has to be read to know that it is right. */
  readonly touched: readonly string[];
}

type Values = Readonly<Record<string, unknown>>;

/**
 * Three-way merge of a timetable into an event file, field by field: what a person edited, added or took out stays, comments and all;
 * what is as the last import left it follows the timetable. Undefined where the file is no YAML.
 *
 * A talk whose text nobody touched and of which the timetable says what it said is not even parsed: a large timetable that is read again
 * costs what is new in it.
 */
export function mergeEvent(id: string, event: ImportedEvent, before: string | undefined): MergedEvent | undefined {
  const { yaml, record } = cutEventFile(before ?? `id: ${id}\n`);
  const talks = before === undefined ? inOrder(event.talks) : event.talks;
  const merge = (text: string | undefined) => {
    const pieces = text === undefined ? undefined : cutEntries(text);
    return pieces && mergePieces(id, { ...event, talks }, pieces, record);
  };
  return merge(yaml) ?? merge(layOutEntries(yaml));
}

function mergePieces(id: string, event: ImportedEvent, pieces: EventPieces, record: EventRecord): MergedEvent | undefined {
  const entries = pieces.entries.map(eventPiece).filter((piece) => piece !== undefined);
  const writer = createFieldWriter(record);
  const isAsWritten = ({ id: own, text }: EventPiece): boolean => record.get(own)?.[ENTRY] === textMark(text);
  // What people wrote has to be YAML, whether the timetable has it or not.
  if (entries.length < pieces.entries.length || !entries.every((piece) => isAsWritten(piece) || piece.open())) return undefined;
  const head = mergeHead(id, event, pieces.head, writer);
  if (head === undefined) return undefined;

  const talks = mergeTalks(id, event.talks, entries, { writer, isAsWritten, indent: pieces.indent });
  const gone = entries
    .filter(({ id: own }) => record.has(own) && !talks.present.has(own))
    .map(({ id: own, open }): TimetableWarning => ({ code: 'gone', id: own, title: open()?.entry.title ?? '' }));
  const opening = talks.texts.length === 0 ? '' : pieces.opening || 'sessions:\n';
  const isDouble = new Set(entries.map(({ id: own }) => own)).size < entries.length;
  const touched = isDouble
    ? talks.texts
    : talks.texts.filter((text, at) => entries[at]?.text !== text || !isAsWritten(entries[at]));
  return {
    text: joinEventFile({ yaml: head + opening + talks.texts.join(''), record: writer.record }),
    counts: talks.counts,
    warnings: [...writer.warnings, ...gone],
    touched: inParts(touched).map((part) => (part.length > 0 ? `${head}sessions:\n${part.join('')}` : head)),
  };
}

/** What the record holds of an entry beside its fields: how it was left, and what the timetable said of it. */
const [ENTRY, TIMETABLE] = ['=entry', '=timetable'];

/** Empty lines below the last talk come and go. */
const textMark = (text: string): string => markOf(text.trimEnd());

/** The event's own facts as text; as it was where nothing is new. */
function mergeHead(id: string, event: ImportedEvent, head: string, writer: FieldWriter): string | undefined {
  const document = parseDocument(head);
  const root: unknown = document.contents;
  if (document.errors.length > 0 || !isMap(root)) return undefined;
  const values = valuesWithin(() => document.toJS({ maxAliasCount: 100 }));
  if (!values) return undefined;
  const file = readFacts(values);
  const isChanged = writer.write(id, { document, node: root, values: file }, factsOf(event, file, id));
  const dates = [...new Set([...file.dates, ...event.dates])].sort();
  if (dates.length > file.dates.length) root.set('dates', document.createNode(dates, { flow: true }));
  else if (!isChanged) return head;
  return `${document.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd()}\n`;
}

/** Aliases are resolved only here: one without an anchor makes the file no YAML. */
function valuesWithin(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    return undefined;
  }
}

interface TalkParts {
  readonly writer: FieldWriter;
  readonly isAsWritten: (piece: EventPiece) => boolean;
  readonly indent: number;
}

function mergeTalks(
  event: string,
  talks: readonly ImportedTalk[],
  entries: readonly EventPiece[],
  { writer, isAsWritten, indent }: TalkParts,
) {
  const counts = { added: 0, updated: 0, unchanged: 0 };
  const present = new Set<string>();
  const texts = entries.map(({ text }) => endedLine(text));
  const known = entries.map(({ id, open }) => ({ id, read: (): EventEntry => open()?.entry ?? { id, title: '' } }));
  const found = matchTalks(event, talks, known);
  for (const talk of talks) {
    const index = found.get(talk);
    const piece = index === undefined ? undefined : entries[index];
    const id = piece?.id ?? `${event}/${talk.key}`;
    const told = markOf(talk);
    present.add(id);
    if (piece && writer.record.get(id)?.[TIMETABLE] === told && isAsWritten(piece)) {
      counts.unchanged++;
      continue;
    }
    const opened = piece?.open();
    const open = opened ?? newEntry(id);
    const isChanged = writer.write(id, open, valuesOf(talk, opened?.entry));
    const at = index ?? texts.length;
    if (isChanged || !piece) texts[at] = printEntry(open, indent, piece?.text);
    writer.record.set(id, { ...writer.record.get(id), [ENTRY]: textMark(texts[at] ?? ''), [TIMETABLE]: told });
    counts[piece ? (isChanged ? 'updated' : 'unchanged') : 'added']++;
  }
  return { counts, present, texts };
}

/** The last line of a file may lack its end, and others follow it now. */
const endedLine = (text: string): string => (text.endsWith('\n') ? text : `${text}\n`);

/** Few enough at once that reading them takes little memory; one part where there are none. */
function inParts(texts: readonly string[]): readonly (readonly string[])[] {
  const parts = Array.from({ length: Math.ceil(texts.length / PART) }, (_, at) => texts.slice(at * PART, (at + 1) * PART));
  return parts.length > 0 ? parts : [[]];
}

const PART = 250;

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
  { key: _, speakers, abstract, talk, slides, video, picture, recorded, further, ...facts }: ImportedTalk,
  entry: EventEntry | undefined,
): Values {
  const { title, otherTitles, date, start, end, track, code, category, difficulty, kind, language, status } = facts;
  const people = mergeSpeakers(speakers, entry?.speakers ?? []);
  return {
    title,
    other_titles: otherTitles,
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
    further,
    abstract,
  };
}

const inOrder = (talks: readonly ImportedTalk[]): readonly ImportedTalk[] =>
  [...talks].sort((a, b) => timeKey(a).localeCompare(timeKey(b)));
const timeKey = ({ date = '9', start = '9', track = '' }: ImportedTalk): string => `${date} ${start} ${track}`;
