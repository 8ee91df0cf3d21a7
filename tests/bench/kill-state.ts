/**
 * Kills processes that write to the state with `kill -9` at random moments and looks for what was acknowledged and is gone, or torn.
 *
 *     npx tsx tests/bench/kill-state.ts [rounds, default 100]
 *
 * On SQLite, and on PostgreSQL where TEST_POSTGRES_URL names one. Ends with 1 if anything was lost.
 */
import { setTimeout as delay } from 'node:timers/promises';
import type { State } from '../../src/ports/state.ts';
import { openState } from '../../src/state/open-state.ts';
import { spawnState } from '../state/spawn-state.ts';
import { type DatabaseKind, databaseKinds } from '../state/test-databases.ts';

const WRITERS = 2;
/** Long enough for some hundred writes, so that the kill falls into any part of one. */
const MAX_RUN = 400;
const slack = { platform: 'slack', workspace: 'T1' };

interface Result {
  kills: number;
  acknowledged: number;
  lost: number;
  torn: number;
  failedStarts: number;
}

const rounds = Number(process.argv[2] ?? 100);
let bad = 0;
for (const kind of databaseKinds) {
  const began = performance.now();
  const result = await measure(kind);
  bad += result.lost + result.torn + result.failedStarts;
  print(`${kind.name}: ${JSON.stringify(result)} in ${Math.round((performance.now() - began) / 1000)} s`);
}
process.exitCode = bad === 0 ? 0 : 1;

async function measure(kind: DatabaseKind): Promise<Result> {
  const result: Result = { kills: 0, acknowledged: 0, lost: 0, torn: 0, failedStarts: 0 };
  const database = await kind.create();
  for (let round = 1; round <= rounds; round++) {
    const stored = (
      await Promise.all(Array.from({ length: WRITERS }, (_, i) => writeAndDie(database.url, `r${round}w${i}`, result)))
    ).flat();
    const state = await openState(database.url);
    result.acknowledged += stored.length;
    result.lost += await countLost(state, stored);
    result.torn += await countTorn(state);
    await state.close();
    if (round % 10 === 0) print(`  ${kind.name}, round ${round}: ${JSON.stringify(result)}`);
  }
  await database.drop();
  return result;
}

/** The answers it had acknowledged before it was killed. */
async function writeAndDie(url: string, name: string, result: Result): Promise<readonly string[]> {
  const writer = await spawnState(url);
  if ((await writer.ask('open')) !== 'opened') result.failedStarts++;
  writer.send(`write ${name}`);
  await delay(Math.random() * MAX_RUN);
  await writer.kill();
  result.kills++;
  return writer.said.filter((line) => line.startsWith('stored ')).map((line) => line.slice('stored '.length));
}

async function countLost(state: State, stored: readonly string[]): Promise<number> {
  const judged = new Set((await state.feedback.since(0)).map(({ answer }) => answer));
  let lost = 0;
  for (const answer of stored) {
    const conversation = await state.conversations.byAnswer(slack, answer);
    if (conversation?.sessions[0] !== answer || !judged.has(answer)) lost++;
  }
  return lost;
}

/** A subscription advances with the delivery that is entered: as many days on as it has deliveries. */
async function countTorn(state: State): Promise<number> {
  let torn = 0;
  for (const subscription of await state.subscriptions.list({})) {
    const deliveries = await state.schedule.history(subscription.id, subscription.nextDueAt + 1);
    if (deliveries.length !== subscription.nextDueAt) torn++;
    await state.subscriptions.remove(subscription);
  }
  return torn;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
