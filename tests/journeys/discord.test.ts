import { beforeAll, describe, expect, it } from 'vitest';
import type { Kikigaki, State } from '../../src/index.ts';
import { discordJourney } from '../fakes/discord/journey.ts';
import type { Shown } from '../fakes/discord/person.ts';
import { BOT, CHANNEL, DM, type FakeDiscord, type FakeInteraction, GUILD, PERSON } from '../fakes/fake-discord.ts';
import { runDiscord } from '../fakes/run-discord.ts';
import { eventually } from '../fixtures/eventually.ts';

const { person, parts } = discordJourney();
const { use, type, press, answerTo, replyTo } = person;
let discord: FakeDiscord;
let state: State;
let kikigaki: Kikigaki;

beforeAll(() => {
  const { bundled, ...rest } = parts();
  ({ discord, state } = rest);
  kikigaki = bundled.kikigaki;
});

describe('the commands', () => {
  it('are registered at the first start, in Japanese too, without any privileged intent', async () => {
    await eventually(() => expect(discord.commands.length).toBeGreaterThan(0));
    expect(discord.commands.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['ask', 'session', 'event', 'status', 'help', 'default', 'Find related sessions']),
    );
    expect(discord.commands.find(({ name }) => name === 'ask')).toMatchObject({
      name_localizations: { ja: '質問' },
      integration_types: [0, 1],
      contexts: [0, 1, 2],
    });
    expect(discord.commands.find(({ name }) => name === 'default')).toMatchObject({
      default_member_permissions: '32',
      contexts: [0],
    });
    const [guilds, guildMessages, directMessages] = [1 << 0, 1 << 9, 1 << 12];
    expect(discord.gateway.identity()?.intents).toBe(guilds | guildMessages | directMessages);
  });

  it('are not sent again when nothing changed, and are when one did', async () => {
    const puts = () => discord.calls.filter((call) => call.startsWith('PUT')).length;
    const before = puts();
    const again = await runDiscord(discord, { kikigaki, state }, { mode: 'http', publicKey: '0'.repeat(64) });
    await eventually(() => expect(again.log.map(({ message }) => message)).toContain('commands are registered already'));
    await again.adapter.stop();
    expect(puts()).toBe(before);
    discord.commands = discord.commands.map((given) => (given['name'] === 'ask' ? { ...given, description: 'old' } : given));
    const changed = await runDiscord(discord, { kikigaki, state }, { mode: 'http', publicKey: '0'.repeat(64) });
    await eventually(() => expect(puts()).toBe(before + 1));
    await eventually(() => expect(changed.log.map(({ message }) => message)).toContain('commands registered'));
    await changed.adapter.stop();
    expect(changed.log.find(({ message }) => message === 'commands registered')?.fields).toMatchObject({
      added: [],
      changed: ['ask'],
      removed: [],
    });
  });
});

