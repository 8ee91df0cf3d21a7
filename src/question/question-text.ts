import { normalizeWithOrigins } from '../language/normalize-text.ts';

/** A question in the form in which it is read. */
export interface QuestionText {
  /** In normal form: folded, lower case, without the markup of chat platforms. */
  readonly text: string;
  /** The text without spaces and punctuation between the parts of names (`nameKey`), and where each letter stands in it. */
  readonly squeezed: SqueezedText;
  /** A piece as it was written. */
  written(start: number, end: number): string;
}

export interface SqueezedText {
  readonly letters: string;
  readonly places: readonly number[];
}

/** Prepares a question for reading. */
export function createQuestionText(question: string): QuestionText {
  const bare = withoutMarkup(question.replace(LONE_SURROGATE, ' '));
  const { text: folded, origins } = normalizeWithOrigins(bare);
  const text = folded
    .replaceAll(/[\u2018\u2019\u02BC`´]/g, "'")
    .replaceAll(/[\u201C\u201D]/g, '"')
    .replaceAll(HONORIFIC_HYPHEN, ' ');
  return { text, squeezed: squeeze(text), written: (start, end) => bare.slice(origins[start], origins[end]) };
}

/** Kusama-san: the name is a word of its own. As long as what replaces it, so that places stay. */
const HONORIFIC_HYPHEN = /-(?=(?:san|sama|sensei|kun|chan|shi)(?![a-z]))/g;
/** Half a character, as a careless cut leaves it. */
const LONE_SURROGATE = /\p{Surrogate}/gu;
/** Mentions and channels of chat platforms, links with a label, emoji by name, emphasis. Every quantifier is bounded or stands alone. */
const MENTION = /<(?:@[!&]?|#|!|:|a:)[^<>\s|]{1,80}(?:\|[^<>]{0,80})?>/g;
const LABELLED_LINK = /<(https?:[^<>\s|]{1,2000})(?:\|[^<>]{0,200})?>/g;
const EMOJI_NAME = /:[a-z][a-z0-9_+-]{1,40}:/gi;
/** m(_ _)m, (^^), (>_<) */
const FACE = /m?[(（][\p{P}\p{S}\s]{1,12}[)）]m?/gu;
const withoutMarkup = (question: string): string =>
  question
    .replace(MENTION, ' ')
    .replace(LABELLED_LINK, ' $1 ')
    .replace(EMOJI_NAME, ' ')
    .replace(FACE, ' ')
    .replace(/[*_~`]{2,}/g, ' ');

const BETWEEN_PARTS = /[\s,.・]/;

function squeeze(text: string): SqueezedText {
  const places: number[] = [];
  let letters = '';
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] as string;
    if (BETWEEN_PARTS.test(letter)) continue;
    letters += letter;
    places.push(at);
  }
  return { letters, places };
}
