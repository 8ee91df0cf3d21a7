import { analyzeText } from '../language/analyze-text.ts';
import { companyKey, companyName, nameKey } from '../language/company-key.ts';
import type { VocabularyMatcher } from '../language/vocabulary-matcher.ts';
import type { Session } from '../model.ts';

/**
 * The keys of companies whose name stands in titles or topics of sessions that others give. Looks at every session for every company:
 * done once, when the index is built.
 */
export function findProducts(sessions: readonly Session[], vocabulary: VocabularyMatcher): string[] {
  const keyOf = (company: string | undefined): string => (company ? companyKey(company, vocabulary) : '');
  const keys = new Map(
    sessions.flatMap(({ speakers }) =>
      speakers.flatMap(({ company }) => (company ? [[nameKey(companyName(company)), keyOf(company)] as const] : [])),
    ),
  );
  const products = new Set<string>();
  for (const { title, topics, speakers } of sessions) {
    const own = new Set(speakers.map(({ company }) => keyOf(company)));
    const words = new Set([title, ...topics].flatMap((text) => analyzeText(text).words));
    const concepts = vocabulary.concepts(title);
    for (const [name, key] of keys) if (!own.has(key) && (words.has(name) || concepts.includes(key))) products.add(key);
  }
  return [...products];
}
