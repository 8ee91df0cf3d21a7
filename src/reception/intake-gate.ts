import { sleep } from '../concurrency/sleep.ts';
import { GATE_PAUSE, MAX_AT_GATE, MAX_TURN, TAKEN_IN_AT_ONCE, TAKING_IN } from './reception-limits.ts';

/** Taking in goes before answering: platforms wait for an acknowledgement for three seconds only. */
export interface IntakeGate {
  /** Counts an event until it may be acknowledged. */
  takeIn<T>(taking: () => Promise<T>): Promise<T>;
  /** Resolves when the service keeps up with what comes in; after a quarter of a second at the latest, so that answers go on. */
  open(): Promise<void>;
}

/** Closed while events come in and either many of them are being stored, or the event loop comes round late, so that more of them wait unseen. */
export function createIntakeGate(monotonic: () => number): IntakeGate {
  let underWay = 0;
  let lastAt = Number.NEGATIVE_INFINITY;
  return {
    async takeIn(taking) {
      underWay++;
      lastAt = monotonic();
      try {
        return await taking();
      } finally {
        underWay--;
      }
    },
    async open() {
      for (const until = monotonic() + MAX_AT_GATE; monotonic() < until && monotonic() < lastAt + TAKING_IN; ) {
        const at = monotonic();
        await sleep(GATE_PAUSE);
        if (underWay <= TAKEN_IN_AT_ONCE && monotonic() - at < MAX_TURN) return;
      }
    },
  };
}
