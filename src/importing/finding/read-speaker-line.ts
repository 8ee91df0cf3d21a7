import { readHead } from './read-head.ts';
import { SPEAKER_LABELS } from './speaker-labels.ts';
import { withoutMaterial } from './without-material.ts';

/** The names on a line that says who spoke. */
export function readSpeakerLine(text: string): string[] {
  const names = withoutMaterial(text)
    .replace(LABEL, '')
    .replace(/[,、]\s{0,3}(?:slides?|video|資料|スライド|動画)\s{0,3}[:：][\s\S]{0,9}/i, '');
  return [...readHead(`A talk given by ${names}`).speakers];
}

const LABEL = new RegExp(
  `^[\\s・*-]{0,9}(?:${SPEAKER_LABELS}|by|von|door|av|af|par|por)\\s{0,3}(?:名|さん|の方)?\\s{0,3}[:：]?\\s{0,3}`,
  'i',
);
