import { createLibrary } from '../corpus/library.ts';
import { createMemoryCatalogue } from '../corpus/memory-catalogue.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Kikigaki } from '../ports/kikigaki.ts';
import { createLexicon } from '../question/lexicon.ts';
import type { Names } from '../question/names.ts';
import { type AskingParts, createKikigakiWith } from './create-kikigaki-with.ts';
import { createMemoryProgramme } from './memory-programme.ts';
import { readingWith } from './reading-with.ts';

export interface KikigakiParts extends AskingParts {
  readonly corpus: Corpus;
  readonly names: Names;
}

/** Kikigaki over a corpus in memory. */
export function createKikigaki({ corpus, names, ...parts }: KikigakiParts): Kikigaki {
  const facts = createLibrary(corpus);
  const knowledge = {
    corpus,
    facts,
    catalogue: createMemoryCatalogue(corpus),
    programme: createMemoryProgramme(facts),
    reading: readingWith(() => createLexicon(corpus, names)),
  };
  return createKikigakiWith(knowledge, parts);
}
