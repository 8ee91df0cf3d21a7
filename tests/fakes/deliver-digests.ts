import { setTimeout as delay } from 'node:timers/promises';
import { createDiscordMessenger } from '../../adapters/discord/messenger.ts';
import { createSlackMessenger } from '../../adapters/slack/messenger.ts';
import { createDeliverer } from '../../src/digest/create-deliverer.ts';
import type { Messenger, State } from '../../src/index.ts';
import { openState } from '../../src/state/open-state.ts';
import { smallCorpus } from '../digest/small-corpus.ts';

/** Where a process kills itself with `kill -9`: between two steps, or with the request on its way. */
export const KILL_POINTS = ['claim', 'intent', 'request', 'post', 'record'] as const;
export type KillPoint = (typeof KILL_POINTS)[number];

/** What a process is told over its environment, as JSON. */
export interface DeliverOrder {
  readonly databaseUrl: string;
  readonly slackUrl: string;
  readonly discordUrl: string;
  readonly owner: string;
  /** How many times as fast the clock goes that leases and waiting are counted with. */
  readonly speed: number;
  /** When that clock began, in milliseconds since the epoch. */
  readonly began: number;
  /** Where to die, and at the how manyth time of coming there; never, without it. */
  readonly kill?: { readonly at: KillPoint; readonly after: number };
}

/** Longest time that a request may be on its way, in milliseconds. */
const MAX_REQUEST = 30;
const TICK = 100;

/** Delivers digests, tick by tick, with the real clients of Slack and Discord, until it is killed or has nothing more to do. */
async function deliver(order: DeliverOrder): Promise<void> {
  const now = (): number => order.began + (Date.now() - order.began) * order.speed;
  const state = await openState(order.databaseUrl, now);
  const reach = dying(order.kill);
  const messengers = [
    createSlackMessenger({ botToken: 'xoxb-bench', apiUrl: order.slackUrl }),
    createDiscordMessenger({ token: 'bench', apiUrl: order.discordUrl }),
  ];
  const deliverer = createDeliverer({
    state: dyingState(state, reach),
    messengers: messengers.map((messenger) => dyingMessenger(messenger, reach)),
    corpus: () => smallCorpus([{ id: 'conf', dates: ['2020-01-01'], perDay: 12 }]),
    owner: order.owner,
    now,
    log: { info: () => {}, warn: () => {}, error: () => {} },
    monotonic: () => performance.now() * order.speed,
    clockSteadyFor: () => Number.POSITIVE_INFINITY,
  });
  for (;;) {
    await deliverer.deliverDue().catch((error: unknown) => process.stderr.write(`${String(error)}\n`));
    await delay(TICK);
  }
}

const die = (): void => void process.kill(process.pid, 'SIGKILL');

/** Counts how often each point is reached, and dies at the one that was ordered. */
function dying(kill: DeliverOrder['kill']): (point: KillPoint) => boolean {
  let times = 0;
  return (point) => {
    if (kill?.at !== point || ++times < kill.after) return false;
    if (point !== 'request') die();
    return true;
  };
}

function dyingState(state: State, reach: (point: KillPoint) => boolean): State {
  const { deliveries } = state;
  const after = async <T>(point: KillPoint, done: Promise<T>): Promise<T> => {
    const result = await done;
    if (result) reach(point);
    return result;
  };
  return {
    ...state,
    deliveries: {
      claim: (owner, platform) => after('claim', deliveries.claim(owner, platform)),
      intend: (claim, items) => after('intent', deliveries.intend(claim, items)),
      settle: (claim, outcome) => after('record', deliveries.settle(claim, outcome)),
      giveBack: (claim, how) => deliveries.giveBack(claim, how),
    },
  };
}

function dyingMessenger(messenger: Messenger, reach: (point: KillPoint) => boolean): Messenger {
  return {
    ...messenger,
    async post(message) {
      if (reach('request')) setTimeout(die, Math.random() * MAX_REQUEST);
      const outcome = await messenger.post(message);
      reach('post');
      return outcome;
    },
  };
}

// biome-ignore lint/style/noProcessEnv: it is an entry, started by the bench
const order = process.env.DELIVER_ORDER;
if (order) await deliver(JSON.parse(order) as DeliverOrder);
