import { expect, it } from 'vitest';
import { orderSessions } from '../../src/answer/order-sessions.ts';
import type { Event } from '../../src/model/event.ts';
import type { Session } from '../../src/model/session.ts';
import { sessionOf } from './session-of.ts';

const event = (id: string, date: string): [string, Event] => [
  id,
  { id, name: id, aliases: [], hashtags: [], dates: [date], places: [] },
];
const FACTS = { events: new Map([event('umi', '2023-08-03'), event('yama', '2024-02-01')]) };

const at = (number: string, date: string | undefined, start?: string, end?: string, of = 'umi'): Session =>
  sessionOf(number, number, [], {
    id: `${of}/${number}`,
    event: of,
    ...(date !== undefined && { date }),
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
  });
const idsOf = (sessions: readonly Session[]): string[] => sessions.map(({ id }) => id);

it('lists the newest event first, and its sessions in the order of the timetable', () => {
  const sessions = [
    at('late', '2023-08-03', '15:00'),
    at('early', '2023-08-03', '10:00'),
    at('a', '2024-02-01', '10:00', '10:30', 'yama'),
  ];
  expect(idsOf(orderSessions(sessions, undefined, FACTS))).toEqual(['yama/a', 'umi/early', 'umi/late']);
});

it('gives the first or the last by time, without those whose day is not known', () => {
  const sessions = [at('noon', '2023-08-03', '12:00'), at('unknown', undefined), at('morning', '2023-08-03', '09:00')];
  expect(idsOf(orderSessions(sessions, { by: 'time', end: 'first', n: null }, FACTS))).toEqual(['umi/morning', 'umi/noon']);
  expect(idsOf(orderSessions(sessions, { by: 'time', end: 'last', n: 1 }, FACTS))).toEqual(['umi/noon']);
});

it('gives all that begin with the first one, where one is asked for', () => {
  const sessions = [at('a', '2023-08-03', '09:00'), at('b', '2023-08-03', '09:00'), at('c', '2023-08-03', '10:00')];
  expect(idsOf(orderSessions(sessions, { by: 'time', end: 'first', n: 1 }, FACTS))).toEqual(['umi/a', 'umi/b']);
  expect(orderSessions(sessions, { by: 'time', end: 'first', n: 2 }, FACTS)).toHaveLength(2);
});

it('gives the longest or the shortest, without those whose length is not known', () => {
  const sessions = [
    at('twenty', '2023-08-03', '09:00', '09:20'),
    at('open', '2023-08-03', '10:00'),
    at('forty', '2023-08-03', '11:00', '11:40'),
  ];
  expect(idsOf(orderSessions(sessions, { by: 'length', end: 'last', n: 1 }, FACTS))).toEqual(['umi/forty']);
  expect(idsOf(orderSessions(sessions, { by: 'length', end: 'first', n: null }, FACTS))).toEqual(['umi/twenty', 'umi/forty']);
});

it('gives the first or the last to end, without those whose end is not known', () => {
  const sessions = [
    at('long', '2023-08-03', '09:00', '12:00'),
    at('open', '2023-08-03', '13:00'),
    at('short', '2023-08-03', '10:00', '10:20'),
  ];
  expect(idsOf(orderSessions(sessions, { by: 'end', end: 'first', n: 1 }, FACTS))).toEqual(['umi/short']);
  expect(idsOf(orderSessions(sessions, { by: 'end', end: 'last', n: 1 }, FACTS))).toEqual(['umi/long']);
});
