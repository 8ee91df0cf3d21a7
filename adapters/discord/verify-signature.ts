import { createPublicKey, type KeyObject, verify } from 'node:crypto';

/** What Discord signs: the time, then the body as it was sent. */
export interface SignedRequest {
  readonly signature: string | undefined;
  readonly timestamp: string | undefined;
  readonly body: Buffer;
}

/** Older or newer than this many seconds it may be somebody else's copy. */
const MAX_AGE = 5 * 60;
/** What stands before the 32 bytes of an Ed25519 key in the form that Node reads (RFC 8410). */
const KEY_HEADER = Buffer.from('302a300506032b6570032100', 'hex');

/** Says of requests whether Discord signed them lately with the application's key, given in hexadecimal. */
export function createSignatureCheck(publicKey: string, now: () => number = Date.now): (request: SignedRequest) => boolean {
  const key = createPublicKey({ key: Buffer.concat([KEY_HEADER, Buffer.from(publicKey, 'hex')]), format: 'der', type: 'spki' });
  return (request) => isFresh(request.timestamp, now()) && isSigned(request, key);
}

const isFresh = (timestamp: string | undefined, now: number): boolean =>
  timestamp !== undefined && /^\d{1,12}$/.test(timestamp) && Math.abs(now / 1_000 - Number(timestamp)) <= MAX_AGE;

function isSigned({ signature, timestamp, body }: SignedRequest, key: KeyObject): boolean {
  if (signature === undefined || !/^[0-9a-f]{128}$/i.test(signature)) return false;
  return verify(null, Buffer.concat([Buffer.from(timestamp ?? ''), body]), key, Buffer.from(signature, 'hex'));
}
