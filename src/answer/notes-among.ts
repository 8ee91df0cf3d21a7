import type { RankedNote } from '../model/answer.ts';
import { isSession } from '../model/search-document.ts';
import type { EventNote } from '../model/session.ts';
import type { WeighedTerm } from '../ports/word-knowledge.ts';
import type { AnswerParts } from './answer-parts.ts';
import { excerptOf } from './excerpt.ts';
import type { AnswerHit } from './look-up.ts';

const MAX_NOTES = 3;

/** The notes of an event among hits. */
export const notesAmong = (hits: readonly AnswerHit[], terms: readonly WeighedTerm[], parts: AnswerParts): RankedNote[] =>
  hits
    .flatMap(({ document }) => (isSession(document) ? [] : [document]))
    .slice(0, MAX_NOTES)
    .flatMap((note) => rankedNote(note, terms, parts));

function rankedNote(note: EventNote, terms: readonly WeighedTerm[], { library, tools }: AnswerParts): RankedNote[] {
  const event = library.events.get(note.event);
  const report = library.reports.get(note.report);
  const excerpt = excerptOf({ notes: [note] }, terms, tools);
  return event && report && excerpt ? [{ event, heading: note.heading, excerpt, report }] : [];
}
