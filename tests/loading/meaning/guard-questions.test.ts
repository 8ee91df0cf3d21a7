import { beforeEach, describe, expect, it } from 'vitest';
import type { Deadline } from '../../../src/concurrency/with-deadline.ts';
import { guardQuestions } from '../../../src/loading/meaning/guard-questions.ts';
import type { EmbedQuestion, Vector } from '../../../src/ports/embedder.ts';

const VECTOR = Float32Array.of(1, 2);
/** Nobody waits: what is not there at once is late. */
const IMPATIENT: Deadline = async (promise, _, late) => Promise.race([promise, Promise.resolve().then(() => late)]);

let now: number;
let asked: string[];
let outcomes: string[];
let pauses: number;
let reply: () => Promise<readonly Vector[]>;
let embedQuestion: EmbedQuestion;

beforeEach(() => {
  now = 0;
  asked = [];
  outcomes = [];
  pauses = 0;
  reply = async () => [VECTOR];
  const embedQuestions = (texts: readonly string[]): Promise<readonly Vector[]> => {
    asked.push(...texts);
    return reply();
  };
  embedQuestion = guardQuestions(
    { embedQuestions },
    { now: () => now, deadline: IMPATIENT, report: (outcome) => outcomes.push(outcome), paused: () => pauses++ },
  );
});

const ask = (text = 'q'): Promise<Vector | 'none'> => embedQuestion(text).catch(() => 'none' as const);
const failing = async (): Promise<never> => {
  throw new Error('no');
};

describe('questions of people', () => {
  it('get their vectors', async () => {
    expect(await ask()).toBe(VECTOR);
    expect(outcomes).toEqual(['answered']);
  });

  it('are not sent for a minute after three failures in a row', async () => {
    reply = failing;
    for (let count = 0; count < 5; count++) await ask();
    expect(asked).toHaveLength(3);
    expect(outcomes).toEqual(['failed', 'failed', 'failed', 'skipped', 'skipped']);
    expect(pauses).toBe(1);
    reply = async () => [VECTOR];
    now = 59_999;
    expect(await ask()).toBe('none');
    now = 60_000;
    expect(await ask()).toBe(VECTOR);
  });

  it('are sent again once one was answered in between', async () => {
    for (const next of [failing, failing, async () => [VECTOR], failing, failing]) {
      reply = next;
      await ask();
    }
    reply = async () => [VECTOR];
    expect(await ask()).toBe(VECTOR);
  });

  it('do not wait behind one that came too late', async () => {
    let end: (vectors: readonly Vector[]) => void = () => {};
    reply = () =>
      new Promise((resolve) => {
        end = resolve;
      });
    expect(await ask()).toBe('none');
    expect(await ask()).toBe('none');
    expect(asked).toHaveLength(1);
    expect(outcomes).toEqual(['late', 'skipped']);
    end([VECTOR]);
    await Promise.resolve();
    await Promise.resolve();
    reply = async () => [VECTOR];
    expect(await ask()).toBe(VECTOR);
  });
});
