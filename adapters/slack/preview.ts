import type { Presentation } from '../../src/index.ts';
import { findFaults } from './find-faults.ts';
import { messagePayload } from './message-payload.ts';
import { render } from './render.ts';

/** What would be posted, exactly, and where Slack would not take it. */
export function previewSlack(presentation: Presentation): { readonly payload: unknown; readonly faults: readonly string[] } {
  const message = render(presentation);
  return { payload: messagePayload(message), faults: findFaults(message) };
}
