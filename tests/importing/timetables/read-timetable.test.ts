import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TimetableReading } from '../../../src/importing/timetables/check-timetable.ts';
import { readTimetable } from '../../../src/importing/timetables/read-timetable.ts';
import type { ImportedEvent } from '../../../src/model/imported-event.ts';

const TOKYO = 'Asia/Tokyo';
const read = (source: unknown, zone = TOKYO): TimetableReading =>
  readTimetable({ bytes: new TextEncoder().encode(typeof source === 'string' ? source : JSON.stringify(source)) }, zone);
const eventOf = (source: unknown, zone?: string): ImportedEvent => {
  const reading = read(source, zone);
  if ('error' in reading) throw new Error(reading.error.code);
  return reading.event;
};
const warningsOf = (source: unknown): string[] =>
  eventOf(source).warnings.map((warning) =>
    [warning.code, 'place' in warning ? warning.place : '', 'field' in warning ? warning.field : ''].join(' ').trim(),
  );

describe("Dreamkast's talks", () => {
  const TALK = {
    id: 1553,
    type: 'Session',
    trackId: 37,
    title: '潮の満ち引きとオートスケール',
    abstract: '一行目\r\n\r\n二行目  \r\n',
    speakers: [{ id: 1, name: 'Mio Asase' }],
    startTime: '2000-01-01T15:20:00.000+09:00',
    endTime: '2000-01-01T16:00:00.000+09:00',
    conferenceDayDate: '2022-11-21',
    talkDifficulty: '初級者',
    talkCategory: 'Ops',
    documentUrl: 'https://speakerdeck.com/x/y',
    dayId: 18,
    videoPlatform: null,
    videoId: 'https://v.example/1553/playlist.m3u8',
    allowShowingVideo: true,
  };
  const parts = { abbr: 'umi22', site: 'https://e.example/umi22' };
  const readAt = (talk: object, more: object = {}): ImportedEvent => {
    const reading = readTimetable({ bytes: new TextEncoder().encode(JSON.stringify([{ ...TALK, ...talk }])) }, TOKYO, {
      ...parts,
      ...more,
    });
    if ('error' in reading) throw new Error(reading.error.code);
    return reading.event;
  };

  it('become talks: the day is the conference day, the times are those of a clock there', () => {
    expect(readAt({}, { tracks: [{ id: 37, name: 'A' }] })).toMatchObject({
      id: 'umi22',
      dates: ['2022-11-21'],
      talks: [
        {
          key: '1553',
          title: '潮の満ち引きとオートスケール',
          date: '2022-11-21',
          start: '15:20',
          end: '16:00',
          track: 'A',
          category: 'Ops',
          difficulty: '初級者',
          abstract: '一行目\n\n二行目',
          speakers: [{ name: 'Mio Asase' }],
          talk: 'https://e.example/umi22/talks/1553',
          slides: 'https://speakerdeck.com/x/y',
          recorded: true,
        },
      ],
      warnings: [],
    });
  });

  it.each([
    [{}, { recorded: true }],
    [{ videoPlatform: 'youtube', videoId: 'abcdEFGH123' }, { video: 'https://www.youtube.com/watch?v=abcdEFGH123' }],
    [{ videoPlatform: 'vimeo', videoId: '453935827' }, { video: 'https://vimeo.com/453935827' }],
    [{ videoId: '' }, {}],
    [{ allowShowingVideo: false }, {}],
    [{ allowShowingVideo: undefined }, {}],
    [{ allowShowingVideo: 'true', videoPlatform: 'vimeo', videoId: '453935827' }, {}],
  ])('link a recording only where the talk allows it: %j', (talk, links) => {
    const { video, recorded } = readAt(talk).talks[0] ?? {};
    expect({ ...(video && { video }), ...(recorded && { recorded }) }).toEqual(links);
  });

  it('know their speakers by both names, with company and accounts', () => {
    const speakers = [{ id: 1, name: 'Mio Asase', nameMotherTongue: '浅瀬 澪', company: '株式会社しお', twitterId: '@mio' }];
    expect(readAt({}, { speakers }).talks[0]?.speakers).toEqual([
      { name: 'Mio Asase', otherNames: ['浅瀬 澪'], company: '株式会社しお', handles: ['mio'] },
    ]);
    expect(readAt({ speakers: [{ name: 'Mio Asase（浅瀬 澪）' }, { name: 'Ann (she/her)' }] }).talks[0]?.speakers).toEqual([
      { name: 'Mio Asase', otherNames: ['浅瀬 澪'], handles: [] },
      { name: 'Ann (she/her)', otherNames: [], handles: [] },
    ]);
  });

  it('take name, theme and days from the list of events', () => {
    const events = [
      { abbr: 'yama22', name: 'Yama' },
      {
        abbr: 'umi22',
        name: 'Umi 2022',
        theme: '潮',
        conferenceDays: [
          { date: '2022-11-20', internal: true },
          { date: '2022-11-22', internal: false },
        ],
      },
    ];
    expect(readAt({}, { events })).toMatchObject({ name: 'Umi 2022', theme: '潮', dates: ['2022-11-21', '2022-11-22'] });
  });

  it('may tell times in UTC', () => {
    const talk = { startTime: 'Sat, 23 Jan 2021 09:00:00 GMT', endTime: '2021-01-23T09:20:00Z' };
    expect(readAt(talk).talks[0]).toMatchObject({ start: '18:00', end: '18:20' });
  });

  it('leave out breaks, and what has no title with a warning', () => {
    expect(eventOf([TALK, { ...TALK, id: 2, type: 'Intermission' }]).talks).toHaveLength(1);
    expect(warningsOf([TALK, { ...TALK, id: 2, title: ' ' }, null])).toEqual([
      'no-title talks[1] (id 2)',
      'wrong-field talks[2] -',
      'no-title talks[2]',
    ]);
  });

  it('are read without what is wrong in them, each with its place', () => {
    const wrong = {
      ...TALK,
      conferenceDayDate: '2022-02-31',
      startTime: {},
      documentUrl: 'javascript:alert(1)',
      speakers: 7,
      abstract: [],
    };
    const { talks } = eventOf([wrong]);
    expect(talks[0]).toMatchObject({ title: TALK.title, speakers: [] });
    for (const field of ['date', 'slides', 'abstract', 'start']) expect(talks[0]).not.toHaveProperty(field);
    expect(warningsOf([wrong]).sort()).toEqual(
      ['conferenceDayDate', 'startTime', 'documentUrl', 'speakers', 'abstract']
        .map((field) => `wrong-field talks[0] (id 1553) ${field}`)
        .sort(),
    );
  });

  it('get an id of their own where two have one number, or none has any', () => {
    const { talks, warnings } = eventOf([TALK, { ...TALK, title: 'Another' }, { ...TALK, id: undefined, title: 'Third' }]);
    expect(new Set(talks.map(({ key }) => key)).size).toBe(3);
    expect(warnings.map(({ code }) => code)).toEqual(['same-number', 'no-number']);
    expect(eventOf([{ ...TALK, id: undefined }]).talks[0]?.key).toBe(
      eventOf([{ ...TALK, id: null, abstract: 'x' }]).talks[0]?.key,
    );
  });
});

