import { appendFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadDataFiles } from '../../src/corpus/data-files.ts';
import { outlineOf } from '../../src/corpus/outline.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { createTopicPlaces } from '../../src/corpus/topic-places.ts';
import { matcherOf } from '../../src/language/matcher-of.ts';
import { catalogueStoreAt, isOutlined } from '../../src/loading/catalogue-place.ts';
import { documentsOf } from '../../src/loading/documents-of.ts';
import { lookUpNames } from '../../src/loading/name-dictionary.ts';
import { dataFilesOf, prepareIndex } from '../../src/loading/prepare-index.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import { KikigakiError } from '../../src/model/kikigaki-error.ts';
import type { SearchDocument } from '../../src/model/search-document.ts';
import { collectNames } from '../../src/question/names.ts';
import { migrateDatabase } from '../../src/state/migrate-database.ts';
import { SMALL_DATA } from '../fixtures/small-data.ts';
import { temporaryFolders } from '../fixtures/temporary-folders.ts';
import { databaseKinds, rowsOf, type TestDatabase } from '../state/test-databases.ts';

const makeFolder = temporaryFolders();

/** An engine that keeps documents by id, and says by the name of a generation what that was built of. */
const ENGINE = `const kept = globalThis.keptDocuments = new Map();
let count = 0;
const built = (of, documents) => {
  const name = of + '-' + count++;
  kept.set(name, documents);
  return { name };
};
export const openGenerations = () => ({
  async buildStreamed({ corpus, earlier }) {
    const documents = new Map(earlier && kept.get(earlier.built.name));
    for (const { id } of earlier?.changes.gone ?? []) if (!documents.delete(id)) throw new Error(id + ' was not there');
    for (const one of earlier?.changes.added ?? []) if (documents.has(one.id)) throw new Error(one.id + ' is there already');
    for await (const one of earlier ? earlier.changes.added : corpus.documents()) documents.set(one.id, one);
    return built(earlier ? 'changed' : 'streamed', documents);
  },
  build: async ({ corpus }) => built('whole', new Map([...corpus.sessions, ...corpus.eventNotes].map((one) => [one.id, one]))),
  isThere: async ({ name }) => kept.has(name),
});`;
const engine = { module: `data:text/javascript,${encodeURIComponent(ENGINE)}`, options: {} };
const keptDocuments = (): ReadonlyMap<string, ReadonlyMap<string, SearchDocument>> =>
  (globalThis as unknown as { keptDocuments: ReadonlyMap<string, ReadonlyMap<string, SearchDocument>> }).keptDocuments;

const reportOf = (event: string, ...sections: readonly string[]): string =>
  `---\nevent: ${event}\ntitle: もうひとつ\nauthor: たこ\nurl: https://example.com/another\n---\n\n${sections.join('\n\n')}\n`;
const BACKUPS =
  '## Backups that really restore\nsession: umi2023/102\ntopics: Velero、みなと\n\n- Veleroで戻した。みなとのやり方。';
const KUBERNETES = '## 山の上のKubernetes\nsession: yama2024/keynote\n\n- 山でも動いた。';
const OF_EVENT = '## 食堂のこと\nabout: event\n\nカレーがおいしかった。\n\n## 帰り道\nabout: event\n\n海を見て帰った。';

