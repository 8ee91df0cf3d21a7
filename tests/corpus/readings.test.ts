import { describe, expect, it } from 'vitest';
import type { DataFile } from '../../src/corpus/data-files.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { createReadings } from '../../src/corpus/readings.ts';

const file = (text: string): DataFile => ({
  kind: 'report',
  id: 'a2026/one',
  path: '/data/reports/a2026/one.md',
  text,
  changed: 0,
});
const event: DataFile = {
  kind: 'event',
  id: 'a2026',
  path: '/data/events/a2026.yaml',
  changed: 0,
  text: 'id: a2026\nname: A 2026\ndates: [2026-01-02]\nsessions:\n  - id: a2026/1\n    title: First talk\n',
};
const report = (note: string): DataFile => file(`---\nevent: a2026\ntitle: Notes\n---\n\n## First talk\n\n- ${note}\n`);

const UNREAD = { value: '' };

describe('what files were read as', () => {
  it('is kept for those that did not change, and read anew for those that did', () => {
    const read: string[] = [];
    const readText = ({ text }: DataFile) => {
      read.push(text);
      return { value: text.toUpperCase(), faults: [] };
    };
    const first = createReadings();
    expect(first.of(file('one'), readText, UNREAD).value).toBe('ONE');
    const second = createReadings(structuredClone(first.save()));
    expect(second.of(file('one'), readText, UNREAD).value).toBe('ONE');
    expect(second.of(file('two'), readText, UNREAD).value).toBe('TWO');
    expect(read).toEqual(['one', 'two']);
  });

  it('forgets files that were not asked for', () => {
    const first = createReadings();
    first.of(file('one'), () => ({ value: 'one', faults: [] }), UNREAD);
    const second = createReadings(first.save());
    second.of(file('two'), () => ({ value: 'two', faults: [] }), UNREAD);
    expect([...second.save().values()]).toEqual([{ value: 'two', faults: [] }]);
  });

  it('gives up a file that takes too long, tells which, and reads the others', () => {
    // Each paragraph stays just below the limit of marks; the parser's time is the square of each, a minute for all of them.
    const paragraph = '*a **b '.repeat(900);
    const heavy = file(`---\nevent: a2026\ntitle: Notes\n---\n\n## First talk\n\n${`${paragraph}\n\n`.repeat(120)}`);
    const other = { ...report('read'), id: 'a2026/two', path: '/data/reports/a2026/two.md' };
    const readings = createReadings(undefined, 1_000);
    const { corpus, faults } = readCorpus([event, heavy, other], readings);
    expect(faults).toEqual([{ file: heavy.path, detail: { code: 'parses-too-long', seconds: 1 } }]);
    expect(corpus.sessions[0]?.notes.map(({ passages }) => passages)).toEqual([['read']]);
  });

  it('does not keep that a file took too long: the machine may have been busy', () => {
    const readings = createReadings(undefined, 50);
    const endless = (): { value: string; faults: [] } => {
      for (;;);
    };
    expect(readings.of(file('one'), endless, UNREAD).faults).toHaveLength(1);
    expect(readings.of(file('one'), () => ({ value: 'read', faults: [] }), UNREAD).value).toBe('read');
  });

  it('gives the corpus, and the faults, that reading all files gives', () => {
    const before = createReadings();
    readCorpus([event, report('old')], before);
    const kept = structuredClone(before.save());
    for (const files of [[event, report('old')], [event, report('new')], [event, file('no front matter')], [event]])
      expect(readCorpus(files, createReadings(kept))).toEqual(readCorpus(files));
  });
});
