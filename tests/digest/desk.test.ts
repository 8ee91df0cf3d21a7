import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SLACK } from '../../adapters/slack/platform.ts';
import { createChat } from '../../src/chat/create-chat.ts';
import { createDigestDesk } from '../../src/digest/digest-desk.ts';
import { readSettings } from '../../src/digest/read-settings.ts';
import {
  type Chat,
  type Corpus,
  type Kikigaki,
  type Language,
  type Presentation,
  present,
  type Reply,
  readCommand,
  type Speaking,
  type State,
} from '../../src/index.ts';
import type { DigestReply } from '../../src/model/digest-reply.ts';
import { openState } from '../../src/state/open-state.ts';
import { temporaryFolders } from '../fixtures/temporary-folders.ts';
import { smallCorpus, withNote } from './small-corpus.ts';

const makeFolder = temporaryFolders();
/** Monday, 08:00 in Tokyo. */
const NOW = Date.parse('2024-06-16T23:00:00Z');
const speaking: Speaking = { platform: 'slack', workspace: 'T1', channel: 'C1', thread: 'C1', person: 'U1', name: 'nagisa' };
const corpus: Corpus = withNote(
  smallCorpus([
    { id: 'conf', dates: ['2023-05-01', '2023-05-02'], perDay: 12 },
    { id: 'other', dates: ['2022-04-01'], perDay: 2 },
  ]),
  'conf/report',
  'conf/1-2',
);

