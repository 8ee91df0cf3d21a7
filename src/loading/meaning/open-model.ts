import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Embedder, Vector } from '../../ports/embedder.ts';
import { findModel } from './find-model.ts';
import type { LocalModelSettings } from './meaning-settings.ts';
import { familyOf, type ModelFamily, vectorsName } from './model-family.ts';
import { type InferenceSession, loadModelLibraries, type OnnxRuntime, type Tensor } from './model-libraries.ts';
import { poolTokens } from './pool-tokens.ts';

const configSchema = z.object({
  max_position_embeddings: z.number().int().positive().default(512),
  hidden_size: z.number().int().positive(),
  pad_token_id: z.number().int().default(0),
});
const poolingSchema = z.object({ pooling_mode_cls_token: z.boolean() });
/** The model's own limit may be far more than what its vectors are good for, and than what a processor reads in a second. */
const MAX_TOKENS = 512;

/** A model in this thread. Throws `model-…` errors where its files or the libraries are not there or not as they were installed. */
export async function openModel(settings: LocalModelSettings): Promise<Embedder> {
  const { runtime, tokenizers } = await loadModelLibraries();
  const { folder, name, weights, identity } = await findModel(settings);
  const json = async (file: string): Promise<unknown> => JSON.parse(await readFile(join(folder, file), 'utf8'));
  const config = configSchema.parse(await json('config.json'));
  const family = { ...familyOf(name, settings), ...(await ownPooling(json)) };
  const tokenizer = new tokenizers.Tokenizer(
    (await json('tokenizer.json')) as object,
    (await json('tokenizer_config.json')) as object,
  );
  const session = await runtime.InferenceSession.create(join(folder, weights), { graphOptimizationLevel: 'all' });
  const longest = Math.min(MAX_TOKENS, config.max_position_embeddings);
  const embed = createEmbed({ runtime, session, pooling: family.pooling, padding: config.pad_token_id });
  const tokensOf = (text: string): readonly number[] => {
    const { ids } = tokenizer.encode(text);
    // The last one ends every text.
    return ids.length > longest ? [...ids.slice(0, longest - 1), ids.at(-1) ?? 0] : ids;
  };
  return {
    model: vectorsName(identity, family),
    dimensions: async () => config.hidden_size,
    embedQuestions: (texts) => embed(texts.map((text) => tokensOf(family.questionPrefix + text))),
    embedPassages: (texts) => embed(texts.map((text) => tokensOf(family.passagePrefix + text))),
  };
}

/** What the model's own files say of which vector is the text's. */
async function ownPooling(json: (file: string) => Promise<unknown>): Promise<Partial<Pick<ModelFamily, 'pooling'>>> {
  const read = poolingSchema.safeParse(await json('1_Pooling/config.json').catch(() => undefined));
  return read.success ? { pooling: read.data.pooling_mode_cls_token ? 'first' : 'mean' } : {};
}

interface EmbedParts extends Pick<ModelFamily, 'pooling'> {
  readonly runtime: OnnxRuntime;
  readonly session: InferenceSession;
  readonly padding: number;
}

function createEmbed({ runtime, session, pooling, padding }: EmbedParts) {
  return async (texts: readonly (readonly number[])[]): Promise<Vector[]> => {
    if (texts.length === 0) return [];
    const length = Math.max(...texts.map((tokens) => tokens.length));
    const dims = [texts.length, length];
    const ids = new BigInt64Array(texts.length * length).fill(BigInt(padding));
    const mask = new BigInt64Array(ids.length);
    for (const [row, tokens] of texts.entries()) {
      for (const [column, token] of tokens.entries()) {
        ids[row * length + column] = BigInt(token);
        mask[row * length + column] = 1n;
      }
    }
    const all: Readonly<Record<string, () => Tensor>> = {
      input_ids: () => new runtime.Tensor('int64', ids, dims),
      attention_mask: () => new runtime.Tensor('int64', mask, dims),
      token_type_ids: () => new runtime.Tensor('int64', new BigInt64Array(ids.length), dims),
    };
    const feeds = Object.fromEntries(session.inputNames.flatMap((name) => (all[name] ? [[name, all[name]()]] : [])));
    const output = (await session.run(feeds))[session.outputNames[0] ?? ''];
    if (!(output?.data instanceof Float32Array)) throw new Error('The model gives no vectors of 32-bit numbers');
    return poolTokens(
      { data: output.data, length, size: output.dims.at(-1) ?? 0 },
      texts.map((tokens) => tokens.length),
      pooling,
    );
  };
}
