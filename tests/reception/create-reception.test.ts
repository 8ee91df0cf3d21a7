import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Case, Handling, Reception, Said, State } from '../../src/index.ts';
import { createReceptions } from '../../src/reception/create-receptions.ts';
import { MAX_HELD } from '../../src/reception/reception-limits.ts';
import { openState } from '../../src/state/open-state.ts';
import { eventually } from '../fixtures/eventually.ts';
import { gate } from '../fixtures/gate.ts';
import { temporaryFolders } from '../fixtures/temporary-folders.ts';
import { rowsOf } from '../state/test-databases.ts';

const makeFolder = temporaryFolders();
const LOOK_EVERY = 5_000;
const question = { workspace: 'T1', event: 'message:1', content: { words: 'Cilium' }, isRedelivered: true };

/** A platform that notes what is done, and answers as it is told. */
function platform(
  answers: { said?: Said[]; found?: 'found' | 'none' | 'unknown'; canTell?: boolean; make?: () => Promise<void> } = {},
) {
  const done: string[] = [];
  const handlingOf = (content: unknown): Handling => ({
    async make() {
      done.push(`make ${JSON.stringify(content)}`);
      await answers.make?.();
    },
    async post({ isRepeat }) {
      done.push(isRepeat ? 'post, marked' : 'post');
      return answers.said?.shift() ?? { kind: 'answered' };
    },
    async find() {
      done.push('find');
      return answers.found ?? 'none';
    },
    async reportFailure({ isRepeat }) {
      done.push(isRepeat ? 'tell, marked' : 'tell');
      return answers.canTell ?? true;
    },
  });
  const openCase = (content: unknown): Case | undefined =>
    content === undefined
      ? undefined
      : { turn: { workspace: 'T1', channel: 'C1', person: 'U1', lane: 'C1', isUrgent: false }, handling: handlingOf(content) };
  return { done, openCase };
}

