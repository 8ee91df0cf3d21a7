import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Deadline } from '../../../src/concurrency/with-deadline.ts';
import type { OpenedData } from '../../../src/loading/reload/open-changed.ts';
import { compiled } from '../../fakes/compiled.ts';
import { type FakeEmbeddings, startFakeEmbeddings } from '../../fakes/fake-embeddings.ts';
import { patient } from '../../fakes/patient.ts';
import { temporaryFolders } from '../../fixtures/temporary-folders.ts';

const folder = temporaryFolders();
const others = ['料理', '列車', '音楽'].flatMap((about) => Array.from({ length: 10 }, (_, at) => `${about}の第${at}話`));
const titles = ['料金を見直す', '猫と暮らす', ...others];
const EVENT = `id: demo2024
name: Demo 2024
dates: [2024-01-01]
sessions:
${titles.map((title, at) => `  - { id: demo2024/${at + 1}, title: ${title} }`).join('\n')}
`;
/** No word of it stands in the data. */
const ANIMALS = 'feline friends at home';

let service: FakeEmbeddings;
let first: OpenedData;
let second: OpenedData;
const outcomes: string[] = [];
let deadline: Deadline = patient;

beforeAll(async () => {
  service = await startFakeEmbeddings();
  // It takes requests and answers none.
  service.reply = () => {};
  const [core, loading] = (await Promise.all([compiled('src/index.js'), compiled('src/loading/index.js')])) as [
    typeof import('../../../src/index.ts'),
    typeof import('../../../src/loading/index.ts'),
  ];
  const data = await folder();
  await mkdir(join(data, 'events'));
  await writeFile(join(data, 'events/demo2024.yaml'), EVENT);
  const model = await core.openMeaning(
    { kind: 'service', url: service.url, model: 'made-up' },
    { report: (outcome) => outcomes.push(outcome), deadline: (...given) => deadline(...given) },
  );
  const open = loading.openInThreads({
    folders: [data],
    cacheFolder: await folder(),
    model,
    answerMilliseconds: 60_000,
    ended: () => {},
  });
  first = (await open(new AbortController().signal)) as OpenedData;
  service.reply = undefined;
  second = (await open(new AbortController().signal, first.fingerprint)) as OpenedData;
});

afterAll(async () => {
  await first.close();
  await second.close();
  service.close();
});

const kindOf = async ({ kikigaki }: OpenedData, text: string): Promise<string> => (await kikigaki.ask({ text })).kind;

it('the first version of the data answers by words, and waits for no vectors', async () => {
  expect(first.warnings.map(({ code }) => code)).toEqual(['embeddings-later']);
  expect(await kindOf(first, '猫')).toBe('found');
  expect(await kindOf(first, ANIMALS)).toBe('nothing');
});

it('the same data are opened once more, with their vectors, and both threads ask for those of questions', async () => {
  expect(second.warnings).toEqual([]);
  expect(await Promise.all(Array.from({ length: 6 }, () => kindOf(second, ANIMALS)))).toEqual(Array(6).fill('found'));
});

it('where the service hangs, one question waits for it, and all are answered by their words', async () => {
  service.reply = () => {};
  service.asked.length = 0;
  outcomes.length = 0;
  deadline = async (_, __, late) => late;
  const questions = ['猫', '料金', '料理', '列車', '音楽'];
  for (const question of questions) expect(await kindOf(second, question)).toBe('found');
  expect(service.asked).toEqual([questions[0]]);
  expect(outcomes).toEqual(['late', 'skipped', 'skipped', 'skipped', 'skipped']);
});
