import { beforeAll, describe, expect, it } from 'vitest';
import { TERMINAL } from '../../../adapters/cli/platform.ts';
import { EMPTY_DIRECTORY } from '../../../src/corpus/empty-directory.ts';
import type { Corpus } from '../../../src/model/corpus.ts';
import type { Session } from '../../../src/model/session.ts';
import { presentDigest } from '../../../src/presenting/present-digest.ts';
import { topicsOfEvents } from '../../../src/search/meaning/event-topics.ts';
import { buildMeaningIndex } from '../../../src/search/meaning/meaning-index.ts';
import { packVector } from '../../../src/search/meaning/packed-vectors.ts';

const SUBJECTS = ['storage', 'network', 'security', 'testing'] as const;
const EVENTS = ['umi2024', 'kawa2024'].map((id) => ({
  id,
  name: id,
  aliases: ['testing'],
  hashtags: [],
  dates: ['2024-05-01'],
  places: [],
}));
let made = 0;

const talk = (event: string, title: string, topics: readonly string[] = []): Session => ({
  id: `${event}/${++made}`,
  event,
  title,
  otherTitles: [],
  speakers: [],
  links: {},
  topics,
  notes: [],
});

/** Most of umi is about storage, then the network, then security; "practice" stands in talks about all of these. */
const SESSIONS = [
  ...[1, 2, 3, 4].map((at) => talk('umi2024', `storage ${at}${at < 3 ? ' practice' : ''}`, at === 1 ? ['Storage'] : [])),
  ...[1, 2, 3].map((at) => talk('umi2024', `network ${at}${at < 2 ? ' practice' : ''}`, at === 1 ? ['Network', 'Practice'] : [])),
  ...[1, 2].map((at) => talk('umi2024', `security ${at} practice`, at === 1 ? ['Security'] : [])),
  ...[1, 2].map((at) => talk('umi2024', `testing ${at}`, ['Testing'])),
  ...[1, 2].map((at) => talk('kawa2024', `storage of kawa ${at}`)),
];

const CORPUS: Corpus = {
  events: EVENTS,
  sessions: SESSIONS,
  reports: [],
  eventNotes: [],
  directory: EMPTY_DIRECTORY,
  products: [],
  vocabulary: { same: [...SUBJECTS.map((subject) => [subject, `${subject}s`]), ['practice', 'practices']], near: [] },
  asOf: '2024-01-01T00:00:00.000Z',
};

/** A dimension for each subject; nothing of practice. */
const vectorOf = (text: string): Float32Array =>
  Float32Array.from([0.2, ...SUBJECTS.map((subject) => (text.includes(subject) ? 1 : 0))]);

let topics: ReadonlyMap<string, readonly string[]>;

beforeAll(async () => {
  const index = await buildMeaningIndex({
    documents: SESSIONS,
    dimensions: SUBJECTS.length + 1,
    neutral: [],
    copy: (text, at, into) => packVector(vectorOf(text), at, into),
    yieldNow: async () => {},
  });
  topics = topicsOfEvents(CORPUS, index);
});

describe('what the talks of an event are about', () => {
  it('is told by topics that lie together in meaning, the one that covers most of them first', () => {
    expect(topics.get('umi2024')).toEqual(['Storage', 'Network', 'Security']);
  });

  it('is no word that stands in talks of all kinds, and no name of an event', () => {
    expect(topics.get('umi2024')).not.toContain('Practice');
    expect(topics.get('umi2024')).not.toContain('Testing');
  });

  it('is not told where there is little to tell', () => {
    expect(topics.has('kawa2024')).toBe(false);
  });

  it('stands in the digest of a day', () => {
    const [event] = EVENTS;
    if (!event) throw new Error('no event');
    const digest = (more: object) =>
      JSON.stringify(
        presentDigest(
          {
            kind: 'day',
            date: '2024-06-01',
            sections: [
              { event: { ...event, ...more }, day: { number: 1 }, entries: SESSIONS.slice(0, 2).map((session) => ({ session })) },
            ],
            waiting: 0,
            items: [],
          },
          { settings: { format: 'full', language: 'en' }, platform: TERMINAL },
        ),
      );
    expect(digest({ topics: ['Storage', 'Network'] })).toContain("The event's main topics: Storage, Network");
    expect(digest({})).not.toContain('main topics');
  });
});
