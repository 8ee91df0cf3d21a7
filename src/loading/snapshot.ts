import { DefaultDeserializer, DefaultSerializer } from 'node:v8';
import { crc32 } from 'node:zlib';

/**
 * A built index as bytes: a line with the format, the fingerprint of what it was built from and the checksum of the rest; then
 * the length of the values, the values, and, where numbers of any size may lie, all typed arrays. One that is damaged or was built
 * from something else is not opened.
 */
const FORMAT = 'kikigaki-index-3';
const LENGTH_BYTES = 4;
/** Every array begins where numbers of any size may lie. */
const ALIGNMENT = 8;

const ARRAY_TYPES = [Uint8Array, Uint16Array, Uint32Array, Int32Array, Float32Array, Float64Array, Int8Array] as const;
/** Bytes in memory that threads have in common. */
export type SharedBytes = Uint8Array<SharedArrayBuffer>;
type SavedArray = InstanceType<(typeof ARRAY_TYPES)[number]>;

/** Writes values like `v8.serialize`, but typed arrays apart from them. */
class ValueSerializer extends DefaultSerializer {
  readonly arrays: SavedArray[] = [];
  length = 0;

  /** Called by `writeValue` for each array. */
  _writeHostObject(array: SavedArray): void {
    const type = ARRAY_TYPES.findIndex((type) => array instanceof type);
    if (type < 0) throw new TypeError(`A snapshot holds no ${array.constructor.name}`);
    this.writeUint32(type);
    this.writeUint64(Math.floor(this.length / 2 ** 32), this.length % 2 ** 32);
    this.writeUint32(array.length);
    this.arrays.push(array);
    this.length += aligned(array.byteLength);
  }
}

/** Where the arrays lie: a block of memory, and the place in it where the first begins. */
interface Block {
  readonly memory: ArrayBuffer;
  readonly start: number;
}

/** Reads what `ValueSerializer` wrote; the arrays are views of one block of memory. */
class ValueDeserializer extends DefaultDeserializer {
  readonly #block: Block;

  constructor(values: Buffer, block: Block) {
    super(values);
    this.#block = block;
  }

  /** Called by `readValue` for each array. */
  _readHostObject(): SavedArray {
    const type = ARRAY_TYPES[this.readUint32()];
    const [high, low] = this.readUint64();
    if (!type) throw new TypeError('A snapshot with an array of an unknown type');
    return new type(this.#block.memory, this.#block.start + high * 2 ** 32 + low, this.readUint32());
  }
}

const aligned = (length: number): number => Math.ceil(length / ALIGNMENT) * ALIGNMENT;

/** Packs a structured-cloneable value under a fingerprint. */
export function sealSnapshot(value: unknown, fingerprint: string): Buffer {
  const serializer = new ValueSerializer();
  serializer.writeHeader();
  serializer.writeValue(value);
  const values = serializer.releaseBuffer();
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32LE(values.length);
  const arrays = serializer.arrays.flatMap(({ buffer, byteOffset, byteLength }) => [
    Buffer.from(buffer, byteOffset, byteLength),
    padding(byteLength),
  ]);
  const head = (sum: number): string => `${FORMAT} ${fingerprint} ${digitsOf(sum)}\n`;
  const body = [length, values, padding(head(0).length + length.length + values.length), ...arrays];
  // The checksum of no bytes is not the one so far, but 0.
  const sum = body.filter((bytes) => bytes.length > 0).reduce((sum, bytes) => crc32(bytes, sum), 0);
  return Buffer.concat([Buffer.from(head(sum)), ...body]);
}

/** Always ten: the line's length does not depend on the checksum. */
const digitsOf = (sum: number): string => String(sum).padStart(10, '0');

const padding = (length: number): Buffer => Buffer.alloc(aligned(length) - length);

/** A copy of the bytes that threads can have in common. */
export function shareBytes(bytes: Uint8Array): SharedBytes {
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
  shared.set(bytes);
  return shared;
}

/** The fingerprint of what a snapshot was built from. */
export const snapshotFingerprint = ({ buffer, byteOffset, length }: Uint8Array): string | undefined =>
  headOf(Buffer.from(buffer, byteOffset, length)).built;

function headOf(bytes: Buffer) {
  const end = bytes.indexOf(0x0a);
  const [format, built, sum] = bytes.subarray(0, Math.max(0, end)).toString('latin1').split(' ');
  return { end, format, built, sum };
}

/**
 * The value, or `undefined` where the bytes are not whole or the fingerprint is another. Keeps nothing of the bytes, unless they are
 * shared: then the arrays are views of them, which nobody may write to.
 */
export function openSnapshot(given: Uint8Array, fingerprint: string): unknown {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.length);
  const { end, format, built, sum } = headOf(bytes);
  if (format !== FORMAT || built !== fingerprint) return undefined;
  const body = bytes.subarray(end + 1);
  if (body.length < LENGTH_BYTES || digitsOf(crc32(body)) !== sum) return undefined;
  const valuesStart = end + 1 + LENGTH_BYTES;
  const valuesEnd = valuesStart + body.readUInt32LE();
  try {
    const deserializer = new ValueDeserializer(bytes.subarray(valuesStart, valuesEnd), blockOf(bytes, aligned(valuesEnd)));
    deserializer.readHeader();
    return deserializer.readValue();
  } catch {
    return undefined;
  }
}

/** Shared memory is there as long as any thread needs it; a view of other bytes would keep the bytes of all the values too. */
function blockOf({ buffer, byteOffset, length }: Buffer, start: number): Block {
  const memory: ArrayBufferLike = buffer;
  // Views of both are made alike; only their types know no common one.
  if (memory instanceof SharedArrayBuffer) return { memory: memory as ArrayBufferLike as ArrayBuffer, start: byteOffset + start };
  return { memory: new Uint8Array(new Uint8Array(buffer, byteOffset + start, length - start)).buffer, start: 0 };
}
