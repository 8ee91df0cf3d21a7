import { beforeAll, describe, expect, it } from 'vitest';
import type { State } from '../../src/index.ts';
import { discordJourney } from '../fakes/discord/journey.ts';
import { BOT, CHANNEL, DM, type FakeDiscord, type FakeInteraction, GUILD, PERSON } from '../fakes/fake-discord.ts';
import type { RunningDiscord } from '../fakes/run-discord.ts';
import { eventually } from '../fixtures/eventually.ts';

/** Commands, buttons and windows over the gateway, and by signed requests; messages come over the gateway. */
describe.each(['gateway', 'both'] as const)('with interactions in the mode %s', (mode) => {
  const { person, parts } = discordJourney(mode);
  let state: State;
  let discord: FakeDiscord;
  let running: RunningDiscord;
  beforeAll(() => {
    ({ state, discord, running } = parts());
  });
  const { use, useSub, type, press, submit, answerTo, replyTo } = person;
  const opened = (interaction: FakeInteraction) => eventually(() => expect(interaction.window).toBeDefined());
  const titleAt = (text: string, number: number): string =>
    new RegExp(`### ${number}\\. \\[([^\\]]{5,20})`).exec(text)?.[1] ?? `no title ${number}`;

  describe('labels of links', () => {
    it('hold no backslash, and the number stands before them', async () => {
      const answer = await answerTo(use('ask', { question: 'Kubernetesの運用' }));
      expect(answer.text).toMatch(/^### 1\. \[/m);
      for (const [, label] of answer.text.matchAll(/\[([^\]]+)\]\(/g)) expect(label).not.toContain('\\');
    });
  });

  describe('asking on about the answer of a command', () => {
    const channel_id = '3000000000000000011';

    it('is done in a window, also about an answer that only one person sees', async () => {
      for (const isPrivate of [false, true]) {
        const first = await answerTo(use('ask', { question: 'SLOの話', private: isPrivate }));
        const window = press(first, 'ask-on');
        await opened(window);
        expect(window.callbacks).toEqual([9]);
        const second = await answerTo(submit(window, { question: '2番目を詳しく' }));
        expect(second.text).toContain(titleAt(first.text, 2));
        expect(second.isPrivate).toBe(isPrivate);
      }
    });

    it('goes on with the answer whose button was pressed, not with the newest', async () => {
      const first = await answerTo(use('ask', { question: 'SLOの話' }));
      await answerTo(use('ask', { question: 'eBPFの話' }));
      const window = press(first, 'ask-on');
      await opened(window);
      expect((await answerTo(submit(window, { question: '1番目を詳しく' }))).text).toContain(titleAt(first.text, 1));
    });

    it('is done by the command itself: of what the person was told last in the channel', async () => {
      const first = await answerTo(use('ask', { question: 'SLOの話' }, { channel_id }));
      const another = { user: { id: '4000000000000000077', username: 'other' }, permissions: '0' };
      await answerTo(use('ask', { question: 'eBPFの話' }, { channel_id, member: another }));
      expect((await answerTo(use('ask', { question: '2番目を詳しく' }, { channel_id }))).text).toContain(titleAt(first.text, 2));
    });

    it('cannot be done by a reply, whose words Discord keeps back: who writes one is told what is heard', async () => {
      const first = await answerTo(use('ask', { question: 'SLOの話' }));
      const reply = discord.say('2番目を詳しく', {
        type: 19,
        referenced_message: { id: first.id, author: { id: BOT } },
        mentions: [{ id: BOT }],
      });
      expect((await replyTo(reply)).text).toContain('続けて聞く');
    });

    it('can be done by a reply that names the bot', async () => {
      const first = await answerTo(use('ask', { question: 'SLOの話' }));
      const referenced_message = { id: first.id, author: { id: BOT } };
      const reply = discord.say(`<@${BOT}> 2番目を詳しく`, { type: 19, referenced_message });
      expect((await replyTo(reply)).text).toContain(titleAt(first.text, 2));
    });
  });

  describe('"Find related sessions"', () => {
    const about = (message: object): FakeInteraction => {
      const whole = { id: '5', channel_id: CHANNEL, type: 0, content: '', author: { id: PERSON, username: 'a' }, ...message };
      const data = { id: '2', type: 3, name: 'Find related sessions', target_id: '5', resolved: { messages: { 5: whole } } };
      return discord.interact({ data });
    };

    it.each([
      ['a mention', { content: 'Argo CDでデプロイしたい <@123456789012345678> @everyone' }],
      ['an address', { content: 'Argo CDの運用で困っています https://zenn.dev/foo/articles/argocd' }],
      ['a link with a label', { content: '[Argo CDの運用](https://zenn.dev/foo/articles/argocd) を読んだ' }],
      ['an embed alone', { content: 'https://zenn.dev/x', embeds: [{ title: 'Argo CDの運用で困ったこと', description: '…' }] }],
      ['a message that is passed on', { message_snapshots: [{ message: { content: 'Argo CDの運用で困っています' } }] }],
      ['components', { components: [{ type: 17, components: [{ type: 10, content: 'Argo CDの運用で困っています' }] }] }],
    ])('finds what a message with %s is about', async (_, message) => {
      const { text, isPrivate } = await answerTo(about(message));
      expect(isPrivate).toBe(true);
      expect(text).toContain('### 1. [');
      expect(text).toMatch(/Argo/);
      expect(text).not.toMatch(/everyone|123456789012345678|「articles」/);
    });

    it('does not end the process where discord.js could not read it', async () => {
      const strange = {
        message_snapshots: [{ message: { content: 'Argo CDの運用' } }],
        message_reference: null,
        author: undefined,
      };
      expect((await answerTo(about(strange))).text).toMatch(/Argo/);
      discord.gateway.dispatch('MESSAGE_CREATE', { id: 'no number', interaction_metadata: {}, message_snapshots: [{}] });
      expect((await answerTo(use('status'))).text).toContain('750');
    });

    it('is of no use where there are no words, and says how to ask', async () => {
      expect((await answerTo(about({ attachments: [{ id: '1' }] }))).text).toContain('Kikigaki にできること');
    });
  });

  describe('digests', () => {
    const manager = { member: { user: { id: PERSON, username: 'nagisa', global_name: 'なぎさ' }, permissions: '32' } };
    const inChannel = (channel_id: string) => ({ ...manager, channel_id });

    it('are ordered in a window, and changed in one that shows what is set', async () => {
      const place = inChannel('3000000000000000021');
      const window = useSub('digest', 'subscribe', {}, place);
      await opened(window);
      const ordered = await answerTo(
        submit(window, { events: ['cndt2022'], when: '平日 8:30 ベルリン', topic: 'SLO', others: ['sound'] }),
      );
      expect(ordered.text).toContain('なぎさ');
      expect(ordered.text).toContain('CloudNative Days Tokyo 2022');
      const [made] = await state.subscriptions.list({ channel: '3000000000000000021' });
      expect(made?.settings).toMatchObject({
        events: ['cndt2022'],
        at: '08:30',
        days: ['mon', 'tue', 'wed', 'thu', 'fri'],
        zone: 'Europe/Berlin',
        topic: 'SLO',
        sound: 'on',
        quiet: 'skip',
        holidays: 'skip',
        format: 'full',
      });
      const change = useSub('digest', 'edit', {}, place);
      await opened(change);
      expect(JSON.stringify(change.window)).toContain('平日 08:30 Europe/Berlin');
      await answerTo(submit(change, { when: '毎日 10:00' }));
      const [changed] = await state.subscriptions.list({ channel: '3000000000000000021' });
      expect(changed?.settings).toMatchObject({
        events: ['cndt2022'],
        at: '10:00',
        zone: 'Europe/Berlin',
        topic: 'SLO',
        sound: 'on',
      });
      const preview = await answerTo(press(ordered, 'digest-preview', { given: place }));
      expect(preview.isPrivate).toBe(true);
    });

    it('come to a person alone, who orders them there', async () => {
      const user = { id: PERSON, username: 'nagisa' };
      const alone = { channel_id: DM, context: 1, member: undefined, user, authorizing_integration_owners: { 1: PERSON } };
      const ordered = await answerTo(useSub('digest', 'subscribe', { events: 'cndt2022' }, alone));
      expect(ordered.text).toContain('CloudNative Days Tokyo 2022');
      const [made] = await state.subscriptions.list({ channel: DM });
      expect(made).toMatchObject({ workspace: DM, subscriber: PERSON });
      await answerTo(useSub('digest', 'unsubscribe', {}, alone));
      expect(await state.subscriptions.list({ channel: DM })).toEqual([]);
    });

    it.each([
      ['the bot is no member', { authorizing_integration_owners: { 1: PERSON } }],
      ['the bot may not write', { app_permissions: String(1 << 10) }],
    ])('cannot be ordered where %s', async (_, given) => {
      const place = { ...inChannel('3000000000000000026'), ...given };
      expect((await answerTo(useSub('digest', 'subscribe', { events: 'cndt2022' }, place))).isPrivate).toBe(true);
      expect(await state.subscriptions.list({ channel: '3000000000000000026' })).toEqual([]);
    });

    it('say who wrote what cannot be read, and nothing is ordered', async () => {
      const window = useSub('digest', 'subscribe', {}, inChannel('3000000000000000022'));
      await opened(window);
      const refused = await answerTo(submit(window, { when: 'いつか' }));
      expect(refused).toMatchObject({ isPrivate: true, text: expect.stringContaining('いつか') });
      expect(await state.subscriptions.list({ channel: '3000000000000000022' })).toEqual([]);
    });

    it('name who ordered, changed and ended them, for all to see', async () => {
      const place = inChannel('3000000000000000023');
      for (const [sub, options] of [
        ['subscribe', { events: 'cndt2022' }],
        ['edit', { at: '10:00' }],
        ['pause', {}],
        ['resume', {}],
        ['unsubscribe', {}],
      ] as const) {
        const said = await answerTo(useSub('digest', sub, options, place));
        expect(said.text, sub).toContain('なぎさ');
        expect(said.isPrivate, sub).toBe(false);
      }
    });

    it('are read by many: more about one of their sessions is for who asks, who may share it', async () => {
      const place = inChannel('3000000000000000024');
      await answerTo(useSub('digest', 'subscribe', { events: 'cndt2022' }, place));
      const digest = await answerTo(useSub('digest', 'now', { shared: true }, place));
      expect(digest.isPrivate).toBe(false);
      const more = await answerTo(press(digest, 'digest-ask', { given: place }));
      expect(more.isPrivate).toBe(true);
      expect(more.ids.some((id) => id.startsWith('share:'))).toBe(true);
    });

    it('count as told when Discord took them, and not before', async () => {
      const place = inChannel('3000000000000000025');
      await answerTo(useSub('digest', 'subscribe', { events: 'cndt2022' }, place));
      const [made] = await state.subscriptions.list({ channel: '3000000000000000025' });
      const told = () => state.told.of(made?.id ?? '');
      discord.refuse({ path: /callback$/, status: 404, body: { code: 10062, message: 'Unknown interaction' } });
      useSub('digest', 'now', { shared: true }, place);
      await eventually(() => expect(running.errors).toContain('10062'));
      await running.settled();
      expect(await told()).toEqual(new Set());
      await answerTo(useSub('digest', 'now', { shared: true }, place));
      expect((await told()).size).toBeGreaterThan(0);
    });
  });

  describe('lists', () => {
    it('are numbered, and what is chosen from them is shown', async () => {
      const list = await answerTo(use('ask', { question: 'CNDT2022の初日のセッション一覧' }));
      const third = /\*\*3\.\*\* \[?([^\](\n]{5,20})/.exec(list.text)?.[1] ?? 'no third';
      const at = list.options.find(({ value, list: of }) => of.startsWith('pick:') && value === '2');
      expect(at?.label).toContain(third.slice(0, 5));
      expect((await answerTo(press(list, 'pick', { chosen: '2' }))).text).toContain(third);
    });

    it('of events lead to their sessions, and those to all about one', async () => {
      const events = await answerTo(use('event'));
      const sessions = await answerTo(press(events, 'sessions-of', { chosen: 'cndt2022' }));
      expect(sessions.text).toContain('CloudNative Days Tokyo 2022');
      const [first] = sessions.options;
      expect((await answerTo(press(sessions, 'digest-ask', { chosen: first?.value ?? '' }))).text).toContain('### ');
    });

    it('of suggestions are asked by choosing', async () => {
      const nothing = await answerTo(use('ask', { question: 'Kubertonの話' }));
      const [suggested] = nothing.options;
      expect(suggested).toBeDefined();
      const asked = await answerTo(press(nothing, 'ask-about', { chosen: suggested?.value ?? '' }));
      expect(asked.text).toContain(suggested?.label.slice(0, 20));
    });

    it('of a day are those of the usual event of the channel', async () => {
      const channel_id = '3000000000000000031';
      await answerTo(use('default', { event: 'cndt2022' }, { channel_id }));
      expect((await answerTo(use('event', { day: 2 }, { channel_id }))).text).toContain('CloudNative Days Tokyo 2022 2日目');
    });
  });

  describe('five sessions', () => {
    it('have twelve parts to press or choose at most, one beside each, in a frame of one colour', async () => {
      const answer = await answerTo(use('ask', { question: 'Kubernetesの運用' }));
      expect(answer.ids.length).toBeLessThanOrEqual(12);
      expect(answer.ids.filter((id) => id.startsWith('details:'))).toHaveLength(5);
      const [frame, ...others] = answer.body['components'] as readonly { readonly type: number; readonly accent_color: number }[];
      expect(others).toEqual([]);
      expect(frame).toMatchObject({ type: 17, accent_color: expect.any(Number) });
    });

    it('are told apart from nothing by that colour', async () => {
      const colourOf = async (question: string): Promise<unknown> => {
        const { body } = await answerTo(use('ask', { question }));
        return (body['components'] as readonly { readonly accent_color: number }[])[0]?.accent_color;
      };
      expect(await colourOf('Kubernetesの運用')).not.toBe(await colourOf('COBOLの話'));
    });

    it('show the picture of a video where one session is shown', async () => {
      const answer = await answerTo(use('ask', { question: 'Kubernetesの運用' }));
      const shown = await answerTo(press(answer, 'details:'.slice(0, -1)));
      expect(shown.text).toContain('### ');
      const second = await answerTo(use('session', { session: 'Change the Game, Change the World' }));
      expect(JSON.stringify(second.body)).toContain('https://i.ytimg.com/vi/');
    });
  });

  describe('what is typed', () => {
    const choicesOf = async (interaction: FakeInteraction) => {
      await eventually(() => expect(interaction.choices).toBeDefined());
      return interaction.choices ?? [];
    };

    it.each(['とうきょう 2022', 'トウキョウ 2022', 'tokyo 2022', '#CNDT2022'])(
      'is completed with the event: %s',
      async (typed) => {
        expect((await choicesOf(type('ask', 'event', typed))).map(({ value }) => value)).toContain('cndt2022');
      },
    );

    const typeSub = (option: string, typed: string): FakeInteraction => {
      const focused = { name: option, value: typed, type: 3, focused: true };
      return discord.interact({
        type: 4,
        data: { id: '1', name: 'digest', type: 1, options: [{ name: 'subscribe', type: 1, options: [focused] }] },
      });
    };

    it('is completed with one more event behind a comma, and with all of them', async () => {
      const values = (await choicesOf(typeSub('events', 'cndt2022, tokyo 2021'))).map(({ value }) => value);
      expect(values).toContain('cndt2022,cndt2021');
      expect((await choicesOf(typeSub('events', 'al'))).map(({ value }) => value)).toContain('all');
    });

    it.each([
      ['東京', 'Asia/Tokyo'],
      ['Tokyo', 'Asia/Tokyo'],
      ['JST', 'Asia/Tokyo'],
      ['+09:00', 'Asia/Tokyo'],
      ['GMT+9', 'Asia/Tokyo'],
      ['kyiv', 'Europe/Kyiv'],
      ['EST', 'America/New_York'],
      ['new york', 'America/New_York'],
    ])('is completed with the zone: %s', async (typed, zone) => {
      expect((await choicesOf(typeSub('zone', typed)))[0]?.value).toBe(zone);
    });

    it.each(['constructor', '__proto__', 'toString'])(
      'is no zone where it is a word of the language that this is written in: %s',
      async (zone) => {
        const place = { channel_id: '3000000000000000041', member: { user: { id: PERSON, username: 'n' }, permissions: '32' } };
        expect((await answerTo(useSub('digest', 'subscribe', { zone }, place))).text).toContain(zone.slice(2, 6));
      },
    );

    it('counts as its value where the name of the choice came: no event any more', async () => {
      const channel_id = '3000000000000000042';
      await answerTo(use('default', { event: 'cndt2022' }, { channel_id }));
      expect((await answerTo(use('default', { event: 'すべてのイベント（既定なし）' }, { channel_id }))).text).toContain(
        'すべてのイベント',
      );
    });

    it('is corrected with the names of events', async () => {
      const { text } = await answerTo(use('ask', { question: 'SLO', event: 'cndt2220' }));
      expect(text).toContain('CloudNative Days Tokyo');
    });
  });

  describe('language', () => {
    const message = (content: string, locale: string): string => {
      discord.gateway.dispatch('GUILD_UPDATE', { id: GUILD, name: 'A', preferred_locale: locale, owner_id: PERSON });
      return discord.say(`<@${BOT}> ${content}`, { author: { id: '4000000000000000055', username: 'new' } });
    };

    it('of a bare word is that of the server, where the person is not known', async () => {
      expect((await replyTo(message('Cilium', 'en-US'))).text).toContain('Data as of');
      expect((await replyTo(message('Cilium', 'ja'))).text).toContain('時点のデータ');
    });

    it('of a bare word is that of the person, once known', async () => {
      await answerTo(use('status', {}, { locale: 'en-GB' }));
      const reply = await replyTo(discord.say(`<@${BOT}> Cilium`));
      expect(reply.text).toContain('Data as of');
      await answerTo(use('status', {}, { locale: 'ja' }));
    });

    it('of a button is that of the message below which it stands', async () => {
      const answer = await answerTo(use('ask', { question: 'Ciliumの運用で困ったことは？' }, { locale: 'en-GB' }));
      expect(answer.text).toContain('時点のデータ');
      expect((await answerTo(press(answer, 'details', { given: { locale: 'en-GB' } }))).text).toContain('時点のデータ');
    });

    it('of Chinese is not Japanese', async () => {
      const { text } = await answerTo(use('ask', { question: '容器安全' }, { locale: 'zh-CN' }));
      expect(text).toContain('Data as of');
    });
  });

  describe('a question', () => {
    it.each([
      ['in a server', {}],
      ['alone with the bot', { channel_id: DM }],
    ])('that is changed changes its answer, and one that is deleted takes it along: %s', async (_, place) => {
      const id = discord.say(`<@${BOT}> SLOの話`, place);
      const first = await replyTo(id);
      discord.edit(id, `<@${BOT}> Ciliumの話`, place);
      await eventually(() => expect(person.shown(first.id).text).toContain('Cilium'));
      await running.settled();
      expect([...discord.messages.values()].filter(({ repliesTo }) => repliesTo === id)).toHaveLength(1);
      discord.unsay(id, place);
      await eventually(() => expect(discord.messages.has(first.id)).toBe(false));
    });

    it('that is first meant for the bot when it is changed is answered', async () => {
      const id = discord.say('Ciliumの話');
      discord.edit(id, `<@${BOT}> Ciliumの話`);
      expect((await replyTo(id)).text).toContain('Cilium');
    });

    it('of somebody else that is deleted takes nothing along', async () => {
      const before = discord.messages.size;
      discord.unsay('123456');
      await answerTo(use('status'));
      expect(discord.messages.size).toBe(before + 1);
    });
  });

  describe('an answer that takes long', () => {
    it('is private where it has to be, though it was promised to all', async () => {
      const tooMany = Array.from({ length: 25 }, () => use('ask', { question: 'Kubernetesの運用' }));
      const refused = await answerTo(use('event', { event: 'no such event' }));
      expect(refused.isPrivate).toBe(true);
      const alone = await answerTo(use('ask', { question: 'SLO', event: 'no such event' }));
      expect(alone.isPrivate).toBe(true);
      await Promise.all(tooMany.map(answerTo));
    });
  });
});
