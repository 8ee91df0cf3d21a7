import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { archiveOf } from '../../src/digest/archive.ts';
import { chooseDigest } from '../../src/digest/choose-digest.ts';
import type { Corpus } from '../../src/index.ts';
import type { Digest } from '../../src/model/digest.ts';
import type { DigestSettings } from '../../src/model/digest-settings.ts';
import { smallCorpus, withNote } from './small-corpus.ts';

const DAY = 24 * 60 * 60_000;
type Wanted = Pick<DigestSettings, 'events' | 'quiet'>;

const dateAfter = (date: string, days: number): string => new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);

/** A subscription that is told digest after digest; `told` is all that it remembers. */
function follow(wanted: Wanted) {
  const told = new Set<string>();
  const digests: Digest[] = [];
  return {
    told,
    digests,
    tell(corpus: Corpus, date: string): Digest | undefined {
      const { digest, known } = chooseDigest({
        archive: archiveOf(corpus),
        settings: wanted,
        isWanted: () => true,
        date,
        told: new Set(told),
      });
      for (const item of digest?.items ?? known) told.add(item);
      if (digest) digests.push(digest);
      return digest;
    },
  };
}

const namesOf = (digest: Digest | undefined): readonly string[] =>
  digest?.sections.map(({ event, day }) => `${digest.kind} ${event.id}${day ? ` ${day.number}` : ''}`) ?? [];
const sessionsOf = (digest: Digest | undefined): readonly string[] =>
  digest?.sections.flatMap(({ entries }) => entries.map(({ session }) => session.id)) ?? [];

const past = smallCorpus([
  { id: 'a', dates: ['2020-06-17', '2020-06-18'], perDay: 3 },
  { id: 'b', dates: ['2021-03-01'], perDay: 2 },
]);

describe('a digest of an event', () => {
  it('tells its days in order, one a digest, then what reports add, then once that this was all', () => {
    const subscription = follow({ events: ['a'], quiet: 'pick' });
    expect(namesOf(subscription.tell(past, '2024-01-01'))).toEqual(['day a 1']);
    expect(namesOf(subscription.tell(past, '2024-01-02'))).toEqual(['day a 2']);
    expect(subscription.tell(past, '2024-01-03')?.kind).toBe('all-told');
    expect(subscription.tell(past, '2024-01-04')).toBeUndefined();
    const more = withNote(past, 'a/new', 'a/1-2');
    const news = subscription.tell(more, '2024-01-05');
    expect(namesOf(news)).toEqual(['news a']);
    expect(sessionsOf(news)).toEqual(['a/1-2']);
    expect(news?.sections[0]?.entries[0]?.line?.text).toContain('20分から 5分');
    expect(subscription.tell(more, '2024-01-06')).toBeUndefined();
  });

  it('waits for days to come, and gives the timetable on the day', () => {
    const subscription = follow({ events: ['a'], quiet: 'pick' });
    expect(subscription.tell(past, '2020-06-16')).toBeUndefined();
    expect(namesOf(subscription.tell(past, '2020-06-17'))).toEqual(['today a 1']);
    expect(namesOf(subscription.tell(past, '2020-06-18'))).toEqual(['today a 2']);
    expect(subscription.tell(past, '2020-06-19')?.kind).toBe('all-told');
  });

  it('puts what most is noted of first', () => {
    const noted = withNote(withNote(withNote(past, 'a/one', 'a/1-3'), 'a/two', 'a/1-3'), 'a/one', 'a/1-2');
    expect(sessionsOf(follow({ events: ['a'], quiet: 'pick' }).tell(noted, '2024-01-01'))).toEqual(['a/1-3', 'a/1-2', 'a/1-1']);
  });

  it('tells of several events by date', () => {
    const subscription = follow({ events: ['b', 'a'], quiet: 'pick' });
    const names = ['2024-01-01', '2024-01-02', '2024-01-03'].flatMap((date) => namesOf(subscription.tell(past, date)));
    expect(names).toEqual(['day a 1', 'day a 2', 'day b 1']);
  });
});

