import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { smallCommandLine } from '../../fixtures/small-command-line.ts';
import { temporaryFolders } from '../../fixtures/temporary-folders.ts';

const { kikigaki, makeFolder } = smallCommandLine();
const makeFiles = temporaryFolders();

const event = (title: string, day: string): string => `---
id: ${title.toLowerCase().replaceAll(' ', '-')}
title: ${title}
kind: conference
location: Sapporo, Japan
start_date: ${day}
end_date: ${day}
`;
const videos = (day: string, ...titles: readonly string[]): string =>
  titles
    .map(
      (title, at) => `- id: talk-${at + 1}
  title: ${title}
  date: "${day}"
  speakers:
    - Nagisa Kelp
  video_provider: youtube
  video_id: abcdefgh${at}
`,
    )
    .join('');
/** The shape of RubyEvents' `data`: speakers, series, their events. */
const ARCHIVE = {
  'speakers.yml':
    '- name: Nagisa Kelp\n  github: kelp\n  aliases:\n    - name: 海藻なぎさ\n      slug: nagisa\n- name: Ann Onymous\n',
  'tidekaigi/series.yml': 'name: TideKaigi\nkind: conference\naliases:\n  - 潮会議\n',
  'tidekaigi/tidekaigi-2030/event.yml': event('TideKaigi 2030', '2030-04-01'),
  'tidekaigi/tidekaigi-2030/videos.yml': videos('2030-04-01', 'Low tide', 'High tide'),
  'tidekaigi/tidekaigi-2031/event.yml': event('TideKaigi 2031', '2031-04-01'),
  'tidekaigi/tidekaigi-2031/videos.yml': videos('2031-04-01', 'Neap tide'),
  'gulls/series.yml': 'name: Gulls Meetup\n',
  'gulls/gulls-1/event.yml': event('Gulls 1', '2031-01-01'),
  'gulls/gulls-1/videos.yml': videos('2031-01-01', 'Chips'),
};

describe('an archive in one command', () => {
  it('becomes a file an event, with the names of people and series, and is asked about', async () => {
    const out = await makeFolder();
    const { code, stderr } = await kikigaki(['import-event', await makeFiles(ARCHIVE), '--out', out, '--timezone', 'Asia/Tokyo']);
    expect(stderr).toContain('3 events written');
    expect(code).toBe(0);
    expect((await readdir(join(out, 'events'))).sort()).toEqual(['gulls-1.yaml', 'tidekaigi-2030.yaml', 'tidekaigi-2031.yaml']);
    expect(await readFile(join(out, 'people.yaml'), 'utf8')).toContain('海藻なぎさ');
    expect((await kikigaki(['check', '--data', out])).stdout).toBe('');
    const asked = await kikigaki(['ask', '潮会議で海藻なぎささんは何を話しましたか', '--data', out, '--json']);
    const found = (JSON.parse(asked.stdout) as { sessions: { title: string }[] }).sessions.map(({ title }) => title);
    expect(found.sort()).toEqual(['High tide', 'Low tide', 'Neap tide']);
  });

  it('read again keeps what people wrote into the names', async () => {
    const out = await makeFolder();
    const archive = await makeFiles(ARCHIVE);
    const again = ['import-event', archive, '--out', out, '--timezone', 'Asia/Tokyo'];
    await kikigaki(again);
    const { code, stderr } = await kikigaki(again);
    expect(code).toBe(0);
    expect(stderr).toContain('Left as it is');
  });

  it('tells which event could not be read, and writes the others', async () => {
    const out = await makeFolder();
    const folder = await makeFiles({ ...ARCHIVE, 'gulls/gulls-1/videos.yml': '- title: [' });
    const { code, stderr } = await kikigaki(['import-event', folder, '--out', out, '--timezone', 'Asia/Tokyo']);
    expect(code).toBe(1);
    expect(stderr).toContain('gulls-1');
    expect((await readdir(join(out, 'events'))).sort()).toEqual(['tidekaigi-2030.yaml', 'tidekaigi-2031.yaml']);
  });

  it('of one event is that event: a folder of RubyEvents, or a Jekyll site', async () => {
    const out = await makeFolder();
    const archive = await makeFiles(ARCHIVE);
    expect((await kikigaki(['import-event', join(archive, 'gulls/gulls-1'), '--out', out, '--timezone', 'UTC'])).code).toBe(0);
    const site = await makeFiles({
      '_data/schedule.yml':
        '- date: 2031-06-01\n  tracks: [{ title: Hall }]\n  timeslots:\n    - startTime: "10:00"\n      endTime: "10:40"\n      sessionIds: [101]\n',
      '_data/sessions.yml': '- id: 101\n  title: Tidal forces\n  speakers: [7]\n',
      '_data/speakers.yml': '- id: 7\n  name: Ann\n  surname: Onymous\n  company: Pier\n',
    });
    const imported = await kikigaki(['import-event', site, '--event', 'pier2031', '--out', out, '--timezone', 'UTC']);
    expect(imported.code).toBe(0);
    const text = await readFile(join(out, 'events/pier2031.yaml'), 'utf8');
    expect(text).toContain('Tidal forces');
    expect(text).toContain('Ann Onymous');
    expect(text).toContain('10:00');
  });

  it('that is no archive is told', async () => {
    const { code, stderr } = await kikigaki(['import-event', await makeFiles({ 'a.txt': 'x' }), '--event', 'a', '--dry-run']);
    expect(code).toBe(1);
    expect(stderr).toContain('not a readable timetable');
  });
});

