import type { App, ReceiverEvent } from '@slack/bolt';
import { createInFlight, createSemaphore } from '../../src/index.ts';

/** Slack waits three seconds. A fault that shows within this time, in milliseconds, is told to it, and it sends the event again. */
const HOLD = 50;
/** Of more events at once, so many are handled at a time: acknowledging the others comes first. */
const AT_A_TIME = 8;

export interface Intake {
  /** Handles what arrives; rejects where Slack should send it again. */
  processEvent(event: ReceiverEvent): Promise<void>;
  /** Resolves when nothing is under way. */
  drained(): Promise<void>;
}

/**
 * Acknowledges events when they are handled, or a moment after they came, whichever is first; Bolt alone would do it before
 * anything is handled, and an event whose handling failed would be lost. Buttons and commands acknowledge themselves.
 */
export function holdAcks(app: Pick<App, 'processEvent'>): Intake {
  const inFlight = createInFlight();
  const handling = createSemaphore(AT_A_TIME);
  const handle = async (event: ReceiverEvent): Promise<void> => {
    if (event.body['type'] !== 'event_callback') return app.processEvent(event);
    let acked: Promise<void> | undefined;
    const ack = (): Promise<void> => {
      acked ??= Promise.resolve(event.ack());
      return acked;
    };
    const timer = setTimeout(() => void ack().catch(() => {}), HOLD);
    try {
      await handling.run(() => app.processEvent({ ...event, ack: async () => {} }));
    } catch (error) {
      clearTimeout(timer);
      if (!acked) throw error;
      return;
    }
    clearTimeout(timer);
    await ack();
  };
  return {
    processEvent(event) {
      return inFlight.track(handle(event));
    },
    drained: () => inFlight.drained(),
  };
}
