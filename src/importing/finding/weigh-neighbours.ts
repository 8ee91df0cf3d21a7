import type { Block } from '../reading/source-document.ts';
import type { Candidate } from './candidate.ts';
import { couldBeName } from './could-be-name.ts';
import type { Evidence } from './evidence.ts';
import { isPersonLine } from './is-person-line.ts';
import { isSpeakerHeading } from './is-speaker-heading.ts';
import { isSpeakerLine } from './is-speaker-line.ts';
import { isTimed } from './is-timed.ts';
import { isSentence, type Outline, type Place } from './outline.ts';
import { readHead } from './read-head.ts';
import { readSpeakerFirst } from './read-speaker-first.ts';
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
  const isMarked = form === 'heading' || form === 'strong' || form === 'quote';
  const hasSpeakerHeading = form === 'heading' && isSpeakerHeading(places, titleAt + 1);
  const below = places[titleAt + (hasSpeakerHeading ? 2 : 1)];
  if (hasSpeakerHeading || hasSpeakerBelow(places, titleAt, form))
    evidence.push({ why: 'speaker-below', weight: form === 'quote' ? W.speakerInQuote : W.speakerBelow });
  else if (isMarked && readSpeakerFirst(below?.block.text ?? '') !== undefined)
    evidence.push({ why: 'speaker-first', weight: W.speakerFirst });
  if (form === 'row') return evidence;
  if (form === 'line' && isDense && sentenceShare <= MIN_SENTENCE_SHARE)
    evidence.push({
      why: 'among-alike-lines',
      weight: W.amongAlikeLines + scoreTitleWording(block?.text ?? '') * W.wordingAlone,
    });
  const isEmpty = form === 'line' && block !== undefined && isTimed(block) && (below === undefined || isTimed(below.block));
  if (isEmpty) evidence.push({ why: 'nothing-below', weight: W.nothingBelow });
  else if (form === 'line' && !hasHeadings && !isDense && block?.hasGap && below?.block.hasGap)
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
  if (form === 'line' && below?.block.kind === 'quote' && /[:：]$/.test(block?.text ?? ''))
    evidence.push({ why: 'introduces-a-quote', weight: W.quotedSpeech });
  return [...evidence, ...weighNotesBelow(block, below?.block, form)];
}

/** Whether notes stand below a title, in a list of its own or as lines. */
function weighNotesBelow(block: Block | undefined, below: Block | undefined, form: Candidate['form']): Evidence[] {
  const level = block?.level ?? 0;
  const isSibling = form === 'item' && below?.kind === 'item' && below.level <= level;
  const hasNotes = below !== undefined && below.kind !== 'heading' && !isSibling;
  const isNested = block?.kind === 'item' && (below?.kind === 'item' || below?.kind === 'line') && below.level > level;
  if (isNested) return [{ why: 'nested-notes', weight: W.nestedNotes }];
  if (hasNotes) return below.kind === 'item' || form !== 'line' ? [{ why: 'notes-below', weight: W.notesBelow }] : [];
  return form === 'line' ? [] : [{ why: 'nothing-below', weight: W.nothingBelow }];
}

/** The line below says who spoke; a line that is only a link may stand between. */
function hasSpeakerBelow(places: readonly Place[], at: number, form: Candidate['form']): boolean {
  const [first, second] = [places[at + 1]?.block, places[at + 2]?.block];
  const next = first && first.links.length > 0 && !isPersonLine(first.text) ? second : first;
  if (!next || next.kind === 'heading' || next.kind === 'row' || (form === 'heading' && next.kind === 'quote')) return false;
  if (form === 'line' && next.hasGap && /^\p{Extended_Pictographic}/u.test(next.text)) return false;
  const isOwn = form !== 'item' || next.kind !== 'item' || next.level > (places[at]?.block.level ?? 0);
  return (
    isOwn &&
    (isSetApart(form, places[at]?.block, next) ? isPersonLine(next.text) || isNameInItalics(next) : isSpeakerLine(next.text)) &&
    readHead(next.text).time === undefined
  );
}

/** A name alone says who spoke below a title that is marked as such, and as the first item of a title's own list. */
const isSetApart = (form: Candidate['form'], title: Block | undefined, next: Block): boolean =>
  form === 'item' ? next.level > (title?.level ?? 0) : form !== 'line';

/** A line that is all in italics, or in bold type below a title, and could be a name. */
const isNameInItalics = ({ text, emphasis = [], isStrong }: Block): boolean =>
  (isStrong || emphasis.includes(text)) && couldBeName(text);

/** Only where notes are written in sentences does a line that is none stand out. */
const MIN_SENTENCE_SHARE = 0.4;
