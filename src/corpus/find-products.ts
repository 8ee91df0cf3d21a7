import { companyKey, companyName, nameKey } from '../language/company-key.ts';
import { foldWidth } from '../language/normalize-text.ts';
import { visitWords } from '../language/visit-terms.ts';
import type { VocabularyMatcher } from '../language/vocabulary-matcher.ts';
import type { Session } from '../model/session.ts';

/**
 * The keys of companies whose name stands in titles or topics of sessions that others give. Looks at every session:
 * done once, when the index is built.
 */
export function findProducts(sessions: readonly Session[], vocabulary: VocabularyMatcher): string[] {
  const keys = new Map<string, string>();
  const keyOf = (company: string | undefined): string => {
    if (!company) return '';
    const key = keys.get(company) ?? companyKey(company, vocabulary);
    keys.set(company, key);
    return key;
  };
  const companies = sessions.flatMap(({ speakers }) => speakers.flatMap(({ company }) => (company ? [company] : [])));
  const keyByName = new Map(companies.map((company) => [nameKey(companyName(company)), keyOf(company)]));
  const known = new Set(keyByName.values());
  const products = new Set<string>();
  for (const { title, topics, speakers } of sessions) {
    const own = new Set(speakers.map(({ company }) => keyOf(company)));
    const named = vocabulary.concepts(title).filter((concept) => known.has(concept));
    for (const text of [title, ...topics]) visitWords(foldWidth(text), (word) => void named.push(keyByName.get(word) ?? ''));
    for (const key of named) if (key && !own.has(key)) products.add(key);
  }
  return [...products].sort();
}
