import { isPersonLine } from './is-person-line.ts';
import type { Place } from './outline.ts';

/** Whether a heading only says who gave the talk of the heading directly above it, one level deeper. */
export function isSpeakerHeading(places: readonly Place[], at: number): boolean {
  const [title, speaker] = [places[at - 1], places[at]];
  return (
    title?.block.kind === 'heading' &&
    speaker?.block.kind === 'heading' &&
    speaker.block.level > title.block.level &&
    title.role === undefined &&
    !isPersonLine(title.block.text) &&
    (isPersonLine(speaker.block.text) || WITH_COMPANY.test(speaker.block.text)) &&
    !isListOfTalks(places, at, title.sectionEnd)
  );
}

/** Further headings of the level with people in them are talks with their speakers. */
function isListOfTalks(places: readonly Place[], at: number, end: number): boolean {
  const next = places[at]?.sectionEnd ?? end;
  const other = next < end ? places[next]?.block : undefined;
  return other?.kind === 'heading' && isPersonLine(other.text);
}

/** A family name in kanji, a given one in kana, and in brackets where they come from. */
const WITH_COMPANY =
  /^[\p{Script=Han}々ヶ]{1,4}[ 　]?[\p{Script=Hiragana}\p{Script=Katakana}ー]{2,5}\s?[(（][^()（）]{2,24}[)）]$/u;
