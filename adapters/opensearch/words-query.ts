import {
  BIGRAM_WEIGHT,
  FIELD_WEIGHTS,
  FIELDS,
  type MatchedWord,
  TRIGRAM_WEIGHT,
  type UnderstoodWords,
  type WeighedTerm,
  type WeighedVariant,
} from '../../src/search/index.ts';
import type { Query } from './limit-filters.ts';

/** A cluster refuses a query of more than 1,024 parts; what weighs least is left out. */
const MOST_PARTS = 1_000;
/** A word has hardly more ways in which it is meant. */
const MOST_VARIANTS = 24;

/**
 * The words of a question as alternatives: each by the best of its variants, its pieces beside it. Every variant has a name, by
 * which a hit tells that it stands there. Undefined where nothing is asked for.
 */
export function wordsQuery({ terms, bigrams, trigrams }: UnderstoodWords): Query | undefined {
  const parts = [
    ...terms
      .map((term, at) => ({ term, at }))
      .sort((a, b) => b.term.weight * b.term.rarity - a.term.weight * a.term.rarity)
      .map(({ term, at }) => termPart(term, at)),
    ...counted(bigrams).map(([piece, count]) => piecePart('bigrams', piece, BIGRAM_WEIGHT * count)),
    ...counted(trigrams).map(([piece, count]) => piecePart('trigrams', piece, TRIGRAM_WEIGHT * count)),
  ];
  const should: Query[] = [];
  let room = MOST_PARTS;
  for (const { query, size } of parts) {
    if (size === 0 || size > room) continue;
    should.push(query);
    room -= size;
  }
  return should.length > 0 ? { bool: { should, minimum_should_match: 1 } } : undefined;
}

/** Which variants a hit has, by the names of their queries. */
export const matchedBy = (names: readonly string[]): MatchedWord[] =>
  names.map((name) => {
    const [term, variant] = name.split('.').map(Number);
    return { term: term ?? 0, variant: variant ?? 0 };
  });

interface Part {
  readonly query: Query;
  /** Of how many parts it is made, as the cluster counts. */
  readonly size: number;
}

function termPart(term: WeighedTerm, at: number): Part {
  const found = term.variants
    .map((variant, place) => ({ variant, name: `${at}.${place}` }))
    .filter(({ variant }) => variant.rarity > 0)
    .sort((a, b) => b.variant.weight - a.variant.weight)
    .slice(0, MOST_VARIANTS);
  const queries = found.map(({ variant, name }) => variantQuery(variant, name));
  const size = found.reduce((sum, { variant }) => sum + FIELDS.length + variant.with.length, 0);
  return { query: { dis_max: { queries, boost: term.weight } }, size };
}

function variantQuery({ term, with: others, weight }: WeighedVariant, _name: string): Query {
  const should = FIELDS.map((field) => ({ term: { [field]: { value: term, boost: FIELD_WEIGHTS[field].weight } } }));
  const filter = others.map((other) => ({ term: { all: other } }));
  return { bool: { should, filter, minimum_should_match: 1, boost: weight, _name } };
}

const piecePart = (field: string, piece: string, boost: number): Part => ({
  query: { term: { [field]: { value: piece, boost } } },
  size: 1,
});

/** Each once, with how often it is there. */
function counted(pieces: readonly string[]): [piece: string, count: number][] {
  const counts = new Map<string, number>();
  for (const piece of pieces) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  return [...counts];
}
