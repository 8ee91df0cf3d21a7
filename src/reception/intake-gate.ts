import { sleep } from '../concurrency/sleep.ts';
import { GATE_PAUSE, MAX_AT_GATE, TAKEN_IN_AT_ONCE } from './reception-limits.ts';

/** Taking in goes before answering: platforms wait for an acknowledgement for three seconds only. */
export interface IntakeGate {
  /** Counts an event until it may be acknowledged. */
  takeIn<T>(taking: () => Promise<T>): Promise<T>;
  /** Resolves when no more events are being taken in than usually are at a time; after a second at the latest, so that answers go on. */
  open(): Promise<void>;
}

export function createIntakeGate(monotonic: () => number): IntakeGate {
  let underWay = 0;
  return {
    async takeIn(taking) {
      underWay++;
      try {
        return await taking();
      } finally {
        underWay--;
      }
    },
    async open() {
      for (const until = monotonic() + MAX_AT_GATE; underWay > TAKEN_IN_AT_ONCE && monotonic() < until; ) await sleep(GATE_PAUSE);
    },
  };
}
