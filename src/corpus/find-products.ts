import { companyKey, companyName, nameKey } from '../language/company-key.ts';
import { foldWidth } from '../language/normalize-text.ts';
import { visitWords } from '../language/visit-terms.ts';
import type { VocabularyMatcher } from '../language/vocabulary-matcher.ts';
import type { Company } from '../model/directory.ts';
import type { Session, Speaker } from '../model/session.ts';

/** By which words of titles and topics companies are named. */
export interface CompanyWords {
  readonly keyByName: ReadonlyMap<string, string>;
  /** Words of the vocabulary that are a company's short name: Google Cloud is Google where a company is spoken of. */
  readonly keyByConcept: ReadonlyMap<string, string>;
  /** The keys of all companies. */
  readonly known: ReadonlySet<string>;
}

/** In how many sessions each company is named that others give. Counts may be 0 where sessions have changed. */
export type ProductCounts = ReadonlyMap<string, number>;

/** The words for the companies of all sessions. */
export function companyWordsOf(
  sessions: Iterable<Session>,
  vocabulary: VocabularyMatcher,
  described: readonly Company[] = [],
): CompanyWords {
  const keyOf = rememberedKeys(vocabulary);
  const companies = new Set<string>();
  for (const { speakers } of sessions) for (const company of speakers.flatMap(companiesOf)) companies.add(company);
  const keyByName = new Map([...companies].map((company) => [nameKey(companyName(company)), keyOf(company)]));
  const known = new Set(keyByName.values());
  const keyByConcept = new Map<string, string>();
  for (const { name, shortNames } of described.filter((company) => companies.has(company.name)))
    for (const short of shortNames) {
      const concept = vocabulary.conceptOf(short);
      if (concept) keyByConcept.set(concept, keyOf(name));
      else keyByName.set(nameKey(short), keyOf(name));
    }
  return { keyByName, keyByConcept, known };
}

/** Finds the keys of companies whose name stands in the title or the topics of a session that others give. */
export function createProductFinder(
  { keyByName, keyByConcept, known }: CompanyWords,
  vocabulary: VocabularyMatcher,
): (session: Session) => ReadonlySet<string> {
  const keyOf = rememberedKeys(vocabulary);
  return ({ title, topics, speakers }) => {
    const own = new Set(speakers.flatMap(companiesOf).map(keyOf));
    const named = vocabulary
      .concepts(title)
      .flatMap((concept) => (known.has(concept) ? [concept] : (keyByConcept.get(concept) ?? [])));
    for (const text of [title, ...topics]) visitWords(foldWidth(text), (word) => void named.push(keyByName.get(word) ?? ''));
    return new Set(named.filter((key) => key && !own.has(key)));
  };
}

/** Counts what `createProductFinder` finds in sessions, once each, added to what was counted before. */
export function countProducts(
  sessions: Iterable<Session>,
  find: (session: Session) => ReadonlySet<string>,
  before: ProductCounts = new Map(),
  by = 1,
): ProductCounts {
  const counts = new Map(before);
  for (const session of sessions) for (const key of find(session)) counts.set(key, (counts.get(key) ?? 0) + by);
  return counts;
}

/** The keys of companies that are named in any session. */
export const productsOf = (counts: ProductCounts): string[] =>
  [...counts].flatMap(([key, count]) => (count > 0 ? [key] : [])).sort();

function rememberedKeys(vocabulary: VocabularyMatcher): (company: string) => string {
  const keys = new Map<string, string>();
  return (company) => {
    const key = keys.get(company) ?? companyKey(company, vocabulary);
    keys.set(company, key);
    return key;
  };
}

const companiesOf = ({ company, companyNames }: Speaker): readonly string[] => companyNames ?? (company ? [company] : []);
