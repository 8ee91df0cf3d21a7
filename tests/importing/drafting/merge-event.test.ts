import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { readEvent } from '../../../src/corpus/read-event.ts';
import { type EventPlan, planEvent } from '../../../src/importing/drafting/plan-event.ts';
import { writeDraft } from '../../../src/importing/drafting/write-draft.ts';
import type { ImportedEvent, ImportedTalk } from '../../../src/model/imported-event.ts';
import { temporaryFolders } from '../../fixtures/temporary-folders.ts';

const makeFolder = temporaryFolders();
let out = '';
beforeEach(async () => {
  out = await makeFolder();
});

const talk = (key: string, more: Partial<ImportedTalk> = {}): ImportedTalk => ({
  key,
  title: `Talk ${key}`,
  date: '2024-05-18',
  start: '10:00',
  speakers: [{ name: 'Ann Shore', otherNames: [], handles: [] }],
  ...more,
});
const event = (...talks: ImportedTalk[]): ImportedEvent => ({
  id: 'umi24',
  name: 'Umi 2024',
  dates: ['2024-05-18'],
  talks,
  warnings: [],
});
const file = (): string => join(out, 'events/umi24.yaml');
const onDisk = (): Promise<string> => readFile(file(), 'utf8');
const edit = async (from: string | RegExp, to: string): Promise<void> => {
  const text = await onDisk();
  expect(text).toMatch(from);
  await writeFile(file(), text.replace(from, to));
};
async function plan(imported: ImportedEvent, folders: readonly string[] = []): Promise<EventPlan> {
  const planned = await planEvent('umi24', imported, { out, folders });
  if ('error' in planned) throw new Error(planned.error.code);
  return planned.plan;
}
async function importEvent(imported: ImportedEvent): Promise<EventPlan> {
  const planned = await plan(imported);
  await writeDraft(planned);
  return planned;
}
const sessions = async () => readEvent(await onDisk(), file()).sessions;
const session = async (id: string) => (await sessions()).find((one) => one.id === id);
const codes = ({ warnings }: EventPlan): string[] => warnings.map(({ code }) => code);

