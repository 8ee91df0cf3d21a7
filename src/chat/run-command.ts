import type { DigestDesk } from '../digest/digest-desk.ts';
import type { Command } from '../model/command.ts';
import type { Reply } from '../model/reply.ts';
import { doerOf, type Speaking } from '../model/speaking.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import type { Kikigaki } from '../ports/kikigaki.ts';
import type { State } from '../ports/state.ts';
import type { Answering } from './answering.ts';
import type { Browsing } from './browsing.ts';
import type { Importing } from './importing.ts';

export interface CommandParts {
  readonly kikigaki: Kikigaki;
  readonly state: Pick<State, 'channelDefaults' | 'subscriptions'>;
  readonly answering: Answering;
  readonly browsing: Browsing;
  readonly importing: Importing;
  readonly digests: DigestDesk;
}

/** What the bot says to a command. Rejects where that fails. */
export async function runCommand(command: Command, speaking: Speaking, parts: CommandParts): Promise<Reply> {
  const { answering, browsing, importing } = parts;
  switch (command.kind) {
    case 'ask': {
      if (!command.text.trim()) return browsing.help();
      const event = command.event === undefined ? undefined : (await browsing.event(command.event)).id;
      return answering.ask({ text: command.text, ...withoutUndefined({ event, after: command.after }) }, speaking);
    }
    case 'help':
      return browsing.help();
    case 'welcome':
      return { kind: 'welcome' };
    case 'events':
      return browsing.events(0);
    case 'sessions':
      return sessionsOf(command, speaking, parts);
    case 'session':
      return answering.show(command.session, speaking);
    case 'import':
      return importing.read(command.address, command.event, speaking);
    case 'status':
      return status(speaking, parts);
    case 'digest':
      return { kind: 'digest', reply: await parts.digests.run(command.command, speaking) };
    case 'default-event':
      return command.event === undefined ? shownEvent(speaking, parts) : setEvent(command.event, speaking, parts);
  }
}

async function sessionsOf(
  { event, day }: Extract<Command, { kind: 'sessions' }>,
  speaking: Speaking,
  { state, browsing }: CommandParts,
): Promise<Reply> {
  const meant = event ?? (await state.channelDefaults.get(speaking));
  return meant === undefined ? browsing.events(0) : browsing.sessions(meant, 0, day);
}

async function status(speaking: Speaking, { kikigaki, state, browsing }: CommandParts): Promise<Reply> {
  const { platform, workspace, channel } = speaking;
  const counts = (await kikigaki.programme.events()).map(({ sessionCount }) => sessionCount);
  const defaultEvent = await browsing.byId(await state.channelDefaults.get(speaking));
  const subscriptions = await state.subscriptions.list({ platform, workspace, channel });
  return {
    kind: 'status',
    events: counts.length,
    sessions: counts.reduce((sum, count) => sum + count, 0),
    dataAsOf: await kikigaki.programme.dataAsOf(),
    ...withoutUndefined({ defaultEvent }),
    subscriptions: subscriptions.length,
  };
}

async function shownEvent(speaking: Speaking, { state, browsing }: CommandParts): Promise<Reply> {
  const event = await browsing.byId(await state.channelDefaults.get(speaking));
  return { kind: 'default-event', isNew: false, ...withoutUndefined({ event }) };
}

async function setEvent(name: string, speaking: Speaking, { state, browsing }: CommandParts): Promise<Reply> {
  const by = doerOf(speaking);
  if (name === 'none') {
    await state.channelDefaults.clear(speaking);
    return { kind: 'default-event', isNew: true, by };
  }
  const event = await browsing.event(name);
  await state.channelDefaults.set(speaking, event.id);
  return { kind: 'default-event', isNew: true, event, by };
}
