import { handleOnce } from '../../src/index.ts';
import type { SlackContext } from './context.ts';

/** Handles what Slack may send several times, to several replicas, once; `event` names it. */
export async function once({ state, identity }: SlackContext, event: string, handle: () => Promise<unknown>): Promise<void> {
  await handleOnce(state.seen, { platform: 'slack', workspace: identity().team, event }, handle);
}
