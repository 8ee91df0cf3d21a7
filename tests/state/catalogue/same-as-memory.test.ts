import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadDataFiles } from '../../../src/corpus/data-files.ts';
import { limitContextOf } from '../../../src/corpus/limit-context-of.ts';
import { LIMIT_NAMES, limitEntry } from '../../../src/corpus/limit-table.ts';
import { createMemoryCatalogue } from '../../../src/corpus/memory-catalogue.ts';
import { readCorpus } from '../../../src/corpus/read-corpus.ts';
import { bundledDataFolder, type Limit } from '../../../src/index.ts';
import type { Corpus } from '../../../src/model/corpus.ts';
import type { LimitName, LimitValue } from '../../../src/model/limit.ts';
import { isSession } from '../../../src/model/search-document.ts';
import type { Catalogue } from '../../../src/ports/catalogue.ts';
import { databaseKinds } from '../test-databases.ts';
import { openTestStore, type TestStore } from './open-test-store.ts';

const ALL = 10_000;
/** Values a limit: the first, the last and some between them. */
const SAMPLES = 6;

describe.each(databaseKinds)('the bundled corpus on $name', (kind) => {
  let opened: TestStore;
  let corpus: Corpus;
  let inMemory: Catalogue;
  let inDatabase: Catalogue;
  beforeAll(async () => {
    corpus = readCorpus(await loadDataFiles([bundledDataFolder()])).corpus;
    opened = await openTestStore(kind);
    await opened.store.fill('bundled', corpus);
    inDatabase = (await opened.store.open('bundled', corpus)).catalogue;
    inMemory = createMemoryCatalogue(corpus);
  });
  afterAll(() => opened.drop());

  it.each(LIMIT_NAMES)(
    'lists the same by %s: each value alone, without it, from it and up to it where there is an order, and beside other limits',
    async (name) => {
      const limits = limitsOf(name, corpus);
      if (name !== 'topic') expect(limits.length).toBeGreaterThan(0);
      for (const limit of limits)
        for (const others of [
          [],
          [{ limit: 'status', op: 'is', values: ['held'] }],
          [{ limit: 'year', op: 'from', values: [2022] }],
        ]) {
          const request = { limits: [limit, ...(others as Limit[])], limit: ALL };
          expect(await inDatabase.list(request), JSON.stringify(request.limits)).toEqual(await inMemory.list(request));
        }
    },
  );

  it('counts the same where values are lacking', async () => {
    for (const lacking of LIMIT_NAMES)
      for (const limits of [[], [{ limit: 'year', op: 'is', values: [2022] }]] as Limit[][])
        expect(await inDatabase.count(limits, lacking), lacking).toBe(await inMemory.count(limits, lacking));
  });

  it('has the same sessions and notes', async () => {
    const ids = [...corpus.eventNotes, ...corpus.sessions].map(({ id }) => id);
    expect(await inDatabase.cards(ids)).toEqual(await inMemory.cards(ids));
    const outlines = (await inDatabase.outlines(ids)).filter(isSession);
    expect(outlines).toHaveLength(corpus.sessions.length);
    expect(outlines.flatMap(({ abstract, notes }) => [abstract ?? [], ...notes.map(({ passages }) => passages)]).flat()).toEqual(
      [],
    );
    const briefly = async (of: Catalogue) =>
      [...(await of.briefs(ids))].map(({ about: _, ...brief }) => brief).sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(await briefly(inDatabase)).toEqual(await briefly(inMemory));
    const events = corpus.events.map(({ id }) => id).toReversed();
    expect(await inDatabase.notes(events)).toEqual(await inMemory.notes(events));
  });
});

/** Some values that sessions have, one that none has, and parts of them where parts are enough. */
function limitsOf(name: LimitName, corpus: Corpus): Limit[] {
  const { valuesOf, isPart, isOrdered, scale } = limitEntry(name);
  const events = new Map(corpus.events.map((event) => [event.id, event]));
  const context = limitContextOf(corpus);
  const found = new Set<LimitValue>();
  for (const session of corpus.sessions) {
    const event = events.get(session.event);
    for (const value of event ? valuesOf(session, event, context) : []) found.add(value);
  }
  const all = [...found];
  const some = all.filter((_, at) => at % Math.ceil(all.length / SAMPLES) === 0);
  const values = isPart ? some.map((value) => String(value).slice(2, 5)) : some;
  const ops: readonly Limit['op'][] = isOrdered ? ['is', 'not', 'from', 'to'] : ['is', 'not'];
  const unknown: Limit[] = [{ limit: name, op: 'is', values: [scale ? 'never' : '%'] }];
  return values.length === 0
    ? []
    : [
        ...values.flatMap((value) => ops.map((op): Limit => ({ limit: name, op, values: [value] }))),
        { limit: name, op: 'is', values },
        { limit: name, op: 'not', values },
        ...unknown,
      ];
}
