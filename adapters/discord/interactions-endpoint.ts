import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestHandler } from '../../src/index.ts';
import { readBody } from '../service/read-body.ts';
import { CALLBACK, INTERACTION } from './protocol.ts';
import type { SignedRequest } from './verify-signature.ts';

/** Where Discord sends interactions to: this path is entered in the application's settings. */
export const INTERACTIONS_PATH = '/discord/interactions';

interface EndpointParts {
  readonly isFromDiscord: (request: SignedRequest) => boolean;
  /** Resolves when it has been taken in; rejects where it will not be answered. */
  readonly onInteraction: (payload: unknown) => Promise<void>;
}

/**
 * Takes interactions over HTTP. They are answered through the API, as those of the gateway are, so that both have the same
 * handlers; the request itself is only accepted (202) when the interaction has been taken in.
 */
export function createInteractionsEndpoint({ isFromDiscord, onInteraction }: EndpointParts): RequestHandler {
  return (request, response) => takeRequest(request, response).catch(() => end(response, 400));

  async function takeRequest(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const signature = headerOf(request, 'x-signature-ed25519');
    const timestamp = headerOf(request, 'x-signature-timestamp');
    // What is not signed is not read.
    if (!/^[\da-f]{128}$/i.test(signature ?? '') || !/^\d{1,12}$/.test(timestamp ?? '')) return end(response, 401);
    const body = await readBody(request);
    if (!body) return end(response, 413);
    if (!isFromDiscord({ signature, timestamp, body })) return end(response, 401);
    const payload: unknown = JSON.parse(body.toString('utf8'));
    if (typeof payload === 'object' && payload !== null && 'type' in payload && payload.type === INTERACTION.ping) {
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ type: CALLBACK.pong }));
      return;
    }
    await onInteraction(payload).then(
      () => end(response, 202),
      () => end(response, 503),
    );
  }
}

const headerOf = ({ headers }: IncomingMessage, name: string): string | undefined => {
  const value = headers[name];
  return typeof value === 'string' ? value : undefined;
};

function end(response: ServerResponse, status: number): void {
  if (response.headersSent) return;
  // The rest of a body that nobody reads would be taken for the next request.
  response.writeHead(status, status === 202 ? {} : { connection: 'close' }).end();
}
