import { createKikigaki, type KikigakiParts } from '../asking/create-kikigaki.ts';
import { createDocumentFilter } from '../corpus/document-filter.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Kikigaki } from '../ports/kikigaki.ts';
import { activateEmbedded } from './activate-embedded.ts';
import type { PreparedIndex } from './prepare-index.ts';

/** All that questions are answered from by their words, as structured-cloneable data: another place can start from it, a browser too. */
export interface PortableIndex extends Pick<PreparedIndex, 'index' | 'names'> {
  readonly corpus: Corpus;
}

/** Kikigaki on an index that was prepared, by words alone. It needs nothing of Node. */
export function startByWords({ corpus, index, names }: PortableIndex, parts: Pick<KikigakiParts, 'codeOf' | 'now'>): Kikigaki {
  return createKikigaki({ corpus, names, generation: activateEmbedded(index, corpus, createDocumentFilter(corpus)), ...parts });
}
