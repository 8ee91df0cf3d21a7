import { matcherOf } from '../language/matcher-of.ts';
import type { Corpus } from '../model/corpus.ts';
import { type CorpusFilter, createCorpusFilter } from './filter-corpus.ts';

const filters = new WeakMap<Corpus, CorpusFilter>();

/** The filter over a corpus, made when it is first asked for: lists and searches share its columns. */
export function filterOf(corpus: Corpus): CorpusFilter {
  const classes = new Map(corpus.directory.companies.map((company) => [company.name, company.classes]));
  const context = { vocabulary: matcherOf(corpus.vocabulary), classesOf: (company: string) => classes.get(company) ?? [] };
  const filter = filters.get(corpus) ?? createCorpusFilter(corpus, context);
  filters.set(corpus, filter);
  return filter;
}
