import { beforeAll, describe, expect, it } from 'vitest';
import { discordProfile } from '../../adapters/discord/profile.ts';
import { slackProfile } from '../../adapters/slack/profile.ts';
import { createChat } from '../../src/chat/create-chat.ts';
import {
  type Chat,
  type Kikigaki,
  type PlatformProfile,
  present,
  type Reply,
  readCommand,
  type Speaking,
  type State,
} from '../../src/index.ts';
import { openState } from '../../src/state/open-state.ts';
import { openBundled } from '../fixtures/open-bundled.ts';
import { temporaryFolders } from '../fixtures/temporary-folders.ts';

const SITE = 'https://talks.example.org';
const makeFolder = temporaryFolders();
let kikigaki: Kikigaki;
let state: State;
let chat: Chat;
let threads = 0;

beforeAll(async () => {
  ({ kikigaki } = await openBundled());
  state = await openState(`file:${await makeFolder()}/state.db`);
  chat = createChat({ kikigaki, state, log: { error: () => {} }, publicUrl: SITE });
});

const newThread = (): Speaking => ({
  platform: 'slack',
  workspace: 'T1',
  channel: `C${++threads}`,
  thread: `${threads}.1`,
  person: 'U1',
});
const say = (words: string, speaking = newThread()): Promise<Reply> => chat.run(readCommand(words), speaking);
const webOf = (reply: Reply): URL | undefined => ('web' in reply && reply.web ? new URL(reply.web) : undefined);

describe('a long list', () => {
  it.each([slackProfile, discordProfile])('ends with a link to all of it: $platform.title', async (profile: PlatformProfile) => {
    const reply = await say('Kubernetesのセッション一覧');
    const shown = present(reply, { language: 'ja', platform: profile.platform });
    const { payload, faults } = (await profile.preview())(shown);
    expect(faults).toEqual([]);
    expect(JSON.stringify(payload)).toMatch(/件すべてを Web で見る/);
    expect(JSON.stringify(payload)).toContain(`${SITE}/q?q=Kubernetes`);
  });

  it('has the address of the same list, also where the channel’s event limits it', async () => {
    const speaking = newThread();
    await say('default cndt2022', speaking);
    const reply = await say('セッション一覧', speaking);
    const { searchParams } = webOf(reply) ?? new URL(SITE);
    const again = await kikigaki.ask({ text: searchParams.get('q') ?? '', event: searchParams.get('event') ?? '' });
    expect(reply.kind === 'answer' && reply.answer.context.sessions).toEqual(again.context.sessions);
    expect(again.context.sessions.length).toBeGreaterThan(15);
  });

  it('of an event leads to the event, or to its day', async () => {
    expect(webOf(await say('sessions cndt2022'))?.pathname).toBe('/e/cndt2022');
    expect(webOf(await say('sessions cndt2022 day 2'))?.pathname).toBe('/e/cndt2022/day/2');
  });

  it('has none where its words refer to something before, or where it is whole', async () => {
    const speaking = newThread();
    await say('CNDT2022のセッション一覧', speaking);
    expect(webOf(await say('その中で2日目のもの', speaking))).toBeUndefined();
    expect(webOf(await say('Ciliumの話'))).toBeUndefined();
  });

  it('has none where there is no page', async () => {
    const without = createChat({ kikigaki, state, log: { error: () => {} } });
    const reply = await without.run(readCommand('Kubernetesのセッション一覧'), newThread());
    expect(webOf(reply)).toBeUndefined();
    expect(JSON.stringify(present(reply, { language: 'ja', platform: discordProfile.platform }))).not.toContain('Web で見る');
  });
});
