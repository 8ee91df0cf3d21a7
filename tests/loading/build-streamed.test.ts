import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { loadDataFiles } from '../../src/corpus/data-files.ts';
import { outlineOf } from '../../src/corpus/outline.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { streamOf } from '../../src/corpus/stream-of.ts';
import { bundledDataFolder } from '../../src/index.ts';
import { matcherOf } from '../../src/language/matcher-of.ts';
import { buildStreamed } from '../../src/loading/build-streamed.ts';
import { catalogueStoreAt } from '../../src/loading/catalogue-place.ts';
import { lookUpNames } from '../../src/loading/name-dictionary.ts';
import { dataFilesOf, prepareIndex } from '../../src/loading/prepare-index.ts';
import { collectNames } from '../../src/question/names.ts';
import { openState } from '../../src/state/open-state.ts';
import { databaseKinds } from '../state/test-databases.ts';

const [{ create }] = databaseKinds as [(typeof databaseKinds)[number]];
const database = await create();
afterAll(async () => {
  await (await catalogueStoreAt({ databaseUrl: database.url })).close();
  await database.drop();
});

/** An engine that counts what is fed to it. */
const ENGINE = `export const openGenerations = () => ({
  async buildStreamed({ corpus, earlier }) {
    if (earlier) return { name: 'changed-' + earlier.changes.added.length + '-' + earlier.built.name };
    let count = 0;
    for await (const _ of corpus.documents()) count++;
    return { name: 'streamed-' + count };
  },
  build: async ({ corpus, earlier }) => ({ name: 'built-' + corpus.sessions.length + '-' + (earlier ? earlier.built.name : 'anew') }),
  isThere: async () => true,
});`;

it('knows of a stream what is known of the same corpus in memory', async () => {
  await (await openState(database.url)).close();
  const { corpus } = readCorpus(await loadDataFiles([bundledDataFolder()]));
  const engine = { module: `data:text/javascript,${encodeURIComponent(ENGINE)}`, options: {} };
  const catalogue = { databaseUrl: database.url };
  const { built } = await buildStreamed(streamOf(corpus), { engine, catalogue, fingerprint: 'bundled' });
  expect(built.index.name).toBe(`streamed-${corpus.sessions.length + corpus.eventNotes.length}`);
  expect(built.corpus).toMatchObject({ outline: outlineOf(corpus), generation: built.index.name });
  expect(built.names).toEqual(await collectNames(corpus, matcherOf(corpus.vocabulary), lookUpNames, async () => {}));
  const opened = await (await catalogueStoreAt(catalogue)).open(built.index.name, built.corpus);
  const { sessions, eventNotes } = await opened.whole();
  expect([sessions, eventNotes]).toEqual([corpus.sessions, corpus.eventNotes]);
  await opened.close();
});

it('folders are built of a stream, and from what was built before where only texts have changed', async () => {
  await (await openState(database.url)).close();
  const [folder, cacheFolder] = [await mkdtemp(join(tmpdir(), 'kikigaki-')), await mkdtemp(join(tmpdir(), 'kikigaki-'))];
  try {
    await cp(bundledDataFolder(), folder, { recursive: true });
    const engine = { module: `data:text/javascript,${encodeURIComponent(ENGINE)}`, options: {} };
    const options = { folders: [folder], cacheFolder, engine, catalogue: { databaseUrl: database.url } };
    const { corpus } = readCorpus(await loadDataFiles([folder]));
    const streamed = `streamed-${corpus.sessions.length + corpus.eventNotes.length}`;

    const first = await prepareIndex(await dataFilesOf(options), options);
    expect([first.index.name, first.fromCache]).toEqual([streamed, false]);
    expect(first.corpus).toMatchObject({ outline: outlineOf(corpus), generation: streamed });
    const again = await prepareIndex(await dataFilesOf(options), options);
    expect([again.index.name, again.fromCache]).toEqual([streamed, true]);

    // What files were read as by another version of the code goes.
    const [kept = ''] = (await readdir(cacheFolder)).filter((name) => name.endsWith('.files'));
    const [version] = await readdir(join(cacheFolder, kept));
    await mkdir(join(cacheFolder, kept, 'of-another-version'));

    const report = corpus.reports[0]?.id ?? '';
    const path = join(folder, 'reports', `${report}.md`);
    await writeFile(path, `${await readFile(path, 'utf8')}\nOne more line.\n`);
    const changed = await prepareIndex(await dataFilesOf(options), options);
    expect([changed.index.name, changed.fromCache]).toEqual([`changed-1-${streamed}`, false]);
    expect(changed.fingerprint).not.toBe(first.fingerprint);
    expect(await readdir(join(cacheFolder, kept))).toEqual([version]);
  } finally {
    await rm(folder, { recursive: true, force: true });
    await rm(cacheFolder, { recursive: true, force: true });
  }
});
