import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Kikigaki } from '../../../src/index.ts';
import { type Call, type SlackFront, startSlackFront } from '../../fakes/slack-front.ts';
import { type BotMessage, newTs, type SlackPerson, slackPerson } from '../../fakes/slack-person.ts';
import { type SlackBot, startSlackBot } from '../../fakes/start-slack-bot.ts';
import { openBundled } from '../../fixtures/open-bundled.ts';
import { temporaryFolders } from '../../fixtures/temporary-folders.ts';

const folder = temporaryFolders();
let kikigaki: Kikigaki;
beforeAll(async () => {
  kikigaki = (await openBundled()).kikigaki;
});

const QUESTION = 'CNDT2022のKubernetesのセッションは？';

describe.each(['socket', 'http'] as const)('Slack over %s', (mode) => {
  let front: SlackFront;
  let bot: SlackBot;
  let nagisa: SlackPerson;
  let minato: SlackPerson;

  beforeAll(async () => {
    front = await startSlackFront();
    bot = await startSlackBot({ mode, front, kikigaki, databaseUrl: `file:${join(await folder(), 'state.db')}` });
  });
  afterAll(async () => {
    await bot.stop();
    await front.close();
  });
  beforeEach(async () => {
    await bot.settled();
    await front.quiet();
    (front.calls as Call[]).length = 0;
    nagisa = slackPerson(front.ids.person, front, bot.delivery);
    minato = slackPerson(front.ids.other, front, bot.delivery);
  });
  afterEach(() => {
    expect(front.faults).toEqual([]);
    expect(bot.log.join('\n')).not.toContain('Kubernetes');
  });

  const posted = async (count = 1): Promise<BotMessage> => messageOf((await front.called('chat.postMessage', count)).at(-1));
  const told = async (count = 1): Promise<BotMessage> => messageOf((await front.called('response_url', count)).at(-1));

  it('is ready, and answers a mention in its thread without previews', async () => {
    expect(bot.adapter.isReady()).toBe(true);
    const asked = await nagisa.mention(QUESTION);
    expect(asked.isAcknowledged).toBe(true);
    const answer = await posted();
    expect(answer).toMatchObject({
      channel: front.ids.channel,
      thread_ts: asked.ts,
      unfurl_links: 'false',
      unfurl_media: 'false',
    });
    expect(JSON.stringify(answer.blocks)).toContain('Kubernetes');
  });

  it('follows up in the thread by mention', async () => {
    const asked = await nagisa.mention(QUESTION);
    const first = await posted();
    await minato.mention('もっと', { thread_ts: asked.ts });
    const second = await posted(2);
    expect(second['thread_ts']).toBe(asked.ts);
    expect(JSON.stringify(second.blocks)).toMatch(/6〜10 件目/);
    expect(second['text']).not.toBe(first['text']);
  });

  it('answers and follows up in a direct channel without mentions', async () => {
    await nagisa.direct(QUESTION);
    expect(await posted()).toMatchObject({ channel: front.ids.direct });
    expect((await posted()).thread_ts).toBeUndefined();
    await nagisa.direct('もっと');
    expect(JSON.stringify(await posted(2))).toMatch(/6〜10 件目/);
    expect((await front.called('assistant.threads.setStatus')).length).toBeGreaterThan(0);
  });

  it('answers `/kiku` to one person, and shares it in the channel', async () => {
    expect((await nagisa.command(QUESTION)).isAcknowledged).toBe(true);
    const first = await told();
    expect(first).toMatchObject({ response_type: 'ephemeral', replace_original: false });
    expect(front.calls.filter(({ method }) => method === 'chat.postMessage')).toEqual([]);
    await nagisa.press(first, 'チャンネルに共有', { isPrivate: true });
    const shared = await posted();
    expect(shared).toMatchObject({ channel: front.ids.channel });
    expect(JSON.stringify(shared.blocks)).not.toContain('チャンネルに共有');
    expect(await told(2)).toEqual({ delete_original: true });
    await minato.mention('もっと', { thread_ts: shared.ts });
    expect(JSON.stringify(await posted(2))).toMatch(/6〜10 件目/);
  });

  it('shares through Slack where the bot is not in the channel', async () => {
    await nagisa.command(QUESTION);
    front.force('chat.postMessage', { body: { ok: false, error: 'not_in_channel' } });
    await nagisa.press(await told(), 'チャンネルに共有', { isPrivate: true });
    expect(await told(2)).toMatchObject({ response_type: 'in_channel' });
  });

  it.each([
    'help',
    'events',
    'status',
    'sessions cndt2022',
    'default cndt2022',
    'default none',
    'sessions <!channel>',
    '味噌汁の作り方',
  ])('has a message for `/kiku %s`', async (words) => {
    await nagisa.command(words);
    expect((await told())['text']).toMatch(/\S/);
  });

  it('opens a window for `/kiku` alone, suggests events by a single character, and answers', async () => {
    await nagisa.command('');
    const view = (await front.called('views.open'))[0]?.body['view'] as Record<string, unknown>;
    const { reply } = await nagisa.suggest('ク');
    const { options } = reply as { options: { value: string; text: { text: string } }[] };
    expect(options.length).toBeGreaterThan(0);
    expect(options.every(({ text, value }) => text.text.length <= 75 && value.length <= 75)).toBe(true);
    expect((await nagisa.submit(view, 'Kubernetesの話', 'cndt2022')).isAcknowledged).toBe(true);
    expect(await told()).toMatchObject({ response_type: 'ephemeral' });
    expect(JSON.stringify(await told())).toContain('探した範囲: CloudNative Days Tokyo 2022');
  });

  it('looks for sessions about a message by its shortcut, for one person', async () => {
    const ts = newTs();
    await nagisa.shortcut('Kubernetes の *運用* で <https://example.com|困った> &amp; 直した', ts);
    expect(await told()).toMatchObject({ response_type: 'ephemeral', thread_ts: ts });
    await nagisa.press({ ...(await told()), thread_ts: ts }, 'チャンネルに共有', { isPrivate: true });
    expect(await posted()).toMatchObject({ thread_ts: ts });
  });

  it('turns pages, shows details and similar sessions, and narrows to an event', async () => {
    await nagisa.direct('Kubernetesのセッションは？');
    const answer = await posted();
    await nagisa.press(answer, 'もっと見る', { channel: front.ids.direct });
    expect(JSON.stringify(await posted(2))).toMatch(/6〜10 件目/);
    await nagisa.press(answer, '詳しく', { channel: front.ids.direct });
    await nagisa.press(answer, '似た', { channel: front.ids.direct });
    await posted(4);
    await nagisa.press(answer, 'イベントで絞る', { channel: front.ids.direct, chosen: 'cndt2022' });
    expect(JSON.stringify(await posted(5))).toContain('探した範囲: CloudNative Days Tokyo 2022');
    expect(front.calls.some(({ method }) => method === 'chat.update')).toBe(false);
  });

  it('takes feedback, and a reason for a bad one, out of the others’ sight', async () => {
    await nagisa.mention(QUESTION);
    const answer = await posted();
    await minato.press(answer, '👍');
    expect(await told()).toMatchObject({ response_type: 'ephemeral', replace_original: false });
    await minato.press(answer, '👎');
    const why = await told(2);
    await minato.press(why, 'どこが', { isPrivate: true, chosen: 'wrong-event' });
    expect(await told(3)).toMatchObject({ replace_original: true });
    const given = await bot.state.feedback.since(0);
    expect(given[0]).toMatchObject({ verdict: 'bad', reason: 'wrong-event' });
  });

  it('lets only who asked delete an answer', async () => {
    await nagisa.mention(QUESTION);
    const answer = await posted();
    await minato.press(answer, '削除');
    expect(JSON.stringify(await told())).toContain('質問した人だけ');
    expect(front.calls.some(({ method }) => method === 'chat.delete')).toBe(false);
    await nagisa.press(answer, '削除');
    expect((await front.called('chat.delete'))[0]).toMatchObject({ body: { ts: answer.ts }, reply: { ok: true } });
  });

  it('changes the answer of a question that is edited within two minutes, once', async () => {
    const asked = await nagisa.mention(QUESTION);
    const answer = await posted();
    await nagisa.edit(front.ids.channel, asked.ts, `<@${front.ids.bot}> CNDT2022のCiliumの話`);
    const [update] = await front.called('chat.update');
    expect(update?.body).toMatchObject({ ts: answer.ts });
    await nagisa.edit(front.ids.channel, asked.ts, `<@${front.ids.bot}> CNDT2022のCiliumの話`);
    await nagisa.edit(front.ids.channel, asked.ts, `<@${front.ids.bot}> まったく別の話`, 300);
    const direct = await nagisa.direct(QUESTION);
    const second = await posted(2);
    await nagisa.edit(front.ids.direct, direct.ts, 'Ciliumの話');
    expect((await front.called('chat.update', 2)).map(({ body }) => body['ts'])).toEqual([answer.ts, second.ts]);
    expect(front.calls.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(2);
  });

  it('takes the answer away with a deleted question', async () => {
    const asked = await nagisa.direct(QUESTION);
    const answer = await posted();
    await nagisa.remove(front.ids.direct, asked.ts);
    expect((await front.called('chat.delete'))[0]?.body).toMatchObject({ channel: front.ids.direct, ts: answer.ts });
  });

  it('answers once what comes as two events, and again, and again', async () => {
    const ts = newTs();
    const text = `<@${front.ids.bot}> ${QUESTION}`;
    const said = { user: nagisa.user, text, ts, channel: front.ids.channel, channel_type: 'channel' };
    const { delivery } = bot;
    await Promise.all([
      delivery.event({ type: 'app_mention', ...said }, 'Ev1'),
      delivery.event({ type: 'message', ...said }, 'Ev2'),
      delivery.event({ type: 'app_mention', ...said }, 'Ev1'),
    ]);
    await delivery.event({ type: 'app_mention', ...said }, 'Ev1');
    await nagisa.mention('CNDT2022のOpenTelemetryの話');
    await posted(2);
    expect(front.calls.filter(({ method, body }) => method === 'chat.postMessage' && body['thread_ts'] === ts)).toHaveLength(1);
  });

  it('does not answer itself, other bots, Slack’s own, or what is not meant for it', async () => {
    const { delivery } = bot;
    const said = { type: 'message', text: QUESTION, channel: front.ids.direct, channel_type: 'im' };
    await delivery.event({ ...said, user: front.ids.bot, ts: newTs() });
    await delivery.event({ ...said, bot_id: 'B1', user: 'U9', ts: newTs() });
    await delivery.event({ ...said, subtype: 'bot_message', ts: newTs() });
    await delivery.event({ ...said, user: 'USLACKBOT', ts: newTs() });
    await delivery.event({ ...said, subtype: 'channel_join', user: nagisa.user, ts: newTs() });
    await delivery.event({ ...said, user: nagisa.user, channel: front.ids.channel, channel_type: 'channel', ts: newTs() });
    await nagisa.direct('help');
    await posted();
    expect(front.calls.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(1);
  });

  it('shows what it knows on its home page, and suggests questions in the direct channel', async () => {
    const opened = { type: 'app_home_opened', user: nagisa.user, channel: front.ids.direct, event_ts: newTs() };
    await bot.delivery.event({ ...opened, tab: 'home' });
    const [home] = await front.called('views.publish');
    expect(home?.reply).toMatchObject({ ok: true });
    expect(JSON.stringify(home?.body)).toContain('CloudNative Days Tokyo 2022');
    await bot.delivery.event({ ...opened, tab: 'messages' });
    const [prompts] = await front.called('assistant.threads.setSuggestedPrompts');
    expect(prompts?.body).toMatchObject({ channel_id: front.ids.direct, prompts: { length: 4 } });
    expect(prompts?.body).not.toHaveProperty('thread_ts');
  });

  it('says in three lines what it does when it is added to a channel', async () => {
    const joined = { type: 'member_joined_channel', channel: front.ids.channel, channel_type: 'C', team: front.ids.team };
    await bot.delivery.event({ ...joined, user: minato.user });
    await bot.delivery.event({ ...joined, user: front.ids.bot, inviter: nagisa.user });
    expect((await posted()).blocks).toHaveLength(3);
    expect(front.calls.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(1);
  });

  it('answers in the language of the question; a bare term in that of the person, where that may be read', async () => {
    await nagisa.mention('What was said about Kubernetes operators?');
    expect(JSON.stringify(await posted())).toContain('Data as of');
    front.locales.set(nagisa.user, 'ja-JP');
    // What was refused once is not asked for again for an hour; another bot knows nothing of that.
    const other = await startSlackBot({ mode, front, kikigaki, databaseUrl: `file:${join(await folder(), 'state.db')}` });
    const there = slackPerson(nagisa.user, front, other.delivery);
    if (mode === 'http') {
      await there.mention('Kubernetes operators');
      expect(JSON.stringify(await posted(2))).toContain('もっと見る');
      await there.mention('What was said about Kubernetes operators?');
      expect(JSON.stringify(await posted(3))).toContain('Data as of');
    }
    await other.stop();
    front.locales.clear();
  });

  it('posts an answer later that Slack refuses because it posts too much', async () => {
    front.force('chat.postMessage', { status: 429, headers: { 'retry-after': '1' }, body: { ok: false, error: 'ratelimited' } });
    await nagisa.mention(QUESTION);
    expect(await front.called('chat.postMessage', 2)).toHaveLength(2);
    expect(bot.errors).not.toContain('ratelimited');
  });

  it('is sent an event again that it could not store, and answers it once', async () => {
    const { take } = bot.state.inbox;
    const inbox = bot.state.inbox as { take: typeof take };
    let failures = 1;
    inbox.take = async (...given) => {
      if (failures-- > 0) throw new Error('the database is away');
      return take(...given);
    };
    const asked = await nagisa.mention(QUESTION);
    inbox.take = take;
    expect(asked).toMatchObject({ tries: 2, isAcknowledged: true });
    expect(await posted()).toMatchObject({ thread_ts: asked.ts });
  });

  it('answers a command also where nothing can be stored: Slack does not send it again', async () => {
    const { take } = bot.state.inbox;
    const inbox = bot.state.inbox as { take: typeof take };
    inbox.take = () => Promise.reject(new Error('disk full'));
    const asked = await nagisa.command(QUESTION);
    inbox.take = take;
    expect(asked.isAcknowledged).toBe(true);
    expect((await front.called('response_url'))[0]?.body['text']).toContain('件');
  });

  it('goes on trying while Slack is not available', async () => {
    front.force('chat.postMessage', ...Array.from({ length: 3 }, () => ({ status: 503, body: { ok: false, error: 'x' } })));
    const asked = await nagisa.mention(QUESTION);
    const calls = await front.called('chat.postMessage', 4);
    expect(calls.at(-1)?.body).toMatchObject({ thread_ts: asked.ts });
  });

  it('looks for its answer where nobody knows whether it was posted, and posts it again where it is not there', async () => {
    front.force('chat.postMessage', { isCut: true, body: {} });
    front.force('conversations.replies', { body: { ok: true, messages: [] } });
    await nagisa.mention(QUESTION);
    const [first, second] = await front.called('chat.postMessage', 2);
    expect(keyOf(second?.body)).toBe(keyOf(first?.body));
    expect(keyOf(second?.body)).toMatch(/^[\w-]{22}$/);
    expect(JSON.stringify(second?.body)).not.toContain('同じ回答');
  });

  it('does not post an answer twice that is there', async () => {
    front.force('chat.postMessage', { isCut: true, body: {} });
    await nagisa.mention(QUESTION);
    const [first] = await front.called('chat.postMessage');
    const metadata = { event_type: 'kikigaki_answer', event_payload: { key: keyOf(first?.body) } };
    front.force('conversations.replies', { body: { ok: true, messages: [{ ts: '1.2', metadata }] } });
    await front.called('conversations.replies');
    await bot.settled();
    expect(front.calls.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(1);
  });

  it('marks an answer as a repeat where it may not look', async () => {
    front.force('chat.postMessage', { isCut: true, body: {} });
    front.force('conversations.replies', { body: { ok: false, error: 'missing_scope' } });
    await nagisa.mention(QUESTION);
    const [, second] = await front.called('chat.postMessage', 2);
    expect(JSON.stringify(second?.body)).toContain('同じ回答');
  });

  it('says in plain text what Slack does not take in blocks', async () => {
    for (const type of ['rich_text', 'actions']) front.refusedBlocks.add(type);
    const asked = await nagisa.mention(QUESTION);
    const calls = await front.called('chat.postMessage', 4);
    front.refusedBlocks.clear();
    expect(calls.at(-1)?.body).toMatchObject({ thread_ts: asked.ts, text: expect.stringMatching(/^1\. \S/m) });
    expect(calls.at(-1)?.body['blocks']).toBeUndefined();
  });

  it('answers who asked alone where it may not post', async () => {
    front.force('chat.postMessage', { body: { ok: false, error: 'restricted_action' } });
    await nagisa.mention(QUESTION);
    expect((await front.called('chat.postEphemeral'))[0]?.body).toMatchObject({ user: front.ids.person });
  });

  it('answers who asked alone where Slack asks to wait for longer than anybody reads', async () => {
    front.force('chat.postMessage', {
      status: 429,
      headers: { 'retry-after': '3600' },
      body: { ok: false, error: 'ratelimited' },
    });
    await nagisa.mention(QUESTION);
    expect((await front.called('chat.postEphemeral'))[0]?.body).toMatchObject({ user: front.ids.person });
  });

  it('keeps a page that Slack did not write out of log and metrics', async () => {
    front.force('chat.postMessage', { body: { ok: false, error: 'A'.repeat(50_000) } });
    await nagisa.mention(QUESTION);
    await front.called('chat.postMessage', 2);
    expect(bot.log.join()).not.toContain('AAAA');
    expect(bot.errors).toContain('unreadable');
  });
});

const keyOf = (body: Readonly<Record<string, unknown>> = {}): string =>
  (body['metadata'] as { event_payload: { key: string } }).event_payload.key;

/** What the bot said, with where Slack put it. */
const messageOf = (call: Call | undefined): BotMessage => {
  const { ts } = (call?.reply ?? {}) as { ts?: string };
  return { ...call?.body, ...(ts && { ts }) };
};
