import { createHash } from 'node:crypto';
import { z } from 'zod';
import { titleKey } from '../../language/title-key.ts';
import { trimEndWhere } from '../../language/trim-where.ts';
import { withoutUndefined } from '../../model/without-undefined.ts';

/** A report file cut into the pieces that are compared: its front matter and its sections, as text. */
export interface DraftFile {
  readonly front: string;
  readonly sections: readonly DraftPiece[];
  /** What the last import wrote; absent in a file that no import made. */
  readonly record?: ImportRecord;
}

export interface DraftPiece {
  /** The talk's id, else the heading: what tells that two versions of a section are the same. */
  readonly key: string;
  readonly heading: string;
  readonly text: string;
}

const pageSchema = z.object({
  /** As a person named it. */
  address: z.string(),
  etag: z.string().optional(),
  modified: z.string().optional(),
});

const recordSchema = z.object({
  source: z.string(),
  page: pageSchema.extend({ talks: z.string() }).optional(),
  front: z.string(),
  sections: z.record(z.string(), z.string()),
});

/** Which version of a page was read. */
export type PageVersion = z.infer<typeof pageSchema>;

/** Hashes of what an import wrote, by piece: what differs from them was edited by a person. */
export type ImportRecord = z.infer<typeof recordSchema>;

const RECORD_START = '<!-- kikigaki-import ';
const RECORD_END = ' -->';

/** Cuts a report file into its pieces. */
export function readDraftFile(text: string): DraftFile {
  const { report, recorded } = cutRecord(text);
  const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n?([\s\S]*)$/.exec(report.replace(/\r\n?/g, '\n')) ?? [];
  const record = recorded === undefined ? undefined : readRecord(recorded);
  return withoutUndefined({ front, sections: toPieces(cutSections(body)), record });
}

/** The comment at the end of the file, apart from what stands before it. */
function cutRecord(text: string): { readonly report: string; readonly recorded?: string } {
  const whole = text.trimEnd();
  const start = whole.lastIndexOf(RECORD_START);
  if (start < 0 || !whole.endsWith(RECORD_END)) return { report: text };
  const recorded = whole.slice(start + RECORD_START.length, -RECORD_END.length);
  return recorded.includes('\n') ? { report: text } : { report: trimEndWhere(whole.slice(0, start), /\n/), recorded };
}

/** Joins pieces to a file and notes what the import wrote of them. */
export function renderDraftFile(front: string, sections: readonly DraftPiece[], record: ImportRecord): string {
  const comment = `<!-- kikigaki-import ${JSON.stringify(record).replace(/--/g, '\\u002d\\u002d')} -->`;
  return `---\n${front}\n---\n\n${sections.map(({ text }) => `${text}\n\n`).join('')}${comment}\n`;
}

/** Names each section; a second one of the same name gets a number. */
export function toPieces(texts: readonly string[]): DraftPiece[] {
  const seen = new Map<string, number>();
  return texts.map((text) => {
    const heading = /^##\s+(.*)/.exec(text)?.[1] ?? '';
    const session = /^session:\s*(\S+)\s*$/m.exec(text.split('\n\n')[0] ?? '')?.[1];
    const name = session ?? `heading ${titleKey(heading)}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return { key: count === 1 ? name : `${name} ${count}`, heading, text };
  });
}

/** The content's fingerprint, without regard to blank lines at its ends. */
export const hashOf = (text: string): string => createHash('sha256').update(text.trim()).digest('hex').slice(0, 16);

function readRecord(json: string): ImportRecord | undefined {
  try {
    return recordSchema.parse(JSON.parse(json));
  } catch {
    return undefined;
  }
}

/** Sections begin at `## `, but not inside fenced code. */
function cutSections(body: string): string[] {
  const sections: string[] = [];
  let fence: string | undefined;
  for (const line of body.split('\n')) {
    const mark = /^\s*(?:[-*+]\s+)?(```+|~~~+)/.exec(line)?.[1];
    if (mark && fence === undefined) fence = mark;
    else if (mark && fence !== undefined && mark.startsWith(fence)) fence = undefined;
    if ((/^##\s/.test(line) && fence === undefined) || sections.length === 0) sections.push(line);
    else sections[sections.length - 1] += `\n${line}`;
  }
  return sections.map((section) => section.trim()).filter((section) => section !== '');
}
