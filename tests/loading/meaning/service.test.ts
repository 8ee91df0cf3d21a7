import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Answer, openKikigaki, openMeaning } from '../../../src/index.ts';
import { createServiceEmbedder } from '../../../src/loading/meaning/service-embedder.ts';
import { describeEmbedder } from '../../contracts/embedder.ts';
import { type FakeEmbeddings, sendVectors, startFakeEmbeddings } from '../../fakes/fake-embeddings.ts';
import { patient } from '../../fakes/patient.ts';

const OTHERS = ['料理', '列車', '音楽'].flatMap((about, group) =>
  Array.from({ length: 10 }, (_, at) => `  - { id: demo2024/${100 * (group + 1) + at}, title: ${about}の第${at}話 }`),
);
const EVENT = `id: demo2024
name: Demo 2024
dates: [2024-01-01]
sessions:
  - { id: demo2024/1, title: 料金を見直す }
  - { id: demo2024/2, title: 猫と暮らす }
${OTHERS.join('\n')}
`;
/** No word of it stands in the data. */
const ANIMALS = 'feline friends at home';

let folder: string;
let service: FakeEmbeddings;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kikigaki-'));
  await mkdir(join(folder, 'data/events'), { recursive: true });
  await writeFile(join(folder, 'data/events/demo2024.yaml'), EVENT);
  service = await startFakeEmbeddings();
});

afterEach(async () => {
  service.close();
  await rm(folder, { recursive: true });
});

const settings = (model = 'made-up') => ({ kind: 'service', url: service.url, model }) as const;

const open = async (model?: string) =>
  openKikigaki({
    folders: [join(folder, 'data')],
    cacheFolder: join(folder, 'cache'),
    model: await openMeaning(settings(model), { deadline: patient }),
  });

const idsOf = (answer: Answer): string[] => (answer.kind === 'found' ? answer.sessions.map(({ session }) => session.id) : []);

const answerWith = (status: number, body: string) => (): void => {
  service.reply = (_, response) => response.writeHead(status, { 'content-type': 'application/json' }).end(body);
};

describeEmbedder('a service over HTTP', async () => createServiceEmbedder(settings()));

describe('searching by meaning', () => {
  it('finds a session that shares no word with the question, and is not sure of it', async () => {
    const { kikigaki, warnings } = await open();
    const answer = await kikigaki.ask({ text: ANIMALS });
    expect(warnings).toEqual([]);
    expect(idsOf(answer)[0]).toBe('demo2024/2');
    expect(answer.certainty).toBe('perhaps');
  });

  it('marks nothing in it, and shows the passage that is nearest', async () => {
    const report = '---\nevent: demo2024\ntitle: R\n---\n\n## 猫と暮らす\n\n- 机の話をした。\n- 動物病院の一日。\n';
    await mkdir(join(folder, 'data/reports/demo2024'), { recursive: true });
    await writeFile(join(folder, 'data/reports/demo2024/r.md'), report);
    const { kikigaki } = await open();
    const answer = await kikigaki.ask({ text: ANIMALS, limit: 1 });
    const [first] = answer.kind === 'found' ? answer.sessions : [];
    expect(first?.excerpt).toMatchObject({ text: '動物病院の一日。', marks: [] });
  });

  it('asks for the vectors of new texts alone', async () => {
    await open();
    service.asked.length = 0;
    await writeFile(join(folder, 'data/events/demo2024.yaml'), `${EVENT}  - { id: demo2024/3, title: 動物園を旅する }\n`);
    await open();
    expect(new Set(service.asked)).toEqual(new Set(['動物園を旅する']));
  });

  it('keeps what was had before the service broke off', async () => {
    let left = 2;
    service.reply = (texts, response) => {
      if (left-- > 0) sendVectors(response, texts, (vector) => [...vector]);
      else response.writeHead(401).end();
    };
    const { warnings } = await open('e5');
    expect(warnings.map(({ detail }) => detail.code)).toEqual(['embeddings-failed']);
    const had = service.asked.splice(0).slice(0, 2 * 16);
    service.reply = undefined;
    expect((await open('e5')).warnings).toEqual([]);
    expect(service.asked.length).toBeGreaterThan(0);
    expect(service.asked.filter((text) => had.includes(text))).toEqual([]);
  });

  it('asks again where another model is set', async () => {
    await open();
    service.asked.length = 0;
    await open('another');
    expect(service.asked.length).toBeGreaterThan(30);
  });

  it("puts a family's words before texts", async () => {
    const { kikigaki } = await open('intfloat/multilingual-e5-small');
    await kikigaki.ask({ text: ANIMALS });
    expect(service.asked).toContain('passage: 料金を見直す');
    expect(service.asked.at(-1)).toBe(`query: ${ANIMALS}`);
  });

  it('takes vectors in base64 too', async () => {
    service.reply = (texts, response) => sendVectors(response, texts, (vector) => Buffer.from(vector.buffer).toString('base64'));
    const { kikigaki, warnings } = await open();
    expect(warnings).toEqual([]);
    expect(idsOf(await kikigaki.ask({ text: ANIMALS }))[0]).toBe('demo2024/2');
  });

  it('halves what is too much for the service', async () => {
    service.reply = (texts, response) => {
      if (texts.length > 3) response.writeHead(413).end();
      else sendVectors(response, texts, (vector) => [...vector]);
    };
    expect((await open()).warnings).toEqual([]);
  });

  it('sends a batch again that failed in passing', async () => {
    let isFirst = true;
    service.reply = (texts, response) => {
      if (isFirst) response.writeHead(503).end();
      else sendVectors(response, texts, (vector) => [...vector]);
      isFirst = false;
    };
    expect((await open()).warnings).toEqual([]);
  });

  it('answers by words alone when the model does not answer a question', async () => {
    const { kikigaki } = await open();
    answerWith(500, '')();
    expect(idsOf(await kikigaki.ask({ text: '料金' }))).toEqual(['demo2024/1']);
    expect(idsOf(await kikigaki.ask({ text: ANIMALS }))).toEqual([]);
  });

  it('counts and lists by words and limits alone', async () => {
    const { kikigaki } = await open();
    const answer = await kikigaki.ask({ text: '猫のセッションは何件？' });
    expect(answer).toMatchObject({ kind: 'count', total: 1 });
  });

  it.each([
    ['an error', 401, 'no'],
    ['another shape', 200, '{"data":[{"index":0}]}'],
    ['no JSON', 200, 'hello'],
    ['too few vectors', 200, '{"data":[{"index":0,"embedding":[1,0]}]}'],
    ['no numbers', 200, '{"data":[{"index":0,"embedding":"AADAfw=="}]}'],
  ])('warns and searches words alone when the model gives %s while the index is built', async (_, status, body) => {
    answerWith(status, body)();
    const { kikigaki, warnings } = await open();
    expect(warnings.map(({ detail }) => detail.code)).toEqual(['embeddings-failed']);
    expect(idsOf(await kikigaki.ask({ text: '料金' }))).toEqual(['demo2024/1']);
  });

  it('keeps no text of the data beside the vectors', async () => {
    await open();
    const { readdir } = await import('node:fs/promises');
    const [vectors] = (await readdir(join(folder, 'cache'))).filter((name) => name.endsWith('.vectors'));
    expect((await readFile(join(folder, 'cache', vectors ?? ''))).includes('料金')).toBe(false);
  });
});
