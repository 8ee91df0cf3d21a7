import { DefaultDeserializer, DefaultSerializer } from 'node:v8';
import { crc32 } from 'node:zlib';

/**
 * A built index as bytes: a line with the format, the fingerprint of what it was built from and the checksum of the rest; then
 * the length of the values, the values, and all typed arrays. One that is damaged or was built from something else is not opened.
 */
const FORMAT = 'kikigaki-index-2';
const LENGTH_BYTES = 4;
/** Every array begins where numbers of any size may lie. */
const ALIGNMENT = 8;

const ARRAY_TYPES = [Uint8Array, Uint16Array, Uint32Array, Int32Array, Float32Array, Float64Array] as const;
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

/** Reads what `ValueSerializer` wrote; the arrays are views of one block of memory. */
class ValueDeserializer extends DefaultDeserializer {
  readonly #block: ArrayBuffer;

  constructor(values: Buffer, block: ArrayBuffer) {
    super(values);
    this.#block = block;
  }

  /** Called by `readValue` for each array. */
  _readHostObject(): SavedArray {
    const type = ARRAY_TYPES[this.readUint32()];
    const [high, low] = this.readUint64();
    if (!type) throw new TypeError('A snapshot with an array of an unknown type');
    return new type(this.#block, high * 2 ** 32 + low, this.readUint32());
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
    Buffer.alloc(aligned(byteLength) - byteLength),
  ]);
  // The checksum of no bytes is not the one so far, but 0.
  const body = [length, values, ...arrays].filter((bytes) => bytes.length > 0);
  const sum = body.reduce((sum, bytes) => crc32(bytes, sum), 0);
  return Buffer.concat([Buffer.from(`${FORMAT} ${fingerprint} ${sum}\n`), ...body]);
}

/** The fingerprint of what a snapshot was built from. */
export const snapshotFingerprint = (bytes: Buffer): string | undefined => headOf(bytes).built;

function headOf(bytes: Buffer) {
  const end = bytes.indexOf(0x0a);
  const [format, built, sum] = bytes.subarray(0, Math.max(0, end)).toString('latin1').split(' ');
  return { end, format, built, sum };
}

/** The value, or `undefined` where the bytes are not whole or the fingerprint is another. Keeps nothing of the bytes. */
export function openSnapshot(bytes: Buffer, fingerprint: string): unknown {
  const { end, format, built, sum } = headOf(bytes);
  if (format !== FORMAT || built !== fingerprint) return undefined;
  const body = bytes.subarray(end + 1);
  if (body.length < LENGTH_BYTES || String(crc32(body)) !== sum) return undefined;
  const valuesEnd = LENGTH_BYTES + body.readUInt32LE();
  try {
    // A copy: a single view would keep the bytes of all the values too.
    const block = new Uint8Array(body.subarray(valuesEnd)).buffer;
    const deserializer = new ValueDeserializer(body.subarray(LENGTH_BYTES, valuesEnd), block);
    deserializer.readHeader();
    return deserializer.readValue();
  } catch {
    return undefined;
  }
}
