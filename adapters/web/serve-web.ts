import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { RequestHandler } from '../../src/index.ts';
import { createVisitors } from '../service/create-visitors.ts';
import { readAssets } from './assets.ts';
import { createApp, type WebParts } from './create-app.ts';
import { createSeal, type Signature } from './sealing.ts';

export interface ServedParts extends Omit<WebParts, 'seal' | 'assets' | 'now'> {
  /** What forms are signed with; one that only this process knows where there is none. */
  readonly secret?: string | undefined;
}

/** The web page, as it answers requests of Node's server. */
export function serveWeb({ secret = randomBytes(32).toString('hex'), ...parts }: ServedParts): RequestHandler {
  const app = createApp({ ...parts, seal: createSeal(signatureOf(secret)), assets: readAssets(), now: Date.now });
  const visitorOf = createVisitors();
  return getRequestListener((request, { incoming }) => app.fetch(request, { person: visitorOf(incoming as IncomingMessage) }), {
    overrideGlobalObjects: false,
  });
}

function signatureOf(secret: string): Signature {
  const key = createHmac('sha256', secret).update('kikigaki web forms').digest();
  const sign = (text: string): string => createHmac('sha256', key).update(text).digest('base64url');
  const isRight = (text: string, given: string): boolean => {
    const [right, other] = [Buffer.from(sign(text)), Buffer.from(given)];
    return right.length === other.length && timingSafeEqual(right, other);
  };
  return { sign, isRight };
}
