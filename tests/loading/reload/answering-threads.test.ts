import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KikigakiError } from '../../../src/index.ts';
import type { OpenedData } from '../../../src/loading/reload/open-changed.ts';
import { compiled } from '../../fakes/compiled.ts';
import { SMALL_DATA } from '../../fixtures/small-data.ts';
import { temporaryFolders } from '../../fixtures/temporary-folders.ts';

const folder = temporaryFolders();
const HANGING = new URL('../../fakes/hanging-worker.js', import.meta.url);
/** Longer than the threads have to show that they work. */
const DEADLINE = 2_000;

const ends: string[] = [];
let data: OpenedData;

beforeAll(async () => {
  const { openInThreads } = (await compiled('src/loading/index.js')) as typeof import('../../../src/loading/index.ts');
  const open = openInThreads({
    folders: [await folder(SMALL_DATA)],
    cacheFolder: await folder(),
    answerMilliseconds: DEADLINE,
    entry: HANGING,
    ended: (why) => void ends.push(why),
  });
  data = (await open(new AbortController().signal)) as OpenedData;
});
afterAll(() => data.close());

const kindOf = async (text: string): Promise<string> =>
  data.kikigaki.ask({ text }).then(
    ({ kind }) => kind,
    (error: KikigakiError) => error.detail?.code ?? error.name,
  );

/** Until both threads were replaced. */
const recovered = async (): Promise<void> => {
  while (!(await data.isAnswering())) await kindOf('Cilium');
};

describe('threads that answer', () => {
  it('give up a question that hangs, and answer all others meanwhile', async () => {
    const order: string[] = [];
    const note = async (text: string): Promise<string> => {
      const kind = await kindOf(text);
      order.push(kind);
      return kind;
    };
    await Promise.all([note('hang'), ...Array.from({ length: 20 }, () => note('Ciliumの話'))]);
    expect(order).toEqual([...Array.from({ length: 20 }, () => 'found'), 'answer-too-slow']);
    await expect.poll(() => ends).toEqual(['late']);
  });

  it('say that they do not answer while each of them hangs; then what waited is answered', async () => {
    // The one that was ended is replaced in its own time.
    const hanging = Array.from({ length: 4 }, () => kindOf('hang'));
    const waiting = kindOf('Ciliumの話');
    await setImmediate();
    expect(await data.isAnswering()).toBe(false);
    expect(await Promise.all(hanging)).toEqual(Array.from({ length: 4 }, () => 'answer-too-slow'));
    expect(await waiting).toBe('found');
    await recovered();
    expect(await data.isAnswering()).toBe(true);
  });

  it('are replaced where a question breaks them', async () => {
    expect(await kindOf('break')).toBe('BrokenThreadError');
    await expect.poll(() => ends.at(-1)).toBe('broken');
    expect(await Promise.all([kindOf('Cilium'), kindOf('Cilium'), kindOf('Cilium')])).toEqual(['found', 'found', 'found']);
  });

  it('answer the same, whichever is asked', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => data.kikigaki.ask({ text: 'Ciliumの話' })));
    const ids = answers.map((answer) =>
      'sessions' in answer ? answer.sessions.map(({ session, score }) => [session.id, score]) : [],
    );
    expect(ids[0]).not.toEqual([]);
    for (const other of ids) expect(other).toEqual(ids[0]);
    expect(new Set(answers.map(({ dataAsOf }) => dataAsOf)).size).toBe(1);
  });
});
