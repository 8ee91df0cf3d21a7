import type { SearchIndex } from './search-index.ts';
import type { TextSearch } from './text-search.ts';
import type { WordKnowledge } from './word-knowledge.ts';

/** What answers rest on: words, and texts that have them, of one generation. */
export interface Searching extends TextSearch, WordKnowledge {}

/** An engine that does all of it; who uses it takes the narrow ports. */
export interface SearchEngine extends Searching, SearchIndex {}
