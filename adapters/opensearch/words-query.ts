import {
  BIGRAM_WEIGHT,
  FIELD_WEIGHTS,
  FIELDS,
  type Field,
  type FieldStatistics,
  inverseFrequency,
  K1,
  type MatchedWord,
  TRIGRAM_WEIGHT,
  type UnderstoodWords,
  type WeighedTerm,
  type WeighedVariant,
} from '../../src/search/index.ts';
import type { Query } from './limit-filters.ts';

/** A cluster refuses a query of more than 1,024 parts; what weighs least is left out. */
const MAX_PARTS = 990;
/** A word has hardly more ways in which it is meant. */
const MAX_VARIANTS = 24;

/**
 * The words of a question as alternatives: each by the best of its variants, its pieces beside it. Every variant has a name, by
 * which a hit tells that it stands there. Undefined where nothing is asked for. So many parts are `taken` by what stands beside.
 */
export function wordsQuery({ terms, bigrams, trigrams }: UnderstoodWords, fields: FieldStatistics, taken = 0): Query | undefined {
  const pieceWeight = 1 / inverseFrequency(Math.max(...FIELDS.map(fields.documentsWith)), 0);
  const parts = [
    ...terms
      .map((term, at) => ({ term, at }))
      .sort((a, b) => b.term.weight * b.term.rarity - a.term.weight * a.term.rarity)
      .map(({ term, at }) => termPart(term, at, fields)),
    ...counted(bigrams).map(([piece, count]) => piecePart('bigrams', piece, BIGRAM_WEIGHT * count * pieceWeight)),
    ...counted(trigrams).map(([piece, count]) => piecePart('trigrams', piece, TRIGRAM_WEIGHT * count * pieceWeight)),
  ];
  const should: Query[] = [];
  let room = MAX_PARTS - taken;
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

function termPart(term: WeighedTerm, at: number, fields: FieldStatistics): Part {
  const found = term.variants
    .map((variant, place) => ({ variant, name: `${at}.${place}` }))
    .filter(({ variant }) => variant.rarity > 0)
    .sort((a, b) => b.variant.weight - a.variant.weight)
    .slice(0, MAX_VARIANTS);
  const queries = found.map(({ variant, name }) => variantQuery(variant, name, fields));
  const size = found.reduce((sum, { variant }) => sum + FIELDS.length + variant.with.length, 0);
  return { query: { dis_max: { queries, boost: term.weight } }, size };
}

function variantQuery({ term, with: others, weight, rarity }: WeighedVariant, _name: string, fields: FieldStatistics): Query {
  const queries = FIELDS.flatMap((field) => {
    const frequency = fields.frequencyIn(field, term);
    if (frequency === 0) return [];
    // The cluster counts how rare a word is in each field apart; what counts is how rare it is in the corpus.
    const boost = FIELD_SHARES[field] / inverseFrequency(fields.documentsWith(field), frequency);
    return [{ term: { [field]: { value: term, boost } } }];
  });
  const must = [{ dis_max: { queries, tie_breaker: SECOND_FIELD } }];
  return { bool: { must, filter: others.map((other) => ({ term: { all: other } })), boost: weight * rarity, _name } };
}

/** What one occurrence counts where it stands alone: BM25F's saturated weight of the field. */
const FIELD_SHARES = Object.fromEntries(
  FIELDS.map((field) => [field, (FIELD_WEIGHTS[field].weight * (K1 + 1)) / (FIELD_WEIGHTS[field].weight + K1)]),
) as Readonly<Record<Field, number>>;
/** What a word counts in a second field: by saturation, little. */
const SECOND_FIELD = 0.1;

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
