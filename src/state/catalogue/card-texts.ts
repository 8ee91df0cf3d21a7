import { isSession, type SearchDocument } from '../../model/search-document.ts';
import type { Session } from '../../model/session.ts';

/** What is told of a session at length: what was announced, then the passages of each of its notes. */
type Texts = readonly [abstract: string | null, passages: readonly (readonly string[])[]];

/** A card as it lies in the database: in outline, and apart from that what is told at length, absent where nothing is. */
export interface SplitCard {
  readonly card: string;
  readonly text: string | undefined;
}

export function splitCard(document: SearchDocument): SplitCard {
  if (!isSession(document)) return { card: JSON.stringify(document), text: undefined };
  const { abstract, notes, ...rest } = document;
  const outline: Session = { ...rest, notes: notes.map((note) => ({ ...note, passages: [] })) };
  const texts: Texts = [abstract ?? null, notes.map(({ passages }) => passages)];
  const isTold = abstract !== undefined || notes.some(({ passages }) => passages.length > 0);
  return { card: JSON.stringify(outline), text: isTold ? JSON.stringify(texts) : undefined };
}

/** What `splitCard` took apart. */
export function joinCard(card: string, text: string | null): SearchDocument {
  const document = JSON.parse(card) as SearchDocument;
  if (text === null || !isSession(document)) return document;
  const [abstract, passages] = JSON.parse(text) as Texts;
  const notes = document.notes.map((note, at) => ({ ...note, passages: passages[at] ?? [] }));
  return { ...document, ...(abstract !== null && { abstract }), notes };
}
