import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { limitQuestions } from '../../src/asking/limit-questions.ts';
import { createChat } from '../../src/chat/create-chat.ts';
import {
  type AnswerReply,
  type Chat,
  type Kikigaki,
  type Reply,
  readCommand,
  type Speaking,
  type State,
} from '../../src/index.ts';
import { openState } from '../../src/state/open-state.ts';
import { openBundled } from '../fixtures/open-bundled.ts';
import { temporaryFolders } from '../fixtures/temporary-folders.ts';

const makeFolder = temporaryFolders();
const NOW = new Date('2026-01-10T00:00:00Z');
let bundled: Awaited<ReturnType<typeof openBundled>>;
let state: State;
let chat: Chat;
let threads = 0;

beforeAll(async () => {
  bundled = await openBundled(() => NOW);
  state = await openState(`file:${await makeFolder()}/state.db`);
  chat = chatOn(bundled.kikigaki);
});
afterAll(async () => {
  await state.close();
});

/** A chat as a process that was just started has it: it remembers what the state does and nothing else. */
const chatOn = (kikigaki: Kikigaki): Chat => createChat({ kikigaki, state, log: { error: () => {} } });
const newThread = (): Speaking => ({
  platform: 'slack',
  workspace: 'T1',
  channel: `C${++threads}`,
  thread: `${threads}.1`,
  person: 'U1',
});
const say = (words: string, speaking: Speaking, on = chat): Promise<Reply> => on.run(readCommand(words), speaking);

function answerOf(reply: Reply): AnswerReply {
  if (reply.kind !== 'answer') throw new Error(`an answer was expected, not ${reply.kind}`);
  return reply;
}
const idsOf = (reply: Reply): string[] => {
  const { answer } = answerOf(reply);
  return 'sessions' in answer ? answer.sessions.map(({ session }) => session.id) : [];
};

describe('a conversation', () => {
  it('goes on in its thread, and not in another', async () => {
    const thread = newThread();
    const first = await say('SLOの話', thread);
    expect(idsOf(first).length).toBeGreaterThan(1);
    const second = await say('2つ目を詳しく', thread);
    expect(idsOf(second)).toEqual([idsOf(first)[1]]);
    const elsewhere = answerOf(await say('2つ目を詳しく', newThread()));
    expect(elsewhere.answer.question.intent).not.toBe('show');
    expect(idsOf(elsewhere)).not.toEqual(idsOf(second));
  });

  it('turns pages without showing a session twice, and says when that was all', async () => {
    const thread = newThread();
    const pages = [await say('Kubernetesの話', thread)];
    for (let last = pages[0] as Reply; last.kind === 'answer' && last.answer.kind === 'found'; last = pages.at(-1) as Reply)
      pages.push(await chat.act({ kind: 'more', answer: last.id }, thread));
    const shown = pages.slice(0, -1).flatMap(idsOf);
    expect(shown.length).toBe(answerOf(pages[0] as Reply).answer.context.sessions.length);
    expect(new Set(shown).size).toBe(shown.length);
    expect(answerOf(pages.at(-1) as Reply).answer).toMatchObject({ kind: 'nothing', context: { sessions: expect.anything() } });
  });

  it('keeps its list when somebody presses details on one of it, or asks for a session by a digest', async () => {
    const thread = newThread();
    const first = await say('SLOの話', thread);
    const list = answerOf(first).answer.context.sessions;
    await chat.act({ kind: 'details', answer: answerOf(first).id, index: 0 }, thread);
    expect(idsOf(await say('3番目を詳しく', thread))).toEqual([list[2]]);
    await chat.run({ kind: 'session', session: 'cndt2022/1582' }, thread);
    expect(idsOf(await say('資料は？', thread))).toEqual(['cndt2022/1582']);
    expect(idsOf(await say('2番目を詳しく', thread))).toEqual([list[1]]);
  });

  it('goes on in a private talk after its answer was shared', async () => {
    const privately = newThread();
    const first = await say('Kubernetesの話', privately);
    const shared = answerOf(await chat.act({ kind: 'share', answer: answerOf(first).id }, privately));
    const inPublic = newThread();
    await chat.posted(shared, inPublic, { message: '1.1' });
    const more = await say('もっと', privately);
    expect(idsOf(more)[0]).toBe(answerOf(first).answer.context.sessions[5]);
    expect(idsOf(await say('もっと', inPublic))).toEqual(idsOf(more));
  });

  it('knows after a restart which session was spoken of, and what was left out', async () => {
    const thread = newThread();
    const list = answerOf(await say('CICD2023のセッション', thread)).answer.context.sessions;
    await say('初級者向けだけ', thread);
    await say('2番目を詳しく', thread);
    const restarted = chatOn(bundled.kikigaki);
    const beginners = answerOf(await say('何件？', thread, restarted)).answer.context.sessions;
    expect(idsOf(await say('いつ？', thread, restarted))).toEqual([beginners[1]]);
    const dropped = answerOf(await say('落としたのは？', thread, restarted)).answer.context.sessions;
    expect([...dropped, ...beginners].sort()).toEqual([...list].sort());
    expect(idsOf(await say('最初の一覧をもう一度', thread, restarted)).length).toBe(15);
  });

  it('goes on after a restart with what was found, although no word of it was kept', async () => {
    const thread = newThread();
    const first = await say('Kubernetesの話', thread);
    const restarted = chatOn(bundled.kikigaki);
    const second = await restarted.act({ kind: 'more', answer: answerOf(first).id }, thread);
    const expected = answerOf(first).answer.context.sessions.slice(5, 10);
    expect(idsOf(second)).toEqual(expected);
    const narrowed = await say('2022年のものだけ', thread, chatOn(bundled.kikigaki));
    expect(idsOf(narrowed).length).toBeGreaterThan(0);
    expect(answerOf(first).answer.context.sessions).toEqual(expect.arrayContaining(idsOf(narrowed)));
  });

  it('stores nothing that was typed', async () => {
    const thread = newThread();
    await say('秘密の合言葉フガホゲとCiliumの話', thread);
    const saved = await state.conversations.last(thread);
    expect(JSON.stringify(saved)).not.toMatch(/秘密|フガ|Cilium/);
  });

  it('remembers for each question where its answer was posted, and what its buttons brought', async () => {
    const thread = newThread();
    const reply = await say('SLOの話', thread);
    await chat.posted(reply, thread, { message: 'm1', question: 'q1' });
    const other = await say('Ciliumの話', thread);
    await chat.posted(other, thread, { message: 'm2', question: 'q2' });
    const more = await chat.act({ kind: 'more', answer: answerOf(reply).id }, thread);
    await chat.posted(more, thread, { message: 'm3', below: answerOf(reply).id });
    const further = await chat.act({ kind: 'details', answer: answerOf(more).id, index: 0 }, thread);
    await chat.posted(further, thread, { message: 'm4', below: answerOf(more).id });
    for (const where of [chat, chatOn(bundled.kikigaki)]) {
      expect(await where.answersTo('q1', thread)).toEqual(['m1', 'm3', 'm4']);
      expect(await where.answersTo('q2', thread)).toEqual(['m2']);
      expect(await where.answersTo('q3', thread)).toEqual([]);
    }
  });

  it('goes on under the message that an answer was posted as, where a platform has no threads', async () => {
    const asked = newThread();
    const reply = await say('SLOの話', asked);
    const posted = { ...asked, thread: 'message-9' };
    await chat.posted(reply, posted, { message: 'message-9' });
    expect(idsOf(await say('2つ目を詳しく', posted))).toEqual([idsOf(reply)[1]]);
  });
});

