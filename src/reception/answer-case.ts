import type { FairTurns } from '../concurrency/fair-turns.ts';
import { sleep } from '../concurrency/sleep.ts';
import type { AdapterLog } from '../ports/adapter.ts';
import type { Ending } from '../ports/inbox.ts';
import type { Case, Handling, Said } from '../ports/reception.ts';
import type { IntakeGate } from './intake-gate.ts';
import { AFTER_UNKNOWN, MAX_ATTEMPTS, MAX_POSTS } from './reception-limits.ts';

export interface Attempt {
  readonly key: string;
  /** 1 for the first. */
  readonly attempt: number;
  readonly turns: FairTurns;
  readonly gate: IntakeGate;
  readonly log: Pick<AdapterLog, 'error' | 'warn'>;
  /** Whether nobody has taken the event over; asked before each post. */
  readonly isOurs: () => Promise<boolean>;
}

/** `lost`: somebody else answers it. */
export type Outcome = Ending | 'lost';

/** Answers an event: looks for an earlier answer where there may be one, works it out in turn, and says it once. Never rejects. */
export async function answerCase({ turn, handling }: Case, how: Attempt): Promise<Outcome> {
  const { attempt, key, turns, gate, log } = how;
  const earlier = attempt > 1 ? await lookFor(handling, key) : 'none';
  if (earlier === 'found') return 'answered';
  if (attempt > MAX_ATTEMPTS) {
    log.error({ attempt }, 'a question was given up: whoever began to answer it did not end');
    return reportFailure(handling, earlier === 'unknown', how);
  }
  const { workspace, channel, person, isUrgent } = turn;
  try {
    const make = async (): Promise<void> => {
      await gate.open();
      await handling.make();
    };
    await (isUrgent ? turns.runFirst(handling.make) : turns.run([workspace, channel, person], make));
  } catch (error) {
    log.error({ error: error instanceof Error ? error.name : typeof error }, 'an answer could not be made');
    return reportFailure(handling, earlier === 'unknown', how);
  }
  if (!isUrgent) await gate.open();
  return say(handling, earlier === 'unknown', how);
}

/** Posts until it is certain that it was posted, or will not be. */
async function say(handling: Handling, mayBeRepeat: boolean, how: Attempt): Promise<Outcome> {
  const { key, log, isOurs } = how;
  let isRepeat = mayBeRepeat;
  for (let posts = 1; ; posts++) {
    if (!(await isOurs())) return 'lost';
    const said = await attemptPost(handling, { key, isRepeat });
    if (said.kind === 'answered' || said.kind === 'told') return said.kind;
    log.warn({ code: said.code, posts }, said.kind === 'refused' ? 'an answer was refused' : 'an answer may not have arrived');
    if (said.kind === 'refused') return reportFailure(handling, isRepeat, how);
    await sleep(AFTER_UNKNOWN);
    const found = await lookFor(handling, key);
    if (found === 'found') return 'answered';
    // What cannot be looked up is repeated once, marked.
    const isOver = posts >= MAX_POSTS || (isRepeat && found === 'unknown');
    isRepeat ||= found === 'unknown';
    if (isOver) return reportFailure(handling, isRepeat, how);
  }
}

const lookFor = (handling: Handling, key: string) => handling.find(key).catch(() => 'unknown' as const);

/** A fault of ours is a refusal: nothing was sent, and nothing will be by trying again. */
const attemptPost = (handling: Handling, how: Parameters<Handling['post']>[0]): Promise<Said> =>
  handling
    .post(how)
    .catch((error: unknown): Said => ({ kind: 'refused', code: error instanceof Error ? error.name : typeof error }));

async function reportFailure(handling: Handling, isRepeat: boolean, { log, isOurs }: Attempt): Promise<Outcome> {
  if (!(await isOurs())) return 'lost';
  const isTold = await handling.reportFailure({ isRepeat }).catch(() => false);
  if (isTold) return 'told';
  log.error({}, 'a question could not be answered, and who asked could not be told');
  return 'undeliverable';
}
