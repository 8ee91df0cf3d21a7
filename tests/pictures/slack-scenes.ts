import { digestModal } from '../../adapters/slack/digest-modal.ts';
import { newDigestForm } from '../../adapters/slack/find-subscription.ts';
import { messagePayload } from '../../adapters/slack/message-payload.ts';
import { SLACK } from '../../adapters/slack/platform.ts';
import { render } from '../../adapters/slack/render.ts';
import { createChat } from '../../src/chat/create-chat.ts';
import { previewDigest } from '../../src/digest/preview-digest.ts';
import { DEFAULT_SETTINGS, type OpenedKikigaki, present, presentDigest, readCommand } from '../../src/index.ts';
import { openState } from '../../src/state/open-state.ts';

/** A picture's source: what Slack would be sent, and what stands above it. */
export interface Scene {
  readonly name: string;
  /** The question, where there is one. */
  readonly asked?: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

const SPEAKING = { platform: 'slack', workspace: 'T1', channel: 'C1', thread: '1.1', person: 'U1' };
/** A day on which the digest tells a past event. */
const DAY = '2024-06-17';

/** What the documents show of Slack, as the program says it today on the data given. */
export async function slackScenes({ kikigaki, corpus }: OpenedKikigaki): Promise<readonly Scene[]> {
  const state = await openState('file::memory:');
  const chat = createChat({ kikigaki, state, log: { error: () => {} } });
  const ask = async (name: string, asked: string): Promise<Scene> => {
    const reply = await chat.run(readCommand(asked), SPEAKING);
    return { name, asked, payload: stable(messagePayload(render(present(reply, { language: 'ja', platform: SLACK })))) };
  };
  const digest = previewDigest(corpus, { event: 'cndt2022', date: DAY });
  if (!digest) throw new Error('the bundled data tell no digest of that day');
  const told = presentDigest(digest, { settings: DEFAULT_SETTINGS, platform: SLACK, subscription: 'example' });
  const scenes = [
    await ask('answer', '大規模環境でCiliumを運用して何に困った？'),
    await ask('cards', 'サービスメッシュの話'),
    await ask('list', 'CNDT2022のセッション一覧'),
    { name: 'digest', payload: stable(messagePayload(render(told))) },
    { name: 'window', payload: stable(digestModal('ja', newDigestForm('ja'), {})) },
  ];
  await state.close();
  return scenes;
}

/** Ids that are new each time are written as such; dates of the data's files are those of the machine. */
function stable(payload: object): Scene['payload'] {
  const text = JSON.stringify(payload)
    .replace(/(kiku:\d+:[a-z-]+:|"(?:similar|good|bad|more|pick|details|page|at-event):)[\w-]{12}/g, '$1id')
    .replace(/\d{4}年\d{1,2}月\d{1,2}日\(.\) 時点のデータ/g, 'データの日付');
  return JSON.parse(text) as Scene['payload'];
}
