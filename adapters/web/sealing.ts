import type { AnswerContext } from '../../src/index.ts';

/** Signs what travels through somebody else's hands. */
export interface Signature {
  sign(text: string): string;
  isRight(text: string, signature: string): boolean;
}

/** What an answer left to refer to, as text of a form field, and back. */
export interface Seal {
  close(context: AnswerContext): Promise<string>;
  /** Undefined where it is not ours, or of another version. */
  open(field: string): Promise<AnswerContext | undefined>;
}

/** Changes with what a context holds. */
const VERSION = 1;
/** In characters: with it, a page stays below 60 kB. */
const MAX_FIELD = 16_000;
/** So many sessions of a list can be referred to where it is longer than a field holds. */
const MAX_SESSIONS = 1_000;

/** Contexts are packed and signed: pages can hold them, and nobody else can make them. */
export function createSeal({ sign, isRight }: Signature): Seal {
  const closed = async (context: AnswerContext): Promise<string> => {
    const text = toText(
      await through(new CompressionStream('deflate-raw'), new TextEncoder().encode(JSON.stringify([VERSION, context]))),
    );
    return `${text}.${sign(text)}`;
  };
  return {
    async close(context) {
      for (const smaller of [context, withoutEarlier(context)]) {
        const field = await closed(smaller);
        if (field.length <= MAX_FIELD) return field;
      }
      return closed({ ...withoutEarlier(context), sessions: context.sessions.slice(0, MAX_SESSIONS), isFixed: true });
    },
    async open(field) {
      const [text = '', signature = ''] = field.split('.');
      if (field.length > 2 * MAX_FIELD || !isRight(text, signature)) return undefined;
      const json = new TextDecoder().decode(await through(new DecompressionStream('deflate-raw'), toBytes(text)));
      const [version, context] = JSON.parse(json) as [number, AnswerContext];
      return version === VERSION ? context : undefined;
    },
  };
}

const withoutEarlier = ({ earlier: _, ...context }: AnswerContext): AnswerContext => context;

async function through(
  stream: CompressionStream | DecompressionStream,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const packed = new Blob([bytes]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

/** Base64 as addresses and forms carry it (RFC 4648, section 5). */
function toText(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

const toBytes = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));
