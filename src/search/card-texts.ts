import type { Event } from '../model/event.ts';
import type { Card } from '../ports/search-engine.ts';
import type { Field } from './weights.ts';

/** The texts of one card by field; a field with several texts has them one after the other. */
export type CardTexts = Readonly<Record<Field, string>>;

/** Parts of company names that every company has. */
const COMPANY_FORMS = /株式会社|合同会社|有限会社|一般社団法人|\b(?:inc|ltd|llc|k\.k|kk|g\.k|corporation|corp|co)\b\.?/gi;

/** What of a card is searched, by field. */
export function cardTexts(card: Card, event: Event | undefined): CardTexts {
  // The events' full names are left out: their words (cloud, native) are in every card and would count for nothing anywhere.
  const occasion = event ? [event.id, ...event.hashtags, ...event.places] : [];
  if (!('speakers' in card)) {
    return { title: card.heading, notes: lines(card.passages), topics: lines(card.topics), people: '', event: lines(occasion) };
  }
  const people = card.speakers.flatMap(({ name, otherNames, handles, company }) => [
    name,
    ...otherNames,
    ...handles,
    (company ?? '').replace(COMPANY_FORMS, ' '),
  ]);
  return {
    title: lines([card.title, ...card.otherTitles]),
    notes: lines([...card.notes.flatMap(({ passages }) => passages), card.abstract ?? '']),
    topics: lines([...card.topics, card.category ?? '', card.code ?? '']),
    people: lines(people),
    event: lines(occasion),
  };
}

const lines = (texts: readonly string[]): string => [...new Set(texts.filter(Boolean))].join('\n');