describe('buttons', () => {
  it('give a session in detail, similar ones, and those of one event', async () => {
    const thread = newThread();
    const found = answerOf(await say('SLOの話', thread));
    const [first = ''] = idsOf(found);
    const details = answerOf(await chat.act({ kind: 'details', answer: found.id, index: 0 }, thread));
    expect(details.answer).toMatchObject({ kind: 'found', isDetailed: true });
    expect(idsOf(details)).toEqual([first]);
    const similar = idsOf(await chat.act({ kind: 'similar', answer: found.id, index: 0 }, thread));
    expect(similar.length).toBeGreaterThan(0);
    expect(similar).not.toContain(first);
    const [event] = found.events;
    const narrowed = await chat.act({ kind: 'at-event', answer: found.id }, thread, event?.event.id);
    expect(idsOf(narrowed).length).toBeGreaterThan(0);
    expect(idsOf(narrowed).every((id) => id.startsWith(`${event?.event.id}/`))).toBe(true);
  });

  it('of an answer that is not remembered say so', async () => {
    expect(await chat.act({ kind: 'more', answer: 'gone-gone-go' }, newThread())).toMatchObject({ kind: 'expired' });
    expect(await chat.act({ kind: 'share', answer: 'gone-gone-go' }, newThread())).toMatchObject({ kind: 'expired' });
  });

  it('work in the workspace they belong to only', async () => {
    const thread = newThread();
    const { id } = answerOf(await say('SLOの話', thread));
    expect(await chat.act({ kind: 'more', answer: id }, { ...thread, workspace: 'T2' })).toMatchObject({ kind: 'expired' });
  });

  it('show an answer again as it was, and after a restart its sessions', async () => {
    const thread = newThread();
    const found = answerOf(await say('SLOの話', thread));
    expect(idsOf(await chat.act({ kind: 'share', answer: found.id }, thread))).toEqual(idsOf(found));
    expect(idsOf(await chatOn(bundled.kikigaki).act({ kind: 'share', answer: found.id }, thread))).toEqual(idsOf(found));
  });

  it('take feedback, ask why it was bad, and count a change of mind once', async () => {
    const thread = newThread();
    const { id } = answerOf(await say('SLOの話', thread));
    expect(await chat.act({ kind: 'good', answer: id }, thread)).toMatchObject({ kind: 'thanks' });
    expect(await chat.act({ kind: 'bad', answer: id }, thread)).toMatchObject({ kind: 'ask-reason', answer: id });
    expect(await chat.act({ kind: 'reason', answer: id }, thread, 'wrong-session')).toMatchObject({ kind: 'thanks' });
    const given = (await state.feedback.since(0)).filter(({ answer }) => answer === id);
    expect(given).toMatchObject([{ verdict: 'bad', reason: 'wrong-session' }]);
  });

  it('let only the person who asked delete an answer', async () => {
    const thread = newThread();
    expect(await chat.act({ kind: 'delete', person: 'U1' }, thread)).toMatchObject({ kind: 'deleted' });
    expect(await chat.act({ kind: 'delete', person: 'U2' }, thread)).toMatchObject({ kind: 'not-yours' });
  });
});

