import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askModal } from '../../../adapters/slack/ask-modal.ts';
import { digestModal } from '../../../adapters/slack/digest-modal.ts';
import { newDigestForm } from '../../../adapters/slack/find-subscription.ts';
import { homeView } from '../../../adapters/slack/home-view.ts';
import { SLACK } from '../../../adapters/slack/platform.ts';
import { render, renderBriefly } from '../../../adapters/slack/render.ts';
import { createChat } from '../../../src/chat/create-chat.ts';
import {
  type Chat,
  DEFAULT_SETTINGS,
  LANGUAGES,
  present,
  presentDigest,
  previewDigest,
  readCommand,
} from '../../../src/index.ts';
import { openState } from '../../../src/state/open-state.ts';
import { openBundled } from '../../fixtures/open-bundled.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const run = promisify(execFile);
const SPEAKING = { platform: 'slack', workspace: 'T1', channel: 'C1', thread: '1.1', person: 'U1' };
const WORDS = [
  'CNDT2022のKubernetesのセッションは？',
  'CNDT2022のセッション一覧',
  'セッションが一番多いイベントは？',
  'CNDT2022ってどんなイベント？',
  '大規模環境でCiliumを運用して何に困った？',
  '味噌汁の作り方',
  'もっと',
  'help',
  'events',
  'sessions cndt2022',
  'status',
];

/** The compiler holds what is sent against the types of Slack's own package, to the last field. */
describe('what is sent to Slack', () => {
  let chat: Chat;
  let bundled: Awaited<ReturnType<typeof openBundled>>;
  let state: Awaited<ReturnType<typeof openState>>;
  let folder: string;
  beforeAll(async () => {
    bundled = await openBundled();
    state = await openState('file::memory:');
    chat = createChat({ kikigaki: bundled.kikigaki, state, log: { error: () => {} } });
    folder = await mkdtemp(join(ROOT, 'node_modules/.payloads-'));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
    await state.close();
  });

  const sourceOf = (payloads: readonly (readonly [type: string, payload: unknown])[]): string => {
    const lines = payloads.map(([type, payload], n) => `export const p${n}: ${type} = ${JSON.stringify(payload)};`);
    return ["import type { types } from '@slack/bolt';", ...lines].join('\n');
  };
  const faultsOf = async (source: string): Promise<string> => {
    const file = join(folder, 'payloads.mts');
    await writeFile(file, source);
    const options = ['--ignoreConfig', '--noEmit', '--strict', '--skipLibCheck', '--module', 'nodenext', '--target', 'es2023'];
    const tsc = join(ROOT, 'node_modules/.bin/tsc');
    return run(tsc, [...options, file]).then(
      () => '',
      (error: { readonly stdout: string }) => error.stdout,
    );
  };

  it('is what its types say: messages, windows, the Home tab', async () => {
    const payloads: (readonly [string, unknown])[] = [];
    for (const language of LANGUAGES) {
      const options = { language, platform: SLACK };
      const replies = await Promise.all(WORDS.map((words) => chat.run(readCommand(words), SPEAKING)));
      for (const reply of replies) {
        for (const isPrivate of [true, false]) {
          const presentation = present(reply, { ...options, isPrivate });
          for (const { blocks } of [render(presentation), render(presentation, 'classic'), renderBriefly(presentation)])
            payloads.push(['types.KnownBlock[]', blocks]);
        }
      }
      const digest = previewDigest(bundled.corpus, { event: 'cndt2022', date: '2024-06-17' });
      if (digest) {
        const told = presentDigest(digest, { settings: { ...DEFAULT_SETTINGS, language }, platform: SLACK, subscription: 's' });
        payloads.push(['types.KnownBlock[]', render(told).blocks]);
      }
      const [events, help, status] = replies.slice(-4) as [(typeof replies)[0], (typeof replies)[0], (typeof replies)[0]];
      const content = {
        channel: 'D1',
        digests: [],
        reports: [{ title: 't' }],
        events: events as never,
        help: help as never,
        status: status as never,
      };
      payloads.push(['types.HomeView', homeView(language, content)]);
      payloads.push(
        ['types.ModalView', askModal(language, {})],
        ['types.ModalView', digestModal(language, newDigestForm(language), {})],
      );
    }
    expect(await faultsOf(sourceOf(payloads))).toBe('');
  });

  it('is refused where it has a field too many or one too few', async () => {
    const wrong = [{ type: 'divider', colour: 'red' }];
    expect(await faultsOf(sourceOf([['types.KnownBlock[]', wrong]]))).toContain('error TS');
    expect(await faultsOf(sourceOf([['types.ModalView', { type: 'modal', blocks: [] }]]))).toContain('error TS');
  });
});
