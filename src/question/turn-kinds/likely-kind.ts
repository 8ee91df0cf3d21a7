import { fnvOf } from '../../language/fnv.ts';
import { TURN_KINDS, type TurnKind } from './turn-kind.ts';
import { FEATURES, SCALE, WEIGHTS } from './weights.ts';

/** A kind of turn, and how likely it is, from 0 to 1. */
export interface LikelyKind {
  readonly kind: TurnKind;
  readonly likelihood: number;
}

/**
 * Which kinds of turn features tell of, the likeliest first: multinomial logistic regression, fitted to the phrases of
 * `tests/question/turn-phrases` (`npm run fit:turns`). Features that no phrase had say nothing.
 */
export function likelyKinds(features: readonly string[]): readonly LikelyKind[] {
  const { places, weights } = model();
  const known = [0, ...features.flatMap((feature) => places.get(fnvOf(feature)) ?? [])];
  const size = SCALE / Math.sqrt(known.length);
  const sums = TURN_KINDS.map((_, kind) =>
    known.reduce((sum, place) => sum + (weights[place * TURN_KINDS.length + kind] ?? 0) * size, 0),
  );
  const best = Math.max(...sums);
  const odds = sums.map((sum) => Math.exp(sum - best));
  const total = odds.reduce((all, one) => all + one, 0);
  return TURN_KINDS.map((kind, at) => ({ kind, likelihood: (odds[at] ?? 0) / total })).sort(
    (a, b) => b.likelihood - a.likelihood,
  );
}

interface Model {
  /** Where the weights of a feature begin, by its hash; those at 0 hold for every turn. */
  readonly places: ReadonlyMap<number, number>;
  readonly weights: Int8Array;
}
let loaded: Model | undefined;

function model(): Model {
  if (loaded) return loaded;
  const hashes = new Uint32Array(bytesOf(FEATURES).buffer);
  const places = new Map([...hashes].map((hash, at) => [hash, at + 1]));
  loaded = { places, weights: new Int8Array(bytesOf(WEIGHTS).buffer) };
  return loaded;
}

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
