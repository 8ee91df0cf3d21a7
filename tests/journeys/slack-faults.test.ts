import { afterEach, describe, expect, it } from 'vitest';
import { postSigned } from '../fakes/slack-delivery.ts';
import { type SlackJourney, slackJourney } from '../fakes/slack-journey.ts';
import { newTs } from '../fakes/slack-person.ts';
import { eventually } from '../fixtures/eventually.ts';

const QUESTION = 'CNDT2022のKubernetesのセッションは？';
const limited = (headers: Readonly<Record<string, string>> = {}) => ({
  status: 429,
  headers,
  body: { ok: false, error: 'ratelimited' },
});
const refused = (error: string) => ({ body: { ok: false, error } });

describe.each(['socket', 'http'] as const)('Slack over %s, when it does not do what it should,', (mode) => {
  const slack = slackJourney(mode);
  afterEach(() => {
    slack.front.refusedBlocks.clear();
  });

  it.each([
    ['no number of seconds', limited()],
    ['zero', limited({ 'retry-after': '0' })],
    ['less than zero', limited({ 'retry-after': '-5' })],
    ['`ratelimited` in a 200', refused('ratelimited')],
  ])('answers after a limit with %s', async (_, reply) => {
    slack.front.force('chat.postMessage', reply);
    const asked = await slack.nagisa.mention(QUESTION);
    expect(await slack.posted(2)).toMatchObject({ thread_ts: asked.ts });
    expect(slack.callsOf('chat.postEphemeral')).toEqual([]);
  });

  it('answers, or asks to ask again, after a while of faults', async () => {
    const status = 500;
    slack.front.force('chat.postMessage', { status, body: {} });
    slack.front.force('conversations.replies', { body: { ok: true, messages: [] } });
    const asked = await slack.nagisa.mention(QUESTION);
    expect(await slack.posted(2)).toMatchObject({ thread_ts: asked.ts });
    slack.front.force('chat.postMessage', ...Array.from({ length: 3 }, () => ({ status, body: {} })));
    slack.front.force('conversations.replies', ...Array.from({ length: 3 }, () => ({ body: { ok: true, messages: [] } })));
    slack.front.force('chat.postEphemeral', { status, body: {} });
    await slack.nagisa.mention('Ciliumの話');
    const [, told] = await slack.front.called('chat.postEphemeral', 2);
    expect(JSON.stringify(told?.body)).toContain('もう一度質問してください');
  });

  it('does not take a refusal at a `response_url` for an answer', async () => {
    slack.front.force('response_url', refused('ratelimited'));
    await slack.nagisa.command(QUESTION);
    expect(JSON.stringify(await slack.told(2))).toContain('Kubernetes');
    slack.front.force('response_url', refused('expired_url'));
    await slack.nagisa.command('Ciliumの話');
    expect(JSON.stringify((await slack.front.called('chat.postEphemeral'))[0]?.body)).toContain('Cilium');
  });

  it('says that an answer may be there where it asks to ask again', async () => {
    const lost = { isCut: true, body: {} } as const;
    slack.front.force('response_url', lost, lost, lost);
    await slack.nagisa.command(QUESTION);
    const told = (await slack.front.called('response_url', 4)).map(({ body }) => JSON.stringify(body));
    expect(told.map((text) => text.includes('同じ回答'))).toEqual([false, true, true, true]);
    expect(told[3]).toContain('もう一度質問してください');
  });

  it.each(['invalid_blocks', 'msg_blocks_too_long', 'msg_too_long'])(
    'says what is refused with %s again, ever simpler',
    async (code) => {
      slack.front.force('chat.postMessage', ...Array.from({ length: 3 }, () => refused(code)));
      await slack.nagisa.mention(QUESTION);
      const calls = await slack.front.called('chat.postMessage', 4);
      const sizes = calls.map(({ body }) => JSON.stringify(body['blocks'] ?? '').length);
      expect(sizes.slice(1)).toEqual(sizes.slice(1).toSorted((a, b) => b - a));
      expect(calls.at(-1)?.body).not.toHaveProperty('blocks');
      expect(calls.at(-1)?.body['text']).toMatch(/^1\. \S/m);
    },
  );

  it('does without what a workspace’s plan lacks, and offers it no more', async () => {
    slack.front.refusedBlocks.add('context_actions');
    await slack.nagisa.mention(QUESTION);
    const answer = await slack.posted(2);
    expect(JSON.stringify(answer.blocks)).toContain('👍 役に立った');
    await slack.nagisa.mention('Ciliumの話');
    await slack.posted(3);
    await slack.nagisa.press(answer, '👍');
    expect(JSON.stringify(await slack.told())).toContain('ありがとうございます');
    expect(slack.callsOf('chat.postMessage')).toHaveLength(3);
  });

  it('says a private answer in a simpler form, too', async () => {
    slack.front.refusedBlocks.add('actions').add('rich_text');
    await slack.nagisa.command(QUESTION);
    const said = await eventually(() => {
      const last = slack.callsOf('response_url').at(-1)?.body;
      expect(last).toBeDefined();
      expect(last).not.toHaveProperty('blocks');
      return last;
    });
    expect(String(said?.['text'])).toMatch(/^1\. \S/m);
  });

  it.each(['not_in_channel', 'restricted_action', 'cant_post_message', 'is_archived', 'channel_not_found'])(
    'tells who asked alone where posting ends with %s, and in their direct channel where that is refused as well',
    async (code) => {
      slack.front.force('chat.postMessage', refused(code));
      await slack.nagisa.mention(QUESTION);
      expect((await slack.front.called('chat.postEphemeral'))[0]?.body).toMatchObject({ user: slack.front.ids.person });
      slack.front.force('chat.postMessage', refused(code));
      slack.front.force('chat.postEphemeral', refused(code));
      await slack.nagisa.mention('Ciliumの話');
      expect(await slack.posted(3)).toMatchObject({ channel: slack.front.ids.person });
    },
  );

  it('helps where it opens no window, and says that an answer cannot be deleted', async () => {
    slack.front.force('views.open', refused('expired_trigger_id'), refused('expired_trigger_id'));
    await slack.nagisa.command('');
    expect(JSON.stringify(await slack.told())).toContain('Kikigaki にできること');
    await slack.nagisa.command('digest');
    expect(JSON.stringify(await slack.told(2))).toMatch(/ダイジェストはありません|has no digest/);
    await slack.nagisa.mention(QUESTION);
    slack.front.force('chat.delete', refused('cant_delete_message'));
    await slack.nagisa.press(await slack.posted(), '削除');
    expect(JSON.stringify(await slack.told(3))).toContain('削除を受け付けませんでした');
  });

  it('keeps codes of errors to those that Slack has', async () => {
    slack.front.force('chat.postMessage', { text: 'A'.repeat(50_000), body: {} });
    slack.front.force('conversations.replies', { body: { ok: true, messages: [] } });
    await slack.nagisa.mention(QUESTION);
    await slack.posted(2);
    expect(slack.bot.log.join()).not.toContain('AAAA');
    for (const code of slack.bot.errors) expect(code).toMatch(/^[a-z][a-z0-9_]{1,60}$/);
  });

  it('changes and takes away the answers of that very question, wherever it stands', async () => {
    const { ids } = slack.front;
    const first = await slack.nagisa.direct(QUESTION);
    const answer = await slack.posted();
    await slack.nagisa.direct('Ciliumの話');
    await slack.posted(2);
    await slack.nagisa.edit(ids.direct, first.ts, 'CNDT2022のSREの話');
    const [changed] = await slack.front.called('chat.update');
    expect(changed?.body).toMatchObject({ ts: answer.ts });
    await slack.nagisa.press({ ...answer, ...changed?.body, ts: answer.ts ?? '' }, '詳しく', { channel: ids.direct });
    const details = await slack.posted(3);
    await slack.nagisa.remove(ids.direct, first.ts);
    const deleted = await slack.front.called('chat.delete', 2);
    expect(deleted.map(({ body }) => body['ts'])).toEqual([answer.ts, details.ts]);
  });

  it('answers a mention that was added by an edit, however late, and changes no answer that late', async () => {
    const { ids } = slack.front;
    const late = newTs();
    await slack.nagisa.edit(ids.channel, late, `<@${ids.bot}> Ciliumの話`, 600);
    expect(await slack.posted()).toMatchObject({ thread_ts: late });
    const asked = await slack.nagisa.mention('使い方');
    await slack.posted(2);
    await slack.nagisa.edit(ids.channel, asked.ts, `<@${ids.bot}> Ciliumの話`, 600);
    await slack.bot.settled();
    expect(slack.callsOf('chat.postMessage')).toHaveLength(2);
    expect(slack.callsOf('chat.update')).toEqual([]);
  });

  it('leaves what everybody sees as it is when somebody narrows it, and keeps its language', async () => {
    slack.front.locales.set(slack.front.ids.other, 'en-US');
    await slack.nagisa.mention('Kubernetesのセッションは？');
    const answer = await slack.posted();
    await slack.minato.press(answer, 'イベントで絞る', { chosen: 'cndt2022' });
    expect(await slack.told()).toMatchObject({ response_type: 'ephemeral', replace_original: false });
    expect(JSON.stringify(await slack.told())).toContain('CloudNative Days Tokyo 2022');
    await slack.minato.press(answer, 'もっと見る');
    expect(JSON.stringify((await slack.posted(2)).blocks)).toContain('もっと見る');
    expect(slack.callsOf('chat.update')).toEqual([]);
    slack.front.locales.clear();
  });

  it('takes what is pressed twice in a moment for one press', async () => {
    await slack.nagisa.mention('Kubernetesのセッションは？');
    const answer = await slack.posted();
    await Promise.all([1, 2, 3].map(() => slack.minato.press(answer, 'もっと見る')));
    await slack.nagisa.command(QUESTION);
    const said = { ...(await slack.told()), ts: newTs() };
    await Promise.all([1, 2].map(() => slack.nagisa.press(said, 'チャンネルに共有', { isPrivate: true })));
    await slack.bot.settled();
    expect(slack.callsOf('chat.postMessage')).toHaveLength(3);
  });

  it('acknowledges what nobody wants any more', async () => {
    const { ids } = slack.front;
    const used = { user: { id: ids.person }, team: { id: ids.team }, trigger_id: '1', api_app_id: 'A0KIKIGAKI' };
    const button = { action_id: 'kiku-of-old', action_ts: newTs(), type: 'button' };
    const view = { id: 'V1', callback_id: 'kiku-ask', private_metadata: '{}', state: { values: {} } };
    for (const payload of [
      { type: 'block_actions', ...used, container: {}, channel: { id: ids.channel }, actions: [button] },
      {
        type: 'block_actions',
        ...used,
        container: {},
        channel: { id: ids.channel },
        actions: [{ ...button, action_id: 'foreign' }],
      },
      { type: 'view_closed', ...used, view },
      { type: 'shortcut', ...used, callback_id: 'foreign' },
    ])
      expect((await slack.bot.delivery.interaction(payload)).isAcknowledged).toBe(true);
  });

  it('takes commands in its window, and asks for a question that is missing', async () => {
    await slack.nagisa.command('');
    const view = (await slack.front.called('views.open'))[0]?.body['view'] as Record<string, unknown>;
    const blank = await slack.nagisa.submit(view, ' :bow: ');
    expect(blank.reply).toMatchObject({ response_action: 'errors', errors: { 'kiku-question': expect.stringMatching(/\S/) } });
    await slack.nagisa.submit(view, 'digest list');
    expect(JSON.stringify(await slack.told())).toMatch(/ダイジェストはありません|has no digest/);
  });

  it('begins in the language that people write in, where their profiles may not be read', async () => {
    const { ids } = slack.front;
    await slack.minato.mention('What was said about operators in 2022?');
    await slack.posted();
    const opened = { type: 'app_home_opened', channel: ids.direct, event_ts: newTs() };
    await slack.bot.delivery.event({ ...opened, user: ids.other, tab: 'messages' });
    const [prompts] = await slack.front.called('assistant.threads.setSuggestedPrompts');
    expect(JSON.stringify(prompts?.body)).not.toMatch(/[\p{Script=Hiragana}\p{Script=Han}]/u);
    await slack.bot.delivery.event({ ...opened, user: ids.other, tab: 'home' });
    expect(JSON.stringify((await slack.front.called('views.publish'))[0]?.body)).toContain('Subscribe to a digest');
    await slack.minato.command('');
    expect(JSON.stringify((await slack.front.called('views.open'))[0]?.body)).not.toMatch(/[\p{Script=Hiragana}\p{Script=Han}]/u);
  });

  it('drops what says nothing, and answers what comes after it', async () => {
    await sendNothings(slack);
    const asked = await slack.nagisa.mention(QUESTION);
    expect(await slack.posted()).toMatchObject({ thread_ts: asked.ts });
    expect(slack.bot.adapter.isReady()).toBe(true);
  });
});

