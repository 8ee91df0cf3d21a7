import { Document, isMap, isSeq, parseDocument, type YAMLMap } from 'yaml';
import { type EventEntry, readEntry } from './event-entries.ts';
import type { OpenEntry } from './write-fields.ts';

/** A talk in an event file, parsed only where somebody looks into it. */
export interface EventPiece {
  readonly id: string;
  /** As it stands in the file. */
  readonly text: string;
  /** Undefined where it is no YAML by itself. */
  open(): OpenPiece | undefined;
}

export interface OpenPiece extends OpenEntry {
  readonly entry: EventEntry;
}

/** Makes a piece of the text of one entry. Undefined where that cannot be read. */
export function eventPiece(text: string): EventPiece | undefined {
  let opened: OpenPiece | undefined;
  const open = () => (opened ??= openPiece(text));
  const id = PLAIN_ID.exec(text)?.[1] ?? open()?.entry.id;
  return id === undefined ? undefined : { id, text, open };
}

/** As every import writes it. */
const PLAIN_ID = /^ *- id: ([a-z0-9-]+\/[A-Za-z][\w.-]*)\n/;

function openPiece(text: string): OpenPiece | undefined {
  const document: Document = parseDocument(text);
  const list: unknown = document.contents;
  const node: unknown = isSeq(list) ? list.items[0] : undefined;
  if (document.errors.length > 0 || !isMap(node)) return undefined;
  try {
    const entry = readEntry(node.toJS(document, { maxAliasCount: 0 }));
    return { document, node, entry, values: entry };
  } catch {
    // An alias: its anchor stands elsewhere in the file.
    return undefined;
  }
}

/** An entry that the file has not yet. */
export function newEntry(id: string): OpenEntry {
  const document = new Document([{ id }]);
  const node = (document.contents as unknown as { readonly items: readonly YAMLMap[] }).items[0] as YAMLMap;
  return { document, node, values: { id } };
}

/** An entry as text, its dash behind so many spaces; `before` is what it was: comments and empty lines below it stay. */
export function printEntry({ document }: OpenEntry, indent: number, before = ''): string {
  const { rest } = cutIdleEnd(before);
  document.comment = null;
  const lines = document.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd().split('\n');
  return lines.map((line) => `${line === '' ? '' : ' '.repeat(indent)}${line}\n`).join('') + rest;
}

function cutIdleEnd(text: string): { readonly rest: string } {
  const lines = text.split(/(?<=\n)/);
  const depth = /^ */.exec(text)?.[0].length ?? 0;
  const last = lines.findLastIndex((line) => line.trim() !== '' && !(line.trimStart().startsWith('#') && leading(line) <= depth));
  return { rest: lines.slice(last + 1).join('') };
}

const leading = (line: string): number => line.length - line.trimStart().length;
