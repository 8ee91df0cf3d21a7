import { withoutUndefined } from '../../model/without-undefined.ts';
import type { ReportDraft } from './compose-draft.ts';
import { type DraftFile, type DraftPiece, hashOf, type ImportRecord, renderDraftFile, toPieces } from './draft-file.ts';

/** What an import does, or leaves be, in one piece of a report file. */
export interface DraftChange {
  /** The heading of the section; `undefined` for the front matter. */
  readonly heading?: string;
  /** `kept-edited`: the page changed, but a person had edited the piece; `kept-removed`: a person had taken it out. */
  readonly kind: 'added' | 'updated' | 'removed' | 'kept-edited' | 'kept-removed';
  readonly before?: string;
  readonly after?: string;
}

export interface MergedDraft {
  readonly text: string;
  readonly changes: readonly DraftChange[];
}

/**
 * Three-way merge of a page's new version into its draft, piece by piece: what a person edited, added or took out stays;
 * what is as the last import left it follows the page. The last version is known by its hashes alone.
 */
export function mergeDraft(draft: ReportDraft, existing: DraftFile | undefined): MergedDraft {
  const fresh = toPieces(draft.sections);
  const record: ImportRecord = withoutUndefined({
    source: draft.source,
    page: draft.page,
    front: hashOf(draft.front),
    sections: Object.fromEntries(fresh.map(({ key, text }) => [key, hashOf(text)])),
  });
  if (!existing)
    return {
      text: renderDraftFile(draft.front, fresh, record),
      changes: fresh.map(({ heading, text }) => ({ heading, kind: 'added', after: text })),
    };

  const base: ImportRecord = existing.record ?? { source: draft.source, front: '', sections: {} };
  const front = mergeFront(draft.front, existing.front, base.front);
  const kept = existing.sections.map((piece) =>
    mergePiece(
      piece,
      fresh.find(({ key }) => key === piece.key),
      base.sections[piece.key],
    ),
  );
  const pieces = kept.flatMap(({ piece }) => piece ?? []);
  const changes = [...front.changes, ...kept.flatMap(({ change }) => change ?? [])];
  fresh.forEach((piece, index) => {
    if (existing.sections.some(({ key }) => key === piece.key)) return;
    const before = base.sections[piece.key];
    if (before === undefined) {
      insertAfter(pieces, fresh[index - 1], piece);
      changes.push({ heading: piece.heading, kind: 'added', after: piece.text });
    } else if (before !== hashOf(piece.text)) changes.push({ heading: piece.heading, kind: 'kept-removed', after: piece.text });
  });
  return { text: renderDraftFile(front.text, pieces, record), changes };
}

function mergeFront(
  fresh: string,
  onDisk: string,
  base: string,
): { readonly text: string; readonly changes: readonly DraftChange[] } {
  if (hashOf(fresh) === base || hashOf(fresh) === hashOf(onDisk)) return { text: onDisk, changes: [] };
  const isEdited = hashOf(onDisk) !== base;
  return {
    text: isEdited ? onDisk : fresh,
    changes: [{ kind: isEdited ? 'kept-edited' : 'updated', before: onDisk, after: fresh }],
  };
}

function mergePiece(
  piece: DraftPiece,
  fresh: DraftPiece | undefined,
  base: string | undefined,
): { readonly piece?: DraftPiece; readonly change?: DraftChange } {
  const isEdited = hashOf(piece.text) !== base;
  const { heading, text: before } = piece;
  if (!fresh) return isEdited ? { piece } : { change: { heading, kind: 'removed', before } };
  const after = fresh.text;
  if (hashOf(after) === base || hashOf(after) === hashOf(before)) return { piece };
  return isEdited
    ? { piece, change: { heading, kind: 'kept-edited', before, after } }
    : { piece: fresh, change: { heading, kind: 'updated', before, after } };
}

function insertAfter(pieces: DraftPiece[], before: DraftPiece | undefined, piece: DraftPiece): void {
  const at = before ? pieces.findIndex(({ key }) => key === before.key) : -1;
  pieces.splice(before && at === -1 ? pieces.length : at + 1, 0, piece);
}