describe('a timetable', () => {
  it('becomes an event file that is read back without a fault, its talks in order of time', async () => {
    const planned = await importEvent(event(talk('2', { start: '11:00' }), talk('1', { abstract: 'One.\n\nTwo: "three" #4' })));
    expect(planned).toMatchObject({ action: 'create', counts: { added: 2 } });
    const { event: read, faults } = readEvent(await onDisk(), file());
    expect(faults).toEqual([]);
    expect(read).toMatchObject({ id: 'umi24', name: 'Umi 2024', dates: ['2024-05-18'] });
    expect(await sessions()).toMatchObject([{ id: 'umi24/1', abstract: 'One.\n\nTwo: "three" #4' }, { id: 'umi24/2' }]);
    expect(await readdir(join(out, 'events'))).toEqual(['umi24.yaml']);
  });

  it('that is the same changes nothing', async () => {
    const imported = event(talk('1'), talk('2'));
    await importEvent(imported);
    const before = await onDisk();
    expect(await importEvent(imported)).toMatchObject({ action: 'unchanged', counts: { unchanged: 2 } });
    expect(await onDisk()).toBe(before);
  });

  it('is followed where nobody edited', async () => {
    await importEvent(event(talk('1')));
    await importEvent(event(talk('1', { title: 'Corrected', start: '12:00', slides: 'https://s.example/1' }), talk('9')));
    expect(await sessions()).toMatchObject([
      { id: 'umi24/1', title: 'Corrected', start: '12:00', links: { slides: 'https://s.example/1' } },
      { id: 'umi24/9' },
    ]);
  });

  it('leaves what people added: aliases, names, topics, comments, talks', async () => {
    await importEvent(event(talk('1')));
    await edit('name: Umi 2024\n', 'name: Umi 2024\naliases: [うみ24]\nplaces: [神戸] # the harbour\n');
    await edit('      - name: Ann Shore\n', '      - name: Ann Shore\n        other_names: [岸 杏]\n        handles: [ann]\n');
    await edit('    title: Talk 1\n', '    title: Talk 1 # checked\n    topics: [etcd]\n');
    await edit('\n# kikigaki-import', '  - id: umi24/night\n    title: By the fire\n\n# kikigaki-import');
    const planned = await importEvent(
      event(
        talk('1', { title: 'Talk one', speakers: [{ name: 'Ann Shore', otherNames: [], company: 'Shore Inc.', handles: [] }] }),
      ),
    );
    const text = await onDisk();
    expect(text).toContain('aliases: [うみ24]\nplaces: [神戸] # the harbour\n');
    expect(await session('umi24/1')).toMatchObject({
      title: 'Talk one',
      topics: ['etcd'],
      speakers: [{ name: 'Ann Shore', otherNames: ['岸 杏'], company: 'Shore Inc.', handles: ['ann'] }],
    });
    expect(await session('umi24/night')).toMatchObject({ title: 'By the fire' });
    expect(codes(planned)).toEqual([]);
  });

  it('leaves what people edited, and says so when it changes', async () => {
    await importEvent(event(talk('1', { talk: 'https://t.example/1' })));
    await edit('title: Talk 1', 'title: Mended by hand');
    await edit(/ {4}talk: .*\n/, '');
    expect(codes(await importEvent(event(talk('1', { talk: 'https://t.example/1' }))))).toEqual([]);
    const planned = await importEvent(event(talk('1', { title: 'Another', talk: 'https://t.example/one' })));
    expect(planned.warnings).toEqual([{ code: 'kept-edited', id: 'umi24/1', fields: ['title', 'talk'] }]);
    expect(await session('umi24/1')).toMatchObject({ title: 'Mended by hand', links: {} });
    expect(codes(await importEvent(event(talk('1', { title: 'Another', talk: 'https://t.example/one' }))))).toEqual([]);
  });

  it('takes back slides and recordings that were withdrawn, but no fact that merely is missing this time', async () => {
    await importEvent(
      event(
        talk('1', { track: 'A', slides: 'https://s.example/1', video: 'https://v.example/1' }),
        talk('2', { talk: 'https://t.example/2', recorded: true }),
      ),
    );
    await importEvent(event(talk('1'), talk('2', { talk: 'https://t.example/2' })));
    expect(await session('umi24/1')).toMatchObject({ track: 'A', links: {} });
    expect((await session('umi24/2'))?.links).toEqual({ talk: 'https://t.example/2' });
    await importEvent(event(talk('1', { track: 'B' })));
    expect(await session('umi24/1')).toMatchObject({ track: 'B' });
  });

  it('keeps ids: by number, else by link or code, else by title and speaker', async () => {
    await mkdir(join(out, 'events'));
    await writeFile(
      file(),
      `id: umi24
name: Umi 2024
dates: [2024-05-18]
sessions:
  - id: umi24/keynote
    title: Opening
    talk: https://t.example/100
  - id: umi24/B1
    title: 'Tides & autoscaling'
    speakers: [{ name: 岸 杏, other_names: [Ann Shore] }]
  - id: umi24/C2
    title: Renamed since
    code: C2
  - id: umi24/7
    title: Seven
`,
    );
    const planned = await importEvent(
      event(
        talk('100', { talk: 'https://t.example/100/' }),
        talk('101', { title: 'Tides＆Autoscaling' }),
        talk('102', { title: 'Other', code: 'C2' }),
        talk('7', { title: 'Eight' }),
        talk('103', { title: 'New' }),
      ),
    );
    expect(planned.counts).toEqual({ added: 1, updated: 4, unchanged: 0 });
    expect((await sessions()).map(({ id }) => id)).toEqual(['umi24/keynote', 'umi24/B1', 'umi24/C2', 'umi24/7', 'umi24/103']);
    expect(await session('umi24/B1')).toMatchObject({ title: 'Tides & autoscaling', start: '10:00' });
  });

  it('names talks that it no longer has, and leaves them', async () => {
    await importEvent(event(talk('1'), talk('2')));
    const planned = await importEvent(event(talk('2')));
    expect(planned.warnings).toEqual([{ code: 'gone', id: 'umi24/1', title: 'Talk 1' }]);
    expect(await session('umi24/1')).toBeDefined();
  });

  it('begins with what another data folder knows of the event, and says so', async () => {
    const other = await makeFolder({
      'events/umi24.yaml':
        'id: umi24\nname: Umi 2024\naliases: [うみ24]\ndates: [2024-05-18]\nsessions:\n  - id: umi24/keynote\n    title: Talk 1\n',
    });
    const planned = await plan(event(talk('1', { abstract: 'About.' })), [other]);
    expect(codes(planned)).toEqual(['known-elsewhere']);
    expect(readEvent(planned.text, file())).toMatchObject({
      event: { aliases: ['うみ24'] },
      sessions: [{ id: 'umi24/keynote', abstract: 'About.' }],
      faults: [],
    });
  });

  it('is not written over a file that is broken, nor as one that would be', async () => {
    await mkdir(join(out, 'events'));
    for (const broken of ['sessions: [', '- a\n', 'id: *nowhere\n']) {
      await writeFile(file(), broken);
      expect(await planEvent('umi24', event(talk('1')), { out, folders: [] })).toMatchObject({
        error: { code: 'broken-event-file' },
      });
    }
    await writeFile(file(), 'id: umi24\nname: Umi\ndates: [2024-05-18]\nwrong: 1\n');
    expect(await planEvent('umi24', event(talk('1')), { out, folders: [] })).toMatchObject({
      error: { code: 'refused-event-file' },
    });
    expect(await planEvent('Umi 24', event(talk('1')), { out, folders: [] })).toMatchObject({
      error: { code: 'wrong-event-id' },
    });
    expect(
      await planEvent('umi25', { ...event(talk('1', { date: undefined as never })), dates: [] }, { out, folders: [] }),
    ).toMatchObject({
      error: { code: 'no-dates' },
    });
  });

  it('is not written where somebody changed the file meanwhile', async () => {
    await importEvent(event(talk('1')));
    const planned = await plan(event(talk('1', { title: 'New' })));
    await edit('Umi 2024', 'Umi Two');
    const before = await onDisk();
    expect(await writeDraft(planned)).toMatchObject({ outcome: 'changed-meanwhile' });
    expect(await onDisk()).toBe(before);
  });
});
