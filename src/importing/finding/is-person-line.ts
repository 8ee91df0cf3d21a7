import { isPersonOnly } from './is-person-only.ts';
import { isSpeakerLine } from './is-speaker-line.ts';
import { withoutMaterial } from './without-material.ts';

/** Whether a line below a title says who spoke and nothing else. */
export function isPersonLine(line: string): boolean {
  // 👤 and the like before a name.
  const text = withoutMaterial(line).replace(/^\p{Extended_Pictographic}\uFE0F?\s{0,3}/u, '');
  return (
    text.length > 0 &&
    text.length <= MAX_LENGTH &&
    (isSpeakerLine(text) ||
      isPersonOnly(text.replace(/^(?:by|von|de|door|av|af|par|por|presented by)\s{1,3}/i, '')) ||
      isNamesOnly(text))
  );
}

const MAX_LENGTH = 120;

/** Several people: A さん、B さん; Ada Brook and Bo Weir. */
function isNamesOnly(text: string): boolean {
  const names = text.split(/\s{0,3}(?:[,、，&＆／/]|\sand\s|\sund\s)\s{0,3}/).filter(Boolean);
  return names.length > 1 && names.length <= MAX_NAMES && names.every((name) => isPersonOnly(name));
}

const MAX_NAMES = 6;
