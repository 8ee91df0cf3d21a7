import { sleep } from '../concurrency/sleep.ts';
import {
  GATE_PAUSE,
  IN_DANGER,
  MAX_AT_GATE,
  MAX_AT_GATE_IN_DANGER,
  MAX_TURN,
  TAKEN_IN_AT_ONCE,
  TAKING_IN,
} from './reception-limits.ts';

/** Taking in goes before answering: platforms wait for an acknowledgement for three seconds only. */
export interface IntakeGate {
  /** Counts an event until it may be acknowledged. */
  takeIn<T>(taking: () => Promise<T>): Promise<T>;
  /** Resolves when the service keeps up with what comes in; soon at the latest, and less soon where acknowledgements are in danger. */
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
      for (const began = monotonic(); monotonic() < lastAt + TAKING_IN; ) {
        const at = monotonic();
        if (at - began >= (underWay > IN_DANGER ? MAX_AT_GATE_IN_DANGER : MAX_AT_GATE)) return;
        await sleep(GATE_PAUSE);
        if (underWay <= TAKEN_IN_AT_ONCE && monotonic() - at < MAX_TURN) return;
      }
    },
  };
}
