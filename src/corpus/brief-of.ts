import { isSession, type SearchDocument } from '../model/search-document.ts';
import type { Brief } from '../ports/catalogue.ts';

/** What of a session or a note is needed to weigh it beside thousands of others. */
export function briefOf(document: SearchDocument): Brief & { readonly about: string } {
  const { id } = document;
  if (!isSession(document)) return { id, isSession: false, passages: document.passages.length, onlyNamed: false, about: '' };
  const { title, otherTitles, topics, category = '', notes } = document;
  let passages = 0;
  for (const note of notes) passages += note.passages.length;
  return {
    id,
    isSession: true,
    passages,
    onlyNamed: notes.length > 0 && notes.every(({ mentionOnly }) => mentionOnly),
    about: [title, ...otherTitles, ...topics, category].join('\n'),
  };
}
