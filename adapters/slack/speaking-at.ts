import type { Speaking } from '../../src/index.ts';
import type { SlackContext } from './context.ts';
import { SLACK } from './platform.ts';

export interface Spot {
  readonly channel: string;
  /** What follow-ups refer to: a thread's first message, a direct channel, a person's private talk in a channel. */
  readonly thread: string;
  readonly person: string;
  /** One more thread that goes on with the answer. */
  readonly also?: string;
  /** The person's name, where Slack sends it along. */
  readonly name?: string;
  readonly asked?: NonNullable<Speaking['asked']>;
}

/** Who speaks, as the core knows it. */
export const speakingAt = ({ identity }: SlackContext, spot: Spot): Speaking => ({
  platform: SLACK.name,
  workspace: identity().team,
  ...spot,
});
