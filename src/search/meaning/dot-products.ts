import { dotProgram } from './dot-program.ts';
import type { Probe } from './packed-vectors.ts';

/** The sums of products of a probe with packed vectors of its length, from the vector with a number up to another; as many as there is room for in `into`. */
export type DotProducts = (probe: Probe, values: Int8Array, from: number, into: Int32Array) => void;

/** By instructions for many numbers at once where the machine has them and the length is one that they take; the same sums everywhere. */
export const dotProducts: DotProducts = (probe, values, from, into) => {
  program ??= open();
  const { length } = probe.values;
  const isFit = length > 0 && length % AT_ONCE === 0 && length * PROBE_BYTES <= VECTORS_AT;
  if (program && isFit) inBlocks(program, probe, values, from, into);
  else oneByOne(probe, values, from, into);
};

/** One vector after the other, in JavaScript. */
export const oneByOne: DotProducts = ({ values: shorts }, values, from, into) => {
  for (let at = 0; at < into.length; at++) into[at] = dotProduct(shorts, values, (from + at) * shorts.length);
};

/** Numbers. */
const AT_ONCE = 16;
const PROBE_BYTES = Int16Array.BYTES_PER_ELEMENT;
const SUM_BYTES = Int32Array.BYTES_PER_ELEMENT;
/** The program's memory, of 64 kB a page: small enough to stay in the processor's cache. */
const PAGES = 4;
/** The probe stands before, vectors and their sums behind this. */
const VECTORS_AT = 8_192;

interface Program {
  readonly dot: (vector: number, end: number, probeEnd: number, sum: number) => void;
  readonly bytes: Int8Array;
  readonly shorts: Int16Array;
  readonly sums: Int32Array;
}

/** Absent before it was needed, `null` where the machine has no such instructions. */
let program: Program | null | undefined;

function open(): Program | null {
  const bytes = dotProgram(PAGES);
  if (!WebAssembly.validate(bytes)) return null;
  const { dot, memory } = new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports;
  const { buffer } = memory as WebAssembly.Memory;
  return {
    dot: dot as Program['dot'],
    bytes: new Int8Array(buffer),
    shorts: new Int16Array(buffer),
    sums: new Int32Array(buffer),
  };
}

/** Vectors are copied into the program's memory block by block, so that they lie nowhere twice; it costs a third of the time. */
function inBlocks({ dot, bytes, shorts, sums }: Program, probe: Probe, values: Int8Array, from: number, into: Int32Array): void {
  const { length } = probe.values;
  const block = Math.floor((bytes.length - VECTORS_AT) / (length + SUM_BYTES));
  shorts.set(probe.values);
  for (let done = 0; done < into.length; done += block) {
    const count = Math.min(block, into.length - done);
    const start = (from + done) * length;
    bytes.set(values.subarray(start, start + count * length), VECTORS_AT);
    const end = VECTORS_AT + count * length;
    dot(VECTORS_AT, end, length * PROBE_BYTES, end);
    into.set(sums.subarray(end / SUM_BYTES, end / SUM_BYTES + count), done);
  }
}

/** Eight at a time, without a call. */
function dotProduct(shorts: Int16Array, bytes: Int8Array, start: number): number {
  const { length } = shorts;
  const whole = length - (length % 8);
  let even = 0;
  let odd = 0;
  let at = start;
  for (let index = 0; index < whole; index += 8) {
    even =
      (even +
        Math.imul(shorts[index] as number, bytes[at] as number) +
        Math.imul(shorts[index + 1] as number, bytes[at + 1] as number) +
        Math.imul(shorts[index + 2] as number, bytes[at + 2] as number) +
        Math.imul(shorts[index + 3] as number, bytes[at + 3] as number)) |
      0;
    odd =
      (odd +
        Math.imul(shorts[index + 4] as number, bytes[at + 4] as number) +
        Math.imul(shorts[index + 5] as number, bytes[at + 5] as number) +
        Math.imul(shorts[index + 6] as number, bytes[at + 6] as number) +
        Math.imul(shorts[index + 7] as number, bytes[at + 7] as number)) |
      0;
    at += 8;
  }
  for (let index = whole; index < length; index++) {
    even = (even + Math.imul(shorts[index] as number, bytes[at] as number)) | 0;
    at++;
  }
  return (even + odd) | 0;
}