describe('receiving events', () => {
  let url: string;
  let state: State;
  let time: number;
  const log: object[] = [];
  const receptions: Reception[] = [];

  beforeEach(async () => {
    url = `file:${await makeFolder()}/state.db`;
    state = await openState(url, Date.now, () => 'a secret for tests');
    time = 0;
    log.length = 0;
  });
  afterEach(async () => {
    vi.useRealTimers();
    await Promise.all(receptions.splice(0).map((reception) => reception.stop()));
    await state.close();
  });

  const note = (fields: object, message: string) => void log.push({ ...fields, message });
  const open = (openCase: (content: unknown) => Case | undefined, owner = 'A'): Reception => {
    const create = createReceptions({
      inbox: state.inbox,
      owner,
      log: { info: note, warn: note, error: note },
      monotonic: () => time,
    });
    const reception = create('slack', openCase);
    receptions.push(reception);
    return reception;
  };
  /** Lets so many looks after others' leases happen. */
  const look = async (times: number): Promise<void> => {
    for (let n = 0; n < times; n++) {
      time += LOOK_EVERY;
      await vi.advanceTimersByTimeAsync(LOOK_EVERY);
      for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
    }
  };
  /** Another process took the event in and is gone. */
  const leftBehind = async (attempts = 1): Promise<void> => {
    await state.inbox.take({ platform: 'slack', ...question }, 'dead');
    for (let n = 1; n < attempts; n++) await state.inbox.takeOver('slack', `dead ${n}`, () => true);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  };
  const openEvents = async (): Promise<number> => {
    let count = 0;
    await state.inbox.takeOver('slack', 'nobody', () => ++count < 0);
    return count;
  };

  it('answers once what is delivered several times, and keeps nothing of it', async () => {
    const { done, openCase } = platform();
    const reception = open(openCase);
    await Promise.all([1, 2, 3].map(() => reception.receive(question)));
    await reception.stop();
    expect(done).toEqual(['make {"words":"Cilium"}', 'post']);
    expect(await openEvents()).toBe(0);
  });

  it('leaves with the platform what it could not answer in time, and takes it in when it can', async () => {
    const { opened, open: letGo } = gate();
    const { done, openCase } = platform({ make: () => opened });
    const reception = open(openCase);
    const event = (n: number) => ({ ...question, event: `message:${n}` });
    for (let n = 0; n < MAX_HELD; n++) await reception.receive(event(n));
    await expect(reception.receive(event(MAX_HELD))).rejects.toThrow('are held');
    // What comes once is taken all the same.
    expect(await reception.receive({ ...event(MAX_HELD + 1), isRedelivered: false })).toBe(true);
    expect(log).toEqual([expect.objectContaining({ times: 1, message: expect.stringContaining('left with the platform') })]);
    letGo();
    await eventually(async () => expect(await reception.receive(event(MAX_HELD)).catch(() => 'full')).toBe(true));
    await reception.stop();
    expect(done.filter((what) => what === 'post')).toHaveLength(MAX_HELD + 2);
  }, 60_000);

  it('acknowledges when an event is stored, not when it is answered', async () => {
    let end = (): void => {};
    const { done, openCase } = platform({ make: () => new Promise((resolve) => (end = resolve)) });
    await open(openCase).receive(question);
    await eventually(() => expect(done).toEqual(['make {"words":"Cilium"}']));
    expect(await openEvents()).toBe(1);
    end();
  });

  it.each([
    ['none', ['find', 'make {"words":"Cilium"}', 'post']],
    ['found', ['find']],
    ['unknown', ['find', 'make {"words":"Cilium"}', 'post, marked']],
  ] as const)('takes up what a dead process left, where its answer is %s', async (found, expected) => {
    await leftBehind();
    const { done, openCase } = platform({ found });
    open(openCase, 'B').start();
    await look(2);
    expect(done).toEqual([]);
    await look(4);
    expect(done).toEqual(expected);
    expect(await openEvents()).toBe(0);
  });

  it('takes nothing from a process that lives, however long its answer takes', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    let end = (): void => {};
    const slow = platform({ make: () => new Promise((resolve) => (end = resolve)) });
    const other = platform();
    const first = open(slow.openCase, 'A');
    first.start();
    open(other.openCase, 'B').start();
    await first.receive(question);
    await look(12);
    expect(other.done).toEqual([]);
    end();
    await look(1);
    expect(slow.done).toEqual(['make {"words":"Cilium"}', 'post']);
  });

  it('only tells who asked where answering has ended three processes', async () => {
    await leftBehind(3);
    const { done, openCase } = platform();
    open(openCase, 'B').start();
    await look(6);
    expect(done).toEqual(['find', 'tell']);
  });

  it('takes no more over than it can work on, and the rest when that has ended', async () => {
    for (let n = 0; n < 250; n++)
      await state.inbox.take({ platform: 'slack', ...question, event: `message:${n}`, content: n }, 'dead');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    let end = (): void => {};
    const isOver = new Promise<void>((resolve) => (end = resolve));
    const { done, openCase } = platform({ make: () => isOver });
    open(openCase, 'B').start();
    await look(6);
    const taken = (await rowsOf({ url, drop: async () => {} }, 'inbox')).filter(({ owner }) => owner === 'B');
    expect(taken).toHaveLength(100);
    end();
    await look(8);
    expect(done.filter((what) => what === 'post')).toHaveLength(250);
    expect(await openEvents()).toBe(0);
  });

  it('ends what it cannot read, and says so', async () => {
    await leftBehind();
    const other = await openState(url, Date.now, () => 'another secret');
    const create = createReceptions({
      inbox: other.inbox,
      owner: 'B',
      log: { info: note, warn: note, error: note },
      monotonic: () => time,
    });
    const reception = create('slack', platform().openCase);
    reception.start();
    await look(6);
    expect(JSON.stringify(log)).toContain('another secret');
    expect(await openEvents()).toBe(0);
    await reception.stop();
    await other.close();
  });

  it.each<[string, Parameters<typeof platform>[0], string[]]>([
    ['refused: who asked is told', { said: [{ kind: 'refused', code: 'x' }] }, ['post', 'tell']],
    ['lost: it is looked for and posted again', { said: [{ kind: 'unknown', code: 'x' }] }, ['post', 'find', 'post']],
    ['lost, and there: it is not posted again', { said: [{ kind: 'unknown', code: 'x' }], found: 'found' }, ['post', 'find']],
    [
      'lost, and not to be looked up: it is posted once more, marked',
      {
        said: [
          { kind: 'unknown', code: 'x' },
          { kind: 'unknown', code: 'x' },
        ],
        found: 'unknown',
      },
      ['post', 'find', 'post, marked', 'find', 'tell, marked'],
    ],
    [
      'lost, looked for in vain, and then refused: who asked is told that it may be there',
      {
        said: [
          { kind: 'unknown', code: 'x' },
          { kind: 'refused', code: 'x' },
        ],
        found: 'unknown',
      },
      ['post', 'find', 'post, marked', 'tell, marked'],
    ],
  ])('an answer that is %s', async (_, answers, expected) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { done, openCase } = platform(answers);
    await open(openCase).receive(question);
    await look(6);
    expect(done.slice(1)).toEqual(expected);
    expect(await openEvents()).toBe(0);
  });

  it('tells who asked where no answer can be made, and logs where nobody can be told', async () => {
    const { done, openCase } = platform({ make: () => Promise.reject(new TypeError('a fault')), canTell: false });
    const reception = open(openCase);
    await reception.receive(question);
    await reception.stop();
    expect(done).toEqual(['make {"words":"Cilium"}', 'tell']);
    expect(JSON.stringify(log)).toContain('could not be told');
  });

  it('is not told of what it cannot store and will get again; the rest is answered without memory', async () => {
    const { done, openCase } = platform();
    const reception = open(openCase);
    await state.close();
    await expect(reception.receive(question)).rejects.toThrow('the state is away');
    expect(done).toEqual([]);
    await reception.receive({ ...question, isRedelivered: false });
    await reception.stop();
    expect(done).toEqual(['make {"words":"Cilium"}', 'post']);
    state = await openState(url);
  });

  it('acknowledges what it cannot store when it has answered it', async () => {
    let end = (): void => {};
    const begun = gate();
    const make = (): Promise<void> =>
      new Promise((resolve) => {
        end = resolve;
        begun.open();
      });
    const { openCase } = platform({ make });
    const reception = open(openCase);
    await state.close();
    const acknowledged = vi.fn();
    const receiving = reception.receive({ ...question, isRedelivered: false }).then(acknowledged);
    await begun.opened;
    expect(acknowledged).not.toHaveBeenCalled();
    end();
    await receiving;
    await reception.stop();
    state = await openState(url);
  });

  it('answers what the state takes after all, late, and once', async () => {
    const { done, openCase } = platform();
    const reception = open(openCase);
    const { take } = state.inbox;
    (state.inbox as { take: typeof take }).take = async (...given) => {
      await delay(2_300);
      return take(...given);
    };
    await expect(reception.receive(question)).rejects.toThrow('the state is away');
    await reception.receive({ ...question, event: 'command:2', isRedelivered: false });
    await reception.stop();
    expect(done.filter((what) => what === 'post')).toHaveLength(2);
    expect(await openEvents()).toBe(0);
  });
});
