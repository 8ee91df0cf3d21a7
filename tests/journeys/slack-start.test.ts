import { afterEach, describe, expect, it } from 'vitest';
import { deliverByHttp, deliverBySocket } from '../fakes/slack-delivery.ts';
import { slackJourney } from '../fakes/slack-journey.ts';
import { newTs, slackPerson } from '../fakes/slack-person.ts';
import type { SlackBot } from '../fakes/start-slack-bot.ts';
import { eventually } from '../fixtures/eventually.ts';
import { gate } from '../fixtures/gate.ts';

const QUESTION = 'CNDT2022のKubernetesのセッションは？';

describe.each(['socket', 'http'] as const)('a service that begins on Slack over %s', (mode) => {
  const slack = slackJourney(mode);
  const others: SlackBot[] = [];
  afterEach(async () => {
    for (const bot of others.splice(0)) await bot.stop();
  });

  it('is there for the rest while Slack hangs, and answers there as soon as Slack does', async () => {
    const hangs = gate();
    slack.front.force('auth.test', { after: hangs.opened, isCut: true, body: {} });
    // Resolves: whoever starts several platforms goes on.
    const bot = await slack.another();
    others.push(bot);
    expect(bot.adapter.isReady()).toBe(false);
    hangs.open();
    await eventually(() => expect(bot.adapter.isReady()).toBe(true));
    const delivery = mode === 'http' ? deliverByHttp(slack.front, bot.url) : deliverBySocket(slack.front);
    await slackPerson(slack.front.ids.person, slack.front, delivery).mention(QUESTION);
    expect(JSON.stringify(await slack.posted())).toContain('Kubernetes');
  });

  it('answers what another process acknowledged and did not live to answer', async () => {
    const { ids } = slack.front;
    const ts = newTs();
    const event = { type: 'app_mention' as const, user: ids.person, text: `<@${ids.bot}> ${QUESTION}`, ts, channel: ids.channel };
    const name = `message:${ids.channel}:${ts}`;
    const content = { kind: 'message', event };
    await slack.bot.state.inbox.take({ platform: 'slack', workspace: ids.team, event: name, content }, 'a dead process');
    // Slack brings it again, since nobody could acknowledge it: it is known, and not dropped.
    await slack.bot.delivery.event({ ...event, team: ids.team });
    expect(await slack.posted()).toMatchObject({ thread_ts: ts });
    await slack.bot.settled();
    expect(slack.callsOf('chat.postMessage')).toHaveLength(1);
  });
});
