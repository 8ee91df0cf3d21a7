import { isPublicAddress } from './is-public-address.ts';

/** How far fetching may go. */
export interface Reach {
  mayConnect(ipAddress: string): boolean;
  mayUsePort(port: number): boolean;
}

const WEB_PORTS: ReadonlySet<number> = new Set([80, 443]);

/** `public`: the open internet on the ports of the web, so that a server never becomes a door inside. `everywhere`: this network too. */
export const REACH: Readonly<Record<'public' | 'everywhere', Reach>> = {
  public: { mayConnect: isPublicAddress, mayUsePort: (port) => WEB_PORTS.has(port) },
  everywhere: { mayConnect: () => true, mayUsePort: () => true },
};
