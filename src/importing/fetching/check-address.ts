import { isIP } from 'node:net';
import type { FetchError } from '../../model/fetch-error.ts';
import { FETCH_LIMITS } from './limits.ts';
import type { Reach } from './reach.ts';

export type CheckedAddress = { readonly url: URL } | { readonly error: FetchError };

/** Reads an address as a person wrote it, or as a redirect names it. A host that is a name is checked when it is connected to. */
export function checkAddress(text: string, reach: Reach, base?: URL): CheckedAddress {
  if (text.length > FETCH_LIMITS.longestAddress)
    return { error: { code: 'address-too-long', most: FETCH_LIMITS.longestAddress } };
  if (!URL.canParse(text, base)) return { error: { code: 'no-web-address' } };
  const url = new URL(text, base);
  if (!isWeb(url)) return { error: { code: 'no-web-address' } };
  if (url.username || url.password) return { error: { code: 'address-with-password' } };
  const host = hostOf(url);
  if (isIP(host) && !reach.mayConnect(host)) return { error: { code: 'private-address', host } };
  const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80));
  if (!reach.mayUsePort(port)) return { error: { code: 'port-refused', port } };
  url.hash = '';
  return { url };
}

const isWeb = ({ protocol, hostname }: URL): boolean => /^https?:$/.test(protocol) && hostname !== '';

/** `URL` has turned numbers in any notation (decimal, octal, shortened) into the usual one already. */
const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '');