describe("pretalx's schedule", () => {
  const TALK = {
    code: 'XYZ123',
    id: 7,
    title: 'Tides',
    start: '10:00',
    duration: '00:45',
    room: 'Main',
    track: 'Infra',
    url: 'https://p.example/t/XYZ123',
    abstract: 'Short.',
    description: 'Long.',
    persons: [{ public_name: 'Ann Shore' }],
    do_not_record: false,
    links: [{ title: 'Recording', url: 'https://youtu.be/abcdEFGH123' }],
    attachments: [{ title: 'Slides', url: 'https://p.example/media/tides.pdf' }],
  };
  const schedule = (...talks: unknown[]) => ({
    schedule: {
      conference: {
        acronym: 'Umi-24',
        title: { ja: 'うみ 2024', en: 'Umi 2024' },
        days: [{ date: '2024-05-18', rooms: { Main: talks } }],
      },
    },
  });

  it('become talks', () => {
    expect(eventOf(schedule(TALK))).toMatchObject({
      id: 'Umi-24',
      name: 'うみ 2024',
      dates: ['2024-05-18'],
      talks: [
        {
          key: 'XYZ123',
          date: '2024-05-18',
          start: '10:00',
          end: '10:45',
          track: 'Main',
          category: 'Infra',
          abstract: 'Short.\n\nLong.',
          slides: 'https://p.example/media/tides.pdf',
          video: 'https://youtu.be/abcdEFGH123',
        },
      ],
    });
  });

  it('links no recording of who does not want to be recorded', () => {
    expect(eventOf(schedule({ ...TALK, do_not_record: true })).talks[0]).not.toHaveProperty('video');
  });

  it('ends past midnight on the day it began', () => {
    expect(eventOf(schedule({ ...TALK, start: '23:45' })).talks[0]?.end).toBe('24:30');
  });

  it('may lack anything', () => {
    expect(eventOf(schedule({ title: 'Alone' })).talks[0]).toMatchObject({ title: 'Alone', speakers: [] });
    expect(read({ schedule: null })).toEqual({ error: { code: 'no-talks' } });
    expect(read({ schedule: { conference: { days: [{ rooms: { A: 'x' } }] } } })).toEqual({ error: { code: 'no-talks' } });
  });
});

