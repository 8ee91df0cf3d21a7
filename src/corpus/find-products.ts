import { companyKey, companyName, nameKey } from '../language/company-key.ts';
import { foldWidth } from '../language/normalize-text.ts';
import { visitWords } from '../language/visit-terms.ts';
import type { VocabularyMatcher } from '../language/vocabulary-matcher.ts';
import type { Session } from '../model.ts';

/**
 * The keys of companies whose name stands in titles or topics of sessions that others give. Reads the
 * words of every title: done once, when the index is built.
 */
export function findProducts(sessions: readonly Session[], vocabulary: VocabularyMatcher): string[] {
  const known = new Map<string, string>();
  const keyOf = (company: string | undefined): string => {
    if (!company) return '';
    const key = known.get(company) ?? companyKey(company, vocabulary);
    known.set(company, key);
    return key;
  };
  const keys = new Map(
    sessions.flatMap(({ speakers }) =>
      speakers.flatMap(({ company }) => (company ? [[nameKey(companyName(company)), keyOf(company)] as const] : [])),
    ),
  );
  const all = new Set(keys.values());
  const products = new Set<string>();
  for (const { title, topics, speakers } of sessions) {
    const own = new Set(speakers.map(({ company }) => keyOf(company)));
    const named = vocabulary.concepts(title).filter((concept) => all.has(concept));
    const visit = (word: string): void => {
      const key = keys.get(word);
      if (key !== undefined) named.push(key);
    };
    for (const text of [title, ...topics]) visitWords(foldWidth(text), visit);
    for (const key of named) if (!own.has(key)) products.add(key);
  }
  return [...products].sort();
}
