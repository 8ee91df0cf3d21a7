import { createFacts } from '../corpus/facts.ts';
import type { OutlinedCorpus } from '../corpus/outline.ts';
import type { OpenCatalogue } from '../ports/catalogue-store.ts';
import type { Kikigaki } from '../ports/kikigaki.ts';
import { createLexiconWith } from '../question/lexicon.ts';
import type { Names } from '../question/names.ts';
import { type AskingParts, createKikigakiWith } from './create-kikigaki-with.ts';
import { readingWithLookUps } from './reading-with.ts';

export interface ElsewhereParts extends AskingParts {
  readonly corpus: OutlinedCorpus;
  readonly names: Names;
  /** Where its sessions lie. */
  readonly opened: OpenCatalogue;
}

/** Kikigaki over a corpus whose sessions are not in memory. */
export function createKikigakiElsewhere({ corpus, names, opened, ...parts }: ElsewhereParts): Kikigaki {
  const { catalogue, programme, finder, topicsLike } = opened;
  const knowledge = {
    corpus,
    facts: createFacts(corpus, () => corpus.outline, { topicsLike }),
    catalogue,
    programme,
    reading: readingWithLookUps((finders) => createLexiconWith(corpus, names, finders), finder),
  };
  return createKikigakiWith(knowledge, parts);
}