/** Frames, or signed requests, in which nothing is as it should be. */
async function sendNothings({ front, bot }: SlackJourney): Promise<void> {
  const bodies = [
    '{"type":"events_api","envelope_id":"e","payload":{}}',
    '{"type":"event_callback"}',
    '{"type":"event_callback","event":null}',
    '{"type":"event_callback","event":{"type":"app_mention"}}',
    'null',
    '[]',
    '{}',
    'no json',
  ];
  for (const body of bodies) {
    for (const connection of front.socket.connections) connection.send(body);
    if (bot.delivery.mode === 'http') await postSigned(bot.url, body, { 'content-type': 'application/json' });
  }
}

describe('Slack over a socket', () => {
  const slack = slackJourney('socket');

  it('drops frames that say nothing, and answers what comes after them', async () => {
    const [connection] = slack.front.socket.connections;
    for (const frame of [
      { type: 'events_api', envelope_id: 'e', payload: {} },
      { type: 'events_api', envelope_id: 'e', payload: null },
      { type: 'events_api', envelope_id: 'e' },
      null,
      [],
      {},
    ])
      connection?.send(JSON.stringify(frame));
    connection?.send('no json');
    connection?.send(Buffer.from([0, 1, 2]));
    const asked = await slack.nagisa.mention(QUESTION);
    expect(await slack.posted()).toMatchObject({ thread_ts: asked.ts });
    expect(slack.bot.log.filter((line) => line.includes('a frame from Slack was dropped')).length).toBeGreaterThanOrEqual(6);
  });
});
