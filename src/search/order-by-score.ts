/** Above so many moves an item, the keys were no help. */
const MAX_MOVES = 8;
/** Where the half of a number lies that holds its lowest bits. */
const LOW_WORD = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 0 : 1;

/**
 * The places of scores, the highest first; of equal ones the lower of their numbers, or of their places. It is what sorting with a
 * comparison gives, in a third of the time: the scores are sorted natively with their places in their lowest bits, and then those
 * are set right that differ in these only.
 */
export function orderByScore(scores: Float64Array, numbers?: ArrayLike<number>): Uint32Array {
  const count = scores.length;
  const keys = scores.slice();
  const words = new Uint32Array(keys.buffer);
  for (let at = 0; at < count; at++) words[2 * at + LOW_WORD] = count - at;
  keys.sort();
  const order = new Uint32Array(count);
  for (let rank = 0; rank < count; rank++) order[rank] = count - (words[2 * (count - 1 - rank) + LOW_WORD] as number);
  const compare = (a: number, b: number): number => {
    const difference = (scores[b] as number) - (scores[a] as number);
    if (difference !== 0) return difference;
    return numbers ? (numbers[a] as number) - (numbers[b] as number) : a - b;
  };
  return setRight(order, compare) ? order : order.sort(compare);
}

/** Sorts by insertion what is nearly in order; false where it is not, and then the order is another one. */
function setRight(order: Uint32Array, compare: (a: number, b: number) => number): boolean {
  let moves = order.length * MAX_MOVES;
  for (let rank = 1; rank < order.length && moves >= 0; rank++) {
    const place = order[rank] as number;
    let to = rank;
    for (; to > 0 && compare(order[to - 1] as number, place) > 0; to--) {
      order[to] = order[to - 1] as number;
      moves--;
    }
    order[to] = place;
  }
  return moves >= 0;
}
