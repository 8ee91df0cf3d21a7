import { normalizeText } from '../language/normalize-text.ts';
import type { Event } from '../model/event.ts';
import type { EventNote } from '../model/session.ts';
import type { AnswerParts } from './answer-parts.ts';

/** A word that is shorter says too little of an event; kanji say more. */
const MIN_LENGTH = 3;
const MIN_KANJI = 2;
const isTelling = (word: string): boolean => word.length >= (/^\p{Script=Han}+$/u.test(word) ? MIN_KANJI : MIN_LENGTH);

/** Of some events those that have most of these words in their facts (name, theme, venue), else, where `isTold`, in what reports tell of them; none where no event has a word. */
export async function eventsAbout(
  events: readonly Event[],
  subjects: readonly string[],
  isTold: boolean,
  { catalogue }: AnswerParts,
): Promise<readonly Event[]> {
  const ofThemes = likeTheme(events, keyOf(subjects.join('')));
  if (ofThemes.length > 0) return ofThemes;
  const words = subjects.map(keyOf).filter(isTelling);
  const ofFacts = bestOf(events, words, factsOf);
  if (ofFacts.length > 0 || !isTold) return ofFacts;
  const notes = await catalogue.notes(events.map(({ id }) => id));
  return bestOf(events, words, ({ id }) => notesOf(notes, id));
}

/** A theme that is told from memory has this share of its pairs of letters. */
const MIN_ALIKE = 0.5;

/** The events whose theme has most of a text's pairs of letters; none where it is another text. */
function likeTheme(events: readonly Event[], text: string): readonly Event[] {
  const pairs = pairsOf(text);
  if (pairs.length === 0) return [];
  const shares = events.map(({ theme }) => {
    const own = new Set(pairsOf(keyOf(theme ?? '')));
    return pairs.filter((pair) => own.has(pair)).length / pairs.length;
  });
  const most = Math.max(0, ...shares);
  return most < MIN_ALIKE ? [] : events.filter((_, at) => shares[at] === most);
}

const pairsOf = (text: string): string[] =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));

function bestOf(events: readonly Event[], words: readonly string[], textOf: (event: Event) => string): readonly Event[] {
  const counts = events.map((event) => {
    const text = textOf(event);
    return words.filter((word) => text.includes(word)).length;
  });
  const most = Math.max(0, ...counts);
  return most === 0 ? [] : events.filter((_, at) => counts[at] === most);
}

const factsOf = ({ name, aliases, theme, venue, location, city, places, hashtags }: Event): string =>
  [name, ...aliases, theme, venue, location, city, ...places, ...hashtags].map((text) => keyOf(text ?? '')).join('\n');
const notesOf = (notes: readonly EventNote[], id: string): string =>
  notes
    .filter(({ event }) => event === id)
    .flatMap(({ heading, passages }) => [heading, ...passages])
    .map(keyOf)
    .join('\n');
const keyOf = (text: string): string => normalizeText(text).replaceAll(/[\s\p{P}\p{S}]+/gu, '');
