import { FIELD_WEIGHTS, FIELDS, K1, LIMIT_NAMES } from '../../src/search/index.ts';

/** Another definition makes other names of generations: what was filled by an older one is not taken for one of this. */
export const DEFINITION_VERSION = 1;

/** Terms are ours and come one by one: nothing is analysed there. */
export const OUR_TERMS = { type: 'text', analyzer: 'keyword' } as const;
/** Pieces of words stand in titles and notes alike. */
const PIECES_B = 0.4;
/** Longer values are not compared. */
const MAX_VALUE = 8_000;

export interface IndexSize {
  readonly shards: number;
}

/** An index for filling: no copies and no refresh until it is full. */
export const indexDefinition = ({ shards }: IndexSize): object => ({
  settings: {
    index: {
      number_of_shards: shards,
      number_of_replicas: 0,
      refresh_interval: -1,
      // What was replaced goes whole: how rare a word is counts what is there.
      'merge.policy.expunge_deletes_allowed': 0,
      similarity: {
        ...Object.fromEntries(FIELDS.map((field) => [field, { type: 'BM25', k1: K1, b: FIELD_WEIGHTS[field].b }])),
        pieces: { type: 'BM25', k1: K1, b: PIECES_B },
      },
    },
  },
  mappings: {
    dynamic: 'strict',
    _source: { enabled: false },
    properties: {
      id: { type: 'keyword' },
      kind: { type: 'keyword' },
      ...Object.fromEntries(
        FIELDS.map((field) => [field, { ...OUR_TERMS, similarity: field, index_options: 'freqs', copy_to: 'all' }]),
      ),
      /** Whether a word stands anywhere. */
      all: { ...OUR_TERMS, index_options: 'docs', norms: false },
      bigrams: { ...OUR_TERMS, similarity: 'pieces', index_options: 'freqs' },
      trigrams: { ...OUR_TERMS, similarity: 'pieces', index_options: 'freqs' },
      /** What limits compare, texts and numbers apart. */
      texts: {
        properties: Object.fromEntries(LIMIT_NAMES.map((limit) => [limit, { type: 'keyword', ignore_above: MAX_VALUE }])),
      },
      numbers: { properties: Object.fromEntries(LIMIT_NAMES.map((limit) => [limit, { type: 'double' }])) },
    },
  },
});
