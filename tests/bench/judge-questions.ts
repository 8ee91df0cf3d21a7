import { setTimeout as sleep } from 'node:timers/promises';
import { createKeyring } from '../../src/state/keyring.ts';
import { eventKey } from '../../src/state/person-keys.ts';
import { rowsOf, type TestDatabase } from '../state/test-databases.ts';
import type { Front, Sent } from './question-fronts.ts';

/** With which the service encrypts, so that its inbox can be read here. */
export const SECRET = 'a secret of the bench, long enough to be one';
/** Two leases and the answering of what was left, with everything slow. */
const DRAIN = 300_000;

/** What became of the questions that were sent. */
export interface Judgement {
  readonly kills: number;
  readonly sent: number;
  readonly takenIn: number;
  /** Acknowledged over HTTP or the socket, neither in the inbox nor answered. */
  readonly acknowledgedOnly: number;
  readonly neverAnswered: number;
  /** Of these: still open when the bench gave up waiting. */
  readonly stillOpen: number;
  readonly told: number;
  readonly twiceMarked: number;
  readonly twiceUnmarked: number;
  /** From the last start to the last answer. */
  readonly drainedInSeconds: number;
}

/** Waits until nothing is open in the inbox any more. */
export async function settled(database: TestDatabase): Promise<void> {
  const until = performance.now() + DRAIN;
  while (performance.now() < until) {
    await sleep(2_000);
    if ((await rowsOf(database, 'inbox')).every(({ ended_at }) => ended_at !== null)) return;
  }
}

/** Looks for what the inbox took in and nobody answered, and for what was answered twice without being marked. */
export async function judge(
  front: Front,
  sent: readonly Sent[],
  database: TestDatabase,
  killed: number,
): Promise<Omit<Judgement, 'drainedInSeconds'>> {
  const keyring = createKeyring(() => SECRET);
  const rows = new Map((await rowsOf(database, 'inbox')).map((row) => [String(row['key']), row]));
  const result = {
    kills: killed,
    sent: sent.length,
    takenIn: 0,
    acknowledgedOnly: 0,
    neverAnswered: 0,
    stillOpen: 0,
    told: 0,
    twiceMarked: 0,
    twiceUnmarked: 0,
  };
  for (const { platform, workspace, event, name, acknowledged } of sent) {
    const row = rows.get(eventKey(keyring, { platform, workspace, event }));
    if (!row) {
      if ((await acknowledged) && front.answersTo(name).count === 0) result.acknowledgedOnly++;
      continue;
    }
    result.takenIn++;
    const { count, unmarked } = front.answersTo(name);
    if (row['state'] === 'told') result.told++;
    if (count === 0) result.neverAnswered++;
    if (row['ended_at'] === null) result.stillOpen++;
    if (count > 1 && unmarked <= 1) result.twiceMarked++;
    if (unmarked > 1) result.twiceUnmarked++;
    if (count === 0 || unmarked > 1) explain(`${event}: ${row['state']}, attempt ${row['attempt']}`, front.trail(name));
  }
  return result;
}

/** On the error stream: what the service did about a question that was lost or doubled. */
function explain(what: string, trail: readonly string[]): void {
  process.stderr.write(`${[what, ...trail].join('\n    ')}\n`);
}
