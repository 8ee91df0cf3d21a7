import type { Corpus } from '../model/corpus.ts';
import type { DigestSettings } from '../model/digest-settings.ts';
import type { Channel, Instant } from '../model/place.ts';
import type { FindOutcome, Messenger, PostOutcome } from '../ports/messenger.ts';
import type { State } from '../ports/state.ts';
import type { Claim, Outcome } from '../ports/stores.ts';
import { presentDigest } from '../presenting/present-digest.ts';
import { archiveOf } from './archive.ts';
import { chooseDigest } from './choose-digest.ts';
import {
  AFTER_FAULT,
  AFTER_TOKEN_REFUSED,
  AFTER_UNKNOWN,
  CLOCK_TOLERANCE,
  LAST_START,
  LONGER,
  MAX_BLIND_POSTS,
  MAX_LATENESS,
  MAX_POSTS,
  MAX_WAIT,
} from './delivery-limits.ts';
import { dueOn } from './next-due.ts';
import { readSettings } from './read-settings.ts';
import { rememberDigest } from './remember-digest.ts';
import { topicFilter } from './topic-filter.ts';

export interface DeliverOneParts {
  readonly corpus: () => Corpus | Promise<Corpus>;
  readonly state: Pick<State, 'deliveries' | 'told' | 'conversations' | 'health'>;
  readonly messenger: Messenger;
  /** Whether whoever runs the service lets it speak there; everywhere where absent. */
  readonly isAllowed?: (place: Pick<Channel, 'workspace' | 'channel'>) => boolean;
  readonly now: () => Instant;
  /** A clock that nobody sets, in milliseconds. */
  readonly monotonic: () => number;
  /** Waits for the platform's pace. */
  readonly turn: () => Promise<void>;
}

/** What became of one attempt. `lost`: somebody else has taken it over. */
export type Attempt = Outcome['kind'] | 'waits' | 'limited' | 'lost';

/**
 * Delivers what was claimed, or finds out that it was delivered. Whatever dies at whatever point, a digest comes, and
 * twice at most where the post that died had got through and its channel's history cannot be read.
 */
export async function deliverOne(claim: Claim, claimedAt: number, parts: DeliverOneParts): Promise<Attempt> {
  const { state, now } = parts;
  const settings = readSettings(claim.subscription.settings);
  const settle = async (outcome: Outcome): Promise<Attempt> =>
    (await state.deliveries.settle(claim, outcome)) ? outcome.kind : 'lost';
  const wait = async (milliseconds: number, posted: 'no' | 'maybe'): Promise<Attempt> => {
    const notBefore = now() + Math.min(milliseconds, MAX_WAIT);
    return (await state.deliveries.giveBack(claim, { notBefore, posted })) ? 'waits' : 'lost';
  };

  const earlier = await findEarlier(claim, parts);
  if (earlier.kind === 'found') return settle({ kind: 'posted', message: earlier.message });
  const isLate = now() > dueOn(settings, claim.localDate) + MAX_LATENESS;
  if (isLate) return settle({ kind: earlier.kind === 'none' ? 'skipped' : 'ambiguous', reason: 'too-late' });
  if (parts.isAllowed?.(claim.subscription) === false)
    return settle({ kind: earlier.kind === 'none' ? 'skipped' : 'ambiguous', reason: 'not-here' });
  if (earlier.kind === 'unknown') return wait(AFTER_UNKNOWN, 'no');
  const most = earlier.kind === 'none' ? MAX_POSTS : MAX_BLIND_POSTS;
  if (claim.posts >= most) return settle({ kind: 'ambiguous', reason: 'cap-reached' });

  const { digest, known } = await choose(claim, settings, parts);
  if (!digest) {
    await state.told.add(claim.subscription.id, known);
    return settle({ kind: claim.posts === 0 || earlier.kind === 'none' ? 'skipped' : 'ambiguous', reason: 'nothing-new' });
  }
  const presentation = presentDigest(digest, {
    settings,
    platform: parts.messenger.platform,
    subscription: claim.subscription.id,
    delivery: claim.key,
  });
  await parts.turn();
  if (!(await state.deliveries.intend(claim, digest.items))) return 'lost';
  // A process that stood still since its claim may have lost it without knowing.
  if (parts.monotonic() - claimedAt > LAST_START) return wait(0, 'no');
  const message = { channel: claim.subscription, presentation, key: claim.key, isSilent: settings.sound === 'off' };
  const outcome = await parts.messenger.post(message);
  if (outcome.kind === 'posted') await rememberDigest(digest, claim.subscription, outcome.message, state.conversations);
  // No channel is to blame: the digest waits for another token, and who subscribed hears of it as soon as somebody can be told.
  if (outcome.kind === 'refused' && outcome.reason === 'token-refused') {
    await state.health.markBroken(claim.subscription.id, outcome.reason);
    return wait(AFTER_TOKEN_REFUSED, 'no');
  }
  return conclude(outcome, claim, { settle, wait });
}

function conclude(
  outcome: PostOutcome,
  { posts }: Pick<Claim, 'posts'>,
  {
    settle,
    wait,
  }: { settle: (outcome: Outcome) => Promise<Attempt>; wait: (ms: number, posted: 'no' | 'maybe') => Promise<Attempt> },
): Promise<Attempt> {
  switch (outcome.kind) {
    case 'posted':
      return settle(outcome);
    case 'refused':
      return outcome.permanent ? settle({ kind: 'failed', reason: outcome.reason }) : wait(AFTER_FAULT, 'no');
    case 'retry-after':
      return wait(outcome.milliseconds, 'no').then((attempt) => (attempt === 'waits' ? 'limited' : attempt));
    case 'unknown':
      // Ever longer: what a platform's bad hour takes away is not posted five times within its first minutes.
      return wait(AFTER_UNKNOWN * LONGER ** posts, 'maybe');
  }
}

/** Nothing is looked for where nothing can have been posted. */
async function findEarlier(
  { posts, firstPostAt, subscription, key }: Claim,
  { messenger }: DeliverOneParts,
): Promise<FindOutcome> {
  if (posts === 0) return { kind: 'none' };
  return messenger.find(subscription, key, (firstPostAt ?? 0) - CLOCK_TOLERANCE);
}

async function choose({ subscription, localDate }: Claim, settings: DigestSettings, { corpus, state }: DeliverOneParts) {
  const current = await corpus();
  const isWanted = topicFilter(current, settings.topic);
  const told = await state.told.of(subscription.id);
  return chooseDigest({ archive: archiveOf(current), settings, isWanted, date: localDate, told });
}
