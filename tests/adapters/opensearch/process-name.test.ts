import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { processName } from '../../../adapters/opensearch/process-name.ts';

const { text, hasEnded } = processName();
const [host, pid, started] = text.split(':');

it('a process that runs has not ended, be it this one or one of its threads', () => {
  expect(hasEnded(text)).toBe(false);
  expect(hasEnded(`${host}:${pid}:${Number(started) + 5}`)).toBe(false);
  expect(hasEnded(`${host}:${process.ppid}:1`)).toBe(false);
});

it('one that was killed has ended, and so has one that had the same number in a container before', async () => {
  const child = spawn('sleep', ['100']);
  const name = `${host}:${child.pid}:${started}`;
  expect(hasEnded(name)).toBe(false);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(hasEnded(name)).toBe(true);
  expect(hasEnded(`${host}:${pid}:${Number(started) - 60_000}`)).toBe(true);
});

it('of what runs elsewhere nothing is told, nor of what is no name', () => {
  for (const name of [`another:${pid}:1`, '', 'x', `${host}:1`]) expect(hasEnded(name)).toBe(false);
});
