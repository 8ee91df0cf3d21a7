import { expect, it } from 'vitest';
import { createCurrent } from '../../src/concurrency/create-current.ts';

/** A task that ends when it is told to. */
function task() {
  let end = (): void => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { end: () => end(), run: async (value: string) => ended.then(() => value) };
}

it('a question that has begun keeps what it began with, and that goes when the last such question has ended', async () => {
  const freed: string[] = [];
  const current = createCurrent('old', async (value) => void freed.push(value));
  const [first, second] = [task(), task()];
  const answers = [current.use(first.run), current.use(second.run)];
  current.replace('new');
  expect(await current.use(async (value) => value)).toBe('new');
  first.end();
  expect(await answers[0]).toBe('old');
  expect(freed).toEqual([]);
  second.end();
  expect(await answers[1]).toBe('old');
  await expect.poll(() => freed).toEqual(['old']);
});

it('what nobody uses goes at once', async () => {
  const freed: string[] = [];
  const current = createCurrent('old', async (value) => void freed.push(value));
  current.replace('new');
  await expect.poll(() => freed).toEqual(['old']);
  expect(current.get()).toBe('new');
  await current.close();
  expect(freed).toEqual(['old', 'new']);
});

it('a task that fails lets go as well', async () => {
  const freed: string[] = [];
  const current = createCurrent('old', async (value) => void freed.push(value));
  await expect(current.use(async () => Promise.reject(new Error('on purpose')))).rejects.toThrow('on purpose');
  await current.close();
  expect(freed).toEqual(['old']);
});
