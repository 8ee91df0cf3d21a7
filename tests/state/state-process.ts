import { createInterface } from 'node:readline';
import type { State } from '../../src/ports/state.ts';
import { openState } from '../../src/state/open-state.ts';

/**
 * A process that uses the state at the URL it is given: says `ready`, then does what each line of its input says and
 * answers with a line. It ends with its input.
 */
const url = process.argv[2] ?? '';
let state: State | undefined;

const commands: Record<string, (argument: string) => Promise<string>> = {
  open: async () => {
    state = await openState(url, Date.now, () => 'a secret for tests');
    return 'opened';
  },
  claim: async (event) => String(await opened().seen.claim({ platform: 'slack', workspace: 'T1', event })),
  write: async (name) => writeForEver(opened(), name),
};

process.stdout.write('ready\n');
for await (const line of createInterface({ input: process.stdin })) {
  const [command = '', argument = ''] = line.split(' ');
  const answer = await commands[command]?.(argument).catch((error: unknown) => `failed ${JSON.stringify(error)} ${error}`);
  process.stdout.write(`${answer}\n`);
}
await state?.close();

function opened(): State {
  if (!state) throw new Error('Say "open" first.');
  return state;
}

/** Writes a conversation, feedback and a delivery a turn and acknowledges each turn when all three are stored. */
async function writeForEver(state: State, name: string): Promise<never> {
  const slack = { platform: 'slack', workspace: 'T1' };
  const channel = { ...slack, channel: 'C1' };
  const { id } = await state.subscriptions.create({ ...channel, subscriber: 'U1', settings: {}, nextDueAt: 0 });
  process.stdout.write(`subscribed ${id}\n`);
  for (let turn = 1; ; turn++) {
    const answer = `${name}-${turn}`;
    await state.conversations.save({ ...channel, thread: name }, { id: answer, filters: { turn }, sessions: [answer] });
    await state.feedback.give({ ...slack, answer, person: 'U1', verdict: 'good' });
    await state.schedule.plan({ subscription: id, dueAt: turn - 1, localDate: String(turn), nextDueAt: turn });
    process.stdout.write(`stored ${answer}\n`);
  }
}
