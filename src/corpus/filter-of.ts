import type { Corpus } from '../model/corpus.ts';
import { type CorpusFilter, createCorpusFilter } from './filter-corpus.ts';
import { limitContextOf } from './limit-context-of.ts';

const filters = new WeakMap<Corpus, CorpusFilter>();

/** The filter over a corpus, made when it is first asked for: lists and searches share its columns. */
export function filterOf(corpus: Corpus): CorpusFilter {
  const filter = filters.get(corpus) ?? createCorpusFilter(corpus, limitContextOf(corpus));
  filters.set(corpus, filter);
  return filter;
}
