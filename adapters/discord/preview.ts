import type { Presentation } from '../../src/index.ts';
import type { DiscordMessage } from './discord-message.ts';
import { findFaults } from './find-faults.ts';
import { renderMessage } from './render.ts';

/** The message that Discord would be sent, and what it would refuse in it. */
export function previewDiscord(presentation: Presentation): { payload: DiscordMessage; faults: readonly string[] } {
  const payload = renderMessage(presentation);
  return { payload, faults: findFaults(payload) };
}
