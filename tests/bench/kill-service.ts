/**
 * Kills the running service with `kill -9` at random moments while it answers and stores conversations and feedback, and
 * looks for what was acknowledged and is gone, or torn, and whether every restart succeeds.
 *
 *     npm run build && npx tsx tests/bench/kill-service.ts [rounds, default 100]
 *
 * On SQLite, and on PostgreSQL where TEST_POSTGRES_URL names one. Ends with 1 if anything was lost.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { State } from '../../src/ports/state.ts';
import { openState } from '../../src/state/open-state.ts';
import { type Service, spawnLoopbackService } from '../fakes/spawn-service.ts';
import { type DatabaseKind, databaseKinds } from '../state/test-databases.ts';
import { machine } from './machine.ts';

const CLIENTS = 4;
/** Long enough for some dozen answers a client, so that the kill falls into any part of one. */
const MAX_RUN = 500;
const W1 = { platform: 'loopback', workspace: 'W1' };
const QUESTIONS = ['Ciliumの話', 'セキュリティ', 'observability', 'CNDT2022のキーノート', 'k8sのアップグレード'];

interface Result {
  kills: number;
  acknowledged: number;
  lost: number;
  torn: number;
  failedStarts: number;
}

const rounds = Number(process.argv[2] ?? 100);
const cache = await mkdtemp(join(tmpdir(), 'kikigaki-kill-'));
let bad = 0;
print(machine());
for (const kind of databaseKinds) {
  const began = performance.now();
  const result = await measure(kind);
  bad += result.lost + result.torn + result.failedStarts;
  print(`${kind.name}: ${JSON.stringify(result)} in ${Math.round((performance.now() - began) / 1000)} s`);
}
await rm(cache, { recursive: true });
process.exitCode = bad === 0 ? 0 : 1;

async function measure(kind: DatabaseKind): Promise<Result> {
  const result: Result = { kills: 0, acknowledged: 0, lost: 0, torn: 0, failedStarts: 0 };
  const database = await kind.create();
  const env = { DATABASE_URL: database.url, KIKIGAKI_CACHE: cache, KIKIGAKI_QUESTIONS_PER_MINUTE: '10000', LOG_LEVEL: 'info' };
  for (let round = 1; round <= rounds; round++) {
    const service = spawnLoopbackService(env);
    const isUp = await service.ready().then(
      () => true,
      () => false,
    );
    if (!isUp) result.failedStarts++;
    const stored: string[] = [];
    const clients = Array.from({ length: CLIENTS }, (_, client) => askForEver(service, `r${round}c${client}`, stored));
    await delay(Math.random() * MAX_RUN);
    service.signal('SIGKILL');
    await Promise.all([...clients, service.ended()]);
    result.kills++;
    await check(database.url, stored, result);
    if (round % 10 === 0) print(`  ${kind.name}, round ${round}: ${JSON.stringify(result)}`);
  }
  await database.drop();
  return result;
}

/** Asks until the service is gone; notes what it acknowledged. */
async function askForEver(service: Service, name: string, stored: string[]): Promise<void> {
  for (let turn = 0; ; turn++) {
    const question = { text: QUESTIONS[turn % QUESTIONS.length] ?? '', person: name, thread: name, name: `${name}-${turn}` };
    try {
      stored.push(String((await service.ask(question))['name']));
    } catch {
      return;
    }
  }
}

async function check(url: string, stored: readonly string[], result: Result): Promise<void> {
  const state: State = await openState(url);
  const judged = new Set((await state.feedback.since(0)).map(({ answer }) => answer));
  result.acknowledged += stored.length;
  for (const name of stored) {
    const conversation = await state.conversations.byAnswer(W1, name);
    if (!conversation || !judged.has(name)) result.lost++;
  }
  // Feedback is given after its conversation was saved, and each conversation holds its own name first.
  for (const name of judged) if ((await state.conversations.byAnswer(W1, name))?.sessions[0] !== name) result.torn++;
  await state.close();
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
