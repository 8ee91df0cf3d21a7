import { readHead } from './read-head.ts';
import { withoutMaterial } from './without-material.ts';

/** The names on a line that says who spoke. */
export function readSpeakerLine(text: string): string[] {
  const names = withoutMaterial(text)
    .replace(
      /^[\s・*-]*(?:登壇者?|発表者?|スピーカー|講演者|講師|報告者|話者?|speakers?|presenters?|presented by|by|von)\s*(?:名|さん|の方)?\s*[:：]?\s*/i,
      '',
    )
    .replace(/[,、]\s*(?:slides?|video|資料|スライド|動画)\s*[:：].*$/i, '');
  return [...readHead(`A talk given by ${names}`).speakers];
}
