import { pipeline, type Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip } from 'node:zlib';

/** The packings that are asked for and understood. */
export const PACKINGS = 'gzip, br';

const UNPACK: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  br: createBrotliDecompress,
};

export type Body = { readonly bytes: Uint8Array; readonly isWhole: boolean } | 'unknown-packing';

/** Reads a body, unpacked, up to a number of bytes: no more than that is ever held, however small it was packed. Throws where it breaks off. */
export async function unpackBody(body: Readable, packing: string | undefined, most: number): Promise<Body> {
  const name = packing?.trim().toLowerCase() ?? '';
  const unpack = UNPACK[name];
  if (name && name !== 'identity' && !unpack) return 'unknown-packing';
  // A fault of either stream comes out of the last one, where it is read.
  const stream: Readable = unpack ? pipeline(body, unpack(), () => {}) : body;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > most) return { bytes: join([...chunks, chunk]).subarray(0, most), isWhole: false };
    chunks.push(chunk);
  }
  return { bytes: join(chunks), isWhole: true };
}

const join = (chunks: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(chunks));
