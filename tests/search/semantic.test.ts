import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEmbedder, openKikigaki } from '../../src/index.ts';
import { describeEmbedder } from '../contracts/embedder.ts';

/** A made-up model of two dimensions: money and animals. */
const meaningOf = (text: string): number[] => [/節約|財布|料金/.test(text) ? 1 : 0.01, /猫|動物/.test(text) ? 1 : 0.01];

const EVENT = `id: demo2024
name: Demo 2024
dates: [2024-01-01]
sessions:
  - { id: demo2024/1, title: 料金を見直す }
  - { id: demo2024/2, title: 猫と暮らす }
`;

let folder: string;
let server: Server;
let url: string;
let asked: string[];
let reply: (texts: readonly string[]) => { status: number; body: string };

const goodReply = (texts: readonly string[]) => ({
  status: 200,
  body: JSON.stringify({ data: texts.map((text, index) => ({ index, embedding: meaningOf(text) })) }),
});

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kikigaki-'));
  await mkdir(join(folder, 'data/events'), { recursive: true });
  await writeFile(join(folder, 'data/events/demo2024.yaml'), EVENT);
  asked = [];
  reply = goodReply;
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { input } = JSON.parse(Buffer.concat(chunks).toString()) as { input: string[] };
    asked.push(...input);
    const { status, body } = reply(input);
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
});

afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true });
});

const open = async () =>
  openKikigaki({
    folders: [join(folder, 'data')],
    cacheFolder: join(folder, 'cache'),
    embedder: await createEmbedder({ url, model: 'made-up' }),
  });

const idsOf = (answer: Awaited<ReturnType<Awaited<ReturnType<typeof open>>['kikigaki']['ask']>>): string[] =>
  answer.kind === 'found' ? answer.sessions.map(({ session }) => session.id) : [];

describeEmbedder('a service over HTTP', () => createEmbedder({ url, model: 'made-up' }));

describe('searching by meaning', () => {
  it('finds a session that shares no word with the question', async () => {
    const { kikigaki, warnings } = await open();
    expect(warnings).toEqual([]);
    expect(idsOf(await kikigaki.ask({ text: '財布が寂しい' }))[0]).toBe('demo2024/1');
  });

  it('answers from the cache without asking for the vectors of known texts again', async () => {
    await open();
    asked = [];
    await writeFile(join(folder, 'data/events/demo2024.yaml'), `${EVENT}  - { id: demo2024/3, title: 動物園の話 }\n`);
    const { kikigaki } = await open();
    expect(asked).toEqual(['動物園の話']);
    expect(idsOf(await kikigaki.ask({ text: '動物' }))).toContain('demo2024/3');
  });

  it('answers by words alone when the model does not answer a question', async () => {
    const { kikigaki } = await open();
    reply = () => ({ status: 500, body: '' });
    expect(idsOf(await kikigaki.ask({ text: '料金' }))).toEqual(['demo2024/1']);
    expect(idsOf(await kikigaki.ask({ text: '財布が寂しい' }))).toEqual([]);
  });

  it.each([
    ['an error', { status: 503, body: 'busy' }],
    ['another shape', { status: 200, body: '{"data":[{"index":0}]}' }],
    ['no JSON', { status: 200, body: 'hello' }],
    ['too few vectors', { status: 200, body: '{"data":[{"index":0,"embedding":[1,0]}]}' }],
    ['vectors of two lengths', { status: 200, body: '{"data":[{"index":0,"embedding":[1,0]},{"index":1,"embedding":[1]}]}' }],
  ])('warns and searches words alone when the model gives %s while the index is built', async (_, bad) => {
    reply = () => bad;
    const { kikigaki, warnings } = await open();
    expect(warnings.map(({ detail }) => detail.code)).toEqual(['embeddings-failed']);
    expect(idsOf(await kikigaki.ask({ text: '料金' }))).toEqual(['demo2024/1']);
  });

  it('tries again once the model is back', async () => {
    reply = () => ({ status: 503, body: '' });
    await open();
    reply = goodReply;
    const { kikigaki, warnings } = await open();
    expect(warnings).toEqual([]);
    expect(idsOf(await kikigaki.ask({ text: '財布が寂しい' }))[0]).toBe('demo2024/1');
  });
});
