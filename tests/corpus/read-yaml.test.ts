import { once } from 'node:events';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { readYaml } from '../../src/corpus/read-yaml.ts';
import { readFrontMatter } from '../../src/importing/reading/read-front-matter.ts';

const ODD = 'title: !secret words\n? [more, words]\n: value\n';

it('what is odd in a file is not told to the process’s log, which holds no text of others', async () => {
  const told: string[] = [];
  const note = ({ message }: Error): void => void told.push(message);
  process.on('warning', note);
  expect(readYaml(ODD, z.object({ title: z.string() }).loose(), 'a.yaml').value?.title).toBe('words');
  expect(readFrontMatter(ODD, 'yaml').title).toBe('words');
  const last = once(process, 'warning');
  process.emitWarning('the last');
  await last;
  process.off('warning', note);
  expect(told).toEqual(['the last']);
});