describe('subscribing in chat', () => {
  let state: State;
  let chat: Chat;
  let now: number;

  beforeEach(async () => {
    now = NOW;
    state = await openState(`file:${await makeFolder()}/state.db`, () => now);
    const digests = createDigestDesk({
      corpus: () => corpus,
      events: () => corpus.events,
      state,
      now: () => now,
      timeZone: 'Asia/Tokyo',
    });
    chat = createChat({
      kikigaki: { programme: { events: async () => [] } } as unknown as Kikigaki,
      state,
      log: { error: () => {} },
      digests,
    });
  });
  afterEach(() => state.close());

  const reply = async (words: string, who: Partial<Speaking> = {}): Promise<Reply> =>
    chat.run(readCommand(`digest ${words}`), { ...speaking, ...who });
  const say = async (words: string, who: Partial<Speaking> = {}): Promise<DigestReply> => digestOf(await reply(words, who));
  const digestOf = (given: Reply): DigestReply => {
    if (given.kind !== 'digest') throw new Error(`about digests was expected, not ${JSON.stringify(given)}`);
    return given.reply;
  };
  const textOf = (given: Reply, language: Language = 'ja'): string =>
    JSON.stringify(present(given, { language, platform: SLACK } as const));
  const settingsNow = async () => readSettings((await state.subscriptions.list({}))[0]?.settings);

  it('subscribes with what is usual, due at the next time in the zone', async () => {
    const made = await say('subscribe');
    expect(made).toMatchObject({ kind: 'subscribed', by: { person: 'U1', name: 'nagisa' }, overlaps: [] });
    const [subscription] = await state.subscriptions.list({});
    expect(subscription).toMatchObject({ channel: 'C1', subscriber: 'U1', nextDueAt: NOW + 3_600_000 });
    expect(await settingsNow()).toEqual({
      events: 'all',
      at: '09:00',
      zone: 'Asia/Tokyo',
      format: 'full',
      language: 'ja',
      quiet: 'pick',
      holidays: 'post',
      sound: 'off',
      days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
    });
  });

  it('tells a person what they subscribed to, in whatever channel', async () => {
    const mine = (): Promise<Reply> => chat.run({ kind: 'digest', command: { kind: 'mine' } }, { ...speaking, channel: 'D9' });
    expect(textOf(await mine())).toContain('まだありません');
    await say('subscribe');
    await say('subscribe conf', { channel: 'C2' });
    await say('subscribe other', { person: 'U2' });
    const given = digestOf(await mine());
    expect(given.kind === 'mine' && given.views.map(({ subscription }) => subscription.channel).sort()).toEqual(['C1', 'C2']);
    expect(textOf(await mine())).toContain('"channel":"C2"');
  });

  it('takes all settings in one line', async () => {
    await say('subscribe conf at 18:30 days mon-fri zone europe/berlin compact topic k8s lang en quiet skip holidays skip');
    expect(await settingsNow()).toEqual({
      events: ['conf'],
      at: '18:30',
      days: ['mon', 'tue', 'wed', 'thu', 'fri'],
      zone: 'Europe/Berlin',
      format: 'compact',
      topic: 'k8s',
      language: 'en',
      quiet: 'skip',
      holidays: 'skip',
      sound: 'off',
    });
  });

  it('subscribes once, though somebody says it twice, and points out what overlaps', async () => {
    await say('subscribe conf');
    expect(await say('subscribe conf')).toMatchObject({ kind: 'already' });
    const all = await reply('subscribe all');
    expect(digestOf(all)).toMatchObject({ kind: 'subscribed', overlaps: [{ number: 1 }] });
    expect(textOf(all)).toContain('重なる');
    expect(await state.subscriptions.list({})).toHaveLength(2);
  });

  it('lists what the channel gets, when the next one comes, and what became of the last', async () => {
    expect(textOf(await reply('list'))).toContain('/kiku digest subscribe');
    await say('subscribe conf');
    const [made] = await state.subscriptions.list({});
    if (!made) throw new Error('nothing was made');
    now = NOW + 16 * 3_600_000;
    await state.schedule.plan({
      subscription: made.id,
      dueAt: made.nextDueAt,
      localDate: '2024-06-17',
      nextDueAt: now,
      skipped: 'too-late',
    });
    const listed = textOf(await reply('list'));
    expect(listed).toContain('Conference conf');
    expect(listed).toContain('12 時間以上止まっていたため');
    await state.health.markBroken(made.id, 'no-permission');
    expect(textOf(await reply('list'))).toContain('投稿する権限がありません');
    expect(textOf(await reply('list'), 'en')).toContain('not allowed to post');
  });

  it('shows nobody the subscriptions of another channel or workspace', async () => {
    await say('subscribe conf');
    expect(await say('list', { channel: 'C2' })).toMatchObject({ kind: 'list', views: [] });
    expect(await say('unsubscribe', { workspace: 'T2' })).toEqual({ kind: 'none' });
    const [made] = await state.subscriptions.list({});
    const elsewhere = { ...speaking, channel: 'C2' };
    const action = { kind: 'digest-unsubscribe', subscription: made?.id ?? '' } as const;
    expect(digestOf(await chat.act(action, elsewhere))).toEqual({ kind: 'none' });
    expect(await state.subscriptions.list({})).toHaveLength(1);
  });

  it('edits what is named and leaves the rest, and moves the next due time', async () => {
    await say('subscribe conf compact topic k8s');
    expect(await say('edit at 18:00')).toMatchObject({ kind: 'edited', by: { person: 'U1', name: 'nagisa' } });
    expect(await settingsNow()).toMatchObject({ events: ['conf'], at: '18:00', format: 'compact', topic: 'k8s' });
    expect((await state.subscriptions.list({}))[0]?.nextDueAt).toBe(NOW + 10 * 3_600_000);
    await say('edit topic none');
    expect(await settingsNow()).not.toHaveProperty('topic');
  });

  it('asks which one is meant where there are several', async () => {
    await say('subscribe conf');
    now += 1;
    await say('subscribe other');
    expect(await say('pause')).toMatchObject({ kind: 'which', views: [{ number: 1 }, { number: 2 }] });
    expect(await say('pause 2')).toMatchObject({ kind: 'paused', view: { events: [{ id: 'other' }] } });
    expect(await say('pause 3')).toEqual({ kind: 'none', number: 3 });
  });

  it('previews exactly what comes next, and when, without telling it', async () => {
    await say('subscribe conf');
    const preview = await reply('preview');
    expect(digestOf(preview)).toMatchObject({
      kind: 'preview',
      dueAt: NOW + 3_600_000,
      digest: { kind: 'day', date: '2024-06-17' },
    });
    expect(textOf(preview)).toContain('2024年6月17日(月) 09:00（Asia/Tokyo）に届く');
    expect(await say('preview')).toMatchObject({ digest: { sections: [{ day: { number: 1 } }] } });
  });

  it('tells the next one now: to one person without counting it, to the channel as told, once it was posted', async () => {
    await say('subscribe conf');
    const day = async (words: string, isPosted = true) => {
      const given = await reply(words);
      const told = digestOf(given);
      if (isPosted) await chat.posted(given, speaking, { message: 'm1' });
      return told.kind === 'now' ? told.digest?.sections[0]?.day?.number : undefined;
    };
    expect(await day('now shared', false)).toBe(1);
    expect([await day('now'), await day('now shared'), await day('now'), await day('now shared')]).toEqual([1, 1, 2, 2]);
  });

  it('pauses, and after that begins with the next due time', async () => {
    await say('subscribe conf');
    expect(await say('pause')).toMatchObject({ kind: 'paused' });
    now = NOW + 50 * 3_600_000;
    expect(await state.schedule.due(9)).toEqual([]);
    expect(await say('resume')).toMatchObject({ kind: 'resumed' });
    expect((await state.subscriptions.list({}))[0]).toMatchObject({ paused: false, nextDueAt: NOW + 73 * 3_600_000 });
  });

  it('unsubscribes, and nothing of it remains', async () => {
    await say('subscribe conf');
    expect(await say('unsubscribe')).toMatchObject({ kind: 'unsubscribed', by: { person: 'U1', name: 'nagisa' } });
    expect(await state.subscriptions.list({})).toEqual([]);
    expect(await say('unsubscribe')).toEqual({ kind: 'none' });
  });

  it.each([
    ['subscribe zone Asia/Tokio', ['Asia/Tokyo']],
    ['subscribe zone Mars', ['Asia/Tokyo、', 'UTC']],
    ['subscribe at 25:00', ['25:00', '09:00']],
    ['subscribe days someday', ['someday', '月水金']],
    ['subscribe lang fr', ['fr', 'ja か en']],
    ['subscribe quiet loud', ['quiet skip', 'quiet pick']],
    ['subscribe conference-x', ['conference-x', '/kiku events']],
  ])('says what to do about: %s', async (words, expected) => {
    const said = textOf(await reply(words));
    for (const part of expected) expect(said).toContain(part.replace('、', ''));
    expect(await state.subscriptions.list({})).toEqual([]);
  });

  it('lets nobody change anything who may not, and everybody look', async () => {
    await say('subscribe conf');
    const guest = { person: 'U2', mayManage: false };
    for (const words of ['subscribe other', 'edit at 10:00', 'pause', 'resume', 'unsubscribe', 'now shared'])
      expect(await say(words, guest)).toEqual({ kind: 'not-allowed' });
    expect(await say('list', guest)).toMatchObject({ kind: 'list' });
    expect(await say('preview', guest)).toMatchObject({ kind: 'preview' });
    const [made] = await state.subscriptions.list({});
    const press = { kind: 'digest-unsubscribe', subscription: made?.id ?? '' } as const;
    expect(digestOf(await chat.act(press, { ...speaking, ...guest }))).toEqual({ kind: 'not-allowed' });
    expect(made).toMatchObject({ paused: false });
  });

  it('gives every digest a button to its settings, and there one to end it', async () => {
    await say('subscribe conf');
    const buttons = actionsIn(present(await reply('now shared'), { language: 'ja', platform: SLACK }));
    const open = buttons.find(({ kind }) => kind === 'digest-settings');
    if (open?.kind !== 'digest-settings') throw new Error('no settings button');
    const settings = await chat.act(open, speaking);
    const kinds = actionsIn(present(settings, { language: 'ja', platform: SLACK })).map(({ kind }) => kind);
    expect(kinds).toEqual(['digest-pause', 'digest-unsubscribe']);
    const end = { kind: 'digest-unsubscribe', subscription: open.subscription } as const;
    expect(digestOf(await chat.act(end, speaking))).toMatchObject({ kind: 'unsubscribed' });
  });

  it('turns the pages of a day without showing a session twice or leaving one out', async () => {
    await say('subscribe conf');
    let shown = await reply('now');
    const first = digestOf(shown);
    const seen = new Set(
      first.kind === 'now' ? first.digest?.sections[0]?.entries.slice(0, 10).map(({ session }) => session.id) : [],
    );
    for (let page = 0; page < 5; page++) {
      const more = actionsIn(present(shown, { language: 'ja', platform: SLACK })).find(({ kind }) => kind === 'digest-page');
      if (!more) break;
      shown = await chat.act(more, speaking);
      const turned = digestOf(shown);
      if (turned.kind !== 'page') throw new Error('no page');
      for (const { session } of turned.entries) {
        expect(seen.has(session.id)).toBe(false);
        seen.add(session.id);
      }
    }
    expect(seen.size).toBe(12);
  });

  it('reads what an older version stored, and never fails on what it does not know', async () => {
    expect(readSettings({ events: ['conf'], at: '7:00', zone: 'Nowhere/Land', extra: 1 })).toMatchObject({
      events: ['conf'],
      at: '09:00',
      zone: 'Asia/Tokyo',
      format: 'full',
    });
    for (const odd of [null, 'text', 7, [], {}]) expect(readSettings(odd)).toMatchObject({ events: 'all' });
  });
});

const actionsIn = ({ parts }: Presentation) =>
  parts.flatMap((part) => (part.kind === 'buttons' ? part.buttons.map(({ action }) => action) : []));
