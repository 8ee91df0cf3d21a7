import { handleOnce } from '../../src/index.ts';
import type { SlackContext } from './context.ts';
import { SLACK } from './platform.ts';

/** Handles what Slack may send several times, to several replicas, once; `event` names it. */
export async function once({ state, identity }: SlackContext, event: string, handle: () => Promise<unknown>): Promise<void> {
  await handleOnce(state.seen, { platform: SLACK.name, workspace: identity().team, event }, handle);
}
