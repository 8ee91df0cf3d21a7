import { createFairLanes } from '../concurrency/fair-lanes.ts';
import { createFairTurns } from '../concurrency/fair-turns.ts';
import type { AdapterParts } from '../ports/adapter.ts';
import { createReception, type ReceptionParts } from './create-reception.ts';
import { createIntakeGate } from './intake-gate.ts';
import { AT_A_TIME } from './reception-limits.ts';

/** Receptions for any number of platforms, whose questions take turns with each other. */
export function createReceptions(
  parts: Pick<ReceptionParts, 'inbox' | 'owner' | 'log' | 'monotonic'>,
): AdapterParts['createReception'] {
  const [turns, lanes, gate] = [createFairTurns(AT_A_TIME), createFairLanes(), createIntakeGate(parts.monotonic)];
  return (platform, openCase) => createReception({ ...parts, platform, openCase, turns, lanes, gate });
}
