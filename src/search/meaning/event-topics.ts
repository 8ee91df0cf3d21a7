import { createValuesByWord } from '../../corpus/values-by-word.ts';
import { matcherOf } from '../../language/matcher-of.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { Session } from '../../model/session.ts';
import type { MeaningIndex } from './meaning-index.ts';

/** So many topics are told of an event; fewer than the least say nothing of it. */
const MAX_TOPICS = 5;
const MIN_TOPICS = 3;
/** A topic stands in the titles or topics of so many of an event's talks. */
const MIN_TALKS = 2;
/** The mean cosine of two talks that have a topic: one below is no subject, but a word for all kinds of talks (introduction, practice). */
const MIN_COHERENCE = 0.12;

/** A word that speakers or writers of reports gave as a topic, with the talks that have it. */
interface Subject {
  readonly label: string;
  readonly talks: readonly Session[];
  readonly direction: Float64Array;
}

/**
 * What the talks of each event are about, the topic that covers most of them first: the topics whose talks lie together in meaning, each
 * next one that which lies nearest to what those before leave far (greedy facility location). Events of which little can be said are
 * left out.
 */
export function topicsOfEvents(corpus: Corpus, index: MeaningIndex): ReadonlyMap<string, readonly string[]> {
  const directions = directionsOf(index);
  const subjects = subjectsOf(corpus, directions);
  const found = new Map<string, readonly string[]>();
  for (const { id } of corpus.events) {
    const talks = corpus.sessions.flatMap((session) => (session.event === id ? (directions.get(session.id) ?? []) : []));
    const here = subjects.filter((subject) => subject.talks.filter(({ event }) => event === id).length >= MIN_TALKS);
    const topics = covering(talks, here);
    if (topics.length >= MIN_TOPICS) found.set(id, topics);
  }
  return found;
}

/** The direction of each document's title from the middle of all of them. */
function directionsOf({ ids, starts, values, dimensions }: MeaningIndex): ReadonlyMap<string, Float64Array> {
  const all = ids.map((_, document) => {
    const start = (starts[document] as number) * dimensions;
    return unit(Float64Array.from(values.subarray(start, start + dimensions)));
  });
  const middle = meanOf(all, dimensions);
  return new Map(
    ids.map((id, document) => [id, unit((all[document] as Float64Array).map((number, at) => number - (middle[at] as number)))]),
  );
}

function subjectsOf(corpus: Corpus, directions: ReadonlyMap<string, Float64Array>): Subject[] {
  const { concepts, labels } = labelsOf(corpus);
  const talks = new Map<string, Session[]>();
  for (const session of corpus.sessions) {
    if (!directions.has(session.id)) continue;
    for (const concept of concepts([session.title, ...session.topics].join('\n')))
      if (labels.has(concept)) talks.set(concept, [...(talks.get(concept) ?? []), session]);
  }
  return [...talks].flatMap(([concept, having]): Subject[] => {
    const own = having.map(({ id }) => directions.get(id) as Float64Array);
    const mean = meanOf(own, own[0]?.length ?? 0);
    if (coherenceOf(mean, own.length) < MIN_COHERENCE) return [];
    return [{ label: labels.get(concept) as string, talks: having, direction: unit(mean) }];
  });
}

/** The terms of the vocabulary that stand alone as a topic of some session, as they are written there; not events and kinds of talks. */
function labelsOf({ sessions, events, vocabulary, directory }: Corpus) {
  const { concepts, conceptOf } = matcherOf(vocabulary);
  const kindOf = createValuesByWord(directory.words.kinds);
  const names = new Set(events.flatMap(({ name, aliases }) => [name, ...aliases].flatMap(concepts)));
  const labels = new Map<string, string>();
  for (const topic of sessions.flatMap(({ topics }) => topics)) {
    const concept = conceptOf(topic);
    if (concept !== undefined && !labels.has(concept) && !names.has(concept) && kindOf(topic) === undefined)
      labels.set(concept, topic);
  }
  return { concepts, labels };
}

/** The mean cosine of two of so many directions, from the length of their mean. */
const coherenceOf = (mean: Float64Array, count: number): number =>
  count > 1 ? (dot(mean, mean) * count * count - count) / (count * (count - 1)) : 0;

function covering(talks: readonly Float64Array[], subjects: readonly Subject[]): string[] {
  const left = [...subjects];
  const covered = new Float64Array(talks.length);
  const chosen: string[] = [];
  while (chosen.length < MAX_TOPICS && left.length > 0) {
    const gains = left.map(({ direction }) =>
      talks.reduce((sum, talk, at) => sum + gainOf(direction, talk, covered[at] as number), 0),
    );
    const best = gains.indexOf(Math.max(...gains));
    const [subject] = left.splice(best, 1);
    if (!subject || (gains[best] as number) <= 0) break;
    chosen.push(subject.label);
    for (const [at, talk] of talks.entries()) covered[at] = Math.max(covered[at] as number, dot(subject.direction, talk));
  }
  return chosen;
}

const gainOf = (direction: Float64Array, talk: Float64Array, covered: number): number =>
  Math.max(0, dot(direction, talk) - covered);

function meanOf(vectors: readonly Float64Array[], dimensions: number): Float64Array {
  const mean = new Float64Array(dimensions);
  for (const vector of vectors)
    for (let at = 0; at < dimensions; at++) mean[at] = (mean[at] as number) + (vector[at] as number) / vectors.length;
  return mean;
}

function unit(vector: Float64Array): Float64Array {
  const length = Math.sqrt(dot(vector, vector)) || 1;
  return vector.map((number) => number / length);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at] as number) * (b[at] as number);
  return sum;
}
