import type { App, ReceiverEvent } from '@slack/bolt';
import { ZodError } from 'zod';
import { createInFlight } from '../../src/index.ts';

export interface Intake {
  /** Takes in what arrives and acknowledges it; rejects where Slack should send it again. */
  processEvent(event: ReceiverEvent): Promise<void>;
  /** Resolves when nothing is being taken in. */
  drained(): Promise<void>;
}

/**
 * Acknowledges events when they are taken in; Bolt alone would do it before anything is handled, and an event that could
 * not be stored would be lost. Buttons and commands acknowledge themselves; what nobody wants, for instance buttons of an older
 * version, is acknowledged all the same: Slack would show people a warning. So is what has another form than Slack says it has:
 * it would come three times more, and be no better understood.
 */
export function createIntake(app: Pick<App, 'processEvent'>): Intake {
  const inFlight = createInFlight();
  const handle = async (event: ReceiverEvent): Promise<void> => {
    if (event.body['type'] !== 'event_callback') return handleInteraction(app, event);
    await leaveMisread(app.processEvent({ ...event, ack: async () => {} }));
    await event.ack();
  };
  return { processEvent: (event) => inFlight.track(handle(event)), drained: () => inFlight.drained() };
}

async function handleInteraction(app: Pick<App, 'processEvent'>, event: ReceiverEvent): Promise<void> {
  let isAcknowledged = false;
  const ack: typeof event.ack = async (reply) => {
    isAcknowledged = true;
    await event.ack(reply);
  };
  await leaveMisread(app.processEvent({ ...event, ack }));
  if (!isAcknowledged) await event.ack();
}

const leaveMisread = (taken: Promise<void>): Promise<void> =>
  taken.catch((error: unknown) => {
    const cause = error instanceof Error && 'original' in error ? error.original : error;
    if (!(cause instanceof ZodError || cause instanceof TypeError)) throw error;
  });
