import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { digestWindow } from '../../adapters/discord/digest-window.ts';
import { DISCORD } from '../../adapters/discord/platform.ts';
import { previewDiscord } from '../../adapters/discord/preview.ts';
import { createChat } from '../../src/chat/create-chat.ts';
import { previewDigest } from '../../src/digest/preview-digest.ts';
import {
  type Command,
  DEFAULT_SETTINGS,
  type OpenedKikigaki,
  type Presentation,
  present,
  presentDigest,
} from '../../src/index.ts';
import { openState } from '../../src/state/open-state.ts';

/** A picture's source: the message or the window that Discord would be sent. */
export interface DiscordScene {
  readonly name: string;
  readonly kind: 'message' | 'window';
  readonly payload: Readonly<Record<string, unknown>>;
}

const SPEAKING = { platform: 'discord', workspace: '1', channel: '2', thread: '3', person: '4' };

/** What the documents show of Discord, as the program says it today on the data given. */
export async function discordScenes({ kikigaki, corpus }: OpenedKikigaki): Promise<readonly DiscordScene[]> {
  const folder = await mkdtemp(join(tmpdir(), 'kikigaki-scenes-'));
  const state = await openState(`file:${folder}/state.db`);
  const chat = createChat({ kikigaki, state, log: { error: () => {} } });
  const message = (name: string, shown: Presentation): DiscordScene => ({
    name,
    kind: 'message',
    payload: stable(previewDiscord(shown).payload),
  });
  const say = async (name: string, command: Command, asked?: string): Promise<DiscordScene> =>
    message(name, present(await chat.run(command, SPEAKING), { language: 'ja', platform: DISCORD, ...(asked && { asked }) }));
  const question = 'SLOの話';
  const digest = previewDigest(corpus, { event: 'cndw2024', date: '2024-11-28' });
  if (!digest) throw new Error('the bundled data tell no digest of that day');
  const told = presentDigest(digest, { settings: DEFAULT_SETTINGS, platform: DISCORD, subscription: 'example' });
  const events = (await kikigaki.programme.events()).map(({ event }) => ({ label: event.name, value: event.id }));
  const form = { settings: { ...DEFAULT_SETTINGS, events: ['cndt2022'] }, events: events.toReversed() };
  const scenes = [
    await say('answer', { kind: 'ask', text: question }, question),
    await say('list', { kind: 'sessions', event: 'cndt2022', day: 1 }),
    message('digest', told),
    { name: 'form', kind: 'window', payload: stable(digestWindow(form, 'ja')) } as const,
  ];
  await state.close();
  await rm(folder, { recursive: true });
  return scenes;
}

/** Names of answers are new each time; dates of the data's files are those of the machine. */
function stable(payload: object): Readonly<Record<string, unknown>> {
  const text = JSON.stringify(payload)
    .replace(/("(?:more|page|details|similar|good|bad|ask-on|at-event|pick|widen):)[\w-]{12}/g, '$1answer')
    .replace(/\d{4}年\d{1,2}月\d{1,2}日\(.\) 時点のデータ/g, 'データの日付');
  return JSON.parse(text) as Readonly<Record<string, unknown>>;
}
