import { afterEach, describe, expect, it } from 'vitest';
import { slackJourney } from '../../fakes/slack-journey.ts';
import { newTs, slackPerson } from '../../fakes/slack-person.ts';

const QUESTION = 'CNDT2022のKubernetesのセッションは？';

describe.each(['socket', 'http'] as const)('Slack over %s', (mode) => {
  const slack = slackJourney(mode);
  afterEach(() => {
    expect(slack.bot.log.join('\n')).not.toContain('Kubernetes');
  });

  it('is ready, and answers a mention in its thread without previews', async () => {
    expect(slack.bot.adapter.isReady()).toBe(true);
    const asked = await slack.nagisa.mention(QUESTION);
    expect(asked.isAcknowledged).toBe(true);
    const answer = await slack.posted();
    expect(answer).toMatchObject({
      channel: slack.front.ids.channel,
      thread_ts: asked.ts,
      unfurl_links: 'false',
      unfurl_media: 'false',
    });
    expect(JSON.stringify(answer.blocks)).toContain('Kubernetes');
  });

  it('follows up in the thread by mention', async () => {
    const asked = await slack.nagisa.mention(QUESTION);
    const first = await slack.posted();
    await slack.minato.mention('もっと', { thread_ts: asked.ts });
    const second = await slack.posted(2);
    expect(second['thread_ts']).toBe(asked.ts);
    expect(JSON.stringify(second.blocks)).toMatch(/6〜10 件目/);
    expect(second['text']).not.toBe(first['text']);
  });

  it('answers and follows up in a direct channel without mentions', async () => {
    await slack.nagisa.direct(QUESTION);
    expect(await slack.posted()).toMatchObject({ channel: slack.front.ids.direct });
    expect((await slack.posted()).thread_ts).toBeUndefined();
    await slack.nagisa.direct('もっと');
    expect(JSON.stringify(await slack.posted(2))).toMatch(/6〜10 件目/);
    expect((await slack.front.called('assistant.threads.setStatus')).length).toBeGreaterThan(0);
  });

  it('answers `/kiku` to one person, and shares it in the channel', async () => {
    expect((await slack.nagisa.command(QUESTION)).isAcknowledged).toBe(true);
    const first = await slack.told();
    expect(first).toMatchObject({ response_type: 'ephemeral', replace_original: false });
    expect(slack.front.calls.filter(({ method }) => method === 'chat.postMessage')).toEqual([]);
    await slack.nagisa.press(first, 'チャンネルに共有', { isPrivate: true });
    const shared = await slack.posted();
    expect(shared).toMatchObject({ channel: slack.front.ids.channel });
    expect(JSON.stringify(shared.blocks)).not.toContain('チャンネルに共有');
    expect(await slack.told(2)).toEqual({ delete_original: true });
    await slack.minato.mention('もっと', { thread_ts: shared.ts });
    expect(JSON.stringify(await slack.posted(2))).toMatch(/6〜10 件目/);
  });

  it('shares through Slack where the bot is not in the channel', async () => {
    await slack.nagisa.command(QUESTION);
    slack.front.force('chat.postMessage', { body: { ok: false, error: 'not_in_channel' } });
    await slack.nagisa.press(await slack.told(), 'チャンネルに共有', { isPrivate: true });
    expect(await slack.told(2)).toMatchObject({ response_type: 'in_channel' });
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
    await slack.nagisa.command(words);
    expect((await slack.told())['text']).toMatch(/\S/);
  });

  it('opens a window for `/kiku` alone, suggests events by a single character, and answers', async () => {
    await slack.nagisa.command('');
    const view = (await slack.front.called('views.open'))[0]?.body['view'] as Record<string, unknown>;
    const { reply } = await slack.nagisa.suggest('ク');
    const { options } = reply as { options: { value: string; text: { text: string } }[] };
    expect(options.length).toBeGreaterThan(0);
    expect(options.every(({ text, value }) => text.text.length <= 75 && value.length <= 75)).toBe(true);
    expect((await slack.nagisa.submit(view, 'Kubernetesの話', 'cndt2022')).isAcknowledged).toBe(true);
    expect(await slack.told()).toMatchObject({ response_type: 'ephemeral' });
    expect(JSON.stringify(await slack.told())).toContain('探した範囲: CloudNative Days Tokyo 2022');
  });

  it('looks for sessions about a message by its shortcut, for one person', async () => {
    const ts = newTs();
    await slack.nagisa.shortcut('Kubernetes の *運用* で <https://example.com|困った> &amp; 直した', ts);
    expect(await slack.told()).toMatchObject({ response_type: 'ephemeral', thread_ts: ts });
    await slack.nagisa.press({ ...(await slack.told()), thread_ts: ts }, 'チャンネルに共有', { isPrivate: true });
    expect(await slack.posted()).toMatchObject({ thread_ts: ts });
  });

  it('turns pages, shows details and similar sessions, and narrows to an event', async () => {
    await slack.nagisa.direct('Kubernetesのセッションは？');
    const answer = await slack.posted();
    await slack.nagisa.press(answer, 'もっと見る', { channel: slack.front.ids.direct });
    expect(JSON.stringify(await slack.posted(2))).toMatch(/6〜10 件目/);
    await slack.nagisa.press(answer, '詳しく', { channel: slack.front.ids.direct });
    await slack.nagisa.press(answer, '似た', { channel: slack.front.ids.direct });
    await slack.posted(4);
    await slack.nagisa.press(answer, 'イベントで絞る', { channel: slack.front.ids.direct, chosen: 'cndt2022' });
    expect(JSON.stringify(await slack.posted(5))).toContain('探した範囲: CloudNative Days Tokyo 2022');
    expect(slack.front.calls.some(({ method }) => method === 'chat.update')).toBe(false);
  });

  it('takes feedback, and a reason for a bad one, out of the others’ sight', async () => {
    await slack.nagisa.mention(QUESTION);
    const answer = await slack.posted();
    await slack.minato.press(answer, '👍');
    expect(await slack.told()).toMatchObject({ response_type: 'ephemeral', replace_original: false });
    await slack.minato.press(answer, '👎');
    const why = await slack.told(2);
    await slack.minato.press(why, 'どこが', { isPrivate: true, chosen: 'wrong-event' });
    expect(await slack.told(3)).toMatchObject({ replace_original: true });
    const given = await slack.bot.state.feedback.since(0);
    expect(given[0]).toMatchObject({ verdict: 'bad', reason: 'wrong-event' });
  });

  it('lets only who asked delete an answer', async () => {
    await slack.nagisa.mention(QUESTION);
    const answer = await slack.posted();
    await slack.minato.press(answer, '削除');
    expect(JSON.stringify(await slack.told())).toContain('質問した人だけ');
    expect(slack.front.calls.some(({ method }) => method === 'chat.delete')).toBe(false);
    await slack.nagisa.press(answer, '削除');
    expect((await slack.front.called('chat.delete'))[0]).toMatchObject({ body: { ts: answer.ts }, reply: { ok: true } });
  });

  it('changes the answer of a question that is edited within two minutes, once', async () => {
    const asked = await slack.nagisa.mention(QUESTION);
    const answer = await slack.posted();
    await slack.nagisa.edit(slack.front.ids.channel, asked.ts, `<@${slack.front.ids.bot}> CNDT2022のCiliumの話`);
    const [update] = await slack.front.called('chat.update');
    expect(update?.body).toMatchObject({ ts: answer.ts });
    await slack.nagisa.edit(slack.front.ids.channel, asked.ts, `<@${slack.front.ids.bot}> CNDT2022のCiliumの話`);
    await slack.nagisa.edit(slack.front.ids.channel, asked.ts, `<@${slack.front.ids.bot}> まったく別の話`, 300);
    const direct = await slack.nagisa.direct(QUESTION);
    const second = await slack.posted(2);
    await slack.nagisa.edit(slack.front.ids.direct, direct.ts, 'Ciliumの話');
    expect((await slack.front.called('chat.update', 2)).map(({ body }) => body['ts'])).toEqual([answer.ts, second.ts]);
    expect(slack.front.calls.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(2);
  });

  it('takes the answer away with a deleted question', async () => {
    const asked = await slack.nagisa.direct(QUESTION);
    const answer = await slack.posted();
    await slack.nagisa.remove(slack.front.ids.direct, asked.ts);
    expect((await slack.front.called('chat.delete'))[0]?.body).toMatchObject({ channel: slack.front.ids.direct, ts: answer.ts });
  });

  it('answers once what comes as two events, and again, and again', async () => {
    const ts = newTs();
    const text = `<@${slack.front.ids.bot}> ${QUESTION}`;
    const said = { user: slack.nagisa.user, text, ts, channel: slack.front.ids.channel, channel_type: 'channel' };
    const { delivery } = slack.bot;
    await Promise.all([
      delivery.event({ type: 'app_mention', ...said }, 'Ev1'),
      delivery.event({ type: 'message', ...said }, 'Ev2'),
      delivery.event({ type: 'app_mention', ...said }, 'Ev1'),
    ]);
    await delivery.event({ type: 'app_mention', ...said }, 'Ev1');
    await slack.nagisa.mention('CNDT2022のOpenTelemetryの話');
    await slack.posted(2);
    expect(
      slack.front.calls.filter(({ method, body }) => method === 'chat.postMessage' && body['thread_ts'] === ts),
    ).toHaveLength(1);
  });

  it('does not answer itself, other bots, Slack’s own, or what is not meant for it', async () => {
    const { delivery } = slack.bot;
    const said = { type: 'message', text: QUESTION, channel: slack.front.ids.direct, channel_type: 'im' };
    await delivery.event({ ...said, user: slack.front.ids.bot, ts: newTs() });
    await delivery.event({ ...said, bot_id: 'B1', user: 'U9', ts: newTs() });
    await delivery.event({ ...said, subtype: 'bot_message', ts: newTs() });
    await delivery.event({ ...said, user: 'USLACKBOT', ts: newTs() });
    await delivery.event({ ...said, subtype: 'channel_join', user: slack.nagisa.user, ts: newTs() });
    await delivery.event({
      ...said,
      user: slack.nagisa.user,
      channel: slack.front.ids.channel,
      channel_type: 'channel',
      ts: newTs(),
    });
    await slack.nagisa.direct('help');
    await slack.posted();
    expect(slack.front.calls.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(1);
  });

  it('shows what it knows on its home page, and suggests questions in the direct channel', async () => {
    const opened = { type: 'app_home_opened', user: slack.nagisa.user, channel: slack.front.ids.direct, event_ts: newTs() };
    await slack.bot.delivery.event({ ...opened, tab: 'home' });
    const [home] = await slack.front.called('views.publish');
    expect(home?.reply).toMatchObject({ ok: true });
    expect(JSON.stringify(home?.body)).toContain('CloudNative Days Tokyo 2022');
    await slack.bot.delivery.event({ ...opened, tab: 'messages' });
    const [prompts] = await slack.front.called('assistant.threads.setSuggestedPrompts');
    expect(prompts?.body).toMatchObject({ channel_id: slack.front.ids.direct, prompts: { length: 4 } });
    expect(prompts?.body).not.toHaveProperty('thread_ts');
  });

  it('says in three lines what it does when it is added to a channel', async () => {
    const joined = {
      type: 'member_joined_channel',
      channel: slack.front.ids.channel,
      channel_type: 'C',
      team: slack.front.ids.team,
    };
    await slack.bot.delivery.event({ ...joined, user: slack.minato.user });
    await slack.bot.delivery.event({ ...joined, user: slack.front.ids.bot, inviter: slack.nagisa.user });
    expect((await slack.posted()).blocks).toHaveLength(3);
    expect(slack.front.calls.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(1);
  });

  it('answers in the language of the question; a bare term in that of the person, where that may be read', async () => {
    await slack.nagisa.mention('What was said about Kubernetes operators?');
    expect(JSON.stringify(await slack.posted())).toContain('Data as of');
    slack.front.locales.set(slack.nagisa.user, 'ja-JP');
    // What was refused once is not asked for again for an hour; another bot knows nothing of that.
    const other = await slack.another();
    const there = slackPerson(slack.nagisa.user, slack.front, other.delivery);
    if (mode === 'http') {
      await there.mention('Kubernetes operators');
      expect(JSON.stringify(await slack.posted(2))).toContain('もっと見る');
      await there.mention('What was said about Kubernetes operators?');
      expect(JSON.stringify(await slack.posted(3))).toContain('Data as of');
    }
    await other.stop();
    slack.front.locales.clear();
  });

  it('posts an answer later that Slack refuses because it posts too much', async () => {
    slack.front.force('chat.postMessage', {
      status: 429,
      headers: { 'retry-after': '1' },
      body: { ok: false, error: 'ratelimited' },
    });
    await slack.nagisa.mention(QUESTION);
    expect(await slack.front.called('chat.postMessage', 2)).toHaveLength(2);
    expect(slack.bot.errors).not.toContain('ratelimited');
  });

  it('is sent an event again that it could not store, and answers it once', async () => {
    const { take } = slack.bot.state.inbox;
    const inbox = slack.bot.state.inbox as { take: typeof take };
    let failures = 1;
    inbox.take = async (...given) => {
      if (failures-- > 0) throw new Error('the database is away');
      return take(...given);
    };
    const asked = await slack.nagisa.mention(QUESTION);
    inbox.take = take;
    expect(asked).toMatchObject({ tries: 2, isAcknowledged: true });
    expect(await slack.posted()).toMatchObject({ thread_ts: asked.ts });
  });

  it('answers a command also where nothing can be stored: Slack does not send it again', async () => {
    const { take } = slack.bot.state.inbox;
    const inbox = slack.bot.state.inbox as { take: typeof take };
    inbox.take = () => Promise.reject(new Error('disk full'));
    const asked = await slack.nagisa.command(QUESTION);
    inbox.take = take;
    expect(asked.isAcknowledged).toBe(true);
    expect((await slack.front.called('response_url'))[0]?.body['text']).toContain('件');
  });

  it('goes on trying while Slack is not available', async () => {
    slack.front.force('chat.postMessage', ...Array.from({ length: 3 }, () => ({ status: 503, body: { ok: false, error: 'x' } })));
    const asked = await slack.nagisa.mention(QUESTION);
    const calls = await slack.front.called('chat.postMessage', 4);
    expect(calls.at(-1)?.body).toMatchObject({ thread_ts: asked.ts });
  });

  it('looks for its answer where nobody knows whether it was posted, and posts it again where it is not there', async () => {
    slack.front.force('chat.postMessage', { isCut: true, body: {} });
    slack.front.force('conversations.replies', { body: { ok: true, messages: [] } });
    await slack.nagisa.mention(QUESTION);
    const [first, second] = await slack.front.called('chat.postMessage', 2);
    expect(keyOf(second?.body)).toBe(keyOf(first?.body));
    expect(keyOf(second?.body)).toMatch(/^[\w-]{22}$/);
    expect(JSON.stringify(second?.body)).not.toContain('同じ回答');
  });

  it('does not post an answer twice that is there', async () => {
    slack.front.force('chat.postMessage', { isCut: true, body: {} });
    await slack.nagisa.mention(QUESTION);
    const [first] = await slack.front.called('chat.postMessage');
    const metadata = { event_type: 'kikigaki_answer', event_payload: { key: keyOf(first?.body) } };
    slack.front.force('conversations.replies', { body: { ok: true, messages: [{ ts: '1.2', metadata }] } });
    await slack.front.called('conversations.replies');
    await slack.bot.settled();
    expect(slack.front.calls.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(1);
  });

  it('marks an answer as a repeat where it may not look', async () => {
    slack.front.force('chat.postMessage', { isCut: true, body: {} });
    slack.front.force('conversations.replies', { body: { ok: false, error: 'missing_scope' } });
    await slack.nagisa.mention(QUESTION);
    const [, second] = await slack.front.called('chat.postMessage', 2);
    expect(JSON.stringify(second?.body)).toContain('同じ回答');
  });

  it('says in plain text what Slack does not take in blocks', async () => {
    for (const type of ['rich_text', 'actions']) slack.front.refusedBlocks.add(type);
    const asked = await slack.nagisa.mention(QUESTION);
    const calls = await slack.front.called('chat.postMessage', 4);
    slack.front.refusedBlocks.clear();
    expect(calls.at(-1)?.body).toMatchObject({ thread_ts: asked.ts, text: expect.stringMatching(/^1\. \S/m) });
    expect(calls.at(-1)?.body['blocks']).toBeUndefined();
  });

  it('answers who asked alone where it may not post', async () => {
    slack.front.force('chat.postMessage', { body: { ok: false, error: 'restricted_action' } });
    await slack.nagisa.mention(QUESTION);
    expect((await slack.front.called('chat.postEphemeral'))[0]?.body).toMatchObject({ user: slack.front.ids.person });
  });

  it('answers who asked alone where Slack asks to wait for longer than anybody reads', async () => {
    slack.front.force('chat.postMessage', {
      status: 429,
      headers: { 'retry-after': '3600' },
      body: { ok: false, error: 'ratelimited' },
    });
    await slack.nagisa.mention(QUESTION);
    expect((await slack.front.called('chat.postEphemeral'))[0]?.body).toMatchObject({ user: slack.front.ids.person });
  });

  it('keeps a page that Slack did not write out of log and metrics', async () => {
    slack.front.force('chat.postMessage', { body: { ok: false, error: 'A'.repeat(50_000) } });
    await slack.nagisa.mention(QUESTION);
    await slack.front.called('chat.postMessage', 2);
    expect(slack.bot.log.join()).not.toContain('AAAA');
    expect(slack.bot.errors).toContain('unreadable');
  });
});

const keyOf = (body: Readonly<Record<string, unknown>> = {}): string =>
  (body['metadata'] as { event_payload: { key: string } }).event_payload.key;
