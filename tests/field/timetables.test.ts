import { describe, expect, it } from 'vitest';
import { readTimetable } from '../../src/importing/timetables/read-timetable.ts';

// Timetables as calendars, pretalx and spreadsheets give them, with what went wrong elsewhere.

const read = (text: string, zone = 'Asia/Tokyo') => readTimetable({ bytes: new TextEncoder().encode(text) }, zone);

function eventOf(text: string, zone?: string) {
  const reading = read(text, zone);
  if ('error' in reading) throw new Error(reading.error.code);
  return reading.event;
}

const calendar = (...lines: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:x', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const talk = (uid: string, title: string, ...more: string[]): string[] => [
  'BEGIN:VEVENT',
  `UID:${uid}`,
  'DTSTAMP:20241101T000000Z',
  'DTSTART:20241128T010000Z',
  'DTEND:20241128T014000Z',
  `SUMMARY:${title}`,
  ...more,
  'END:VEVENT',
];
const schedule = (days: unknown, zone = 'Europe/Berlin'): string =>
  JSON.stringify({ schedule: { conference: { acronym: 'nm1', title: 'NM', time_zone_name: zone, days } } });

describe('iCalendar', () => {
  it('a cancelled talk is no ordinary one: it has that status', () => {
    const { talks } = eventOf(calendar(...talk('1', 'One'), ...talk('2', 'Two', 'STATUS:CANCELLED')));
    expect(talks.map(({ title, status }) => [title, status])).toEqual([
      ['One', undefined],
      ['Two', 'cancelled'],
    ]);
  });
});

describe('pretalx', () => {
  it('a talk after midnight has the date it is held on, or hours beyond 24 of the day before', () => {
    const { talks } = eventOf(
      schedule([
        {
          date: '2021-12-27',
          rooms: {
            A: [
              { code: 'AAAAAA', title: 'Late', date: '2021-12-28T00:30:00+01:00', start: '00:30', duration: '01:00' },
              { code: 'BBBBBB', title: 'Early', date: '2021-12-27T10:00:00+01:00', start: '10:00', duration: '01:00' },
            ],
          },
        },
      ]),
      'Europe/Berlin',
    );
    const late = talks.find(({ title }) => title === 'Late');
    expect([
      ['2021-12-28', '00:30', '01:30'],
      ['2021-12-27', '24:30', '25:30'],
    ]).toContainEqual([late?.date, late?.start, late?.end]);
  });

  it('markup of an abstract is none of its text', () => {
    const entry = {
      code: 'AAAAAA',
      title: 'One',
      date: '2021-12-27T10:00:00+01:00',
      abstract: '<p>Hello &amp; <b>world</b></p>',
    };
    const { talks } = eventOf(schedule([{ date: '2021-12-27', rooms: { A: [entry] } }]));
    expect(talks[0]?.abstract).toBe('Hello & world');
  });

  it('what stands between angle brackets without being markup stays', () => {
    const entry = {
      code: 'AAAAAA',
      title: 'One',
      date: '2021-12-27T10:00:00+01:00',
      abstract: 'Vec<T> と a < b と &lt;div&gt; の話',
    };
    const { talks } = eventOf(schedule([{ date: '2021-12-27', rooms: { A: [entry] } }]));
    expect(talks[0]?.abstract).toBe('Vec<T> と a < b と <div> の話');
  });
});

describe('what is too long is cut between characters:', () => {
  it.each([
    ['a title of 299 letters and a character of two halves', `${'あ'.repeat(299)}𠮷野家`, 'あ'.repeat(299)],
    ['a title that ends in a family', `${'あ'.repeat(298)}👩‍💻`, 'あ'.repeat(298)],
  ])('%s', (_, title, cut) => {
    const { talks } = eventOf(`id,title,date\n1,${title},2024-11-28\n`);
    expect(talks[0]?.title).toBe(cut);
  });

  it('an abstract that ends in a picture made of several', () => {
    const { talks } = eventOf(`id,title,date,abstract\n1,One,2024-11-28,${'い'.repeat(9_999)}👩‍💻\n`);
    expect(talks[0]?.abstract).toBe('い'.repeat(9_999));
  });
});

describe('CSV', () => {
  it('a quote within a cell is one of its characters', () => {
    const { talks } = eventOf('id,title,date\n1,The "best" talk,2024-11-28\n2,"Quoted, and ""quoted""",2024-11-28\n');
    expect(talks.map(({ title }) => title)).toEqual(['The "best" talk', 'Quoted, and "quoted"']);
  });
});
