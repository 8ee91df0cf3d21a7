/**
 * A thousand subscriptions due in the same minute: how long until all are delivered, and what that does to questions.
 *
 *     npm run build && npx tsx tests/bench/load-digests.ts [subscriptions, default 1000]
 *
 * The data answer from a thread of their own, as in the service; half of the channels are on Slack, half on Discord,
 * both on loopback within this process. States the p99 of `ask` meanwhile beside that at rest.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Kikigaki } from '../../src/index.ts';
import { DEFAULT_SETTINGS } from '../../src/model/digest-settings.ts';
import { compiled } from '../fakes/compiled.ts';
import { startDigestPlatforms } from '../fakes/digest-platforms.ts';
import { databaseKinds } from '../state/test-databases.ts';
import { machine } from './machine.ts';

const { bundledDataFolder } = (await compiled('src/index.js')) as typeof import('../../src/index.ts');
const { createDiscordMessenger } = (await compiled(
  'adapters/discord/messenger.js',
)) as typeof import('../../adapters/discord/messenger.ts');
const { createSlackMessenger } = (await compiled(
  'adapters/slack/messenger.js',
)) as typeof import('../../adapters/slack/messenger.ts');
const { openState } = (await compiled('src/state/index.js')) as typeof import('../../src/state/index.ts');
const { openLiveKikigaki, openInThreads } = (await compiled(
  'src/loading/index.js',
)) as typeof import('../../src/loading/index.ts');
const { createDeliverer } = (await compiled('src/digest/index.js')) as typeof import('../../src/digest/index.ts');

const QUESTIONS = [
  '大規模環境でCiliumを運用して何に困った？',
  'SLOの決め方',
  'CNDT2022のオブザーバビリティ',
  'Argo CD',
  'how to cut costs with spot VMs',
];
const LATENCY = 100;
/** A question each so many milliseconds: a busy community. */
const PAUSE = 50;
const AT_REST = 20_000;

const count = Number(process.argv[2] ?? 1000);
print(machine());
for (const kind of databaseKinds) await measure(kind);

async function measure(kind: (typeof databaseKinds)[number]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'kikigaki-load-'));
  const database = await kind.create();
  const live = await openLiveKikigaki({
    open: openInThreads({ folders: [bundledDataFolder()], cacheFolder: folder, answerMilliseconds: 3_000, ended: () => {} }),
    report: () => {},
    calledOff: new AbortController().signal,
  });
  const state = await openState(database.url);
  const platforms = await startDigestPlatforms();
  platforms.latency = LATENCY;
  const nextDueAt = Date.now();
  const at = new Date(nextDueAt + 9 * 3_600_000).toISOString().slice(11, 16);
  for (let i = 0; i < count; i++) {
    const platform = i % 2 ? 'discord' : 'slack';
    const frame = { platform, workspace: 'W', channel: `${platform === 'slack' ? 'C' : '9'}${i}`, subscriber: 'U' };
    await state.subscriptions.create({ ...frame, settings: { ...DEFAULT_SETTINGS, at }, nextDueAt });
  }
  const deliverer = createDeliverer({
    corpus: () => live.whole(),
    state,
    owner: 'bench',
    now: Date.now,
    monotonic: () => performance.now(),
    clockSteadyFor: () => Number.POSITIVE_INFINITY,
    messengers: [
      createSlackMessenger({ botToken: 'xoxb-bench', apiUrl: platforms.slackUrl }),
      createDiscordMessenger({ token: 'bench', apiUrl: platforms.discordUrl }),
    ],
    log: { info: () => {}, warn: () => {}, error: () => {} },
  });
  await ask(live.kikigaki, delay(3_000));
  const rest = await ask(live.kikigaki, delay(AT_REST));
  const began = performance.now();
  const delivering = deliverer.deliverDue();
  const meanwhile = await ask(live.kikigaki, delivering);
  const seconds = Math.round((performance.now() - began) / 1000);
  const arrived = new Set(platforms.messages.map(({ channel }) => channel)).size;
  print(
    `${kind.name}: ${arrived} of ${count} delivered in ${seconds} s, ${platforms.messages.length - arrived} twice; ` +
      `ask p50 ${quantile(meanwhile, 0.5)} ms, p99 ${quantile(meanwhile, 0.99)} ms of ${meanwhile.length}; ` +
      `at rest p50 ${quantile(rest, 0.5)} ms, p99 ${quantile(rest, 0.99)} ms of ${rest.length}`,
  );
  await state.close();
  await live.close();
  await platforms.close();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
}

/** Asks at an even pace until something has ended; how long each answer took, in milliseconds. */
async function ask(kikigaki: Kikigaki, until: Promise<unknown>): Promise<readonly number[]> {
  const took: number[] = [];
  let isOver = false;
  void until.finally(() => {
    isOver = true;
  });
  for (let i = 0; !isOver; i++) {
    const began = performance.now();
    await kikigaki.ask({ text: QUESTIONS[i % QUESTIONS.length] ?? '' });
    took.push(performance.now() - began);
    await delay(PAUSE);
  }
  return took;
}

function quantile(values: readonly number[], share: number): string {
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
