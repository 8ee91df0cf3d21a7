import { companyKey, companyName, nameKey } from '../language/company-key.ts';
import { foldWidth } from '../language/normalize-text.ts';
import { visitWords } from '../language/visit-terms.ts';
import type { VocabularyMatcher } from '../language/vocabulary-matcher.ts';
import type { Company } from '../model/directory.ts';
import type { Session, Speaker } from '../model/session.ts';

/**
 * The keys of companies whose name stands in titles or topics of sessions that others give. Looks at every session twice:
 * done once, when the index is built.
 */
export function findProducts(
  sessions: Iterable<Session>,
  vocabulary: VocabularyMatcher,
  described: readonly Company[] = [],
): string[] {
  const keys = new Map<string, string>();
  const keyOf = (company: string): string => {
    const key = keys.get(company) ?? companyKey(company, vocabulary);
    keys.set(company, key);
    return key;
  };
  const companies = new Set<string>();
  for (const { speakers } of sessions) for (const company of speakers.flatMap(companiesOf)) companies.add(company);
  const keyByName = new Map([...companies].map((company) => [nameKey(companyName(company)), keyOf(company)]));
  const known = new Set(keyByName.values());
  /** Words of the vocabulary that are a company's short name: Google Cloud is Google where a company is spoken of. */
  const keyByConcept = new Map<string, string>();
  for (const { name, shortNames } of described.filter((company) => companies.has(company.name)))
    for (const short of shortNames) {
      const concept = vocabulary.conceptOf(short);
      if (concept) keyByConcept.set(concept, keyOf(name));
      else keyByName.set(nameKey(short), keyOf(name));
    }
  const products = new Set<string>();
  for (const { title, topics, speakers } of sessions) {
    const own = new Set(speakers.flatMap(companiesOf).map(keyOf));
    const named = vocabulary
      .concepts(title)
      .flatMap((concept) => (known.has(concept) ? [concept] : (keyByConcept.get(concept) ?? [])));
    for (const text of [title, ...topics]) visitWords(foldWidth(text), (word) => void named.push(keyByName.get(word) ?? ''));
    for (const key of named) if (key && !own.has(key)) products.add(key);
  }
  return [...products].sort();
}

const companiesOf = ({ company, companyNames }: Speaker): readonly string[] => companyNames ?? (company ? [company] : []);
