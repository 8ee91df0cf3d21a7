import { KikigakiError } from '../../model/kikigaki-error.ts';

/** What is used of `onnxruntime-node`. It is no dependency: 288 MB that only those need who run a model here. */
export interface OnnxRuntime {
  readonly InferenceSession: {
    create(path: string, options: { readonly graphOptimizationLevel: 'all' }): Promise<InferenceSession>;
  };
  readonly Tensor: new (type: 'int64', data: BigInt64Array, dims: readonly number[]) => Tensor;
}

export interface InferenceSession {
  readonly inputNames: readonly string[];
  readonly outputNames: readonly string[];
  run(feeds: Readonly<Record<string, Tensor>>): Promise<Readonly<Record<string, Tensor>>>;
}

export interface Tensor {
  readonly dims: readonly number[];
  readonly data: unknown;
}

/** What is used of `@huggingface/tokenizers`. */
export interface Tokenizers {
  readonly Tokenizer: new (tokenizer: object, config: object) => { encode(text: string): { readonly ids: readonly number[] } };
}

/** The versions that were tested. */
const RUNTIME = 'onnxruntime-node';
const TOKENIZERS = '@huggingface/tokenizers';
/** Nothing of their install scripts is needed: they fetch what graphic cards of one maker want. */
const INSTALL = `npm install --no-save --ignore-scripts ${RUNTIME}@1.30.0 ${TOKENIZERS}@0.2.0`;

/** The libraries that a local model needs. Throws `model-libraries-missing` with the line to type where they are not installed. */
export async function loadModelLibraries(): Promise<{ readonly runtime: OnnxRuntime; readonly tokenizers: Tokenizers }> {
  // Names in variables: nobody is to look for their types or files before they are wanted.
  const [runtime, tokenizers] = await Promise.all([load(RUNTIME), load(TOKENIZERS)]);
  return { runtime: ownOf<OnnxRuntime>(runtime), tokenizers: ownOf<Tokenizers>(tokenizers) };
}

async function load(name: string): Promise<unknown> {
  try {
    return await import(name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new KikigakiError({ code: 'model-libraries-missing', command: INSTALL });
  }
}

/** What a CommonJS module gives lies under `default`. */
const ownOf = <T>(module: unknown): T => ({ ...(module as { default?: T }).default, ...(module as T) });
