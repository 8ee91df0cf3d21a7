import type { AlikeName } from '../corpus/alike-names.ts';
import type { Facts } from '../corpus/facts.ts';
import { createNearest, likenessTo } from '../language/nearest.ts';
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
/** Two sounds are alike from this share on. */
const MIN_SOUND_LIKENESS = 0.8;
const YEAR = /20\d\d/;

/** What does exist and is near a question that has no answer: names like unknown ones, events of a year, topics of the sessions that came nearest. */
export async function suggest(question: Question, near: readonly AnswerHit[], library: Facts): Promise<string[]> {
  // No more than can be shown: a question may name hundreds.
  const asked = [...new Set([...question.unknown, ...loneName(question)])].filter(isName).slice(0, MAX_SUGGESTIONS);
  const namesakes = (question.namesakes ?? []).slice(0, MAX_NAMES);
  const names = namesakes.length > 0 || asked.length === 0 ? namesakes : await namesLike(asked, library);
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
async function namesLike(asked: readonly string[], { events, names }: Facts): Promise<string[]> {
  const all = [...events.values()];
  const eventNames = new Map(
    all.flatMap((event) => [event.id, event.name, ...event.aliases].map((one) => [one, event.name] as const)),
  );
  const known = names();
  const found: string[] = [];
  for (const name of asked) {
    const year = YEAR.exec(name)?.[0];
    const alike =
      year === undefined
        ? mostAlike(known.like(name, MIN_ALIKE), name, eventNames)
        : createNearest(eventNames.keys(), MIN_ALIKE)(name, MAX_SUGGESTIONS).map((one) => eventNames.get(one) ?? one);
    const sounding = alike.length > 0 ? [] : (await known.soundingLike(name, MIN_SOUND_LIKENESS)).slice(0, MAX_NAMES);
    const sameYear = year === undefined ? [] : all.filter(({ dates: [first = ''] }) => first.startsWith(year));
    found.push(...sameYear.map((event) => event.name), ...alike, ...sounding);
  }
  return found;
}

/** The names that are most like one that is asked for: of people and companies, and of events. */
function mostAlike(names: readonly AlikeName[], asked: string, eventNames: ReadonlyMap<string, string>): string[] {
  const likeness = likenessTo(asked);
  const known = new Set(names.map(({ text }) => text));
  const events = [...eventNames].flatMap(([text, name]) => {
    const like = known.has(text) ? 0 : likeness(text);
    return like > MIN_ALIKE ? [{ text, name, likeness: like, at: Number.POSITIVE_INFINITY }] : [];
  });
  return [...names, ...events]
    .sort((a, b) => b.likeness - a.likeness || (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .slice(0, MAX_NAMES)
    .map(({ text, name }) => eventNames.get(text) ?? name);
}

/** A session's first topic; its title where it has none. */
const topicOf = ({ document }: AnswerHit): string[] => (isSession(document) ? [document.topics[0] ?? document.title] : []);
