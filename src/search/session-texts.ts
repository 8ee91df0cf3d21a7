import type { Event, Session } from '../model.ts';
import type { SessionTexts } from './text-index.ts';

/** Parts of company names that every company has. */
const COMPANY_FORMS = /株式会社|合同会社|有限会社|一般社団法人|\b(?:inc|ltd|llc|k\.k|kk|g\.k|corporation|corp|co)\b\.?/gi;

/** What of a session is searched, by field. */
export function sessionTexts(session: Session, event: Event | undefined): SessionTexts {
  const people = session.speakers.flatMap(({ name, otherNames, handles, company }) => [
    name,
    ...otherNames,
    ...handles,
    (company ?? '').replace(COMPANY_FORMS, ' '),
  ]);
  // The events' full names are left out: their words (cloud, native) are in every session and would count for nothing anywhere.
  const occasion = event ? [event.id, ...event.hashtags, ...event.places] : [];
  return {
    title: lines([session.title, ...session.otherTitles]),
    notes: lines(session.notes.flatMap(({ passages }) => passages)),
    topics: lines([...session.topics, session.category ?? '', session.code ?? '']),
    people: lines(people),
    event: lines(occasion),
  };
}

const lines = (texts: readonly string[]): string => [...new Set(texts.filter(Boolean))].join('\n');
