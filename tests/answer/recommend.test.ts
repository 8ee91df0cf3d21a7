import { expect, it } from 'vitest';
import { recommended } from '../../src/answer/recommend.ts';
import type { Session } from '../../src/model/session.ts';
import { sessionOf } from './session-of.ts';

const idsOf = (sessions: readonly Session[]): string[] => sessions.map(({ id }) => id);
const hits = (...sessions: readonly Session[]) => sessions.map(({ id }) => ({ id, score: 1, coverage: 1 }));

it('puts first what is for beginners, then what has slides, then what reports tell of', () => {
  const told = sessionOf('told', 'Told', ['One.']);
  const slides = sessionOf('slides', 'Slides', [], { links: { slides: 'https://example.org/slides' } });
  const beginner = sessionOf('beginner', 'Beginner', [], { level: 'beginner' });
  const bare = sessionOf('bare', 'Bare');
  const all = [bare, told, slides, beginner];
  expect(idsOf(recommended(all, hits(...all)))).toEqual(['umi/beginner', 'umi/slides', 'umi/told', 'umi/bare']);
});

it('keeps the order in which they were found among those that are worth as much', () => {
  const [a, b] = [sessionOf('a', 'A'), sessionOf('b', 'B')];
  expect(idsOf(recommended([a, b], hits(b, a)))).toEqual(['umi/b', 'umi/a']);
});

it('does not count a report that only names a session, and recommends ten at most', () => {
  const named = sessionOf('named', 'Named', [], {
    notes: [{ report: 'umi/a', mentionOnly: true, heading: 'Named', passages: ['Named.'] }],
  });
  const others = Array.from({ length: 12 }, (_, at) => sessionOf(`${at}`, 'Other'));
  const all = [...others, named];
  expect(idsOf(recommended(all, hits(...all)))).toEqual(idsOf(others.slice(0, 10)));
});
