import { describe, expect, it } from 'vitest';
import { actionIdOf } from '../../../adapters/slack/action-id.ts';
import type { SlackContext } from '../../../adapters/slack/context.ts';
import type { Incoming } from '../../../adapters/slack/incoming.ts';
import { createOpenCase } from '../../../adapters/slack/open-case.ts';
import { type AddressedReply, encodeAction } from '../../../src/index.ts';

const responseUrl = 'https://hooks.slack.example/1';
const asked: Readonly<Record<string, Incoming>> = {
  mention: { kind: 'message', event: { type: 'app_mention', channel: 'C1', ts: '1.1', user: 'U1', text: '<@UBOT> Cilium' } },
  command: {
    kind: 'command',
    body: { user_id: 'U1', channel_id: 'C1', text: 'Cilium', trigger_id: '1', response_url: responseUrl },
  },
  shortcut: {
    kind: 'shortcut',
    body: {
      trigger_id: '1',
      response_url: responseUrl,
      user: { id: 'U1' },
      channel: { id: 'C1' },
      message: { ts: '1.1', text: 'Cilium' },
    },
  },
  button: {
    kind: 'action',
    body: {
      user: { id: 'U1' },
      channel: { id: 'C1' },
      container: { message_ts: '1.1' },
      actions: [{ action_id: actionIdOf(0, encodeAction({ kind: 'more', answer: 'abc' })), action_ts: '1' }],
    },
  },
  window: {
    kind: 'submission',
    body: {
      user: { id: 'U1' },
      view: { id: 'V1', private_metadata: JSON.stringify({ channel: 'C1', responseUrl }), state: { values: {} } },
    },
  },
};

describe('Slack does not answer', () => {
  const done: string[] = [];
  const thanks = async (): Promise<AddressedReply> => {
    done.push('answered');
    return { kind: 'thanks', audience: 'asker' };
  };
  const never = () => new Promise<never>(() => {});
  const context = {
    chat: { run: thanks, act: thanks },
    identity: () => ({ team: 'T1', botUser: 'UBOT' }),
    calls: { call: never, respond: never },
    people: { usual: never, language: never, heard: () => {}, name: async () => undefined },
    showLooking: () => ({ isShown: never, end: never }),
  } as unknown as SlackContext;

  it.each(Object.entries(asked))('to whoever works out the answer to a %s: that goes on in turn', async (_, content) => {
    done.length = 0;
    const opened = await createOpenCase(context)(content, 1);
    await opened?.handling.make();
    expect(done).toEqual(['answered']);
  });
});