describe('/ask', () => {
  it('is answered for all, with the session, the passage and its buttons', async () => {
    const answer = await answerTo(use('ask', { question: '大規模環境でCiliumを運用して何に困った？' }));
    expect(answer).toMatchObject({ isPrivate: false });
    expect(answer.text).toContain('大規模環境で');
    expect(answer.text).toContain('接続追跡テーブル');
    expect(answer.text).toContain('](https://event.cloudnativedays.jp/cndw2024/talks/2422)');
    expect(answer.ids.map((id) => id.split(':')[0])).toEqual(['details', 'similar', 'ask-on', 'good', 'bad', 'delete']);
  });

  it('is answered in the language of the question; a bare term in that of Discord', async () => {
    const english = await answerTo(use('ask', { question: 'Cilium' }, { locale: 'en-GB' }));
    expect(english.text).toContain('Data as of');
    const japanese = await answerTo(use('ask', { question: 'Cilium' }, { locale: 'ja' }));
    expect(japanese.text).toContain('時点のデータ');
    const asked = await answerTo(use('ask', { question: 'Which talks were about Cilium?' }, { locale: 'ja' }));
    expect(asked.text).toContain('Data as of');
  });

  it('is answered to one person when that is wished, and then shared', async () => {
    const answer = await answerTo(use('ask', { question: 'オブザーバビリティ', private: true }));
    expect(answer.isPrivate).toBe(true);
    const shared = await answerTo(press(answer, 'share'));
    expect(shared.isPrivate).toBe(false);
    expect(shared.text).toContain(answer.text);
    expect(shared.text).toContain('さんが「オブザーバビリティ」への答えを共有しました');
  });

  it.each([
    ['an id', 'cndt2022'],
    ['the name of a choice', 'CloudNative Days Tokyo 2022'],
    ['another name, typed', 'クラネデ東京2022'],
  ])('is limited to an event given as %s', async (_, event) => {
    const answer = await answerTo(use('ask', { question: 'Kubernetes', event }));
    expect(answer.text).toContain('CloudNative Days Tokyo 2022');
    expect(answer.text).not.toContain('CloudNative Days Tokyo 2021');
  });

  it('says who asks for an event that there is not which there are, to them alone', async () => {
    const answer = await answerTo(use('ask', { question: 'Kubernetes', event: 'cndt2o22 @everyone' }));
    expect(answer.isPrivate).toBe(true);
    expect(answer.text).toContain('cndt2o22');
    expect(answer.text).not.toContain('@everyone');
  });

  it('shows markup of a question as it was typed', async () => {
    const answer = await answerTo(use('ask', { question: '**CNDT2031** <@1> [x](https://evil.example) の話' }));
    expect(answer.text).not.toMatch(/(?<!\\)\[x\]\(|(?<!\\)<@/);
  });
});

const NOTHING: Shown = { id: '1', text: '', ids: [], options: [], isPrivate: false, body: {} };

describe('buttons', () => {
  it('turn pages, show details and similar sessions, and limit to an event', async () => {
    const first = await answerTo(use('ask', { question: 'Kubernetesの運用' }));
    const second = await answerTo(press(first, 'more'));
    expect(second.text).toContain('### 6. [');
    const details = await answerTo(press(second, 'details'));
    expect(details.text).toContain('難易度');
    expect((await answerTo(press(details, 'similar'))).ids.length).toBeGreaterThan(3);
    const narrowed = await answerTo(press(first, 'at-event', { chosen: 'cndt2021' }));
    expect(narrowed.text).toContain('CloudNative Days Tokyo 2021');
    expect(narrowed.text).not.toContain('CloudNative Days Tokyo 2022');
  });

  it('take feedback, and the reason of a bad one', async () => {
    const answer = await answerTo(use('ask', { question: 'eBPF' }));
    expect(await answerTo(press(answer, 'good'))).toMatchObject({
      isPrivate: true,
      text: 'ありがとうございます。参考にします。',
    });
    const why = await answerTo(press(answer, 'bad'));
    expect(why.isPrivate).toBe(true);
    const thanked = await answerTo(press(why, 'reason', { chosen: 'wrong-session' }));
    expect(thanked).toMatchObject({ id: why.id, text: 'ありがとうございます。参考にします。', ids: [] });
    expect(await state.feedback.since(0)).toContainEqual(expect.objectContaining({ verdict: 'bad', reason: 'wrong-session' }));
  });

  it('remove an answer for who asked, and for nobody else', async () => {
    const answer = await answerTo(use('ask', { question: 'Falco' }));
    const refused = await answerTo(press(answer, 'delete', { person: '4000000000000000009' }));
    expect(refused).toMatchObject({ isPrivate: true });
    expect(discord.messages.has(answer.id)).toBe(true);
    press(answer, 'delete');
    await eventually(() => expect(discord.messages.has(answer.id)).toBe(false));
  });

  it('of an answer that is not remembered say so', async () => {
    const gone: Shown = { ...NOTHING, ids: ['more:nothing-such'] };
    expect((await answerTo(press(gone, 'more'))).text).toContain('もう覚えていません');
    const foreign: Shown = { ...NOTHING, ids: ['more:'] };
    expect((await answerTo(press(foreign, 'more'))).text).toContain('もう覚えていません');
  });
});

describe('what is typed into an option', () => {
  const choicesOf = async (interaction: FakeInteraction) => {
    await eventually(() => expect(interaction.choices).toBeDefined());
    return interaction.choices ?? [];
  };

  it('is completed with events and sessions, in kana and Latin letters', async () => {
    expect((await choicesOf(type('ask', 'event', 'tokyo 2022'))).map(({ value }) => value)).toEqual(['cndt2022']);
    expect((await choicesOf(type('event', 'event', ''))).length).toBeGreaterThan(10);
    for (const typed of ['しりうむ', 'シリウム', 'cili'])
      expect((await choicesOf(type('session', 'session', typed))).map(({ value }) => value)).toContain('cndw2024/2422');
  });

  it('is completed with sessions of the event that was chosen', async () => {
    const choices = await choicesOf(type('session', 'session', 'kubernetes', { event: 'CloudNative Days Tokyo 2022' }));
    expect(choices.length).toBeGreaterThan(10);
    expect(choices.filter(({ value }) => !value.startsWith('cndt2022/'))).toEqual([]);
  });

  it('shows a session that was picked, also where its name came instead of its id', async () => {
    const [choice] = await choicesOf(type('session', 'session', 'Self-Hosted Runners'));
    for (const session of [choice?.value, choice?.name])
      expect((await answerTo(use('session', { session: session ?? '' }))).text).toContain('yuchi は');
  });

  it('is a question where nothing was picked', async () => {
    expect((await answerTo(use('session', { session: '証券システムの内製化' }))).text).toContain('証券システム');
  });

  it('offers to have no event any more', async () => {
    expect((await choicesOf(type('default', 'event', '')))[0]?.value).toBe('none');
  });
});

describe('the other commands', () => {
  it('list events and sessions to one person, and turn the list in place', async () => {
    const events = await answerTo(use('event'));
    expect(events).toMatchObject({ isPrivate: true });
    expect(events.text).toContain('CloudNative Days Winter 2025');
    const sessions = await answerTo(use('event', { event: 'CNDT2022', day: 1 }));
    const next = await answerTo(press(sessions, 'sessions'));
    expect(next).toMatchObject({ id: sessions.id, isPrivate: true });
    expect(next.text).toContain('16〜');
  });

  it('say how the bot is, and how to ask', async () => {
    expect((await answerTo(use('status'))).text).toContain('750 件のセッション');
    expect(await answerTo(use('help'))).toMatchObject({ isPrivate: true });
    expect((await answerTo(use('not-ours'))).text).toContain('Kikigaki にできること');
  });

  it('set the event of a channel, which questions there are about from then on', async () => {
    const channel_id = '3000000000000000003';
    const set = await answerTo(use('default', { event: 'CloudNative Days Tokyo 2021' }, { channel_id }));
    expect(set).toMatchObject({ isPrivate: false });
    const answer = await answerTo(use('ask', { question: 'Kubernetesの話' }, { channel_id }));
    expect(answer.text).toContain('CloudNative Days Tokyo 2021');
    expect(answer.text).not.toContain('CloudNative Days Tokyo 2022');
    expect((await answerTo(use('default', { event: 'none' }, { channel_id }))).text).toContain('すべてのイベント');
  });

  it('find sessions for a message, for who wants to know', async () => {
    const target = {
      id: '5',
      channel_id: CHANNEL,
      type: 0,
      content: 'Argo CDでデプロイしたい <@1>',
      author: { id: PERSON, username: 'a' },
    };
    const message = { ...target, timestamp: new Date().toISOString(), attachments: [], embeds: [], mentions: [], flags: 0 };
    const data = { id: '2', type: 3, name: 'Find related sessions', target_id: '5', resolved: { messages: { 5: message } } };
    const answer = await answerTo(discord.interact({ data }));
    expect(answer.isPrivate).toBe(true);
    expect(answer.text).toMatch(/Argo/);
  });
});

describe('a message', () => {
  it('that names the bot is answered with a reply', async () => {
    const asked = discord.say(`<@${BOT}> 大規模環境でCiliumを運用して何に困った？`);
    expect(await replyTo(asked)).toMatchObject({ repliesTo: asked, text: expect.stringContaining('接続追跡テーブル') });
  });

  it('that replies to an answer goes on with it, to another answer as well as to the newest', async () => {
    const first = await replyTo(discord.say(`<@${BOT}> SLOの話`));
    const other = await replyTo(discord.say(`<@${BOT}> eBPFの話`));
    const reply = (to: Shown, content: string) =>
      discord.say(content, { type: 19, referenced_message: { id: to.id, author: { id: BOT } }, mentions: [{ id: BOT }] });
    const details = await replyTo(reply(first, '2つ目を詳しく'));
    const title = /### 2\. \[([^\]]{5,20})/.exec(first.text)?.[1] ?? 'no title';
    expect(details.text).toContain(title);
    expect((await replyTo(reply(other, 'もっと見せて'))).text).not.toBe(other.text);
  });

  it('to the bot alone is a conversation', async () => {
    const first = await replyTo(discord.say('SLOの話', { channel_id: DM }));
    const second = await replyTo(discord.say('1つ目を詳しく', { channel_id: DM }));
    const title = /### 1\. \[([^\]]{5,20})/.exec(first.text)?.[1] ?? 'no title';
    expect(second.text).toContain(title);
  });

  it('that is not for the bot is not answered', async () => {
    const before = discord.messages.size;
    discord.say('Ciliumの話');
    discord.say(`<@${BOT}> Ciliumの話`, { author: { id: '9', username: 'bot', bot: true } });
    discord.say(`<@${BOT}> Ciliumの話`, { webhook_id: '9' });
    discord.say('@everyone', { mention_everyone: true });
    discord.say('', { type: 19, referenced_message: { id: '1', author: { id: BOT } }, mentions: [] });
    await replyTo(discord.say(`<@${BOT}>`));
    expect(discord.messages.size).toBe(before + 1);
  });

  it('cannot set the event of a channel, which is for those who manage the server', async () => {
    const reply = await replyTo(discord.say(`<@${BOT}> 既定 CNDT2022`));
    expect(reply.text).toContain('Kikigaki にできること');
    expect(await state.channelDefaults.get({ platform: 'discord', workspace: GUILD, channel: CHANNEL })).toBeUndefined();
  });

  it('cannot subscribe a channel either', async () => {
    await replyTo(discord.say(`<@${BOT}> digest subscribe all`));
    expect(await state.subscriptions.list({ platform: 'discord' })).toEqual([]);
  });
});

describe('a server', () => {
  const kept = () => state.channelDefaults.get({ platform: 'discord', workspace: GUILD, channel: CHANNEL });

  it('that is only out of reach is remembered, one that was left is forgotten', async () => {
    await answerTo(use('default', { event: 'cndt2022' }));
    discord.gateway.dispatch('GUILD_DELETE', { id: GUILD, unavailable: true });
    await answerTo(use('status'));
    expect(await kept()).toBe('cndt2022');
    discord.gateway.dispatch('GUILD_DELETE', { id: GUILD });
    await eventually(async () => expect(await kept()).toBeUndefined());
  });

  it('that the bot comes to is greeted once', async () => {
    const guild = { id: '2000000000000000002', name: 'B', preferred_locale: 'en-US', joined_at: new Date().toISOString() };
    const rest = { system_channel_id: '3000000000000000009', channels: [], roles: [], members: [], threads: [], emojis: [] };
    discord.gateway.dispatch('GUILD_CREATE', {
      ...guild,
      ...rest,
      owner_id: PERSON,
      features: [],
      presences: [],
      voice_states: [],
    });
    await eventually(() => {
      const [hello] = [...discord.messages.values()].filter(({ channel }) => channel === '3000000000000000009');
      expect(JSON.stringify(hello?.body)).toContain('/ask');
    });
  });
});
