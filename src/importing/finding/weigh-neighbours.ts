import type { Candidate } from './candidate.ts';
import type { Evidence } from './evidence.ts';
import { isSpeakerLine } from './is-speaker-line.ts';
import { isSentence, type Outline, type Place } from './outline.ts';
import { readHead } from './read-head.ts';
import { scoreTitleWording } from './score-title-wording.ts';
import { WEIGHTS as W } from './weights.ts';

/** What is needed to know of a page to weigh the lines around a heading. */
export interface Surroundings extends Outline {
  /** The share of its lines that are sentences. */
  readonly sentenceShare: number;
}

/** What stands around a heading: who spoke, notes, blank lines, sentences. */
export function weighNeighbours(
  { places, hasHeadings, isDense, sentenceShare }: Surroundings,
  at: number,
  titleAt: number,
  form: Candidate['form'],
): Evidence[] {
  const evidence: Evidence[] = [];
  const block = places[at]?.block;
  const below = places[titleAt + 1];
  if (hasSpeakerBelow(places, titleAt, form)) evidence.push({ why: 'speaker-below', weight: W.speakerBelow });
  if (form === 'row') return evidence;
  if (form === 'line' && isDense && sentenceShare <= MIN_SENTENCE_SHARE)
    evidence.push({
      why: 'among-alike-lines',
      weight: W.amongAlikeLines + scoreTitleWording(block?.text ?? '') * W.wordingAlone,
    });
  const hasNotes =
    below !== undefined &&
    below.block.kind !== 'heading' &&
    !(form === 'item' && below.block.kind === 'item' && below.block.level <= (block?.level ?? 0));
  if (form === 'line' && !hasHeadings && !isDense && block?.hasGap && below?.block.hasGap)
    evidence.push({ why: 'stands-alone', weight: W.standsAlone });
  if (
    form === 'line' &&
    !hasHeadings &&
    sentenceShare > MIN_SENTENCE_SHARE &&
    below &&
    isSentence(below.block.text) &&
    !isSentence(block?.text ?? '')
  ) {
    evidence.push({ why: 'no-full-stop', weight: W.noSentence });
  }
  const isNested =
    block?.kind === 'item' &&
    (below?.block.kind === 'item' || below?.block.kind === 'line') &&
    below.block.level > (block?.level ?? 0);
  if (isNested) evidence.push({ why: 'nested-notes', weight: W.nestedNotes });
  else if (hasNotes && (below?.block.kind === 'item' || form !== 'line'))
    evidence.push({ why: 'notes-below', weight: W.notesBelow });
  else if (!hasNotes && form !== 'line') evidence.push({ why: 'nothing-below', weight: W.nothingBelow });
  return evidence;
}

/** The line below says who spoke; a line that is only a link may stand between. */
function hasSpeakerBelow(places: readonly Place[], at: number, form: Candidate['form']): boolean {
  const [first, second] = [places[at + 1]?.block, places[at + 2]?.block];
  const next = first && first.links.length > 0 && !isSpeakerLine(first.text) ? second : first;
  if (!next || next.kind === 'heading' || next.kind === 'row') return false;
  const isOwn = form !== 'item' || next.kind !== 'item' || next.level > (places[at]?.block.level ?? 0);
  return isOwn && isSpeakerLine(next.text) && readHead(next.text).time === undefined;
}

/** Only where notes are written in sentences does a line that is none stand out. */
const MIN_SENTENCE_SHARE = 0.4;
