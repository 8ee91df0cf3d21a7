/** Vectors of one length, each number in a byte: so many times the vector's scale. */
export interface PackedVectors {
  /** One vector after the other. */
  readonly values: Int8Array;
  /** A scale for each vector. */
  readonly scales: Float32Array;
}

/** The largest number of a vector becomes this. */
const LARGEST = 127;

/** Packs a vector, made one of length 1, as the one with a number into what was made large enough. */
export function packVector(vector: ArrayLike<number>, at: number, { values, scales }: PackedVectors): void {
  let square = 0;
  let largest = 0;
  for (let index = 0; index < vector.length; index++) {
    const number = vector[index] as number;
    square += number * number;
    largest = Math.max(largest, Math.abs(number));
  }
  const step = largest > 0 ? largest / LARGEST : 1;
  const start = at * vector.length;
  for (let index = 0; index < vector.length; index++) values[start + index] = Math.round((vector[index] as number) / step);
  scales[at] = square > 0 ? step / Math.sqrt(square) : 0;
}

/** Room for so many vectors of so many numbers. */
export const roomFor = (count: number, dimensions: number): PackedVectors => ({
  values: new Int8Array(count * dimensions),
  scales: new Float32Array(count),
});

/** A question's vector as whole numbers, quick to hold against packed ones. */
export interface Probe {
  readonly values: Int16Array;
  readonly scale: number;
}

/** A sum of so many products of a byte and one of these stays below 2^31. */
const MAX_SUM = 2 ** 31 - 1;
const MAX_SHORT = 32_767;

/** Makes a vector one of length 1 that can be held against packed vectors. */
export function probeOf(vector: ArrayLike<number>): Probe {
  const numbers = Float64Array.from(vector);
  const length = Math.hypot(...numbers);
  const largest = numbers.reduce((most, number) => Math.max(most, Math.abs(number)), 0);
  const top = Math.min(MAX_SHORT, Math.floor(MAX_SUM / (LARGEST * Math.max(1, numbers.length))));
  const step = largest > 0 ? largest / top : 1;
  return { values: Int16Array.from(numbers, (number) => Math.round(number / step)), scale: length > 0 ? step / length : 0 };
}

/** The cosine of a probe and the packed vector with a number, of the sum of their products. */
export const cosineOf = (product: number, { scale }: Probe, at: number, { scales }: PackedVectors): number =>
  product * scale * (scales[at] as number);
