import {
  type CountedTerms,
  isSession,
  isTalk,
  limitContextOf,
  limitKeysOf,
  matcherOf,
  type SearchDocument,
  termsOfDocument,
} from '../../src/search/index.ts';
import type { DocumentFrame } from './document-frame.ts';
import { type DocumentLine, lineOf } from './document-line.ts';

/** A document as the index takes it, and what is counted of it. */
export interface ReadDocument extends DocumentLine {
  readonly terms: CountedTerms;
}

/** Reads documents of a corpus; undefined for one that is not searched: whose event there is not, or which is no talk. */
export function createDocumentReader(frame: DocumentFrame): (document: SearchDocument) => ReadDocument | undefined {
  const vocabulary = matcherOf(frame.vocabulary);
  const context = limitContextOf(frame);
  const events = new Map(frame.events.map((event) => [event.id, event]));
  return (document) => {
    const event = events.get(document.event);
    if (!event || (isSession(document) && !isTalk(document))) return undefined;
    const terms = termsOfDocument(document, event, vocabulary);
    const { words, pairs } = terms;
    return { ...lineOf({ document, terms, limits: limitKeysOf(document, event, context) }), terms: { words, pairs } };
  };
}
