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
