import type { UnderstoodWords, WeighedTerm } from '../../src/search/index.ts';
import type { Query } from './limit-filters.ts';

/** What of a question a document covers, as the core counts it: a word by the best of its variants, each by what it is worth. */
export interface CoverageQuery {
  /** Scores by what is covered. */
  readonly query: Query;
  /** Of how many parts it is made, as the cluster counts. */
  readonly size: number;
}

/** More words have more parts than there is room for beside the words themselves. */
const MAX_SIZE = 250;
/** Sums of numbers of 32 bits differ by their order. */
const NEARLY = 0.9999;

/** Undefined where no word of it is known, and where the words are too many. */
export function coverageQuery({ terms }: UnderstoodWords): CoverageQuery | undefined {
  const should = terms.flatMap((term) => partOf(term) ?? []);
  const size = terms.flatMap(({ variants }) => variants).reduce((sum, variant) => sum + 1 + variant.with.length, 0);
  return should.length > 0 && size <= MAX_SIZE ? { query: { bool: { should, minimum_should_match: 1 } }, size } : undefined;
}

/** Meets what covers so much at least. */
export const coveringAtLeast = ({ query }: CoverageQuery, least: number): Query => ({
  function_score: { query, min_score: least * NEARLY },
});

function partOf({ weight, rarity, variants }: WeighedTerm): Query | undefined {
  const worth = weight * rarity;
  const queries = variants
    .filter((variant) => variant.rarity > 0 && variant.weight > 0 && worth > 0)
    .map((variant): Query => {
      const filter = [variant.term, ...variant.with].map((word) => ({ term: { all: word } }));
      return { constant_score: { filter: filter.length > 1 ? { bool: { filter } } : filter[0], boost: worth * variant.weight } };
    });
  return queries.length > 0 ? { dis_max: { queries } } : undefined;
}
