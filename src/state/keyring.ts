import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** What keeps one platform's rows unreadable, and people in them unknown, to whoever has the database only. */
export interface Keyring {
  /** The same for the same parts, and worth nothing without the secret: 132 bits in 22 characters. */
  pseudonym(platform: string, parts: readonly string[]): string;
  /** Encrypts a text; it opens only together with the same `bound`. */
  seal(platform: string, text: string, bound: string): string;
  /** Undefined for what was sealed with another secret, bound to something else, or changed. */
  open(platform: string, sealed: string, bound: string): string | undefined;
}

/** The secret of a platform: `KIKIGAKI_SECRET`, else its token. Undefined where there is none: what is kept then is readable by this process only. */
export type SecretOf = (platform: string) => string | undefined;

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
/** What NIST SP 800-38D recommends; chosen by chance, good for 2^32 texts of one key. */
const IV_BYTES = 12;
const TAG_BYTES = 16;
const PSEUDONYM_LENGTH = 22;
/** Where there is no secret, nobody else shall read it. */
const FOR_THIS_PROCESS = randomBytes(KEY_BYTES);

/** Keys by HKDF-SHA256 (RFC 5869) of each platform's secret: one for AES-256-GCM, another for HMAC-SHA256. */
export function createKeyring(secretOf: SecretOf): Keyring {
  const keys = new Map<string, Buffer>();
  const keyFor = (purpose: 'seal' | 'pseudonym', platform: string): Buffer => {
    const name = `kikigaki ${purpose} 1 ${platform}`;
    const known = keys.get(name);
    if (known) return known;
    const key = Buffer.from(hkdfSync('sha256', secretOf(platform) ?? FOR_THIS_PROCESS, 'kikigaki', name, KEY_BYTES));
    keys.set(name, key);
    return key;
  };
  return {
    pseudonym: (platform, parts) =>
      createHmac('sha256', keyFor('pseudonym', platform))
        .update(JSON.stringify(parts))
        .digest('base64url')
        .slice(0, PSEUDONYM_LENGTH),
    seal: (platform, text, bound) => seal(keyFor('seal', platform), text, bound),
    open: (platform, sealed, bound) => open(keyFor('seal', platform), sealed, bound),
  };
}

function seal(key: Buffer, text: string, bound: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, key, iv, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(bound));
  const sealed = [cipher.update(text, 'utf8'), cipher.final()];
  return Buffer.concat([iv, cipher.getAuthTag(), ...sealed]).toString('base64url');
}

function open(key: Buffer, sealed: string, bound: string): string | undefined {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length < IV_BYTES + TAG_BYTES) return undefined;
  const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(bound)).setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}