describe('a digest of all events', () => {
  it('tells the archive, an anniversary first, and says how long ago it was', () => {
    const digest = follow({ events: 'all', quiet: 'pick' }).tell(past, '2024-03-01');
    expect(namesOf(digest)).toEqual(['day b 1']);
    expect(digest?.sections[0]?.day?.yearsAgo).toBe(3);
  });

  it('prefers a day that reports tell about to one that is only titles', () => {
    const noted = withNote(past, 'b/one', 'b/1-1');
    expect(namesOf(follow({ events: 'all', quiet: 'pick' }).tell(noted, '2024-01-01'))).toEqual(['day b 1']);
  });

  it('does not take what was there when it began for news', () => {
    const noted = withNote(past, 'b/one', 'b/1-1');
    expect(follow({ events: 'all', quiet: 'skip' }).tell(noted, '2024-01-01')).toBeUndefined();
    expect(follow({ events: 'all', quiet: 'pick' }).tell(noted, '2024-01-01')?.kind).toBe('day');
  });

  it('tells news before the archive, grouped by event, and leaves them out of their day', () => {
    const subscription = follow({ events: 'all', quiet: 'pick' });
    subscription.tell(past, '2024-01-01');
    const more = withNote(withNote(past, 'a/new', 'a/2-1'), 'b/new', 'b/1-2');
    const news = subscription.tell(more, '2024-01-02');
    expect(namesOf(news)).toEqual(['news a', 'news b']);
    const rest = [3, 4, 5].map((day) => subscription.tell(more, `2024-01-0${day}`));
    expect(rest.flatMap(namesOf)).toEqual(['day a 2', 'day a 1']);
    expect(rest.flatMap(sessionsOf)).toEqual(['a/2-2', 'a/2-3', 'a/1-1', 'a/1-2', 'a/1-3']);
  });

  it('says what speakers announced where no report tells of it', () => {
    const announced = {
      ...past,
      sessions: past.sessions.map((session) => ({ ...session, abstract: 'Pearls grow slowly. Nobody waits.' })),
    };
    const digest = follow({ events: ['b'], quiet: 'pick' }).tell(announced, '2024-01-01');
    expect(digest?.sections[0]?.entries.map(({ announced: line }) => line)).toEqual([
      'Pearls grow slowly.',
      'Pearls grow slowly.',
    ]);
    const today = follow({ events: ['b'], quiet: 'pick' }).tell(announced, '2021-03-01');
    expect(today?.sections[0]?.entries.map(({ announced: line }) => line)).toEqual([undefined, undefined]);
  });

  it('looks back at the newest event first, at its days in order', () => {
    const subscription = follow({ events: 'all', quiet: 'pick' });
    const days = [1, 2, 3].map((day) => subscription.tell(past, `2024-01-0${day}`));
    expect(days.flatMap(namesOf)).toEqual(['day b 1', 'day a 1', 'day a 2']);
  });

  it('gives the timetables of a day on which events take place', () => {
    const both = smallCorpus([
      { id: 'a', dates: ['2024-05-01'], perDay: 2 },
      { id: 'b', dates: ['2024-05-01', '2024-05-02'], perDay: 2 },
    ]);
    expect(namesOf(follow({ events: 'all', quiet: 'skip' }).tell(both, '2024-05-01'))).toEqual(['today a 1', 'today b 1']);
  });

  it('floods nobody: a long report comes in portions, and says how much waits', () => {
    const big = smallCorpus([{ id: 'a', dates: ['2020-06-17'], perDay: 20 }]);
    const subscription = follow({ events: 'all', quiet: 'skip' });
    subscription.tell(big, '2024-01-01');
    let noted = big;
    for (let i = 1; i <= 20; i++) noted = withNote(noted, 'a/new', `a/1-${i}`);
    const digests = [2, 3, 4, 5].map((day) => subscription.tell(noted, `2024-01-0${day}`));
    expect(digests.map((digest) => sessionsOf(digest).length)).toEqual([8, 8, 4, 0]);
    expect(digests[0]?.waiting).toBe(12);
  });
});

