/**
 * Plain data with maps, sets and arrays of numbers as bytes that a browser reads too: the length of the rest's first part, JSON in
 * which arrays of numbers are places, and these arrays, each where numbers of any size may lie.
 */
const ARRAYS = [Uint8Array, Uint16Array, Uint32Array, Int32Array, Float32Array, Float64Array, Int8Array] as const;
type Numbers = InstanceType<(typeof ARRAYS)[number]>;

/** The key of an object that stands for something that JSON does not know; no data have such a key. */
const MARK = '\u0000';
const ALIGNMENT = 8;

const aligned = (length: number): number => Math.ceil(length / ALIGNMENT) * ALIGNMENT;

/** Values as bytes. Throws a TypeError for what cannot be packed. */
export function packValues(value: unknown): Uint8Array<ArrayBuffer> {
  const arrays: Numbers[] = [];
  let length = 0;
  const json = JSON.stringify(value, (_, one: unknown) => {
    if (one instanceof Map) return { [MARK]: ['map', ...one] };
    if (one instanceof Set) return { [MARK]: ['set', ...one] };
    if (!ArrayBuffer.isView(one)) return one;
    const type = ARRAYS.findIndex((kind) => one instanceof kind);
    if (type < 0) throw new TypeError(`No ${one.constructor.name} can be packed`);
    const numbers = one as Numbers;
    arrays.push(numbers);
    const place = { [MARK]: [type, length, numbers.length] };
    length += aligned(numbers.byteLength);
    return place;
  });
  const text = new TextEncoder().encode(json);
  const start = aligned(ALIGNMENT + text.length);
  const bytes = new Uint8Array(start + length);
  new DataView(bytes.buffer).setUint32(0, text.length, true);
  bytes.set(text, ALIGNMENT);
  let at = start;
  for (const { buffer, byteOffset, byteLength } of arrays) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += aligned(byteLength);
  }
  return bytes;
}

/** The values again; arrays of numbers are views of the bytes. */
export function unpackValues(bytes: Uint8Array<ArrayBuffer>): unknown {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const start = bytes.byteOffset + aligned(ALIGNMENT + length);
  const text = new TextDecoder().decode(bytes.subarray(ALIGNMENT, ALIGNMENT + length));
  return JSON.parse(text, (_, one: unknown) => {
    const packed = typeof one === 'object' && one !== null && MARK in one ? (one[MARK] as unknown[]) : undefined;
    if (!packed) return one;
    const [kind, ...rest] = packed;
    if (kind === 'map') return new Map(rest as [unknown, unknown][]);
    if (kind === 'set') return new Set(rest);
    const [at = 0, count = 0] = rest as number[];
    const type = ARRAYS[kind as number];
    if (!type) throw new TypeError('An array of an unknown kind');
    return new type(bytes.buffer, start + at, count);
  });
}
