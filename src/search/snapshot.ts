import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';

/**
 * A built index as bytes: a line with the format, the fingerprint of what it was built from and the checksum of the rest,
 * then the rest. One that is damaged or was built from something else is not opened.
 */
const FORMAT = 'kikigaki-index-1';

const checksum = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Packs a structured-cloneable value under a fingerprint. */
export function sealSnapshot(value: unknown, fingerprint: string): Buffer {
  const body = serialize(value);
  return Buffer.concat([Buffer.from(`${FORMAT} ${fingerprint} ${checksum(body)}\n`), body]);
}

/** The fingerprint of what a snapshot was built from. */
export const snapshotFingerprint = (bytes: Buffer): string | undefined => headOf(bytes).built;

function headOf(bytes: Buffer) {
  const end = bytes.indexOf(0x0a);
  const [format, built, sum] = bytes.subarray(0, Math.max(0, end)).toString('latin1').split(' ');
  return { end, format, built, sum };
}

/** The value, or `undefined` where the bytes are not whole or the fingerprint is another. */
export function openSnapshot(bytes: Buffer, fingerprint: string): unknown {
  const { end, format, built, sum } = headOf(bytes);
  if (format !== FORMAT || built !== fingerprint) return undefined;
  const body = bytes.subarray(end + 1);
  if (checksum(body) !== sum) return undefined;
  try {
    return deserialize(body);
  } catch {
    return undefined;
  }
}
