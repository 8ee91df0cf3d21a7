import { describe, expect, it } from 'vitest';
import { postSigned } from '../fakes/slack-delivery.ts';
import { slackJourney } from '../fakes/slack-journey.ts';
import { type Json, strangeVariants } from '../fixtures/strange-variants.ts';

const message = { type: 'app_mention', user: 'U0NAGISA', channel: 'C0TALKS', ts: '1.000100', text: 'Cilium' };
const EVENTS: readonly Json[] = [
  message,
  { ...message, type: 'message', channel_type: 'im', thread_ts: '1.000100' },
  { ...message, type: 'message', subtype: 'message_changed', message: { ...message }, previous_message: { ...message } },
  { ...message, type: 'message', subtype: 'message_deleted', deleted_ts: '1.000100' },
  { type: 'app_home_opened', user: 'U0NAGISA', channel: 'D0NAGISA', tab: 'home' },
  { type: 'member_joined_channel', user: 'U0KIKIGAKI', channel: 'C0TALKS', inviter: 'U0NAGISA' },
  { type: 'link_shared', channel: 'C0TALKS', user: 'U0NAGISA', message_ts: '1.000100', links: [{ url: 'https://example.com/' }] },
  { type: 'channel_deleted', channel: 'C0GONE' },
  { type: 'never_heard_of', anything: { at: 'all' } },
];
const INTERACTIONS: readonly Json[] = [
  {
    type: 'block_actions',
    user: { id: 'U0NAGISA' },
    team: { id: 'T0UMI' },
    channel: { id: 'C0TALKS' },
    message: { ts: '1.000100', text: 'x' },
    container: { type: 'message', message_ts: '1.000100', channel_id: 'C0TALKS' },
    actions: [{ type: 'button', action_id: 'more:a', value: 'x', block_id: 'b', action_ts: '1.1' }],
  },
  {
    type: 'message_action',
    callback_id: 'find',
    user: { id: 'U0NAGISA' },
    channel: { id: 'C0TALKS' },
    message: { ts: '1.0001' },
  },
  { type: 'view_submission', user: { id: 'U0NAGISA' }, view: { id: 'V1', callback_id: 'ask', state: { values: {} } } },
  { type: 'never_heard_of' },
];

describe('what Slack has not said it would send', () => {
  const slack = slackJourney('http');
  const post = async (body: string, type: string): Promise<number> =>
    (await postSigned(slack.bot.url, body, { 'content-type': type })).status;

  it('is acknowledged and left alone: an error would bring it three times more', async () => {
    const refused: string[] = [];
    let at = 0;
    const envelope = { type: 'event_callback', team_id: slack.front.ids.team, event_id: '', event_time: 1 };
    for (const event of EVENTS) {
      for (const varied of strangeVariants({ ...envelope, event })) {
        const body = JSON.stringify({ ...varied, ...(varied['event_id'] === '' && { event_id: `Ev${++at}` }) });
        const status = await post(body, 'application/json');
        if (status >= 500) refused.push(`${status} ${body}`);
      }
    }
    for (const interaction of INTERACTIONS) {
      for (const varied of strangeVariants(interaction)) {
        const payload = JSON.stringify(varied);
        const body = new URLSearchParams({ payload }).toString();
        const status = await post(body, 'application/x-www-form-urlencoded');
        if (status >= 500) refused.push(`${status} ${payload}`);
      }
    }
    expect(refused).toEqual([]);
  }, 120_000);
});
