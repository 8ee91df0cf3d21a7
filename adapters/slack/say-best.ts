import type { Presentation, Said } from '../../src/index.ts';
import { messagePayload } from './message-payload.ts';
import { plainText } from './plain-text.ts';
import { render, renderBriefly, type SlackMessage } from './render.ts';
import { CONTENT_REFUSALS } from './said-by.ts';

/** A message in one of its forms, with the switches that keep Slack from reading anything into it. */
export type Payload = ReturnType<typeof messagePayload>;

/** Says a presentation in the best form that Slack takes: with its newest blocks, with the old ones, in short, as plain text. */
export type SayBest = (presentation: Presentation, send: (payload: Payload) => Promise<Said>) => Promise<Said>;

/** A workspace that does not take the newest blocks is not offered them for so long, in milliseconds. */
const OFFER_AGAIN = 60 * 60 * 1_000;

/** Nothing in it was unknown to the workspace: there was only too much of it. */
const TOO_LONG: ReadonlySet<string> = new Set(['msg_too_long', 'msg_blocks_too_long']);

/** `now` in milliseconds. */
export function createSayBest(now: () => number = Date.now): SayBest {
  let plainUntil = Number.NEGATIVE_INFINITY;
  return async (presentation, send) => {
    const isOffered = now() >= plainUntil;
    let said: Said = { kind: 'refused', code: 'nothing-made' };
    let isTooLong = false;
    for (const form of formsOf(presentation, isOffered)) {
      said = await send(messagePayload(form.message));
      if (said.kind === 'answered' && form.kind === 'classic' && isOffered && !isTooLong) plainUntil = now() + OFFER_AGAIN;
      isTooLong = said.kind === 'refused' && TOO_LONG.has(said.code);
      if (said.kind !== 'refused' || !CONTENT_REFUSALS.has(said.code)) return said;
    }
    return said;
  };
}

interface Form {
  readonly kind: 'native' | 'classic' | 'brief' | 'plain';
  readonly message: SlackMessage;
}

/** Each rendered when the one before was refused. */
function* formsOf(presentation: Presentation, isNativeOffered: boolean): Generator<Form> {
  if (isNativeOffered) yield { kind: 'native', message: render(presentation) };
  yield { kind: 'classic', message: render(presentation, 'classic') };
  yield { kind: 'brief', message: renderBriefly(presentation) };
  yield { kind: 'plain', message: plainText(presentation) };
}
