/** A session hardly has so many topics; what is more is not offered. */
export const TOPICS_OF_SESSION = 1_024;

/** A topic where it stands first: places grow with sessions and, in each, with its topics, so that a session that changes moves no other. */
export interface PlacedTopic {
  readonly place: number;
  readonly topic: string;
}

/** Places the topics of sessions that come one after the other, each where it stands first. */
export function createTopicPlaces(): (topics: readonly string[]) => readonly PlacedTopic[] {
  const known = new Set<string>();
  let session = 0;
  return (topics) => {
    const from = session++ * TOPICS_OF_SESSION;
    return topics.slice(0, TOPICS_OF_SESSION).flatMap((topic, at) => {
      if (known.has(topic)) return [];
      known.add(topic);
      return [{ place: from + at, topic }];
    });
  };
}

/** Where two lists of placed topics, in order, do not have the same: the topic that stands there now, none where none does. */
export function changedTopics(before: Iterable<PlacedTopic>, now: Iterable<PlacedTopic>): readonly ChangedTopic[] {
  const [were, are] = [before, now].map((topics) => new Map(Array.from(topics, ({ place, topic }) => [place, topic])));
  if (!were || !are) return [];
  return [
    ...[...are].flatMap(([place, topic]) => (were.get(place) === topic ? [] : [{ place, topic }])),
    ...[...were.keys()].flatMap((place) => (are.has(place) ? [] : [{ place }])),
  ];
}

export interface ChangedTopic {
  readonly place: number;
  readonly topic?: string;
}
