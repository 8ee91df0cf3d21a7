import { z } from 'zod';
import { withDeadline } from '../../src/index.ts';
import type { SlackContext } from './context.ts';
import { SlackError } from './slack-error.ts';

/** Others wait for their turn meanwhile, in milliseconds. */
const MAX_WAIT = 2_000;

const answer = z.object({
  user: z.object({ team_id: z.string(), is_admin: z.boolean().default(false), is_owner: z.boolean().default(false) }),
});

/**
 * Whether somebody is an admin or an owner of this workspace: those of another, met in a shared channel, are not.
 * Asked anew each time, because rights are taken away too; without the scope `users:read` it is nobody. Rejects where Slack
 * does not say.
 */
export async function mayImport(person: string, { calls, identity }: Pick<SlackContext, 'calls' | 'identity'>): Promise<boolean> {
  try {
    const told = await withDeadline(calls.call('users.info', { user: person }), MAX_WAIT, undefined);
    if (!told) throw new SlackError('no_answer', 'passing');
    const { user } = answer.parse(told);
    return user.team_id === identity().team && (user.is_admin || user.is_owner);
  } catch (error) {
    if (error instanceof SlackError && error.kind !== 'refused') throw error;
    return false;
  }
}