describe('the event of a channel', () => {
  it('is what questions are about unless they name another, and is not in the way where it has nothing', async () => {
    const thread = newThread();
    expect(await say('default CNDT2022', thread)).toMatchObject({
      kind: 'default-event',
      isNew: true,
      event: { id: 'cndt2022' },
    });
    expect(idsOf(await say('SLOの話', thread)).every((id) => id.startsWith('cndt2022/'))).toBe(true);
    expect(idsOf(await say('CNDW2024のSLOの話', newThread())).some((id) => id.startsWith('cndt2022/'))).toBe(false);
    const wider = answerOf(await say('パルワールドの話', { ...thread, thread: 'other' }));
    expect(wider.answer.question.loosened).toContain('event');
    expect(idsOf(wider)[0]).toBe('cndw2024/2423');
    expect(await say('status', thread)).toMatchObject({
      kind: 'status',
      defaultEvent: { id: 'cndt2022' },
      events: 18,
      sessions: 750,
    });
    expect(await say('default none', thread)).toMatchObject({ kind: 'default-event', isNew: true });
    expect(await say('default', thread)).toMatchObject({ kind: 'default-event', isNew: false });
  });

  it('has to exist', async () => {
    expect(await say('default cndt2220', newThread())).toMatchObject({
      kind: 'refused',
      detail: { code: 'unknown-event', nearest: expect.arrayContaining(['CloudNative Days Tokyo 2022']) },
    });
  });
});

describe('there is always a reply', () => {
  it('to a question too many: when to ask again', async () => {
    const limited = chatOn(limitQuestions(bundled.kikigaki, { perMinute: 1, monotonic: () => 0 }));
    const thread = newThread();
    await say('SLOの話', thread, limited);
    expect(await say('SLOの話', thread, limited)).toMatchObject({
      kind: 'refused',
      detail: { code: 'too-many-questions', seconds: 60 },
    });
  });

  it('without a question: how to ask', async () => {
    expect(await say('  ', newThread())).toMatchObject({ kind: 'help', examples: { length: 3 } });
  });

  it('when the state is gone: the answer all the same, or that something failed', async () => {
    const closed = await openState(`file:${await makeFolder()}/state.db`);
    await closed.close();
    const failures: string[] = [];
    const forgetful = createChat({
      kikigaki: bundled.kikigaki,
      state: closed,
      log: { error: (_, message) => void failures.push(message) },
    });
    expect(idsOf(await say('SLOの話', newThread(), forgetful)).length).toBeGreaterThan(0);
    expect(failures.length).toBeGreaterThan(0);
    expect(await say('status', newThread(), forgetful)).toMatchObject({ kind: 'failed' });
  });
});

describe('where the state hangs', () => {
  const hanging = () => new Promise<never>(() => {});
  const without = <T extends object>(store: T): T => Object.fromEntries(Object.keys(store).map((name) => [name, hanging])) as T;
  const chatWithoutState = (): Chat =>
    createChat({
      kikigaki: bundled.kikigaki,
      state: {
        conversations: without(state.conversations),
        feedback: without(state.feedback),
        channelDefaults: without(state.channelDefaults),
        subscriptions: without(state.subscriptions),
      },
      log: { error: () => {} },
    });

  /** Time passes until something has happened. */
  const inTheEnd = async <T>(happening: Promise<T>): Promise<T> => {
    let isOver = false;
    void happening.finally(() => {
      isOver = true;
    });
    while (!isOver) {
      await vi.advanceTimersByTimeAsync(500);
      await new Promise((resolve) => setImmediate(resolve));
    }
    return happening;
  };
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  it('a question is answered without memory, and what was posted is not waited for', async () => {
    const [alone, thread] = [chatWithoutState(), newThread()];
    const reply = await inTheEnd(say('SLOの話', thread, alone));
    expect(idsOf(reply).length).toBeGreaterThan(1);
    await inTheEnd(alone.posted(reply, thread, { message: '1.1' }));
    // This process still remembers it.
    const details = await inTheEnd(alone.act({ kind: 'details', answer: answerOf(reply).id, index: 0 }, thread));
    expect(idsOf(details)).toEqual([idsOf(reply)[0]]);
  });

  it('whoever asked for what only the state knows is told', async () => {
    const alone = chatWithoutState();
    const asked = [
      say('status', newThread(), alone),
      alone.act({ kind: 'details', answer: 'of another process', index: 0 }, newThread()),
    ];
    const [status, other] = await inTheEnd(Promise.all(asked));
    expect([status?.kind, other?.kind]).toEqual(['failed', 'failed']);
  });
});
