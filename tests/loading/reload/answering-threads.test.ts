import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KikigakiError } from '../../../src/index.ts';
import type { OpenedData } from '../../../src/loading/reload/open-changed.ts';
import { compiled } from '../../fakes/compiled.ts';
import { manualClock } from '../../fakes/manual-clock.ts';
import { eventually } from '../../fixtures/eventually.ts';
import { SMALL_DATA } from '../../fixtures/small-data.ts';
import { temporaryFolders } from '../../fixtures/temporary-folders.ts';

const folder = temporaryFolders();
const HANGING = new URL('../../fakes/hanging-worker.js', import.meta.url);
/** Nothing passes but what a test lets pass. */
const DEADLINE = 2_000;
const clock = manualClock();

const ends: string[] = [];
let data: OpenedData;

beforeAll(async () => {
  const { openInThreads } = (await compiled('src/loading/index.js')) as typeof import('../../../src/loading/index.ts');
  const open = openInThreads({
    folders: [await folder(SMALL_DATA)],
    cacheFolder: await folder(),
    answerMilliseconds: DEADLINE,
    entry: HANGING,
    deadline: clock.deadline,
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

/** Until so many questions or pings wait for an answer. */
const waiting = (count: number): Promise<void> => eventually(() => expect(clock.waiting()).toBe(count));

/** Until both threads were replaced. */
const recovered = async (): Promise<void> => {
  while (!(await data.isAnswering())) await kindOf('Cilium');
};

describe('threads that answer', () => {
  it('give up a question that hangs, and answer all others meanwhile', async () => {
    const hanging = kindOf('hang');
    const others = Array.from({ length: 20 }, () => kindOf('Ciliumの話'));
    expect(await Promise.all(others)).toEqual(others.map(() => 'found'));
    clock.pass(DEADLINE);
    expect(await hanging).toBe('answer-too-slow');
    expect(ends).toEqual(['late']);
  });

  it('say that they do not answer while each of them hangs; then what waited is answered', async () => {
    const hanging = Array.from({ length: 4 }, () => kindOf('hang'));
    const patient = kindOf('Ciliumの話');
    await waiting(2);
    const isAnswering = data.isAnswering();
    await waiting(3);
    clock.pass(DEADLINE / 2);
    expect(await isAnswering).toBe(false);
    clock.pass(DEADLINE / 2);
    // Both are replaced, each in its own time, and hang on the next two.
    expect(await Promise.all(hanging.slice(0, 2))).toEqual(['answer-too-slow', 'answer-too-slow']);
    await waiting(2);
    clock.pass(DEADLINE);
    expect(await Promise.all(hanging.slice(2))).toEqual(['answer-too-slow', 'answer-too-slow']);
    expect(await patient).toBe('found');
    await recovered();
    expect(await data.isAnswering()).toBe(true);
  });

  it('are replaced where a question breaks them', async () => {
    expect(await kindOf('break')).toBe('BrokenThreadError');
    await eventually(() => expect(ends.at(-1)).toBe('broken'));
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
