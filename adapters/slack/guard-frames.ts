import type { SocketModeReceiver } from '@slack/bolt';
import { z } from 'zod';

export interface FrameListeners {
  /** Slack will end the connection in some seconds. */
  readonly announced: () => void;
  /** A frame that says nothing the SDK could read. */
  readonly dropped: (reason: 'no-json' | 'no-frame') => void;
}

/** Of a frame, what the SDK takes for granted: it ends the process by an unhandled rejection where that is missing. */
const frame = z.union([
  z.object({ type: z.literal('events_api'), payload: z.object({ event: z.object({ type: z.string() }) }) }),
  z.object({ type: z.string().refine((type) => type !== 'events_api'), reason: z.string().optional() }),
]);
/** Why Slack ends a connection that it will replace. */
const ANNOUNCED: readonly unknown[] = ['warning', 'refresh_requested'];

/** Stands between a connection and the SDK: what it could not read is dropped, and what Slack announces is not carried out at once. */
export function guardFrames(client: SocketModeReceiver['client'], { announced, dropped }: FrameListeners): void {
  const handlers = client.listeners('ws_message');
  client.removeAllListeners('ws_message');
  client.on('ws_message', (data: ArrayBuffer | string, isBinary: boolean) => {
    if (isBinary) return;
    const parsed = parse(typeof data === 'string' ? data : new TextDecoder().decode(data));
    if (parsed === undefined) return dropped('no-json');
    const read = frame.safeParse(parsed);
    if (!read.success) return dropped('no-frame');
    if (read.data.type === 'disconnect' && 'reason' in read.data && ANNOUNCED.includes(read.data.reason)) return announced();
    for (const handle of handlers) handle(data, isBinary);
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