describe.each(databaseKinds)('a generation of which only reports have changed, on $name', ({ create }) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await create();
    await migrateDatabase(database.url);
  });
  afterAll(async () => {
    await (await catalogueStoreAt({ databaseUrl: database.url })).close();
    await database.drop();
  });

  /** A folder that is changed, and what is built of it each time. */
  async function opened() {
    const [folder, cacheFolder] = [await makeFolder(SMALL_DATA), await makeFolder()];
    const options = { folders: [folder], cacheFolder, engine, catalogue: { databaseUrl: database.url } };
    const build = async () => prepareIndex(await dataFilesOf(options), options);
    await build();
    const at = (name: string): string => join(folder, name);
    return {
      build,
      put: async (name: string, text: string) => {
        await mkdir(dirname(at(name)), { recursive: true });
        await writeFile(at(name), text);
      },
      append: (name: string, text: string) => appendFile(at(name), text),
      remove: (name: string) => rm(at(name)),
      /** Builds it, says how that was done, and compares all of it with what is made of the same files anew. */
      async expectSame(how: 'changed' | 'streamed' | 'whole') {
        const { corpus, index, names, fromCache } = await build();
        expect([index.name.split('-')[0], fromCache]).toEqual([how, false]);
        const { sessions, eventNotes, ...frame } = readCorpus(await loadDataFiles([folder])).corpus;
        const now = { ...frame, sessions, eventNotes };
        const { generation, ...known } = isOutlined(corpus) ? corpus : { generation: '', ...corpus };
        expect(known).toEqual({ ...frame, outline: outlineOf(now) });
        expect(names).toEqual(await namesOf(now));
        const talks = documentsOf(now);
        const searched = keptDocuments().get(index.name);
        expect(talks.map(({ id }) => searched?.get(id))).toEqual(talks);
        expect(searched?.size).toBe(sessions.length + eventNotes.length);
        const opened = await (await catalogueStoreAt(options.catalogue)).open(generation, frame);
        expect(await opened.whole()).toEqual(now);
        expect(await topicsThere(generation)).toEqual(placesOf(sessions.map(({ topics }) => topics)));
        expect(await opened.finder.sessionAt('https://example.com/another')).toBe(
          sessions.find(({ notes }) => notes.some(({ report }) => report.endsWith('another')))?.id,
        );
        await opened.close();
      },
    };
  }

  /** The topics of a generation by their places, its base's where it has none of its own. */
  async function topicsThere(name: string) {
    const row = (await rowsOf(database, 'catalogue_generation')).find((one) => one.name === name);
    const topics = await rowsOf(database, 'catalogue_topic');
    const placed = [row?.base, row?.number].flatMap((number) =>
      topics.filter(({ generation }) => generation === number).map(({ place, topic }) => [place, topic] as const),
    );
    return [...new Map(placed)].filter(([, topic]) => topic).sort(([a], [b]) => Number(a) - Number(b));
  }

  it('is the same as one that is built anew, change after change', async () => {
    const { append, put, remove, expectSame } = await opened();
    await append('reports/umi2023/kamome.md', '\nひとこと書き足した。\n');
    await expectSame('changed');
    await append('reports/umi2023/tako.md', '\n- 二度目の訓練で戻せた。\n');
    await expectSame('changed');
    await put('reports/umi2023/another.md', reportOf('umi2023', BACKUPS));
    await expectSame('changed');
    await put('reports/umi2023/another.md', reportOf('umi2023', OF_EVENT, BACKUPS));
    await expectSame('changed');
    await append('reports/umi2023/another.md', '\nもう一度。\n');
    await expectSame('changed');
    await remove('reports/umi2023/kamome.md');
    await expectSame('changed');
    await remove('reports/umi2023/another.md');
    await expectSame('changed');
    await remove('reports/umi2023/tako.md');
    await expectSame('changed');
  });

  it('is the same where a report tells of two events, and where a draft is finished', async () => {
    const { put, remove, expectSame } = await opened();
    await put('reports/umi2023/another.md', reportOf('umi2023', BACKUPS, KUBERNETES));
    await expectSame('changed');
    await put('reports/umi2023/another.md', reportOf('umi2023', KUBERNETES));
    await expectSame('changed');
    await put('reports/yama2024/draft.md', (SMALL_DATA['reports/yama2024/draft.md'] ?? '').replace('status: draft\n', ''));
    await expectSame('changed');
    await put('reports/yama2024/draft.md', SMALL_DATA['reports/yama2024/draft.md'] ?? '');
    await expectSame('changed');
    await remove('reports/umi2023/another.md');
    await expectSame('changed');
  });

  it('is built of all files where something else has changed, and by difference again after that', async () => {
    const { append, put, expectSame } = await opened();
    const event = SMALL_DATA['events/yama2024.yaml'] ?? '';
    await put('events/yama2024.yaml', event.replace('LT：監視をやめた日', '波の上の話\n    speakers: [{ name: 山野 登 }]'));
    await expectSame('whole');
    await append('reports/umi2023/tako.md', '\n- 山へも行った。\n');
    await expectSame('changed');
    await put('events/yama2024.yaml', `${event}  - id: yama2024/new\n    title: あとから決まった話\n`);
    await expectSame('whole');
    await put('reports/umi2023/another.md', reportOf('umi2023', KUBERNETES));
    await expectSame('changed');
    // The new session goes again, and with it and the title the name of who alone spoke there.
    await put('events/yama2024.yaml', event);
    await expectSame('whole');
    await append('reports/umi2023/tako.md', '\n- 海へ帰った。\n');
    await expectSame('changed');
    await put('people.yaml', 'people:\n  - name: 波野 渚\n    omit: true\n');
    await put('vocabulary.yaml', 'same:\n  - [kubernetes, k8s, クバネテス]\nnear: []\n');
    await expectSame('streamed');
    await append('reports/umi2023/kamome.md', '\n波野 渚さんが話した。\n');
    await expectSame('changed');
  });

  it('is not built of reports with faults, and once they are mended it is', async () => {
    const { build, put, expectSame } = await opened();
    await put('reports/umi2023/another.md', reportOf('umi2023', '## 聞いたことのない話\n\n- なにか。'));
    await expect(build()).rejects.toThrow(KikigakiError);
    await put('reports/umi2023/another.md', reportOf('umi2023', BACKUPS));
    await expectSame('changed');
  });
});

/** Names of a corpus, collected once for all that have the same speakers, events and words. */
async function namesOf(corpus: Corpus) {
  const { sessions, events, directory, vocabulary } = corpus;
  const key = JSON.stringify([sessions.map(({ speakers }) => speakers), events, directory, vocabulary]);
  const names = collected.get(key) ?? collectNames(corpus, matcherOf(vocabulary), lookUpNames, async () => {});
  collected.set(key, names);
  return names;
}
const collected = new Map<string, ReturnType<typeof collectNames>>();

function placesOf(topics: readonly (readonly string[])[]) {
  const placed = createTopicPlaces();
  return topics.flatMap((some) => placed(some)).map(({ place, topic }) => [place, topic]);
}
