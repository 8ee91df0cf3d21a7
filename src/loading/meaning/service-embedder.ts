import { sleep } from '../../concurrency/sleep.ts';
import { withoutUndefined } from '../../model/without-undefined.ts';
import type { Embedder, Vector } from '../../ports/embedder.ts';
import type { ServiceSettings } from './meaning-settings.ts';
import { familyOf, type ModelFamily, vectorsName } from './model-family.ts';
import { readVectors } from './read-vectors.ts';

/** Milliseconds: a model on a slow processor reads a batch of long passages in half of it. */
const BATCH_TIMEOUT = 60_000;
/** A question that took longer is answered already; so long it keeps others from asking. */
const QUESTION_TIMEOUT = 5_000;
/** Milliseconds before a batch is sent again; after the last the service is given up. */
const PAUSES = [500, 2_000];
/** What is asked for where only a vector's length is wanted. */
const ANY_TEXT = 'text';
/** Characters: a text that is too long for a model, by whatever way its service counts, is cut in half down to this. */
const MIN_LENGTH = 200;

type Kind = 'question' | 'passage';

/** What the service answered was no vectors: it said no, or something else. */
class RefusalError extends Error {
  /** `passing`: the same may be taken a moment later. `request`: less, or something shorter, may be taken. */
  readonly kind: 'passing' | 'request' | 'final';

  constructor(message: string, kind: RefusalError['kind']) {
    super(message);
    this.kind = kind;
  }
}

const TOO_MANY_REQUESTS = 429;
const MIN_SERVER_ERROR = 500;
const ABOUT_THE_REQUEST: ReadonlySet<number> = new Set([400, 413, 422]);

function refusalOf(status: number): RefusalError {
  if (ABOUT_THE_REQUEST.has(status)) return new RefusalError(`HTTP ${status}`, 'request');
  const isPassing = status === TOO_MANY_REQUESTS || status >= MIN_SERVER_ERROR;
  return new RefusalError(`HTTP ${status}`, isPassing ? 'passing' : 'final');
}

/** Vectors from an OpenAI-compatible `/embeddings`. Rejects on a fault, a time-out or an answer of another shape. */
export function createServiceEmbedder(settings: ServiceSettings): Embedder {
  const family = familyOf(settings.model, settings);
  const post = createPost(settings, family);
  let dimensions: number | undefined;
  const checked = (vectors: readonly Vector[]): readonly Vector[] => {
    dimensions ??= vectors[0]?.length;
    const other = vectors.find(({ length }) => length !== dimensions);
    if (other) throw new Error(`A vector of ${other.length} numbers among vectors of ${dimensions}`);
    return vectors;
  };
  const embed = async (kind: Kind, texts: readonly string[]): Promise<readonly Vector[]> => {
    if (texts.length === 0) return [];
    const prefix = kind === 'question' ? family.questionPrefix : family.passagePrefix;
    const prefixed = texts.map((text) => prefix + text);
    // Who waits for an answer does not wait for a second try.
    const isAwaited = kind === 'question' && texts.length === 1;
    return checked(
      isAwaited
        ? await post(kind, prefixed, QUESTION_TIMEOUT)
        : await withPatience((some) => post(kind, some, BATCH_TIMEOUT), prefixed),
    );
  };
  return {
    model: vectorsName(settings.model, family),
    dimensions: async () => dimensions ?? (await embed('question', [ANY_TEXT]))[0]?.length ?? 0,
    embedQuestions: (texts) => embed('question', texts),
    embedPassages: (texts) => embed('passage', texts),
  };
}

type Post = (kind: Kind, input: readonly string[], timeout: number) => Promise<readonly Vector[]>;

function createPost({ url, model, key }: ServiceSettings, { hasInputType }: ModelFamily): Post {
  const service = new URL(url);
  const { username, password } = service;
  // An address with a password in it stands in the errors of whatever is called with it.
  service.username = '';
  service.password = '';
  const address = `${service.href.replace(/\/$/, '')}/embeddings`;
  const inAddress =
    username || password ? `Basic ${btoa(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`)}` : undefined;
  const headers = {
    'content-type': 'application/json',
    ...withoutUndefined({ authorization: key ? `Bearer ${key}` : inAddress }),
  };
  return async (kind, input, timeout) => {
    const body = JSON.stringify({
      model,
      input,
      ...(hasInputType && { input_type: kind === 'question' ? 'query' : 'passage' }),
    });
    const response = await fetch(address, { method: 'POST', headers, body, signal: AbortSignal.timeout(timeout) });
    if (!response.ok) {
      await response.body?.cancel();
      throw refusalOf(response.status);
    }
    const text = await response.text();
    try {
      return readVectors(JSON.parse(text), input.length);
    } catch {
      // What is wrong is not told: an answer may hold what was asked.
      throw new RefusalError('An answer without the vectors of what was asked', 'final');
    }
  };
}

type Ask = (texts: readonly string[]) => Promise<readonly Vector[]>;

/** Asks again what failed in passing; halves a batch, and at last a text, that is too much. */
async function withPatience(ask: Ask, texts: readonly string[]): Promise<readonly Vector[]> {
  for (const pause of PAUSES) {
    try {
      return await ask(texts);
    } catch (error) {
      if (error instanceof RefusalError && error.kind === 'request') return inHalves(ask, texts, error);
      if (error instanceof RefusalError && error.kind === 'final') throw error;
      await sleep(pause);
    }
  }
  return ask(texts);
}

async function inHalves(ask: Ask, texts: readonly string[], error: RefusalError): Promise<readonly Vector[]> {
  const half = Math.ceil(texts.length / 2);
  if (texts.length > 1)
    return [...(await withPatience(ask, texts.slice(0, half))), ...(await withPatience(ask, texts.slice(half)))];
  const [text = ''] = texts;
  if (text.length <= MIN_LENGTH) throw error;
  return withPatience(ask, [text.slice(0, Math.max(MIN_LENGTH, text.length / 2))]);
}
