/**
 * 1,000 questions in one burst, and 1,000 letters typed into an option with 10,000 sessions behind it, through the adapter, the
 * real discord.js and a Discord on loopback. Beside it, in the same run, a bot of discord.js alone that looks nothing up.
 *
 *     npm run bench:discord
 *
 * Ends with 1 if an interaction was answered late, twice or never.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client, Events, type Interaction } from 'discord.js';
import type { Event, Kikigaki, Programme, Session } from '../../src/index.ts';
import { compiled } from '../fakes/compiled.ts';
import { type FakeDiscord, type FakeInteraction, openFakeDiscord } from '../fakes/fake-discord.ts';
import { runDiscord } from '../fakes/run-discord.ts';
import { machine } from './machine.ts';

const BURST = 1_000;
const SESSIONS = 10_000;
const EVENTS = 100;
/** Discord forgets an interaction that nobody answers in this many milliseconds. */
const IN_TIME = 3_000;
const MAX_WAIT = 300_000;
const QUESTIONS = [
  '大規模環境でCiliumを運用して何に困った？',
  'オブザーバビリティの話',
  'k8s upgrade',
  'CNDT2022の初日のセッション一覧',
  'SLO',
];
const TYPED = ['k', 'ku', 'くばね', 'オブザ', 'cili', '障害', 'datado', 'サイボ', 'ci cd', 'zzz'];

const { bundledDataFolder } = (await compiled('src/index.js')) as typeof import('../../src/index.ts');
const { openLiveKikigaki, openInThreads } = (await compiled(
  'src/loading/index.js',
)) as typeof import('../../src/loading/index.ts');
const { openState } = (await compiled('src/state/index.js')) as typeof import('../../src/state/index.ts');
const folder = await mkdtemp(join(tmpdir(), 'kikigaki-discord-'));
const open = openInThreads({ folders: [bundledDataFolder()], cacheFolder: folder, answerMilliseconds: 3_000, ended: () => {} });
const live = await openLiveKikigaki({ open, report: () => {}, calledOff: new AbortController().signal });
const state = await openState(`file:${folder}/state.db`);

const lines = [machine()];
let isWell = true;
let troubles: readonly string[] = [];
const ours = await measure(async (discord) => {
  const running = await runDiscord(discord, { kikigaki: await withManySessions(live.kikigaki), state });
  troubles = running.errors;
  return running.adapter;
});
const peer = await measure(runPeer);
report('1,000 questions in one burst', ours.burst, peer.burst);
report('1,000 completions, one after the other, 10,000 sessions', ours.typing, peer.typing);
process.stdout.write(`${lines.join('\n')}\n`);
await state.close();
await live.close();
await rm(folder, { recursive: true });
process.exit(isWell ? 0 : 1);

interface Bot {
  isReady(): boolean;
  stop(): Promise<void>;
}

interface Measured {
  readonly burst: readonly FakeInteraction[];
  readonly typing: readonly FakeInteraction[];
  /** Until the last of the burst had its whole answer, in milliseconds. */
  readonly whole: number;
}

async function measure(start: (discord: FakeDiscord) => Promise<Bot>): Promise<Measured> {
  const discord = await openFakeDiscord();
  const bot = await start(discord);
  while (!bot.isReady()) await delay(20);
  await finished([ask(discord, 0), type(discord, 0)], discord);
  const typing: FakeInteraction[] = [];
  for (let at = 0; at < BURST; at++) {
    const typed = type(discord, at);
    await finished([typed], discord);
    typing.push(typed);
  }
  const began = performance.now();
  const burst = Array.from({ length: BURST }, (_, index) => ask(discord, index));
  await finished(burst, discord);
  const whole = performance.now() - began;
  // Whoever answers twice does it a little later.
  await delay(500);
  if (discord.faults.length > 0) throw new Error(discord.faults.slice(0, 3).join('\n'));
  await bot.stop();
  await discord.close();
  return { burst, typing, whole };
}

function ask(discord: FakeDiscord, index: number): FakeInteraction {
  const value = QUESTIONS[index % QUESTIONS.length];
  return discord.interact({ data: { id: '1', name: 'ask', type: 1, options: [{ name: 'question', type: 3, value }] } });
}

