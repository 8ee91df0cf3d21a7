/** Whole numbers in an array that takes as few bytes for each as the largest needs. */
export type NarrowNumbers = Uint8Array | Uint16Array | Uint32Array;

/** The same numbers in the fewest bytes. */
export function narrowNumbers(numbers: Uint32Array): NarrowNumbers {
  let most = 0;
  for (const number of numbers) most = Math.max(most, number);
  return most < 2 ** 8 ? Uint8Array.from(numbers) : most < 2 ** 16 ? Uint16Array.from(numbers) : numbers;
}