/** What may happen to a subscription: a day goes by with a digest, a day without one (downtime), a report tells about a session. */
const step = fc.oneof(
  { weight: 6, arbitrary: fc.constant({ kind: 'digest' as const }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('downtime' as const), days: fc.integer({ min: 1, max: 40 }) }) },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('note' as const), report: fc.constantFrom('r1', 'r2', 'r3'), session: fc.nat() }),
  },
);
const world = smallCorpus([
  { id: 'a', dates: ['2020-06-17', '2020-06-18'], perDay: 4 },
  { id: 'b', dates: ['2024-01-10'], perDay: 12 },
  { id: 'c', dates: ['2024-01-20', '2024-01-21'], perDay: 3 },
  { id: 'd', dates: ['2021-02-03', '2024-02-03'], perDay: 2 },
]);
const wanted = fc.record({
  events: fc.oneof(fc.constant('all' as const), fc.subarray(['a', 'b', 'c', 'd'], { minLength: 1 })),
  quiet: fc.constantFrom('pick' as const, 'skip' as const),
});

describe('whatever happens, in whatever order', () => {
  it('nothing is told twice, and what counts as told was shown', () => {
    fc.assert(
      fc.property(wanted, fc.array(step, { maxLength: 80 }), (settings, steps) => {
        const { digests } = run(settings, steps);
        const items = digests.flatMap((digest) => digest.items.filter((item) => !item.startsWith('known')));
        expect(new Set(items).size).toBe(items.length);
        for (const digest of digests) {
          const shown = sessionsOf(digest);
          for (const item of digest.items.filter((one) => one.startsWith('note:')))
            expect(shown.some((session) => item.endsWith(`:${session}`))).toBe(true);
        }
        const lines = digests.flatMap(({ sections }) =>
          sections.flatMap(({ entries }) =>
            entries.flatMap(({ line, session }) => (line ? [`${line.report.id} ${session.id}`] : [])),
          ),
        );
        expect(new Set(lines).size).toBe(lines.length);
      }),
      { numRuns: 300 },
    );
  });

  it('nothing is left out: after enough quiet days everything was told', () => {
    fc.assert(
      fc.property(wanted, fc.array(step, { maxLength: 60 }), (settings, steps) => {
        const { subscription, corpus, date, digests } = run(settings, steps);
        let today = dateAfter(date, 60) > '2024-03-01' ? dateAfter(date, 60) : '2024-03-01';
        for (let i = 0; i < 60; i++) {
          subscription.tell(corpus, today);
          today = dateAfter(today, 1);
        }
        const isOurs = (event: string): boolean => settings.events === 'all' || settings.events.includes(event);
        const sessions = corpus.sessions.filter(({ event }) => isOurs(event));
        const isPicky = settings.events === 'all' && settings.quiet === 'skip';
        for (const session of sessions) {
          for (const { report } of session.notes) {
            const { told } = subscription;
            const wasThere = isPicky && told.has(`known:${report}:${session.id}`);
            expect(told.has(`note:${report}:${session.id}`) || wasThere).toBe(true);
          }
        }
        if (!isPicky) {
          const shown = new Set(digests.flatMap(sessionsOf));
          expect(sessions.filter(({ id }) => !shown.has(id)).map(({ id }) => id)).toEqual([]);
        }
        expect(subscription.tell(corpus, today)).toBeUndefined();
      }),
      { numRuns: 200 },
    );
  });
});

function run(settings: Wanted, steps: readonly (typeof step extends fc.Arbitrary<infer Step> ? Step : never)[]) {
  const subscription = follow(settings);
  let corpus = world;
  let date = '2024-01-05';
  for (const one of steps) {
    if (one.kind === 'digest') {
      subscription.tell(corpus, date);
      date = dateAfter(date, 1);
    } else if (one.kind === 'downtime') {
      date = dateAfter(date, one.days);
    } else {
      const session = corpus.sessions[one.session % corpus.sessions.length]?.id ?? '';
      corpus = withNote(corpus, `${session.split('/')[0]}/${one.report}`, session);
    }
  }
  return { subscription, corpus, date, digests: subscription.digests };
}