function type(discord: FakeDiscord, index: number): FakeInteraction {
  const value = TYPED[index % TYPED.length];
  const options = [{ name: 'session', type: 3, value, focused: true }];
  return discord.interact({ type: 4, data: { id: '1', name: 'session', type: 1, options } });
}

async function finished(interactions: readonly FakeInteraction[], discord: FakeDiscord): Promise<void> {
  const isDone = ({ choices, messages }: FakeInteraction): boolean => {
    const body = discord.messages.get(messages[0] ?? '')?.body;
    return choices !== undefined || (body !== undefined && ('components' in body || 'content' in body));
  };
  const until = performance.now() + MAX_WAIT;
  while (!interactions.every(isDone)) {
    if (performance.now() > until)
      throw new Error(
        `${interactions.filter((one) => !isDone(one)).length} were never answered; refused: ${troubles.join(', ')}`,
      );
    await delay(1);
  }
}

/** discord.js with what its guide shows. */
async function runPeer(discord: FakeDiscord): Promise<Bot> {
  const client = new Client({ intents: [], rest: { api: discord.url } });
  client.on(Events.InteractionCreate, (interaction: Interaction) => {
    if (interaction.isAutocomplete()) void interaction.respond([{ name: 'A session', value: 'id' }]);
    else if (interaction.isChatInputCommand())
      void interaction.reply({ content: 'An answer', allowedMentions: { parse: [], repliedUser: false } });
  });
  await client.login('a.b.c');
  return { isReady: () => client.isReady(), stop: () => client.destroy() };
}

/** The real answers, with many more names to choose from. */
async function withManySessions(kikigaki: Kikigaki): Promise<Kikigaki> {
  const { programme } = kikigaki;
  const real = await programme.events();
  const pages = await Promise.all(real.map(({ event }) => programme.sessions(event.id)));
  const titles = pages.flatMap((page) => page.sessions);
  const [first] = real;
  const many = new Map<string, readonly Session[]>();
  const events = Array.from(
    { length: EVENTS },
    (_, at): Event => ({ ...(first as { event: Event }).event, id: `e${at}`, name: `Event ${at}` }),
  );
  for (const [at, { id }] of events.entries()) {
    const perEvent = SESSIONS / EVENTS;
    many.set(
      id,
      Array.from({ length: perEvent }, (_, n) => ({
        ...(titles[(at * perEvent + n) % titles.length] as Session),
        id: `${id}/${n}`,
        event: id,
      })),
    );
  }
  const known = events.map((event) => ({ event, sessionCount: SESSIONS / EVENTS }));
  const sessions: Programme['sessions'] = async (event) => {
    const all = many.get(event) ?? [];
    return { sessions: all, total: all.length };
  };
  return { ...kikigaki, programme: { ...programme, events: async () => known, sessions } };
}

function report(name: string, mine: readonly FakeInteraction[], theirs: readonly FakeInteraction[]): void {
  const wrong = mine.filter(({ callbacks }) => callbacks.length !== 1).length;
  const late = firstAnswers(mine).filter((ms) => ms > IN_TIME).length;
  isWell &&= wrong === 0 && late === 0;
  const deferred = mine.filter(({ isDeferred }) => isDeferred).length;
  lines.push(
    `${name}: ${mine.length - wrong} answered once, ${wrong} not, ${late} late, ${deferred} promised first`,
    `  first answer: ${figures(firstAnswers(mine))}; discord.js alone: ${figures(firstAnswers(theirs))}`,
  );
  if (mine === ours.burst)
    lines.push(`  whole answers of all: ${Math.round(ours.whole)} ms; discord.js alone: ${Math.round(peer.whole)} ms`);
}

function firstAnswers(interactions: readonly FakeInteraction[]): readonly number[] {
  return interactions.map(({ sentAt, answeredAt = Number.POSITIVE_INFINITY }) => answeredAt - sentAt).toSorted((a, b) => a - b);
}

function figures(sorted: readonly number[]): string {
  const at = (share: number): string => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
  return `median ${at(0.5)} ms, p99 ${at(0.99)} ms, longest ${at(1)} ms`;
}
