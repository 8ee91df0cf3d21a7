/**
 * How long a large timetable takes and how much memory, new and again: the built command line, each time a process of its own.
 * `tsx tests/bench/import-event.ts [TALKS]` (5,000) after `npm run build`. Again means: the same, and with every fiftieth talk moved.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const talks = Number(process.argv[2] ?? 5_000);
const folder = mkdtempSync(join(tmpdir(), 'kikigaki-bench-'));
const [source, moved] = [join(folder, 'timetable.json'), join(folder, 'moved.json')];
writeFileSync(source, JSON.stringify(timetable(false)));
writeFileSync(moved, JSON.stringify(timetable(true)));
try {
  for (const [what, file] of [
    ['new', source],
    ['again, the same', source],
    ['again, some moved', moved],
  ] as const)
    console.log(`${talks} talks, ${what}: ${run(file)}`);
  console.log(`event file: ${Math.round(readFileSync(join(folder, 'events/bench2031.yaml')).length / 1e6)} MB`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function run(file: string): string {
  const tell = 'process.on("exit",()=>console.error("peak",process.resourceUsage().maxRSS))';
  const start = performance.now();
  const { stderr, status } = spawnSync(
    process.execPath,
    [
      '--import',
      `data:text/javascript,${tell}`,
      'dist/adapters/main.js',
      'import-event',
      file,
      '--event',
      'bench2031',
      '--out',
      folder,
    ],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  const peak = Number(/peak (\d+)/.exec(stderr)?.[1]) / 1_024;
  return `${((performance.now() - start) / 1_000).toFixed(1)} s, ${Math.round(peak)} MB; ${/\d+ new.*|\d+ 件.*/.exec(stderr)?.[0] ?? ''}`;
}

/** As pretalx writes it; with abstracts of three paragraphs, a speaker each, links. */
function timetable(isMoved: boolean): object {
  const talk = (index: number) => ({
    id: index + 1,
    code: `T${index}`,
    title: `How harbour ${index} keeps its queue number ${index * 7} short`,
    date: `2031-05-${String(10 + (index % 5)).padStart(2, '0')}T${String(9 + (index % 8)).padStart(2, '0')}:${isMoved && index % 50 === 0 ? '15' : '00'}:00+09:00`,
    start: `${String(9 + (index % 8)).padStart(2, '0')}:${isMoved && index % 50 === 0 ? '15' : '00'}`,
    duration: '00:40',
    url: `https://talks.example/t/${index}`,
    abstract: Array.from(
      { length: 3 },
      (_, at) =>
        `Paragraph ${at} tells what ship ${index} carried, how long it waited and why "nobody" saw it coming: ${'word '.repeat(40)}`,
    ).join('\n\n'),
    persons: [{ public_name: `Person ${index % 3_000} Shore` }],
  });
  const all = Array.from({ length: talks }, (_, index) => talk(index));
  return {
    schedule: {
      conference: {
        acronym: 'bench2031',
        title: 'Bench 2031',
        time_zone_name: 'Asia/Tokyo',
        days: [10, 11, 12, 13, 14].map((day, at) => ({
          date: `2031-05-${day}`,
          rooms: Object.fromEntries(
            [0, 1].map((room) => [
              `Room ${room}`,
              all.filter((_, index) => index % 5 === at && Math.floor(index / 5) % 2 === room),
            ]),
          ),
        })),
      },
    },
  };
}
