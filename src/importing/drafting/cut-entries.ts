import { type Document, isAlias, isMap, isScalar, isSeq, parseDocument, visit, type YAMLMap } from 'yaml';

/** The text of an event file in pieces: its own facts, and the talks one by one. Put together they are the file to the letter. */
export interface EventPieces {
  /** All above `sessions:`. */
  readonly head: string;
  /** `sessions:` and what stands between it and the first talk; empty where there is no talk. */
  readonly opening: string;
  /** Each with its line breaks, and with the comments that stand between it and the next. */
  readonly entries: readonly string[];
  /** Spaces before the dash of each talk. */
  readonly indent: number;
}

/**
 * Cuts the text of an event file at its talks without parsing it. A line of a block list that begins with a dash at the list's own
 * depth begins an entry whatever stands in it, for all that belongs to an entry stands deeper (YAML 1.2.2, 8.2.1). Undefined where the
 * talks are not such a list at the end of the file.
 */
export function cutEntries(yaml: string): EventPieces | undefined {
  const lines = yaml.split(/(?<=\n)/);
  const start = lines.findIndex((line) => OPENING.test(line));
  if (start < 0)
    return lines.some((line) => ODD_OPENING.test(line)) ? undefined : { head: yaml, opening: '', entries: [], indent: 2 };
  const first = lines.findIndex((line, at) => at > start && !isIdle(line));
  const indent = /^( *)- /.exec(lines[first] ?? '')?.[1]?.length;
  if (indent === undefined) return undefined;
  const dash = `${' '.repeat(indent)}- `;
  const entries: string[][] = [];
  for (const line of lines.slice(first)) {
    if (line.startsWith(dash) || line.trimEnd() === dash.trimEnd()) entries.push([]);
    else if (!isIdle(line) && depthOf(line) <= indent) return undefined;
    entries.at(-1)?.push(line);
  }
  return {
    head: lines.slice(0, start).join(''),
    opening: lines.slice(start, first).join(''),
    entries: entries.map((entry) => entry.join('')),
    indent,
  };
}

const OPENING = /^sessions: *(?:#.*)?\n$/;
const ODD_OPENING = /^["']?sessions/;

/** Nothing but spaces, or a comment at the left. */
const isIdle = (line: string): boolean => line.trim() === '' || line.trimStart().startsWith('#');
const depthOf = (line: string): number => line.length - line.trimStart().length;

/** The same file, laid out so that it can be cut: talks as a block list at the end, aliases written out. Undefined where it is no YAML. */
export function layOutEntries(yaml: string): string | undefined {
  try {
    const document: Document = parseDocument(yaml);
    const root: unknown = document.contents;
    if (document.errors.length > 0 || !isMap(root)) return undefined;
    // An alias without its anchor, or too many of them, is found out here.
    document.toJS({ maxAliasCount: MAX_ALIASES });
    visit(document, { Alias: (_, alias) => (isAlias(alias) ? (alias.resolve(document)?.clone() as never) : undefined) });
    layOutTalks(root);
    return document.toString({ lineWidth: 0, flowCollectionPadding: false });
  } catch {
    return undefined;
  }
}

const MAX_ALIASES = 100;

function layOutTalks(root: YAMLMap): void {
  const index = root.items.findIndex(({ key }) => isScalar(key) && key.value === 'sessions');
  const [pair] = index < 0 ? [] : root.items.splice(index, 1);
  if (!pair || !isSeq(pair.value) || pair.value.items.length === 0) return;
  pair.value.flow = false;
  root.items.push(pair);
}
