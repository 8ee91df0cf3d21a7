import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DiscordMessage } from '../../../adapters/discord/discord-message.ts';
import { findFaults } from '../../../adapters/discord/find-faults.ts';
import { DISCORD } from '../../../adapters/discord/platform.ts';
import { previewDiscord } from '../../../adapters/discord/preview.ts';
import { COMPONENT } from '../../../adapters/discord/protocol.ts';
import { createChat } from '../../../src/chat/create-chat.ts';
import { type Chat, LANGUAGES, openKikigaki, present, type Reply, type State } from '../../../src/index.ts';
import { openState } from '../../../src/state/open-state.ts';
import { checkSentMessage } from '../../fakes/discord/check-body.ts';
import { temporaryFolders } from '../../fixtures/temporary-folders.ts';

const makeFolder = temporaryFolders();
const speaking = { platform: 'discord', workspace: 'G1', channel: 'C1', thread: 'T1', person: '1' };
let state: State;
let chat: Chat;
let sessions: readonly string[];

beforeAll(async () => {
  const cacheFolder = await makeFolder();
  const { kikigaki, corpus } = await openKikigaki({ folders: ['tests/fixtures/hostile-corpus'], cacheFolder });
  sessions = corpus.sessions.map(({ id }) => id);
  state = await openState(`file:${cacheFolder}/state.db`);
  chat = createChat({ kikigaki, state, log: { error: () => {} } });
});
afterAll(() => state.close());

function expectHarmless(reply: Reply): void {
  for (const language of LANGUAGES) {
    const { payload, faults } = previewDiscord(present(reply, { language, platform: DISCORD }));
    expect(faults).toEqual([]);
    expect(findFaults(payload)).toEqual([]);
    expect(checkSentMessage(payload as unknown as Readonly<Record<string, unknown>>)).toEqual([]);
    for (const content of textsOf(payload)) {
      const unescaped = content.replace(/\\[^0-9A-Za-z\s]/g, '');
      expect(unescaped).not.toMatch(/<[@#:/t]|@everyone|@here|\|\||`/);
      // Links stand only where we put them: behind a label in brackets.
      expect(unescaped.replace(/\]\(https?:\/\/[^)\s]+\)/g, '')).not.toMatch(/https?:\/\//i);
    }
  }
}

const textsOf = ({ components }: DiscordMessage): readonly string[] => {
  const inside = components.flatMap((one) => (one.type === COMPONENT.container ? one.components : [one]));
  const texts = inside.flatMap((one) =>
    one.type === COMPONENT.section ? one.components : one.type === COMPONENT.text ? [one] : [],
  );
  return texts.map(({ content }) => content);
};

describe('data that try to ping, link, format and overflow', () => {
  it('are shown harmlessly, session by session', async () => {
    expect(sessions.length).toBeGreaterThan(5);
    for (const session of sessions) expectHarmless(await chat.run({ kind: 'session', session }, speaking));
  });

  it('are shown harmlessly in lists and answers', async () => {
    expectHarmless(await chat.run({ kind: 'events' }, speaking));
    expectHarmless(await chat.run({ kind: 'sessions', event: 'hostile2024' }, speaking));
    for (const text of [
      'Kubernetes',
      '障害',
      '@everyone <@1> **x** [y](https://evil.example)',
      'セッション一覧',
      '<t:0:R> `x` ||y||',
    ])
      expectHarmless(await chat.run({ kind: 'ask', text }, speaking));
  });
});