describe("Sessionize's All", () => {
  const ALL = {
    sessions: [
      {
        id: '9',
        title: 'Tides',
        description: 'How.',
        startsAt: '2025-02-22T09:00:00',
        endsAt: '2025-02-22T09:45:00',
        speakers: ['u1'],
        categoryItems: [5, 6],
        roomId: 3,
        recordingUrl: 'https://v.example/9',
      },
      { id: 'b', title: 'Lunch', isServiceSession: true },
    ],
    speakers: [{ id: 'u1', fullName: 'Ann Shore' }],
    categories: [
      { id: 1, title: 'Track', items: [{ id: 5, name: 'Infra' }] },
      {
        id: 2,
        title: 'Level',
        items: [
          { id: 6, name: 'Advanced' },
          { id: 7, name: 'Beginner' },
        ],
      },
    ],
    rooms: [{ id: 3, name: 'Main' }],
    questions: [],
  };

  it('become talks, without meals', () => {
    expect(eventOf(ALL)).toMatchObject({
      dates: ['2025-02-22'],
      talks: [
        {
          key: '9',
          title: 'Tides',
          abstract: 'How.',
          date: '2025-02-22',
          start: '09:00',
          end: '09:45',
          track: 'Main',
          category: 'Infra',
          difficulty: 'Advanced',
          video: 'https://v.example/9',
          speakers: [{ name: 'Ann Shore' }],
        },
      ],
    });
  });

  it('turn UTC into the zone of the event', () => {
    const sessions = [{ ...ALL.sessions[0], startsAt: '2025-10-13T14:00:00Z', endsAt: '2025-10-13T17:30:00Z' }];
    expect(eventOf({ ...ALL, sessions }, 'America/New_York').talks[0]).toMatchObject({ start: '10:00', end: '13:30' });
  });

  it('do without speakers and rooms that are not listed', () => {
    expect(
      eventOf({ sessions: [{ title: 'x', speakers: ['nobody', 3, null], roomId: 99 }], speakers: [] }).talks[0],
    ).toMatchObject({ speakers: [] });
  });
});

