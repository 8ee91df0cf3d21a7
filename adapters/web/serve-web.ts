import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import ipaddr from 'ipaddr.js';
import type { RequestHandler } from '../../src/index.ts';
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
  const key = randomBytes(32);
  const personOf = (address: string): string => createHmac('sha256', key).update(address).digest('base64url').slice(0, 16);
  return getRequestListener(
    (request, { incoming }) => app.fetch(request, { person: personOf(addressOf(incoming as IncomingMessage)) }),
    { overrideGlobalObjects: false },
  );
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

/** Whose address a request comes from: behind a proxy, what the nearest proxy says. Of version 6 the network, which one household has. */
function addressOf({ socket, headers }: IncomingMessage): string {
  const direct = socket.remoteAddress ?? '';
  const said = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
    ?.trim();
  const address = said && ipaddr.isValid(said) && isNear(direct) ? said : direct;
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  return parsed.kind() === 'ipv6' ? parsed.toByteArray().slice(0, 8).join('.') : parsed.toString();
}

/** Only a proxy of our own is near; whoever is further away may write what they like. */
const isNear = (address: string): boolean =>
  ipaddr.isValid(address) && ['loopback', 'private', 'uniqueLocal', 'linkLocal'].includes(ipaddr.process(address).range());
