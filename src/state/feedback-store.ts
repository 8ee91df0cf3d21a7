import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Feedback } from '../model/feedback.ts';
import type { Instant } from '../model/place.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import type { FeedbackStore } from '../ports/stores.ts';
import type { Keyring } from './keyring.ts';
import { FEEDBACK_KEPT } from './limits.ts';
import { voterKey } from './person-keys.ts';
import type { Tables } from './tables.ts';

/** What people thought of answers: a verdict and a reason from a closed list, never their words. */
export function createFeedbackStore(kysely: Kysely<Tables>, keyring: Keyring, now: () => Instant): FeedbackStore {
  return {
    async give(feedback) {
      const { platform, workspace, answer, verdict, reason = null } = feedback;
      const judgement = { verdict, reason, given_at: now() };
      await kysely
        .insertInto('feedback')
        .values({ platform, workspace, answer, voter: voterKey(keyring, platform, digestOf(feedback)), ...judgement })
        .onConflict((conflict) => conflict.columns(['platform', 'workspace', 'answer', 'voter']).doUpdateSet(judgement))
        .execute();
    },
    async since(instant) {
      const rows = await kysely
        .selectFrom('feedback')
        .select(['platform', 'workspace', 'answer', 'verdict', 'reason', 'given_at'])
        .where('given_at', '>=', instant)
        .orderBy('given_at', 'desc')
        .execute();
      return rows.map(({ reason, given_at, ...row }) => ({
        ...row,
        ...withoutUndefined({ reason: reason || undefined }),
        givenAt: given_at,
      }));
    },
    async purge() {
      const gone = await kysely
        .deleteFrom('feedback')
        .where('given_at', '<=', now() - FEEDBACK_KEPT)
        .executeTakeFirst();
      return Number(gone.numDeletedRows);
    },
  };
}

/** Tells two people of one answer apart and links nobody's judgements across answers; what hides them is the key. */
function digestOf({ platform, workspace, answer, person }: Feedback): string {
  const hash = createHash('sha256').update(JSON.stringify([platform, workspace, answer, person]));
  return hash.digest('base64url').slice(0, 16);
}
