import { readFile, writeFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Conversation } from '../../src/model/conversation.ts';
import type { Subscription } from '../../src/model/subscription.ts';
import type { State } from '../../src/ports/state.ts';
import { openState } from '../../src/state/open-state.ts';
import { databaseKinds, rowsOf, runSql, type TestDatabase } from './test-databases.ts';

const FIXTURE = new URL('../fixtures/state-0.1.0/', import.meta.url);

/** What version 0.1.0 itself read from its database. */
interface Facts {
  readonly now: number;
  readonly subscriptions: readonly Subscription[];
  readonly told: Readonly<Record<string, readonly string[]>>;
  readonly deliveries: Readonly<Record<string, readonly object[]>>;
  readonly defaultEvent: string;
  readonly indexVersion: number;
  readonly answers: { readonly channel: string; readonly direct: string };
  readonly conversations: readonly Conversation[];
  readonly feedback: readonly object[];
}

const slack = { platform: 'slack', workspace: 'T0HARBOUR' };
const inChannel = { ...slack, channel: 'C0SESSIONS', thread: '1763300000.000100' };
const withBob = { ...slack, channel: 'D0BOB', thread: 'D0BOB' };

describe.each(databaseKinds)('a database of version 0.1.0 on $name', ({ name, create }) => {
  let database: TestDatabase;
  let facts: Facts;
  let state: State;

  beforeEach(async () => {
    database = await create();
    const isFile = database.url.startsWith('file:');
    facts = JSON.parse(await readFile(new URL(isFile ? 'facts.json' : 'facts-postgres.json', FIXTURE), 'utf8')) as Facts;
    if (isFile) await writeFile(database.url.slice('file:'.length), gunzipSync(await readFile(new URL('state.db.gz', FIXTURE))));
    else await runSql(database.url, await readFile(new URL('state.sql', FIXTURE), 'utf8'));
    state = await openState(
      database.url,
      () => facts.now,
      () => 'a secret for tests',
    );
  });
  afterEach(async () => {
    await state.close();
    await database.drop();
  });

  it('keeps every subscription, with its settings, pause, fault and next time', async () => {
    expect(facts.subscriptions).toHaveLength(5);
    expect(await state.subscriptions.list({})).toEqual(facts.subscriptions);
  });

  it('keeps every item that was told, and every delivery', async () => {
    expect(Object.values(facts.told).flat().length).toBeGreaterThan(10);
    for (const { id } of facts.subscriptions) {
      expect([...(await state.told.of(id))].sort()).toEqual(facts.told[id]);
      expect(await state.schedule.history(id, 99)).toEqual(facts.deliveries[id]);
    }
  });

  it("keeps the channel's event, the version of the index, and what people thought of answers", async () => {
    expect(await state.channelDefaults.get(inChannel)).toBe(facts.defaultEvent);
    expect(await state.indexVersion.current()).toBe(facts.indexVersion);
    expect(await state.feedback.since(0)).toEqual(facts.feedback);
  });

  it('goes on with its conversations', async () => {
    const before = facts.conversations.map(({ id, filters, sessions, savedAt }) => ({ id, filters, sessions, savedAt }));
    expect([await state.conversations.last(inChannel), await state.conversations.last(withBob)]).toEqual(before);
    expect((await state.conversations.byAnswer(slack, facts.answers.direct))?.id).toBe(facts.answers.direct);
  });

  it('still knows what it has seen, and who has judged', async () => {
    expect(await state.seen.claim({ ...slack, event: 'message:C0SESSIONS:1763300000.000100' })).toBe(false);
    await state.feedback.give({ ...slack, answer: facts.answers.channel, person: 'U0ALICE', verdict: 'bad' });
    expect(await state.feedback.since(0)).toHaveLength(facts.feedback.length);
  });

  it('no longer says who talked with the bot', async () => {
    const rows = await Promise.all(['conversation', 'event_seen', 'feedback'].map((table) => rowsOf(database, table)));
    expect(rows.map(({ length }) => length > 0)).toEqual([true, true, true]);
    expect(JSON.stringify(rows)).not.toMatch(/D0BOB|U0ALICE|C0SESSIONS/);
  });

  it(`opens again as it is (${name})`, async () => {
    await state.close();
    state = await openState(
      database.url,
      () => facts.now,
      () => 'a secret for tests',
    );
    expect(await state.conversations.last(withBob)).toMatchObject({ id: facts.answers.direct });
  });
});
