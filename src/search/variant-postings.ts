import type { Variant } from '../ports/word-knowledge.ts';
import { DOCUMENT_SHIFT } from './posting.ts';
import { type FoundTerm, indexOf, type Postings, type Span } from './postings.ts';

/** Where a variant stands. */
export interface FoundVariant extends FoundTerm {
  /** Where given, only in these documents: the rest of the phrase stands in them too. */
  readonly only?: ReadonlySet<number>;
}

/** The postings of a variant and the number of documents in which all of its words stand. */
export function variantPostings(words: Postings, { term, with: others }: Pick<Variant, 'term' | 'with'>): FoundVariant {
  const found = words.find(term);
  if (others.length === 0) return found;
  const { spans } = found;
  const rest = others.map((other) => words.find(other).spans);
  const only = new Set(
    [...documentsOf(spans)].filter((document) => rest.every((spans) => spans.some((span) => hasDocument(span, document)))),
  );
  return { spans, only, frequency: only.size };
}

const hasDocument = (span: Span, document: number): boolean =>
  indexOf(span, document) < span.end && !span.tombstones.has(document);

function* documentsOf(spans: readonly Span[]): Generator<number> {
  for (const { postings, start, end, tombstones } of spans) {
    for (let at = start; at < end; at++) {
      const document = (postings[at] as number) >>> DOCUMENT_SHIFT;
      if (!tombstones.has(document)) yield document;
    }
  }
}
