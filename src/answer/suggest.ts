import type { Library } from '../corpus/library.ts';
import { createNearest } from '../language/nearest.ts';
import type { Question } from '../model/question.ts';

const MAX_SUGGESTIONS = 4;

/** What does exist and is near a question that has no answer: events for unknown events, topics for unknown topics. */
export function suggest(question: Question, library: Library): string[] {
  const events = [...library.events.values()];
  if (question.unknown.length > 0) {
    const years = question.unknown.flatMap((name) => /20\d\d/.exec(name)?.[0] ?? []);
    const sameYear = events.filter(({ dates: [first = ''] }) => years.some((year) => first.startsWith(year)));
    const names = new Map(
      events.flatMap((event) => [event.id, event.name, ...event.aliases].map((name) => [name, event.name] as const)),
    );
    // No more than can be shown: a question may name hundreds.
    const asked = [...new Set(question.unknown)].slice(0, MAX_SUGGESTIONS);
    const nearest = createNearest(names.keys());
    const alike = asked.flatMap((name) => nearest(name, 6)).map((name) => names.get(name) ?? name);
    const latest = events.slice(-MAX_SUGGESTIONS).reverse();
    return [...new Set([...alike, ...sameYear.map(({ name }) => name), ...latest.map(({ name }) => name)])].slice(
      0,
      MAX_SUGGESTIONS,
    );
  }
  const near = question.topics.flatMap((topic) => library.topicsLike(topic, MAX_SUGGESTIONS));
  return [...new Set([...near, ...library.suggestions])].slice(0, MAX_SUGGESTIONS);
}
