import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ReceiverEvent } from '@slack/bolt';
import type { AdapterLog, RequestHandler } from '../../src/index.ts';
import { countRefusals, withoutUndefined } from '../../src/index.ts';
import { readBody } from '../service/read-body.ts';
import type { Intake } from './intake.ts';
import { readPayload } from './read-payload.ts';
import { faultOfHeaders, verifySignature } from './verify-signature.ts';

export interface HttpReceiverParts {
  readonly signingSecret: string;
  readonly intake: () => Intake | undefined;
  readonly log: Pick<AdapterLog, 'warn'>;
  readonly now?: () => number;
}

/** Takes what Slack posts. Nothing is looked at before the signature is found right, `ssl_check` neither; without an intake Slack is asked to try again. */
export function createHttpReceiver({ signingSecret, intake, log, now = Date.now }: HttpReceiverParts): RequestHandler {
  const refusals = countRefusals((counts) => log.warn(counts, 'requests to Slack’s address were refused'), now);
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const wrong = faultOfHeaders(request.headers, now());
    if (wrong) {
      refusals(wrong);
      return refuse(response, 401);
    }
    const body = await readBody(request);
    if (!body) return refuse(response, 413);
    if (!verifySignature(signingSecret, request.headers, body, now())) {
      refusals('bad-signature');
      return refuse(response, 401);
    }
    const payload = readPayload(body.toString('utf8'), request.headers['content-type'] ?? '');
    if (!payload) return refuse(response, 400);
    if (payload['ssl_check'] !== undefined) return answer(response, '');
    if (payload['type'] === 'url_verification') return answer(response, { challenge: String(payload['challenge']) });
    const taking = intake();
    if (!taking) return refuse(response, 503);
    await pass(payload, request, response, taking);
  };
  return (request, response) =>
    handle(request, response).catch(() => {
      if (!response.headersSent) refuse(response, 500);
    });
}

async function pass(
  body: ReceiverEvent['body'],
  request: IncomingMessage,
  response: ServerResponse,
  intake: Intake,
): Promise<void> {
  const retry = Number(request.headers['x-slack-retry-num']);
  await intake.processEvent(
    withoutUndefined({
      body,
      retryNum: retry > 0 ? retry : undefined,
      ack: async (reply: unknown) => {
        if (!response.headersSent) answer(response, reply ?? '');
      },
    }),
  );
  // Nobody wanted it: that is no fault of Slack's.
  if (!response.headersSent) answer(response, '');
}

function answer(response: ServerResponse, reply: unknown): void {
  if (typeof reply === 'string') response.writeHead(200).end(reply);
  else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(reply));
}

/** The rest of a refused request is not read. */
function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { connection: 'close' }).end();
}
