import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { isValidSlackRequest } from '@slack/bolt';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHttpReceiver } from '../../../adapters/slack/http-receiver.ts';
import { verifySignature } from '../../../adapters/slack/verify-signature.ts';
import { postSigned } from '../../fakes/slack-delivery.ts';
import { TOKENS } from '../../fakes/slack-front.ts';

const JSON_TYPE = { 'content-type': 'application/json' };
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const MINUTE = 60_000;

let url: string;
let secret = TOKENS.secret;
const taken: unknown[] = [];
const server = createServer((request, response) => {
  const intake = {
    processEvent: async ({ body, ack }: { body: unknown; ack: (reply?: unknown) => Promise<void> }) => {
      taken.push(body);
      await ack();
    },
    drained: async () => {},
  };
  void createHttpReceiver({ signingSecret: secret, intake: () => intake, log: { warn: () => {} } })(request, response);
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`;
});
afterAll(() => void server.close());

const post = async (...args: Parameters<typeof postSigned> extends [string, ...infer Rest] ? Rest : never): Promise<number> =>
  (await postSigned(url, ...args)).status;

describe('a request to the address of Slack', () => {
  it('is taken when Slack signed it, whatever its form', async () => {
    taken.length = 0;
    expect(await post('{"type":"event_callback"}', JSON_TYPE)).toBe(200);
    expect(await post('payload=%7B%22type%22%3A%22block_actions%22%7D', FORM)).toBe(200);
    expect(await post('command=%2Fkiku&text=%E8%A9%B1', FORM)).toBe(200);
    expect(taken).toEqual([{ type: 'event_callback' }, { type: 'block_actions' }, { command: '/kiku', text: '話' }]);
  });

  it('is refused with another secret, too old, from the future, or unsigned', async () => {
    taken.length = 0;
    expect(await post('{}', JSON_TYPE, { secret: 'another' })).toBe(401);
    expect(await post('{}', JSON_TYPE, { at: Date.now() - 6 * MINUTE })).toBe(401);
    expect(await post('{}', JSON_TYPE, { at: Date.now() + 6 * MINUTE })).toBe(401);
    expect((await fetch(url, { method: 'POST', body: '{}', headers: JSON_TYPE })).status).toBe(401);
    expect(await post('{}', { ...JSON_TYPE, 'x-slack-request-timestamp': 'NaN' })).toBe(401);
    expect(taken).toEqual([]);
  });

  it('is refused before its body is read where its headers cannot be right', async () => {
    const { port } = server.address() as AddressInfo;
    for (const headers of ['', `x-slack-request-timestamp: 1\r\nx-slack-signature: v0=${'0'.repeat(64)}\r\n`]) {
      const socket = connect(port, '127.0.0.1');
      const answer = new Promise<string>((resolve) => socket.once('data', (bytes) => resolve(String(bytes))));
      // The body that is announced never comes.
      socket.write(`POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n${headers}\r\n`);
      expect(await answer).toMatch(/^HTTP\/1\.1 401/);
      socket.destroy();
    }
  });

  it('is refused with an empty secret, also when it is signed with that', async () => {
    for (const empty of ['', ' ']) {
      secret = empty;
      expect(await post('{}', JSON_TYPE, { secret: empty })).toBe(401);
    }
    secret = TOKENS.secret;
  });

  it('gets past the signature by no `ssl_check`', async () => {
    const crafted = [
      'ssl_check=1',
      'ssl_check=1&command=%2Fkiku&text=x',
      'ssl_check=1&payload=%7B%22type%22%3A%22block_actions%22%7D',
    ];
    for (const body of crafted) expect((await fetch(url, { method: 'POST', body, headers: FORM })).status).toBe(401);
    taken.length = 0;
    expect(await post('ssl_check=1', FORM)).toBe(200);
    expect(taken).toEqual([]);
  });

  it('answers to the check of the address, when signed', async () => {
    const check = JSON.stringify({ type: 'url_verification', challenge: 'abc' });
    expect(await (await postSigned(url, check, JSON_TYPE)).json()).toEqual({ challenge: 'abc' });
  });

  it('of more than 1 MB, or of no known form, is refused', async () => {
    expect(await post(`"${'x'.repeat(1024 * 1024)}"`, JSON_TYPE)).toBe(413);
    expect(await post('not json', JSON_TYPE)).toBe(400);
    expect(await post('[]', JSON_TYPE)).toBe(400);
    expect(await post('payload=%7B', FORM)).toBe(400);
  });
});

describe('a signature', () => {
  it('is judged as Slack’s own SDK does, but for the future', () => {
    const now = 1_700_000_000_000;
    fc.assert(
      fc.property(
        fc.string(),
        fc.string({ minLength: 1 }),
        fc.string({ minLength: 1 }),
        fc.integer({ min: -400, max: 0 }),
        (body, mine, theirs, age) => {
          const timestamp = now / 1_000 + age;
          const signature = `v0=${createHmac('sha256', theirs).update(`v0:${timestamp}:${body}`).digest('hex')}`;
          const headers = { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': signature };
          const sdk = isValidSlackRequest({ signingSecret: mine, body, headers, nowMilliseconds: now });
          const ours = verifySignature(
            mine,
            { ...headers, 'x-slack-request-timestamp': String(timestamp) },
            Buffer.from(body),
            now,
          );
          expect(ours).toBe(sdk && mine.trim() !== '');
        },
      ),
    );
  });
});
