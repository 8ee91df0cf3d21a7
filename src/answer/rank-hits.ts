import type { Hit } from '../search/hit.ts';
import type { AnswerParts } from './answer-parts.ts';
import type { KnownDocument } from './known-documents.ts';
import type { AnswerHit } from './look-up.ts';

/**
 * How much a long report is held against a session, beyond BM25's own normalisation of a field: a long report has some words of any
 * question, in passages that have nothing to do with each other. Title and ten passages count (5 + 11)^-0.16 = 0.64, a title alone 0.75.
 */
const LENGTH_POWER = 0.16;
const SHORT_TEXT = 5;

/** A hit with what is known of its document. */
export interface RankedHit extends AnswerHit {
  readonly known: KnownDocument;
}

/** Hits with their documents in order of their scores, those of sessions and events with long reports lowered; one whose document is gone is left out. */
export async function rankHits(hits: readonly Hit[], { documents }: Pick<AnswerParts, 'documents'>): Promise<RankedHit[]> {
  const found = await documents.of(hits.map(({ id }) => id));
  const ranked: RankedHit[] = [];
  // Documents come in the order of the hits: the next one is that of this hit, or this hit has none.
  let next = 0;
  for (const { id, score, coverage, nearness, excess = 0, nearestPassage } of hits) {
    const known = found[next];
    if (known?.id !== id) continue;
    const hit = { id, score: score / penaltyOf(known.passages), coverage, document: known.document, known };
    ranked.push(nearness === undefined ? hit : { ...hit, nearness, excess, nearestPassage });
    next++;
  }
  return ranked.sort((a, b) => b.score - a.score);
}

const penalties: number[] = [];
const penaltyOf = (passages: number): number => {
  penalties[passages] ??= ((SHORT_TEXT + passages) / SHORT_TEXT) ** LENGTH_POWER;
  return penalties[passages];
};
