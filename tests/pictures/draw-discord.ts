/**
 * The pictures of docs/discord.md, drawn from the payloads that Discord would be sent.
 *
 *     npx tsx tests/pictures/draw-discord.ts <chromium> [folder, default docs]
 *
 * Takes any Chromium that can be run without a screen.
 */
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { digestWindow } from '../../adapters/discord/digest-window.ts';
import { DISCORD } from '../../adapters/discord/platform.ts';
import { previewDiscord } from '../../adapters/discord/preview.ts';
import { createChat } from '../../src/chat/create-chat.ts';
import { DEFAULT_SETTINGS, present, presentDigest, previewDigest } from '../../src/index.ts';
import { openState } from '../../src/state/open-state.ts';
import { openBundled } from '../fixtures/open-bundled.ts';
import { messagePage, windowPage } from './discord-html.ts';

/** CSS pixels of a telephone, at one and a half times the density. */
const PHONE = 390;
const SCALE = 1.5;
const TODAY = new Date('2026-01-10T00:00:00Z');

const [chromium = '', folder = 'docs'] = process.argv.slice(2);
if (chromium === '') throw new Error('Name a Chromium: npx tsx tests/pictures/draw-discord.ts /usr/bin/chromium');
const work = await mkdtemp(join(tmpdir(), 'kikigaki-pictures-'));
const { kikigaki, corpus } = await openBundled(() => TODAY);
const state = await openState(`file:${work}/state.db`);
const chat = createChat({ kikigaki, state, log: { error: () => {} } });
const speaking = { platform: 'discord', workspace: '1', channel: '2', thread: '3', person: '4' };
const draw = async (name: string, html: string, height: number): Promise<void> => {
  const page = join(work, `${name}.html`);
  await writeFile(page, html);
  const picture = join(folder, `${name}.png`);
  const size = `--window-size=${PHONE},${height}`;
  const quiet = ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', `--force-device-scale-factor=${SCALE}`];
  execFileSync(chromium, [...quiet, size, `--screenshot=${picture}`, `file://${page}`], { stdio: 'ignore' });
};
const messageOf = (presentation: Parameters<typeof previewDiscord>[0]): string =>
  messagePage(previewDiscord(presentation).payload as unknown as Readonly<Record<string, unknown>>, {
    name: 'Kikigaki',
    width: PHONE,
  });

const found = await chat.run({ kind: 'ask', text: 'オブザーバビリティの話' }, speaking);
await draw(
  'discord-answer',
  messageOf(present(found, { language: 'ja', platform: DISCORD, asked: 'オブザーバビリティの話' })),
  844,
);
const digest = previewDigest(corpus, { event: 'cndw2024', date: '2024-11-28' });
if (digest)
  await draw(
    'discord-digest',
    messageOf(presentDigest(digest, { settings: DEFAULT_SETTINGS, platform: DISCORD, subscription: 's' })),
    844,
  );
const events = kikigaki
  .events()
  .toReversed()
  .map(({ event }) => ({ label: event.name, value: event.id }));
const form = digestWindow({ settings: { ...DEFAULT_SETTINGS, events: ['cndt2022'] }, events }, 'ja');
await draw('discord-form', windowPage(form as unknown as Readonly<Record<string, unknown>>, PHONE), 690);
await state.close();
await rm(work, { recursive: true });
process.exit(0);