describe('iCalendar', () => {
  const calendar = (...lines: string[]): string =>
    ['BEGIN:VCALENDAR', 'X-WR-CALNAME:うみの会議', 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');

  it('becomes talks', () => {
    const text = calendar(
      'UID:abc-1@x.example',
      'DTSTART;TZID=Asia/Tokyo:20240301T100000',
      'DTEND;TZID=Asia/Tokyo:20240301T104000',
      'SUMMARY:港の話\\, その二',
      'DESCRIPTION:一行目\\n二行',
      ' 目',
      'LOCATION:A',
      'URL:https://x.example/1',
    );
    expect(eventOf(text)).toMatchObject({
      name: 'うみの会議',
      dates: ['2024-03-01'],
      talks: [
        {
          key: 'abc-1',
          title: '港の話, その二',
          date: '2024-03-01',
          start: '10:00',
          end: '10:40',
          track: 'A',
          abstract: '一行目\n二行目',
          talk: 'https://x.example/1',
        },
      ],
    });
  });

  it.each([
    [['DTSTART:20240301T010000Z', 'DURATION:PT30M'], { date: '2024-03-01', start: '10:00', end: '10:30' }],
    [['DTSTART:20240301T200000Z'], { date: '2024-03-02', start: '05:00' }],
    [['DTSTART:20240301T100000', 'DTEND:20240301T110000'], { date: '2024-03-01', start: '10:00', end: '11:00' }],
    [['DTSTART;TZID=Nowhere:20240301T100000'], { date: '2024-03-01', start: '10:00' }],
    [['DTSTART;VALUE=DATE:20240301'], { date: '2024-03-01' }],
    [['DTSTART:banana'], {}],
    [[], {}],
  ])('reads the time %j', (lines, expected) => {
    const { date, start, end } = eventOf(calendar('UID:1', 'SUMMARY:x', ...lines)).talks[0] ?? {};
    expect({ ...(date && { date }), ...(start && { start }), ...(end && { end }) }).toEqual(expected);
  });

  it('that is cut off has no talks', () => {
    expect(read('BEGIN:VCALENDAR\r\n')).toEqual({ error: { code: 'no-talks' } });
  });
});

describe('CSV', () => {
  it('becomes talks by the names of its columns, in Japanese too', () => {
    const text =
      '\uFEFF番号,タイトル,日付,開始,終了,トラック,登壇者,所属,概要,資料,メモ\r\n12,"潮, その一",2024/3/1,9:30,10:10,A,浅瀬 澪;Ann Shore,株式会社しお;Shore Inc.,"一行目\n二行目",https://s.example/1,x\r\n';
    const event = eventOf(text);
    expect(event).toMatchObject({
      dates: ['2024-03-01'],
      talks: [
        {
          key: '12',
          title: '潮, その一',
          date: '2024-03-01',
          start: '09:30',
          end: '10:10',
          track: 'A',
          abstract: '一行目\n二行目',
          slides: 'https://s.example/1',
          speakers: [
            { name: '浅瀬 澪', company: '株式会社しお' },
            { name: 'Ann Shore', company: 'Shore Inc.' },
          ],
        },
      ],
    });
    expect(event.warnings).toEqual([{ code: 'unknown-column', column: 'メモ' }]);
  });

  it.each([
    ['"Ann Ahoy; Bob Bay"', '"Kelp, Dune"', ['Kelp', 'Dune']],
    ['"Ann Ahoy, Bob Bay"', '"Kelp, Inc., Dune"', ['Kelp, Inc.', 'Dune']],
    ['"Ann Ahoy; Bob Bay"', '"Kelp, Inc."', ['Kelp, Inc.', 'Kelp, Inc.']],
    ['"Ann Ahoy"', '"Kelp, Dune"', ['Kelp, Dune']],
  ])('pairs as many companies as there are speakers: %s of %s', (speakers, companies, paired) => {
    const { talks } = eventOf(`title,speaker,company\nTides,${speakers},${companies}\n`);
    expect(talks[0]?.speakers.map(({ company }) => company)).toEqual(paired);
  });

  it('names the line of what is wrong', () => {
    expect(warningsOf('id,title,date\n1,One,2024-03-01\n2,,2024-03-01\n3,Three,soon\n')).toEqual([
      'no-title line 3',
      'wrong-field line 4 date',
    ]);
  });

  it('that is broken is told', () => {
    expect(read('id,title\n1,"open')).toEqual({ error: { code: 'broken-timetable', format: 'CSV', line: 2 } });
  });
});

describe('anything else', () => {
  it.each([
    ['{"a":1}', 'unknown-timetable'],
    ['[1,2,3]', 'unknown-timetable'],
    ['[{"name":"x"}]', 'unknown-timetable'],
    ['{', 'broken-timetable'],
    ['[]', 'no-talks'],
    ['<html></html>', 'unknown-timetable'],
    ['hello', 'unknown-timetable'],
    [' ', 'empty'],
    ['\u0000\u0001\u0002\u0003', 'binary'],
  ])('%j: %s', (text, code) => {
    expect(read(text)).toMatchObject({ error: { code } });
  });

  it('of more talks than an event has is refused', () => {
    expect(read(Array.from({ length: 5_001 }, (_, id) => ({ id, title: 'x', trackId: 1 })))).toMatchObject({
      error: { code: 'too-many-talks' },
    });
  });

  it('never throws, whatever the fields hold', () => {
    const fields = [
      'id',
      'title',
      'type',
      'speakers',
      'startTime',
      'conferenceDayDate',
      'documentUrl',
      'videoId',
      'abstract',
      'trackId',
    ];
    const talk = fc.dictionary(fc.constantFrom(...fields), fc.anything({ maxDepth: 2 }));
    const names = [
      'schedule',
      'conference',
      'days',
      'rooms',
      'sessions',
      'speakers',
      'categories',
      'items',
      'title',
      'startsAt',
      'persons',
    ];
    const tree = fc.letrec((tie) => ({
      node: fc.oneof(
        { maxDepth: 6 },
        fc.string(),
        fc.integer(),
        fc.dictionary(fc.constantFrom(...names), tie('node'), { maxKeys: 4 }),
        fc.array(tie('node'), { maxLength: 3 }),
      ),
    })).node;
    const shapes = fc.oneof(
      fc.array(talk, { maxLength: 3 }).map((talks) => [{ title: 'x', trackId: 1 }, ...talks]),
      tree,
      fc.string().map((text) => `BEGIN:VCALENDAR\nBEGIN:VEVENT\n${text}\nEND:VEVENT\nEND:VCALENDAR`),
      fc.string().map((text) => `title,date\n${text}`),
    );
    fc.assert(
      fc.property(shapes, (value) => read(typeof value === 'string' ? value : (JSON.stringify(value) ?? '')) !== undefined),
    );
  });
});
