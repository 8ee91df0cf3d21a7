import type { Event } from '../model/event.ts';
import { isSession, type SearchDocument } from '../model/search-document.ts';
import type { Field } from './weights.ts';

/** The texts of one document by field; a field with several texts has them one after the other. */
export type DocumentTexts = Readonly<Record<Field, string>>;

/** Parts of company names that every company has. */
const COMPANY_FORMS = /株式会社|合同会社|有限会社|一般社団法人|\b(?:inc|ltd|llc|k\.k|kk|g\.k|corporation|corp|co)\b\.?/gi;

/** What of a document is searched, by field. */
export function documentTexts(document: SearchDocument, event: Event | undefined): DocumentTexts {
  // The events' full names are left out: their words (cloud, native) are in every document and would count for nothing anywhere.
  const occasion = event ? [event.id, ...event.hashtags, ...event.places] : [];
  if (!isSession(document)) {
    return {
      title: document.heading,
      notes: lines(document.passages),
      topics: lines(document.topics),
      people: '',
      event: lines(occasion),
    };
  }
  const people = document.speakers.flatMap(({ name, otherNames, handles, company }) => [
    name,
    ...otherNames,
    ...handles,
    (company ?? '').replace(COMPANY_FORMS, ' '),
  ]);
  return {
    title: lines([document.title, ...document.otherTitles]),
    notes: lines([...document.notes.flatMap(({ passages }) => passages), document.abstract ?? '']),
    topics: lines([...document.topics, document.category ?? '', document.code ?? '']),
    people: lines(people),
    event: lines(occasion),
  };
}

const lines = (texts: readonly string[]): string => [...new Set(texts.filter(Boolean))].join('\n');