describe('an event of RubyEvents, with all that its files can say', () => {
  const FILES = {
    'speakers.yml': `
- { name: Nagisa Kelp, slug: nagisa-kelp, github: kelp, mastodon: 'https://sea.example/@kelpish' }
- { name: N. Kelp, slug: n-kelp, canonical_slug: nagisa-kelp }
`,
    'tidekaigi/series.yml': 'name: TideKaigi\nkind: conference\n',
    'tidekaigi/tidekaigi-2031/event.yml': `
id: PLxyzTideKaigi_2031
title: TideKaigi 2031
kind: conference
timezone: Australia/Hobart
location: Hobart, Australia
aliases: [潮会議2031]
pre_date: "2031-03-31"
start_date: "2031-04-01"
end_date: "2031-04-02"
coordinates: false
`,
    'tidekaigi/tidekaigi-2031/videos.yml': `
- id: opening
  title: "Keynote: The Moon Pulls"
  original_title: 月が引く
  date: "2031-04-01"
  language: japanese
  video_provider: vimeo
  video_id: "123456"
  speakers: [Nagisa Kelp]
  alternative_recordings:
    - { note: Second camera, video_provider: youtube, video_id: zzzzzzzzzzz }
  additional_resources:
    - { name: Tide tables, type: repo, url: 'https://code.example/tides' }
    - { name: Slides, type: presentation, url: 'https://slides.example/moon' }
- id: lightning
  title: Lightning talks
  date: "2031-04-02"
  kind: lightning_talk
  video_provider: youtube
  video_id: abcdefghijk
  talks:
    - { id: crabs, title: Crabs in a bucket, kind: lightning_talk, start_cue: "10:30", video_provider: parent, video_id: crabs, speakers: [Ann Onymous] }
    - { id: later, title: TODO, video_provider: parent, video_id: later, speakers: [TODO] }
`,
    'gulls/series.yml': 'name: Gulls Meetup\nkind: meetup\n',
    'gulls/gulls-meetup/event.yml':
      'id: gulls-meetup\ntitle: Gulls Meetup\nkind: meetup\ntimezone: Europe/Lisbon\nlocation: Lisbon, Portugal\n',
    'gulls/gulls-meetup/videos.yml': `
- { id: gulls-1, title: Gulls Meetup May 2031, event_name: Gulls Meetup May 2031, date: "2031-05-05", video_provider: not_recorded, video_id: gulls-1, talks: [] }
- id: gulls-2
  title: Gulls Meetup June 2031
  event_name: Gulls Meetup June 2031
  date: "2031-06-02"
  video_provider: children
  video_id: gulls-2
  talks:
    - { id: chips, title: Whose chips, date: "2031-06-02", video_provider: not_recorded, video_id: chips, speakers: [Nagisa Kelp] }
`,
    'later/series.yml': 'name: Later\n',
    'later/later-2040/event.yml': 'id: later-2040\ntitle: Later 2040\n',
    'soon/soon-2032/event.yml':
      'id: soon-2032\ntitle: Soon 2032\nstart_date: "2032-01-02"\nend_date: "2032-01-02"\nstatus: scheduled\n',
  };

  it('keeps its zone, names, recordings, material, and what is not known yet apart from talks', async () => {
    const out = await makeFolder();
    const { code, stderr } = await kikigaki(['import-event', await makeFiles(FILES), '--out', out]);
    expect(stderr).toContain('3 events written, 1 left out');
    expect(code).toBe(0);
    // A playlist's id is no name for an event.
    expect((await readdir(join(out, 'events'))).sort()).toEqual(['gulls-meetup.yaml', 'soon-2032.yaml', 'tidekaigi-2031.yaml']);
    expect((await kikigaki(['check', '--data', out])).stdout).toBe('');
    const text = await readFile(join(out, 'events/tidekaigi-2031.yaml'), 'utf8');
    for (const line of [
      'zone: Australia/Hobart',
      'aliases: [ 潮会議2031 ]'.replace('[ ', '[').replace(' ]', ']'),
      'format: online',
      'dates: [2031-03-31, 2031-04-01, 2031-04-02]',
      'other_titles: [月が引く]',
      'video: https://vimeo.com/123456',
      'slides: https://slides.example/moon',
      'url: https://www.youtube.com/watch?v=zzzzzzzzzzz',
      'label: Tide tables',
      'video: https://www.youtube.com/watch?v=abcdefghijk&t=630s',
      'status: placeholder',
    ])
      expect(text).toContain(line);
    const people = await readFile(join(out, 'people.yaml'), 'utf8');
    expect(people).toContain('N. Kelp');
    expect(people).toContain('kelpish');
  });

  it('is asked about by its other title, and shows all that there is to watch', async () => {
    const out = await makeFolder();
    await kikigaki(['import-event', await makeFiles(FILES), '--out', out]);
    const { stdout } = await kikigaki(['ask', '月が引く', '--data', out]);
    for (const part of ['The Moon Pulls', 'Second camera: https://www.youtube.com', 'Tide tables: https://code.example/tides'])
      expect(stdout).toContain(part);
    const lists = async (question: string) =>
      (
        JSON.parse((await kikigaki(['ask', question, '--data', out, '--json'])).stdout) as { sessions: { title: string }[] }
      ).sessions.map(({ title }) => title);
    expect(await lists('Gulls Meetup talks')).toEqual(['Whose chips']);
    expect(await lists('ポルトガルで話されたのは')).toEqual(['Whose chips']);
    expect(await lists('リスボンの発表一覧')).toEqual(['Whose chips']);
    expect((await lists('TideKaigi 2031 all talks')).sort()).toEqual(['Crabs in a bucket', 'Keynote: The Moon Pulls']);
  });
});

describe('a calendar', () => {
  it('gives its own name where no event is named', async () => {
    const out = await makeFolder();
    const calendar = await makeFiles({
      'a.ics': [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'X-WR-CALNAME:Pier Days 2031',
        'X-WR-TIMEZONE:Asia/Tokyo',
        'BEGIN:VEVENT',
        'UID:1',
        'DTSTART;TZID=Asia/Tokyo:20310601T100000',
        'DTEND;TZID=Asia/Tokyo:20310601T104000',
        'SUMMARY:Tides',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    });
    const { code, stderr } = await kikigaki(['import-event', join(calendar, 'a.ics'), '--out', out]);
    expect(stderr).toContain('pier-days2031.yaml');
    expect(code).toBe(0);
  });
});
