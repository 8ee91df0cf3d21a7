import { z } from 'zod';
import type { SlackContext } from './context.ts';

const answer = z.object({
  user: z.object({ team_id: z.string(), is_admin: z.boolean().default(false), is_owner: z.boolean().default(false) }),
});

/**
 * Whether somebody is an admin or an owner of this workspace: those of another, met in a shared channel, are not.
 * Asked anew each time, because rights are taken away too; without the scope `users:read` it is nobody.
 */
export async function mayImport(person: string, { calls, identity }: Pick<SlackContext, 'calls' | 'identity'>): Promise<boolean> {
  try {
    const { user } = answer.parse(await calls.call('users.info', { user: person }));
    return user.team_id === identity().team && (user.is_admin || user.is_owner);
  } catch {
    return false;
  }
}
