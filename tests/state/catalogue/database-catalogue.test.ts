import { afterAll, describe } from 'vitest';
import type { Corpus } from '../../../src/model/corpus.ts';
import type { OpenCatalogue } from '../../../src/ports/catalogue-store.ts';
import { describeCatalogue } from '../../contracts/catalogue.ts';
import { describeProgramme } from '../../contracts/programme.ts';
import { databaseKinds } from '../test-databases.ts';
import { openTestStore, type TestStore } from './open-test-store.ts';

describe.each(databaseKinds)('on $name', (kind) => {
  const stores: TestStore[] = [];
  afterAll(async () => {
    for (const store of stores) await store.drop();
  });
  const opened = async (corpus: Corpus): Promise<OpenCatalogue> => {
    const store = await openTestStore(kind);
    stores.push(store);
    await store.store.fill('one', corpus);
    return store.store.open('one', corpus);
  };
  describeCatalogue('a corpus in a database', async (corpus) => (await opened(corpus)).catalogue);
  describeProgramme('a corpus in a database', async (corpus) => (await opened(corpus)).programme);
});
