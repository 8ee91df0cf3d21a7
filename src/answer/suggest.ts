import type { Facts } from '../corpus/facts.ts';
import { createNearest } from '../language/nearest.ts';
import { normalizeText } from '../language/normalize-text.ts';
import { soundOf, soundSimilarity } from '../language/sounds-alike.ts';
import type { Question } from '../model/question.ts';
import { isSession } from '../model/search-document.ts';
import type { AnswerHit } from './look-up.ts';

const MAX_SUGGESTIONS = 4;
/** Of the names like an unknown one few are offered. */
const MAX_NAMES = 3;
/** A name that shares fewer of its pairs of letters with one that is asked for is another one. */
const MIN_ALIKE = 0.5;
/** What a session says beside the question's words leads nowhere: it has this share of them. */
const MIN_COVERAGE = 0.2;
/** Two sounds of at least so many letters are alike from this share on. */
const MIN_SOUND = 5;
const MIN_SOUND_LIKENESS = 0.8;
const isKatakana = (name: string): boolean => /^[\p{Script=Katakana}ー]+$/u.test(name);
const YEAR = /20\d\d/;

/** What does exist and is near a question that has no answer: names like unknown ones, events of a year, topics of the sessions that came nearest. */
export async function suggest(question: Question, near: readonly AnswerHit[], library: Facts): Promise<string[]> {
  // No more than can be shown: a question may name hundreds.
  const asked = [...new Set([...question.unknown, ...loneName(question)])].filter(isName).slice(0, MAX_SUGGESTIONS);
  const namesakes = (question.namesakes ?? []).slice(0, MAX_NAMES);
  const names = namesakes.length > 0 || asked.length === 0 ? namesakes : namesLike(asked, library);
  const topics = near
    .filter(({ coverage }) => coverage >= MIN_COVERAGE)
    .flatMap(topicOf)
    .slice(0, MAX_SUGGESTIONS);
  const alike = await Promise.all(question.topics.map((topic) => library.topicsLike(topic, MAX_SUGGESTIONS)));
  return [...new Set([...names, ...topics, ...alike.flat()])].slice(0, MAX_SUGGESTIONS);
}

/** Track Z is like nobody's name. */
const isName = (name: string): boolean => !/^(?:トラック|会場|ルーム|部屋|ホール|(?:track|room|hall)\b)/i.test(name);

/** A question of one word may be a name with a slip: "kusma". */
const loneName = ({ subjects }: Question): readonly string[] =>
  subjects.length === 1 && /^\p{L}{4,20}$/u.test(subjects[0] ?? '') ? subjects : [];

/** For a name with a year the events of that year or with a name like it, for others the people, companies and events whose names are like it. */
function namesLike(asked: readonly string[], { events, names }: Facts): string[] {
  const all = [...events.values()];
  const eventNames = new Map(
    all.flatMap((event) => [event.id, event.name, ...event.aliases].map((one) => [one, event.name] as const)),
  );
  const people = names();
  const nearestEvents = createNearest(eventNames.keys(), MIN_ALIKE);
  const byPart = new Map(people.flatMap((name) => name.split(/[\s・]+/).map((part) => [part, name] as const)));
  const nearestNames = createNearest(new Set([...people, ...byPart.keys(), ...eventNames.keys()]), MIN_ALIKE);
  return asked.flatMap((name) => {
    const year = YEAR.exec(name)?.[0];
    const alike = (year === undefined ? nearestNames(name, MAX_NAMES) : nearestEvents(name, MAX_SUGGESTIONS)).map(
      (one) => eventNames.get(one) ?? byPart.get(one) ?? one,
    );
    const sounding = alike.length > 0 ? [] : soundingLike(name, byPart);
    const sameYear = year === undefined ? [] : all.filter(({ dates: [first = ''] }) => first.startsWith(year));
    return [...sameYear.map((event) => event.name), ...alike, ...sounding];
  });
}

/** ハシコルプ sounds like HashiCorp: the names of which a part does, written in other letters. In the same letters the spelling says it. */
function soundingLike(name: string, byPart: ReadonlyMap<string, string>): string[] {
  const sound = soundOf(normalizeText(name));
  if (sound === undefined || sound.length < MIN_SOUND) return [];
  const alike = [...byPart].flatMap(([part, whole]) => {
    const other = isKatakana(part) === isKatakana(name) ? undefined : soundOf(normalizeText(part));
    const likeness = other === undefined ? 0 : soundSimilarity(sound, other, MIN_SOUND_LIKENESS);
    return likeness >= MIN_SOUND_LIKENESS ? [{ whole, likeness }] : [];
  });
  const names = alike.toSorted((a, b) => b.likeness - a.likeness).map(({ whole }) => whole);
  return [...new Set(names)].slice(0, MAX_NAMES);
}

/** A session's first topic; its title where it has none. */
const topicOf = ({ document }: AnswerHit): string[] => (isSession(document) ? [document.topics[0] ?? document.title] : []);
