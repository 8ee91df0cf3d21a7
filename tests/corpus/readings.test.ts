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

describe('what files were read as', () => {
  it('is kept for those that did not change, and read anew for those that did', () => {
    const read: string[] = [];
    const readText = ({ text }: DataFile): string => {
      read.push(text);
      return text.toUpperCase();
    };
    const first = createReadings();
    expect(first.of(file('one'), readText)).toBe('ONE');
    const second = createReadings(structuredClone(first.save()));
    expect(second.of(file('one'), readText)).toBe('ONE');
    expect(second.of(file('two'), readText)).toBe('TWO');
    expect(read).toEqual(['one', 'two']);
  });

  it('forgets files that were not asked for', () => {
    const first = createReadings();
    first.of(file('one'), () => 1);
    const second = createReadings(first.save());
    second.of(file('two'), () => 2);
    expect([...second.save().values()]).toEqual([2]);
  });

  it('gives the corpus, and the faults, that reading all files gives', () => {
    const before = createReadings();
    readCorpus([event, report('old')], before);
    const kept = structuredClone(before.save());
    for (const files of [[event, report('old')], [event, report('new')], [event, file('no front matter')], [event]])
      expect(readCorpus(files, createReadings(kept))).toEqual(readCorpus(files));
  });
});
