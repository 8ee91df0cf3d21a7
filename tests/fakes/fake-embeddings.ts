import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { meaningOf } from './concept-model.ts';

export interface FakeEmbeddings {
  readonly url: string;
  /** All texts that were asked for. */
  readonly asked: string[];
  /** What it answers to texts, where it is not their vectors. */
  reply: ((texts: readonly string[], response: ServerResponse) => void) | undefined;
  close(): void;
}

export interface EmbeddingsRequest {
  readonly input: readonly string[];
  readonly input_type?: string;
}

/** An OpenAI-compatible service on loopback with a made-up model. */
export async function startFakeEmbeddings(): Promise<FakeEmbeddings> {
  const asked: string[] = [];
  const server: Server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { input } = JSON.parse(Buffer.concat(chunks).toString()) as EmbeddingsRequest;
    asked.push(...input);
    if (fake.reply) fake.reply(input, response);
    else sendVectors(response, input, (vector) => [...vector]);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const fake: FakeEmbeddings = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked,
    reply: undefined,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
  return fake;
}

/** Answers with the made-up model's vectors, in any form. */
export function sendVectors(response: ServerResponse, texts: readonly string[], form: (vector: Float32Array) => unknown): void {
  const data = texts.map((text, index) => ({ index, embedding: form(meaningOf(text)) }));
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ data }));
}
