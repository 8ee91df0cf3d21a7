import { randomUUID } from 'node:crypto';
import type { AdapterLog, AdapterParts, State } from '../../src/index.ts';
import type { Inbox } from '../../src/ports/inbox.ts';
import { createReceptions } from '../../src/reception/create-receptions.ts';
import { eventually } from '../fixtures/eventually.ts';

export interface TestReceptions {
  readonly createReception: AdapterParts['createReception'];
  /** Resolves when all that was taken in so far is answered, remembered and ended. */
  settled(): Promise<void>;
}

/** Receptions as the service makes them, for adapters that run without it. */
export function receptionsOf(state: State, log: AdapterLog): TestReceptions {
  let open = 0;
  // Looked up at each call: tests put a state in its place that is away.
  const inbox: Inbox = {
    async take(event, owner) {
      const held = await state.inbox.take(event, owner);
      if (held) open++;
      return held;
    },
    async takeOver(...given) {
      const held = await state.inbox.takeOver(...given);
      open += held.length;
      return held;
    },
    keep: (held) => state.inbox.keep(held),
    end: (held, ending) => state.inbox.end(held, ending).finally(() => open--),
  };
  return {
    createReception: createReceptions({ inbox, owner: randomUUID(), log, monotonic: () => performance.now() }),
    async settled() {
      await eventually(() => {
        if (open > 0) throw new Error(`${open} events are not answered yet.`);
      });
    },
  };
}
