import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Thread } from '../../src/model/place.ts';
import type { NewSubscription, Subscription } from '../../src/model/subscription.ts';
import type { HeldEvent, SignOfLife } from '../../src/ports/inbox.ts';
import type { State } from '../../src/ports/state.ts';
import type { Claim } from '../../src/ports/stores.ts';
import { openState } from '../../src/state/open-state.ts';
import { type DatabaseKind, rowsOf, type TestDatabase } from '../state/test-databases.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const START = Date.UTC(2024, 5, 15, 0, 0, 0);

const slack = { platform: 'slack', workspace: 'T1' };
const channel = { ...slack, channel: 'C1' };
const thread: Thread = { ...channel, thread: '1718409600.000100' };
const answer = {
  id: 'a1b2c3',
  filters: { events: ['cndt2022'], people: ['青山'] },
  sessions: ['cndt2022/1553', 'cndt2022/1500'],
};
const wanted: NewSubscription = {
  ...channel,
  subscriber: 'U1',
  settings: { events: 'all', at: '09:00', zone: 'Asia/Tokyo' },
  nextDueAt: START + 9 * HOUR,
};

/** What every database has to do: two replicas, A and B, share it, with one clock. */
export function describeState(kind: DatabaseKind): void {
  describe(`the state on ${kind.name}`, () => {
    let database: TestDatabase;
    let time: number;
    let a: State;
    let b: State;

    beforeEach(async () => {
      time = START;
      database = await kind.create();
      a = await openState(database.url, () => time);
      b = await openState(database.url, () => time);
    });
    afterEach(async () => {
      await a.close();
      await b.close();
      await database.drop();
    });

    describe('conversations', () => {
      it('gives back the last answer of a thread, also to another replica', async () => {
        await a.conversations.save(thread, { ...answer, id: 'older' });
        await a.conversations.save(thread, answer);
        expect(await b.conversations.last(thread)).toEqual({ ...answer, savedAt: START });
      });

      it('finds an older answer of the thread by the id on its button', async () => {
        await a.conversations.save(thread, { ...answer, id: 'older' });
        await a.conversations.save(thread, answer);
        expect((await a.conversations.byAnswer(slack, 'older'))?.id).toBe('older');
      });

      it('keeps threads, channels, workspaces and platforms apart', async () => {
        await a.conversations.save(thread, answer);
        const others = [{ thread: '2' }, { channel: 'C2' }, { workspace: 'T2' }, { platform: 'discord' }];
        for (const other of others) expect(await a.conversations.last({ ...thread, ...other })).toBeUndefined();
      });

      it('gives nobody the answer of another workspace', async () => {
        await a.conversations.save(thread, answer);
        expect(await a.conversations.byAnswer({ platform: 'slack', workspace: 'T2' }, answer.id)).toBeUndefined();
      });

      it('replaces an answer that is saved again', async () => {
        await a.conversations.save(thread, answer);
        await a.conversations.save(thread, { ...answer, sessions: [] });
        expect((await a.conversations.byAnswer(slack, answer.id))?.sessions).toEqual([]);
      });

      it('keeps whatever JSON can hold', async () => {
        const filters = { text: '😀 "quoted" \\ \u0000 \ud800 た\u3099', list: [1, null, true], nested: { a: { b: [] } } };
        await a.conversations.save(thread, { ...answer, filters });
        expect((await a.conversations.last(thread))?.filters).toEqual(filters);
      });

      it('forgets an answer after 30 days', async () => {
        await a.conversations.save(thread, answer);
        time = START + 30 * DAY - 1;
        expect(await a.conversations.last(thread)).toBeDefined();
        expect(await a.conversations.purge()).toBe(0);
        time = START + 30 * DAY;
        expect(await a.conversations.last(thread)).toBeUndefined();
        expect(await a.conversations.byAnswer(slack, answer.id)).toBeUndefined();
        expect(await a.conversations.purge()).toBe(1);
      });
    });

    describe('events of the platforms', () => {
      const event = { ...slack, event: 'Ev1' };

      it('lets one of many who come at once have an event', async () => {
        const claims = await Promise.all([a, b, a, b, a, b, a, b].map((state) => state.seen.claim(event)));
        expect(claims.filter(Boolean)).toHaveLength(1);
      });

      it('takes the same id of another workspace for another event', async () => {
        expect(await a.seen.claim(event)).toBe(true);
        expect(await a.seen.claim({ ...event, workspace: 'T2' })).toBe(true);
      });

      it('remembers an event for ten minutes', async () => {
        await a.seen.claim(event);
        time += 10 * MINUTE - 1;
        expect(await b.seen.claim(event)).toBe(false);
        time += 1;
        expect(await b.seen.claim(event)).toBe(true);
      });

      it('lets a failed event be tried again', async () => {
        await a.seen.claim(event);
        await a.seen.release(event);
        expect(await b.seen.claim(event)).toBe(true);
      });

      it('removes the ids of events that are over', async () => {
        await a.seen.claim(event);
        expect(await a.seen.purge()).toBe(0);
        time += 10 * MINUTE;
        expect(await a.seen.purge()).toBe(1);
      });
    });

    describe('the inbox', () => {
      const question = { ...slack, event: 'message:C1:1718409600.000100', content: { words: 'Ciliumの話', person: 'U1' } };
      const never = () => false;
      const always = () => true;
      const taken = async (state: State, event = question, owner = 'A'): Promise<HeldEvent> => {
        const held = await state.inbox.take(event, owner);
        if (!held) throw new Error('was not taken');
        return held;
      };

      it('takes an event in once, whoever brings it and however often', async () => {
        const takes = await Promise.all([a, b, a, b, a, b].map((state, n) => state.inbox.take(question, `owner ${n}`)));
        expect(takes.filter(Boolean)).toHaveLength(1);
        expect(await a.inbox.take({ ...question, workspace: 'T2' }, 'A')).toBeDefined();
      });

      it('gives an event that nobody works on any more to one of many, with all it takes to answer it', async () => {
        const { key } = await taken(a);
        const takers = await Promise.all([a, b, a, b].map((state, n) => state.inbox.takeOver('slack', `owner ${n}`, always)));
        const won = takers.flat();
        // Each may take it from the one before, in turn; never two at once.
        expect(new Set(won.map(({ attempt }) => attempt)).size).toBe(won.length);
        expect(won[0]).toMatchObject({ ...slack, key, content: question.content });
      });

      it('shows signs of life, which move on as long as the lease is renewed', async () => {
        const held = await taken(a);
        const signs: SignOfLife[] = [];
        const note = (sign: SignOfLife) => {
          signs.push(sign);
          return false;
        };
        await b.inbox.takeOver('slack', 'B', note);
        await b.inbox.takeOver('slack', 'B', note);
        expect(signs[1]).toEqual(signs[0]);
        expect(await a.inbox.keep([held])).toEqual([held]);
        await b.inbox.takeOver('slack', 'B', note);
        expect(signs[2]).not.toEqual(signs[0]);
        expect(await b.inbox.takeOver('discord', 'B', always)).toEqual([]);
      });

      it('gives what a dead process left in large pieces, each event to one of those who take', async () => {
        const all = 450;
        for (let n = 0; n < all; n++) {
          time += 1;
          await taken(a, { ...question, event: `Ev${n}`, content: n as never }, 'dead');
        }
        const isLeft = ({ owner }: SignOfLife) => owner === 'dead';
        const got: HeldEvent[] = [];
        let calls = 0;
        for (let some: readonly HeldEvent[] = []; calls === 0 || some.length > 0; calls++) {
          some = (await Promise.all([a, b].map((state, n) => state.inbox.takeOver('slack', `owner ${n}`, isLeft)))).flat();
          got.push(...some);
        }
        expect(got.map(({ content }) => content).toSorted((x, y) => Number(x) - Number(y))).toEqual([...Array(all).keys()]);
        expect(calls).toBeLessThan(8);
      });

      it('asks about what others hold, and not about what the asker renews, which may be thousands', async () => {
        await a.inbox.keep([await taken(a)]);
        await taken(b, { ...question, event: 'of another' }, 'B');
        const owners: string[] = [];
        await a.inbox.takeOver('slack', 'A', ({ owner }) => owners.push(owner) < 0);
        expect(owners).toEqual(['B']);
      });

      it('lets whoever lost an event neither renew, post nor end it', async () => {
        const held = await taken(a);
        const [taker] = await b.inbox.takeOver('slack', 'B', always);
        expect(taker).toMatchObject({ owner: 'B', attempt: 2 });
        expect(await a.inbox.keep([held])).toEqual([]);
        expect(await a.inbox.end(held, 'answered')).toBe(false);
        expect(await b.inbox.end(taker as HeldEvent, 'told')).toBe(true);
        expect(await b.inbox.end(taker as HeldEvent, 'answered')).toBe(false);
      });

      it('renews many leases at once, those that are lost excepted', async () => {
        const many = await Promise.all(Array.from({ length: 450 }, (_, n) => taken(a, { ...question, event: `Ev${n}` })));
        await a.inbox.end(many[7] as HeldEvent, 'answered');
        const kept = await a.inbox.keep(many);
        expect(kept).toHaveLength(449);
        expect(kept).not.toContain(many[7]);
      });

      it('remembers an event that has ended for ten minutes, and nothing of its content', async () => {
        await a.inbox.end(await taken(a), 'answered');
        expect(await b.inbox.take(question, 'B')).toBeUndefined();
        expect(await b.inbox.takeOver('slack', 'B', always)).toEqual([]);
        expect(await rowsOf(database, 'inbox')).toMatchObject([{ content: null, state: 'answered' }]);
        expect(await a.purge()).toBe(0);
        time += 10 * MINUTE;
        expect(await a.purge()).toBe(1);
        expect(await b.inbox.take(question, 'B')).toBeDefined();
      });

      it('keeps an open event however long it takes', async () => {
        await taken(a);
        time += 30 * DAY;
        expect(await a.purge()).toBe(0);
        expect(await b.inbox.takeOver('slack', 'B', never)).toEqual([]);
        expect(await b.inbox.takeOver('slack', 'B', always)).toHaveLength(1);
      });

      it('holds nothing that can be read or led back to a person', async () => {
        const event = { ...question, event: 'action:U0PERSON:good', content: { words: '秘密の質問', person: 'U0PERSON' } };
        await a.inbox.take(event, 'A');
        await a.seen.claim({ ...slack, event: event.event });
        await a.conversations.save({ ...channel, channel: 'D0PERSON', thread: 'private-U0PERSON' }, answer);
        await a.feedback.give({ ...slack, answer: 'a1', person: 'U0PERSON', verdict: 'good' });
        const rows = await Promise.all(['inbox', 'event_seen', 'conversation', 'feedback'].map((name) => rowsOf(database, name)));
        expect(rows.map(({ length }) => length)).toEqual([1, 1, 1, 1]);
        expect(JSON.stringify(rows)).not.toMatch(/U0PERSON|D0PERSON|秘密|good:/);
      });

      it('cannot be read with another secret, but ended', async () => {
        await taken(a);
        const other = await openState(
          database.url,
          () => time,
          () => 'another secret',
        );
        const [held] = await other.inbox.takeOver('slack', 'C', always);
        expect(held).toMatchObject({ attempt: 2, content: undefined });
        expect(await other.inbox.end(held as HeldEvent, 'undeliverable')).toBe(true);
        await other.close();
      });

      it('is read by another process that has the same secret', async () => {
        const [one, two] = await Promise.all(
          [1, 2].map(() =>
            openState(
              database.url,
              () => time,
              () => 'one secret',
            ),
          ),
        );
        await (one as State).inbox.take(question, 'A');
        expect(await two?.inbox.takeOver('slack', 'B', always)).toMatchObject([{ content: question.content }]);
        await Promise.all([one?.close(), two?.close()]);
      });

      it('forgets a workspace', async () => {
        const held = await taken(a);
        await taken(a, { ...question, workspace: 'T2' });
        expect(await b.forget(slack)).toMatchObject({ inbox: 1 });
        expect(await a.inbox.end(held, 'answered')).toBe(false);
        expect(await a.inbox.takeOver('slack', 'B', always)).toMatchObject([{ workspace: 'T2' }]);
      });
    });

    describe('a probe', () => {
      it('writes a row', async () => {
        await a.probe();
        await b.probe();
        expect(await rowsOf(database, 'probe')).toEqual([{ id: 1, times: 2 }]);
      });
    });

    describe('feedback', () => {
      const good = { ...slack, answer: 'a1', person: 'U1', verdict: 'good' } as const;

      it('counts each person once, with the last verdict', async () => {
        await a.feedback.give(good);
        await b.feedback.give({ ...good, verdict: 'bad', reason: 'wrong-session' });
        await a.feedback.give({ ...good, person: 'U2' });
        const given = await a.feedback.since(START);
        expect(given.map(({ verdict, reason }) => [verdict, reason]).sort()).toEqual([
          ['bad', 'wrong-session'],
          ['good', undefined],
        ]);
      });

      it('does not hold who gave it', async () => {
        await a.feedback.give({ ...good, person: 'U0PERSON' });
        expect(JSON.stringify(await a.feedback.since(START))).not.toContain('U0PERSON');
      });

      it('gives what is new since an instant', async () => {
        await a.feedback.give(good);
        expect(await a.feedback.since(START + 1)).toEqual([]);
      });

      it('goes after a year', async () => {
        await a.feedback.give(good);
        time += 365 * DAY;
        expect(await a.feedback.purge()).toBe(1);
      });
    });

    describe('the default event of a channel', () => {
      it('is none until it is set, then the last one set, then none again', async () => {
        expect(await a.channelDefaults.get(channel)).toBeUndefined();
        await a.channelDefaults.set(channel, 'cndt2022');
        await a.channelDefaults.set(channel, 'cnds2024');
        expect(await b.channelDefaults.get(channel)).toBe('cnds2024');
        expect(await b.channelDefaults.get({ ...channel, channel: 'C2' })).toBeUndefined();
        await b.channelDefaults.clear(channel);
        expect(await a.channelDefaults.get(channel)).toBeUndefined();
      });
    });

    describe('the version of the index', () => {
      it('rises by one each time, whoever raises it', async () => {
        const before = await a.indexVersion.current();
        const raised = await Promise.all([a, b, a, b].map((state) => state.indexVersion.bump()));
        expect(raised.sort()).toEqual([1, 2, 3, 4].map((n) => before + n));
        expect(await b.indexVersion.current()).toBe(before + 4);
      });

      it('is told to whoever watches, with what happened before the watch began', async () => {
        const since = await a.indexVersion.current();
        await b.indexVersion.bump();
        const told: number[] = [];
        const stop = a.indexVersion.watch(since, { changed: (version) => told.push(version), failed: throwIt });
        await expect.poll(() => told).toEqual([since + 1]);
        await b.indexVersion.bump();
        await expect.poll(() => told, { timeout: 3_000 }).toEqual([since + 1, since + 2]);
        await stop();
        await b.indexVersion.bump();
        expect(told).toHaveLength(2);
      });
    });

    describe('subscriptions', () => {
      it('are found by channel, by id, by platform, and all together', async () => {
        const one = await a.subscriptions.create(wanted);
        time += 1;
        const two = await a.subscriptions.create({ ...wanted, platform: 'discord', workspace: 'G1', channel: '42' });
        expect(await b.subscriptions.list({})).toEqual([one, two]);
        expect(await b.subscriptions.list(channel)).toEqual([one]);
        expect(await b.subscriptions.list({ platform: 'discord' })).toEqual([two]);
        expect(await b.subscriptions.list({ id: two.id })).toEqual([two]);
        expect(one).toEqual({ ...wanted, id: expect.stringMatching(/^[\w-]{12}$/), paused: false, createdAt: START });
      });

      it('change what is given and nothing else', async () => {
        const made = await a.subscriptions.create(wanted);
        expect(await b.subscriptions.change(made, { paused: true })).toEqual({ ...made, paused: true });
        expect(await b.subscriptions.change(made, { settings: { at: '10:00' }, nextDueAt: START })).toEqual({
          ...made,
          paused: true,
          settings: { at: '10:00' },
          nextDueAt: START,
        });
        expect(await b.subscriptions.change(made, {})).toMatchObject({ paused: true, settings: { at: '10:00' } });
      });

      it('cannot be changed or removed from another workspace', async () => {
        const { id } = await a.subscriptions.create(wanted);
        const foreign = { platform: 'slack', workspace: 'T2', id };
        expect(await a.subscriptions.change(foreign, { paused: true })).toBeUndefined();
        expect(await a.subscriptions.remove(foreign)).toBe(false);
      });

      it('go with their deliveries and what they told', async () => {
        const made = await a.subscriptions.create(wanted);
        await plan(a, made.id);
        await a.told.add(made.id, ['one']);
        expect(await b.subscriptions.remove(made)).toBe(true);
        expect(await a.subscriptions.list({})).toEqual([]);
        expect(await a.schedule.history(made.id, 9)).toEqual([]);
        expect(await a.told.of(made.id)).toEqual(new Set());
      });

      it('remember what was told, once each', async () => {
        const made = await a.subscriptions.create(wanted);
        await a.told.add(made.id, ['one', 'two']);
        await b.told.add(made.id, ['two', 'three']);
        await a.told.add(made.id, []);
        expect(await a.told.of(made.id)).toEqual(new Set(['one', 'two', 'three']));
      });
    });

    describe('the health of a subscription', () => {
      it('owes its subscriber one notice each time it breaks', async () => {
        const made = await a.subscriptions.create(wanted);
        expect(await takeNotice(a)).toBeUndefined();
        await a.health.markBroken(made.id, 'channel-gone');
        await a.health.markBroken(made.id, 'no-permission');
        expect(await takeNotice(a, 'discord')).toBeUndefined();
        const notices = await Promise.all([takeNotice(a), takeNotice(b)]);
        expect(notices.filter((notice) => notice?.broken === 'no-permission')).toHaveLength(1);
        await a.health.markBroken(made.id, 'channel-gone');
        expect(await takeNotice(a)).toBeUndefined();
        await a.health.heal(made.id);
        expect(await a.subscriptions.list({})).toEqual([made]);
        await a.health.markBroken(made.id, 'channel-gone');
        expect((await takeNotice(b))?.id).toBe(made.id);
      });

      it('owes the notice until its subscriber was told, and tries once an hour', async () => {
        const made = await a.subscriptions.create(wanted);
        await a.health.markBroken(made.id, 'channel-gone');
        expect(await takeNotice(a, 'slack', false)).toMatchObject({ id: made.id });
        time += HOUR - 1;
        expect(await takeNotice(b)).toBeUndefined();
        time += HOUR;
        expect(await takeNotice(b)).toMatchObject({ id: made.id });
        time += 10 * DAY;
        expect(await takeNotice(a)).toBeUndefined();
      });
    });

    describe('planning deliveries', () => {
      it('shows what is due, the longest overdue first, without what is paused', async () => {
        const late = await a.subscriptions.create({ ...wanted, nextDueAt: START + 2 });
        const later = await a.subscriptions.create({ ...wanted, nextDueAt: START + 1 });
        const paused = await a.subscriptions.create({ ...wanted, nextDueAt: START });
        await a.subscriptions.create({ ...wanted, nextDueAt: START + 3 });
        await a.subscriptions.change(paused, { paused: true });
        time = START + 2;
        expect((await b.schedule.due(9)).map(({ id }) => id)).toEqual([later.id, late.id]);
        expect((await b.schedule.due(1)).map(({ id }) => id)).toEqual([later.id]);
      });

      it('enters a delivery once, though many plan it at the same time', async () => {
        const { id } = await a.subscriptions.create(wanted);
        const planned = await Promise.all([a, b, a, b].map((state) => plan(state, id)));
        expect(planned.filter(Boolean)).toHaveLength(1);
        expect(await a.schedule.history(id, 9)).toMatchObject([{ localDate: '2024-06-15', state: 'planned', attempt: 0 }]);
        expect((await a.subscriptions.list({}))[0]?.nextDueAt).toBe(wanted.nextDueAt + DAY);
      });

      it('enters one delivery a day, though the due time was set back', async () => {
        const made = await a.subscriptions.create(wanted);
        await plan(a, made.id);
        await a.subscriptions.change(made, { nextDueAt: wanted.nextDueAt });
        expect(await plan(b, made.id)).toBe(false);
        expect(await a.schedule.history(made.id, 9)).toHaveLength(1);
        expect((await a.subscriptions.list({}))[0]?.nextDueAt).toBe(wanted.nextDueAt + DAY);
      });

      it('enters nothing for a subscription that was paused or removed meanwhile', async () => {
        const made = await a.subscriptions.create(wanted);
        await a.subscriptions.change(made, { paused: true });
        expect(await plan(b, made.id)).toBe(false);
        await a.subscriptions.remove(made);
        expect(await plan(b, made.id)).toBe(false);
      });

      it('says why a day was left out, and nobody delivers it', async () => {
        const { id } = await a.subscriptions.create(wanted);
        await a.schedule.plan({ ...planOf(id), skipped: 'too-late' });
        expect(await a.schedule.history(id, 9)).toMatchObject([{ state: 'skipped', reason: 'too-late' }]);
        time = START + 2 * DAY;
        expect(await a.deliveries.claim('A', 'slack')).toBeUndefined();
      });

      it('removes settled deliveries after 90 days', async () => {
        const { id } = await a.subscriptions.create(wanted);
        await a.schedule.plan({ ...planOf(id), skipped: 'too-late' });
        time += 90 * DAY - 1;
        expect(await a.schedule.purge()).toBe(0);
        time += 1;
        expect(await a.schedule.purge()).toBe(1);
      });
    });

    describe('delivering', () => {
      let id: string;

      beforeEach(async () => {
        ({ id } = await a.subscriptions.create(wanted));
        await plan(a, id);
        time = wanted.nextDueAt;
      });

      it('leases a delivery to one owner for a minute', async () => {
        const claims = await Promise.all([a, b, a, b].map((state, i) => state.deliveries.claim(`owner ${i}`, 'slack')));
        const [held, ...rest] = claims.filter((claim) => claim !== undefined);
        expect(rest).toEqual([]);
        expect(held).toMatchObject({
          subscription: { ...wanted, id, nextDueAt: wanted.nextDueAt + DAY },
          localDate: '2024-06-15',
          dueAt: wanted.nextDueAt,
          attempt: 1,
          posts: 0,
          intended: [],
          leaseUntil: time + MINUTE,
          key: expect.stringMatching(/^[\w-]{12}$/),
        });
      });

      it('gives a worker only what its platform can post', async () => {
        expect(await a.deliveries.claim('A', 'discord')).toBeUndefined();
      });

      it('gives many workers each their own', async () => {
        for (let i = 0; i < 24; i++) await plan(a, (await a.subscriptions.create(wanted)).id);
        const claims = await Promise.all(
          Array.from({ length: 25 }, (_, i) => (i % 2 ? a : b).deliveries.claim(`owner ${i}`, 'slack')),
        );
        expect(new Set(claims.map((claim) => claim?.key)).size).toBe(25);
      });

      it('keeps what is paused after it was planned until it is resumed', async () => {
        await a.subscriptions.change({ ...slack, id }, { paused: true });
        expect(await a.deliveries.claim('A', 'slack')).toBeUndefined();
        await a.subscriptions.change({ ...slack, id }, { paused: false });
        expect(await a.deliveries.claim('A', 'slack')).toBeDefined();
      });

      it('records what was posted, as told, and that posting works again', async () => {
        await a.health.markBroken(id, 'no-permission');
        const held = await claimAs(a, 'A');
        expect(await a.deliveries.intend(held, ['day 1', 'note 7'])).toBe(true);
        expect(await a.deliveries.settle(held, { kind: 'posted', message: '1718.42' })).toBe(true);
        expect(await b.told.of(id)).toEqual(new Set(['day 1', 'note 7']));
        expect(await b.schedule.history(id, 1)).toMatchObject([{ state: 'posted', message: '1718.42', attempt: 1 }]);
        expect((await b.subscriptions.list({ id }))[0]).not.toHaveProperty('broken');
        time += DAY;
        expect(await b.deliveries.claim('B', 'slack')).toBeUndefined();
      });

      it('tells whoever takes over what may have been posted, and since when', async () => {
        const held = await claimAs(a, 'A');
        time += 10;
        await a.deliveries.intend(held, ['day 1']);
        time += MINUTE;
        expect(await claimAs(b, 'B')).toMatchObject({
          key: held.key,
          attempt: 2,
          posts: 1,
          intended: ['day 1'],
          firstPostAt: wanted.nextDueAt + 10,
        });
      });

      it('lets the one who took over record the message found in the channel', async () => {
        const held = await claimAs(a, 'A');
        await a.deliveries.intend(held, ['day 1']);
        time += MINUTE;
        const taken = await claimAs(b, 'B');
        expect(await b.deliveries.settle(taken, { kind: 'posted', message: 'found' })).toBe(true);
        expect(await b.told.of(id)).toEqual(new Set(['day 1']));
      });

      it('lets nobody act on a claim that another has taken over', async () => {
        const held = await claimAs(a, 'A');
        time += MINUTE;
        const taken = await claimAs(b, 'A');
        expect(await a.deliveries.intend(held, ['day 1'])).toBe(false);
        expect(await a.deliveries.settle(held, { kind: 'posted', message: 'late' })).toBe(false);
        expect(await a.deliveries.giveBack(held, { notBefore: time, posted: 'no' })).toBe(false);
        expect(await b.deliveries.intend(taken, ['day 1'])).toBe(true);
        expect(await a.told.of(id)).toEqual(new Set());
      });

      it('lets nobody post when the lease has run out, though nobody took over', async () => {
        const held = await claimAs(a, 'A');
        time += MINUTE;
        expect(await a.deliveries.intend(held, [])).toBe(false);
      });

      it('still records what was posted when the lease has run out and nobody took over', async () => {
        const held = await claimAs(a, 'A');
        await a.deliveries.intend(held, ['day 1']);
        time += MINUTE;
        expect(await a.deliveries.settle(held, { kind: 'posted', message: 'late' })).toBe(true);
        expect(await b.deliveries.claim('B', 'slack')).toBeUndefined();
      });

      it('allows one post a claim', async () => {
        const held = await claimAs(a, 'A');
        expect(await a.deliveries.intend(held, [])).toBe(true);
        expect(await a.deliveries.intend(held, [])).toBe(false);
      });

      it('waits as long as the platform asks, and forgets a post it has refused', async () => {
        const held = await claimAs(a, 'A');
        await a.deliveries.intend(held, ['day 1']);
        expect(await a.deliveries.giveBack(held, { notBefore: time + 5_000, posted: 'no' })).toBe(true);
        expect(await b.deliveries.claim('B', 'slack')).toBeUndefined();
        time += 5_000;
        const again = await claimAs(b, 'B');
        expect(again).toMatchObject({ attempt: 2, posts: 0 });
        expect(again).not.toHaveProperty('firstPostAt');
      });

      it('counts the posts that may have got through, whatever was refused in between', async () => {
        for (const posted of ['maybe', 'no', 'maybe', 'no'] as const) {
          const held = await claimAs(a, 'A');
          await a.deliveries.intend(held, ['day 1']);
          await a.deliveries.giveBack(held, { notBefore: time, posted });
          time += 1;
        }
        expect(await claimAs(a, 'A')).toMatchObject({ attempt: 5, posts: 2, firstPostAt: wanted.nextDueAt });
      });

      it('counts no post when a claim is given back before one', async () => {
        const first = await claimAs(a, 'A');
        await a.deliveries.intend(first, ['day 1']);
        await a.deliveries.giveBack(first, { notBefore: time, posted: 'maybe' });
        const second = await claimAs(a, 'A');
        await a.deliveries.giveBack(second, { notBefore: time, posted: 'no' });
        expect(await claimAs(a, 'A')).toMatchObject({ posts: 1, firstPostAt: wanted.nextDueAt });
      });

      it('ends as ambiguous when it cannot be known, and tells it no second time', async () => {
        const held = await claimAs(a, 'A');
        await a.deliveries.intend(held, ['day 1']);
        expect(await a.deliveries.settle(held, { kind: 'ambiguous', reason: 'cap-reached' })).toBe(true);
        expect(await a.schedule.history(id, 1)).toMatchObject([{ state: 'ambiguous', reason: 'cap-reached' }]);
        expect(await a.told.of(id)).toEqual(new Set(['day 1']));
      });

      it('breaks the subscription when the platform refuses, tells nothing, and stays due', async () => {
        const held = await claimAs(a, 'A');
        await a.deliveries.intend(held, ['day 1']);
        expect(await a.deliveries.settle(held, { kind: 'failed', reason: 'channel-gone' })).toBe(true);
        expect((await takeNotice(b))?.broken).toBe('channel-gone');
        expect(await b.told.of(id)).toEqual(new Set());
        time = wanted.nextDueAt + DAY;
        expect((await b.schedule.due(9)).map((due) => due.id)).toEqual([id]);
      });

      it('settles as skipped what has nothing to tell', async () => {
        const held = await claimAs(a, 'A');
        expect(await a.deliveries.settle(held, { kind: 'skipped', reason: 'nothing-new' })).toBe(true);
        expect(await a.schedule.history(id, 1)).toMatchObject([{ state: 'skipped', reason: 'nothing-new' }]);
      });

      it('ends for whoever holds it when the subscription is removed', async () => {
        const held = await claimAs(a, 'A');
        await b.subscriptions.remove({ ...slack, id });
        expect(await a.deliveries.intend(held, ['day 1'])).toBe(false);
        expect(await a.deliveries.settle(held, { kind: 'posted', message: 'x' })).toBe(false);
      });
    });

    it('forgets everything of one workspace and nothing of another', async () => {
      const fill = async (workspace: { platform: string; workspace: string }) => {
        await a.conversations.save({ ...thread, ...workspace }, answer);
        await a.seen.claim({ ...workspace, event: 'Ev1' });
        await a.feedback.give({ ...workspace, answer: 'a1', person: 'U1', verdict: 'good' });
        await a.channelDefaults.set({ ...workspace, channel: 'C1' }, 'cndt2022');
        const { id } = await a.subscriptions.create({ ...wanted, ...workspace });
        await plan(a, id);
        await a.told.add(id, ['one']);
        return id;
      };
      const other = { platform: 'slack', workspace: 'T2' };
      const gone = await fill(slack);
      const kept = await fill(other);
      await fill({ platform: 'discord', workspace: 'T1' });

      const expected = { conversation: 1, event_seen: 1, feedback: 1, channel_default: 1, subscription: 1, inbox: 0 };
      expect(await b.forget(slack)).toEqual(expected);

      expect(await a.conversations.last(thread)).toBeUndefined();
      expect(await a.channelDefaults.get(channel)).toBeUndefined();
      expect(await a.seen.claim({ ...slack, event: 'Ev1' })).toBe(true);
      expect((await a.feedback.since(0)).map(({ platform, workspace }) => platform + workspace).sort()).toEqual([
        'discordT1',
        'slackT2',
      ]);
      expect(await a.subscriptions.list(slack)).toEqual([]);
      expect(await a.schedule.history(gone, 9)).toEqual([]);
      expect(await a.told.of(gone)).toEqual(new Set());
      expect(await a.conversations.last({ ...thread, ...other })).toBeDefined();
      expect(await a.schedule.history(kept, 9)).toHaveLength(1);
      expect(await a.told.of(kept)).toEqual(new Set(['one']));
    });

    it('purges what has expired everywhere', async () => {
      await a.conversations.save(thread, answer);
      await a.seen.claim({ ...slack, event: 'Ev1' });
      await a.feedback.give({ ...slack, answer: 'a1', person: 'U1', verdict: 'good' });
      time += 31 * DAY;
      expect(await a.purge()).toBe(2);
    });
  });
}

const planOf = (subscription: string) => ({
  subscription,
  dueAt: wanted.nextDueAt,
  localDate: '2024-06-15',
  nextDueAt: wanted.nextDueAt + DAY,
});

const plan = (state: State, subscription: string): Promise<boolean> => state.schedule.plan(planOf(subscription));

async function claimAs(state: State, owner: string): Promise<Claim> {
  const claim = await state.deliveries.claim(owner, 'slack');
  if (!claim) throw new Error('Nothing to claim.');
  return claim;
}

function throwIt(error: unknown): never {
  throw error;
}

/** What a subscriber is told now, where something is owed. */
async function takeNotice({ health }: State, platform = 'slack', isTold = true): Promise<Subscription | undefined> {
  let taken: Subscription | undefined;
  await health.giveNotice(platform, async (broken) => {
    taken = broken;
    return isTold;
  });
  return taken;
}
