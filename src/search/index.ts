/** What another engine needs to search the same texts by the same words. */
export { isOfEvent, withStatus } from '../corpus/filter-corpus.ts';
export { type LimitCondition, limitConditions, limitKeysOf } from '../corpus/limit-conditions.ts';
export { limitContextOf } from '../corpus/limit-context-of.ts';
export { LIMIT_NAMES, type LimitContext } from '../corpus/limit-table.ts';
export { isTalk } from '../corpus/session-facts.ts';
export { streamOf } from '../corpus/stream-of.ts';
export { matcherOf } from '../language/matcher-of.ts';
export type { CorpusFrame } from '../model/corpus.ts';
export { isSession, type SearchDocument } from '../model/search-document.ts';
export type { BuiltGeneration, CorpusChanges, Generation, Generations, StreamedSource } from '../ports/generations.ts';
export type { MatchedWord, SearchPage, SearchRequest, TextSearch } from '../ports/text-search.ts';
export { MAX_LISTED, MAX_PAGE } from '../ports/text-search.ts';
export type { UnderstoodWords, WeighedTerm, WeighedVariant } from '../ports/word-knowledge.ts';
export { inverseFrequency } from './rarity-of.ts';
export { rememberReadings } from './remember-readings.ts';
export { type DocumentTerms, termsOfDocument } from './terms-of-document.ts';
export { BIGRAM_WEIGHT, FIELD_WEIGHTS, FIELDS, type Field, K1, TRIGRAM_WEIGHT } from './weights.ts';
export {
  type CountedTerms,
  copyWordCounts,
  createWordCounts,
  type FieldStatistics,
  type SavedWordCounts,
  type WordCounts,
} from './word-counts.ts';
