import { randomUUID } from 'node:crypto';
import type { AdapterLog, AdapterParts, State } from '../../src/index.ts';
import { createReceptions } from '../../src/reception/create-receptions.ts';

/** Receptions as the service makes them, for adapters that run without it. */
export const receptionsOf = (state: State, log: AdapterLog): AdapterParts['createReception'] =>
  createReceptions({ inbox: state.inbox, owner: randomUUID(), log, monotonic: () => performance.now() });
