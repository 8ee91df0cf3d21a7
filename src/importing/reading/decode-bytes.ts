import Encoding from 'encoding-japanese';
import type { ImportError } from '../../model/import-error.ts';
import { withoutUndefined } from '../../model/without-undefined.ts';
import { LIMITS } from './limits.ts';

export type DecodedText =
  | {
      /** With `\n` at the end of each line, whatever the source has. */
      readonly text: string;
      readonly charset: string;
      /** What the page says about itself, where that is wrong. */
      readonly wrongCharset?: string;
      /** How many characters could not be read and became U+FFFD. */
      readonly unreadable: number;
    }
  | { readonly error: ImportError };

/** Turns the bytes of a source into text: by its byte order mark, else as UTF-8, else as it was said to be written, else by what the bytes look like. */
export function decodeBytes(bytes: Uint8Array, stated?: string): DecodedText {
  if (bytes.length > LIMITS.mostBytes) return { error: { code: 'too-large', bytes: bytes.length, most: LIMITS.mostBytes } };
  const charset = charsetOf(bytes, knownCharset(stated));
  if (!charset) return { error: { code: 'binary' } };
  const text = new TextDecoder(charset).decode(bytes).replace(/\r\n?/g, '\n');
  if (/^\s*$/.test(text)) return { error: { code: 'empty' } };
  const unreadable = text.match(/\uFFFD/g)?.length ?? 0;
  if ((unreadable > 1 && unreadable / text.length > MAX_UNREADABLE_SHARE) || looksBinary(text))
    return { error: { code: 'binary' } };
  const declared = declaredCharset(bytes);
  const isWrong = declared !== undefined && declared !== charset;
  return withoutUndefined({ text, charset, unreadable, wrongCharset: isWrong ? declared : undefined });
}

/** Text with a damaged spot stays below this; what is no text at all goes above. */
const MAX_UNREADABLE_SHARE = 0.05;
const MAX_CONTROL_SHARE = 0.01;
/** Enough to tell an encoding by; detection looks at every byte. */
const SAMPLE_BYTES = 64 * 1024;

function looksBinary(text: string): boolean {
  const sample = text.slice(0, SAMPLE_BYTES);
  const controls = sample.match(/[\u0000-\u0008\u000E-\u001A\u001C-\u001F\u007F]/g)?.length ?? 0;
  return controls / sample.length > MAX_CONTROL_SHARE;
}

/** As the first of these that fits: byte order mark, UTF-8, what was stated by the server or in the page, what the bytes look like. */
function charsetOf(bytes: Uint8Array, stated: string | undefined): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  if (sample.includes(0)) return stated ?? charsetByLooks(bytes);
  if (isUtf8(bytes)) return isIso2022(sample) ? 'iso-2022-jp' : 'utf-8';
  if (isDamagedUtf8(bytes)) return 'utf-8';
  const said = [stated, knownCharset(declaredCharset(bytes))].find(
    (charset) => charset !== undefined && charset !== 'utf-8' && fits(charset, sample),
  );
  const looks = charsetByLooks(bytes);
  if (said !== undefined) return looks !== undefined && isSingleByte(said) && readsAsJapanese(looks, sample) ? looks : said;
  return looks ?? 'utf-8';
}

/** Seven bits, with the escapes that switch to Japanese; terminals' colours are others. */
const isIso2022 = (sample: Uint8Array): boolean =>
  sample.every((byte) => byte < 0x80) && /\u001b(?:\$[@B]|\([JI])/.test(new TextDecoder('latin1').decode(sample));

/** Cut within a character, or with a damaged spot: nearly all of what is no ASCII reads as UTF-8. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  const damaged = text.match(/\uFFFD/g)?.length ?? 0;
  const whole = text.match(/[^\u0000-\u007F\uFFFD]/g)?.length ?? 0;
  return whole >= damaged * WHOLE_PER_DAMAGED || (damaged === 1 && text.endsWith('\uFFFD') && whole > 0 && isCutUtf8(bytes));
}

const WHOLE_PER_DAMAGED = 8;

/** The last bytes begin a character that the next ones would have ended. */
function isCutUtf8(bytes: Uint8Array): boolean {
  const lead = [1, 2, 3].find((back) => (bytes.at(-back) ?? 0) >= 0xc2);
  const first = lead === undefined ? 0 : (bytes.at(-lead) ?? 0);
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  return lead !== undefined && lead < length && isUtf8(bytes.subarray(0, bytes.length - lead));
}

function fits(charset: string, sample: Uint8Array): boolean {
  const text = new TextDecoder(charset).decode(sample);
  return (text.match(/\uFFFD/g)?.length ?? 0) <= 1;
}

/** Each byte is a letter: whatever the text is, it fits. */
const isSingleByte = (charset: string): boolean => /^(?:windows-125\d|iso-8859-|koi8|macintosh|ibm866)/.test(charset);

/** A page that says that it is Western may be Japanese after all. */
function readsAsJapanese(charset: string, sample: Uint8Array): boolean {
  const text = new TextDecoder(charset).decode(sample);
  return !text.includes('\uFFFD') && (text.match(/[\u3041-\u3093]/g)?.length ?? 0) >= MIN_KANA;
}

const MIN_KANA = 5;

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

const CHARSETS: Readonly<Record<string, string>> = {
  SJIS: 'shift_jis',
  EUCJP: 'euc-jp',
  JIS: 'iso-2022-jp',
  UTF16LE: 'utf-16le',
  UTF16BE: 'utf-16be',
};

function charsetByLooks(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  if ((zeros[1] ?? 0) > 0 && zeros[0] === 0) return 'utf-16le';
  if ((zeros[0] ?? 0) > 0 && zeros[1] === 0) return 'utf-16be';
  if ((zeros[0] ?? 0) > 0) return undefined;
  const detected = Encoding.detect(sample, ['JIS', 'EUCJP', 'SJIS']);
  return detected ? CHARSETS[detected] : undefined;
}

/** What a page's XML declaration or `<meta charset>` says, as a name that `TextDecoder` gives. */
function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const label =
    /<\?xml[^>]{1,200}encoding=["']([\w-]{2,30})/i.exec(head)?.[1] ??
    /<meta[^>]{1,200}charset=["']?([\w-]{2,30})/i.exec(head)?.[1];
  return knownCharset(label) ?? label;
}

/** A charset's name as `TextDecoder` gives it. */
function knownCharset(label: string | undefined): string | undefined {
  try {
    return label ? new TextDecoder(label).encoding : undefined;
  } catch {
    return undefined;
  }
}
