import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCatalogueStore } from '../../../src/state/catalogue/open-catalogue-store.ts';
import { makeUpCorpus } from '../../bench/made-up-corpus.ts';
import { databaseKinds, rowsOf } from '../test-databases.ts';
import { openTestStore, type TestStore } from './open-test-store.ts';

const madeUp = (count: number) => ({ ...makeUpCorpus(count).corpus, vocabulary: { same: [], near: [] } });
const SMALL = madeUp(20);
const OTHER = madeUp(30);
const MINUTE = 60_000;
const ALL = { limits: [], limit: 100 };

describe.each(databaseKinds)('generations of the catalogue on $name', (kind) => {
  let now = 1_000_000;
  let opened: TestStore;
  beforeEach(async () => {
    opened = await openTestStore(kind, () => now);
  });
  afterEach(() => opened.drop());
  const cardsThere = async (): Promise<number> => (await rowsOf(opened.database, 'catalogue_card')).length;

  it('is there once it is filled, under its name only', async () => {
    expect(await opened.store.isThere('one')).toBe(false);
    await opened.store.fill('one', SMALL);
    expect(await opened.store.isThere('one')).toBe(true);
    expect(await opened.store.isThere('two')).toBe(false);
    await expect(opened.store.open('two', SMALL)).rejects.toMatchObject({ detail: { code: 'catalogue-gone' } });
  });

  it('is filled once by several at a time, and by nobody again', async () => {
    const second = await openCatalogueStore(opened.database.url, () => now);
    await Promise.all([opened.store.fill('one', SMALL), second.fill('one', SMALL)]);
    await second.fill('one', SMALL);
    expect(await cardsThere()).toBe(20);
    expect((await (await second.open('one', SMALL)).catalogue.list(ALL)).total).toBe(20);
    await second.close();
  });

  it('is filled anew where filling it failed, or where whoever did so has been silent for minutes', async () => {
    const broken = {
      ...SMALL,
      sessions: [...SMALL.sessions, { ...SMALL.sessions[0], id: undefined }],
    } as unknown as typeof SMALL;
    await expect(opened.store.fill('one', broken)).rejects.toThrow();
    expect(await opened.store.isThere('one')).toBe(false);
    await opened.store.fill('one', SMALL);
    expect((await (await opened.store.open('one', SMALL)).catalogue.list(ALL)).total).toBe(20);
  });

  it('answers from the generation that was opened while a newer one comes, and goes when nobody has used it for minutes', async () => {
    await opened.store.fill('one', SMALL);
    const one = await opened.store.open('one', SMALL);
    await opened.store.fill('two', OTHER);
    expect((await one.catalogue.list(ALL)).total).toBe(20);
    expect(await cardsThere()).toBe(50);
    await one.close();
    now += 6 * MINUTE;
    await opened.store.fill('three', SMALL);
    expect(await opened.store.isThere('one')).toBe(false);
    expect(await opened.store.isThere('two')).toBe(false);
    expect(await cardsThere()).toBe(20);
  });

  it('keeps the newest, however long nobody has used it', async () => {
    await opened.store.fill('one', SMALL);
    now += 600 * MINUTE;
    expect(await opened.store.isThere('one')).toBe(true);
    expect((await (await opened.store.open('one', SMALL)).catalogue.list(ALL)).total).toBe(20);
  });
});
