import { type LookupAddress, type LookupOptions, promises } from 'node:dns';
import type { Reach } from './reach.ts';

/** A name's addresses, as DNS gives them. */
export type ResolveHost = (host: string) => Promise<readonly LookupAddress[]>;

type Answer = (error: NodeJS.ErrnoException | null, address: string | LookupAddress[], family?: number) => void;

/** The code of the error with which a connection to a host within is refused. */
export const PRIVATE_ADDRESS = 'EPRIVATE';

/**
 * What a socket asks for a host's addresses. The addresses that were checked are the ones it connects to:
 * a name that means another address a moment later opens no door. One that is not allowed refuses all.
 */
export function createLookup(reach: Reach, resolve: ResolveHost = resolveByDns) {
  return (host: string, { all }: LookupOptions, answer: Answer): void => {
    resolve(host).then(
      (addresses) => {
        const [first] = addresses;
        if (!first) answer(failure('ENOTFOUND', host), []);
        else if (!addresses.every(({ address }) => reach.mayConnect(address))) answer(failure(PRIVATE_ADDRESS, host), []);
        else if (all) answer(null, [...addresses]);
        else answer(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => answer(error, []),
    );
  };
}

const resolveByDns: ResolveHost = (host) => promises.lookup(host, { all: true, verbatim: true });

const failure = (code: string, host: string): NodeJS.ErrnoException => Object.assign(new Error(`${code} ${host}`), { code });
