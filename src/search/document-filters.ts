import { kindsOf, materialOf, statusOf } from '../corpus/session-facts.ts';
import { companyKey } from '../language/company-key.ts';
import type { VocabularyMatcher } from '../language/vocabulary-matcher.ts';
import type { Event } from '../model/event.ts';
import type { Limits } from '../model/question.ts';
import type { SearchDocument } from '../ports/search-engine.ts';

/** What documents can be limited by, as Orama's schema. */
export const FILTER_SCHEMA = {
  eventId: 'enum',
  year: 'enum',
  day: 'enum',
  person: 'enum[]',
  company: 'enum[]',
  category: 'enum',
  track: 'enum',
  kind: 'enum[]',
  status: 'enum',
  material: 'enum[]',
} as const;

/** What Orama keeps of a document: what questions are limited by. The texts lie in the corpus and in our own index. */
export function filterFieldsOf(document: SearchDocument, event: Event | undefined, vocabulary: VocabularyMatcher) {
  if (!('speakers' in document)) return { id: document.id, eventId: document.event, status: 'held', ...yearOf(event) };
  const { date, day, category, track, speakers } = document;
  const year = date ? { year: Number(date.slice(0, 4)) } : yearOf(event);
  const companies = speakers.flatMap(({ company, companyNames }) => companyNames ?? company ?? []);
  const company = [...new Set(companies.map((name) => companyKey(name, vocabulary)))];
  return {
    id: document.id,
    eventId: document.event,
    ...year,
    ...(day && { day }),
    person: speakers.flatMap(({ name, otherNames }) => [name, ...otherNames]),
    company,
    ...(category && { category }),
    ...(track && { track }),
    kind: [...kindsOf(document)],
    status: statusOf(document),
    material: materialOf(document),
  };
}

const yearOf = (event: Event | undefined) => (event?.dates[0] ? { year: Number(event.dates[0].slice(0, 4)) } : {});

/** The limits of a question as Orama's `where`. */
export function whereOf(limits: Partial<Limits>, vocabulary: VocabularyMatcher) {
  const anyOf = <T>(values: readonly T[] | undefined) => (values?.length ? { in: [...values] } : undefined);
  const contains = <T>(how: 'containsAny' | 'containsAll', values: readonly T[] | undefined) =>
    values?.length ? { [how]: [...values] } : undefined;
  const where = {
    eventId: anyOf(limits.events),
    year: anyOf(limits.years),
    day: anyOf(limits.days),
    person: contains('containsAny', limits.people),
    company: contains(
      'containsAny',
      limits.companies?.map((name) => companyKey(name, vocabulary)),
    ),
    category: anyOf(limits.categories),
    track: anyOf(limits.tracks),
    kind: contains('containsAny', limits.kinds),
    status: anyOf(limits.statuses),
    material: contains('containsAll', limits.having),
  };
  return Object.fromEntries(Object.entries(where).filter(([, condition]) => condition !== undefined));
}
