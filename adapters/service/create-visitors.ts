import { createHmac, randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import ipaddr from 'ipaddr.js';

/** Names who sends a request, so that questions can be counted by person: a short code of the address, which only this process can make. */
export function createVisitors(): (request: IncomingMessage) => string {
  const key = randomBytes(32);
  return (request) => createHmac('sha256', key).update(addressOf(request)).digest('base64url').slice(0, 16);
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
