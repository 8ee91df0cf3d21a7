import { describe, expect, it } from 'vitest';
import { slackJourney } from '../fakes/slack-journey.ts';
import { eventually } from '../fixtures/eventually.ts';

const TOPICS = ['Cilium', 'Kubernetes', 'OpenTelemetry', 'Argo CD', 'eBPF', 'Istio', 'Terraform', 'SLO'];
const QUESTIONS = 24;

describe.each(['socket', 'http'] as const)('a bad hour of Slack over %s', (mode) => {
  const slack = slackJourney(mode);

  it('leaves no question without an answer or a word, and answers none twice', async () => {
    const { front, nagisa } = slack;
    front.force(
      'chat.postMessage',
      { status: 429, headers: { 'retry-after': '1' }, body: {} },
      { body: { ok: false, error: 'ratelimited' } },
      { status: 503, body: {} },
      { isCut: true, body: {} },
      { status: 500, body: {} },
      { body: { ok: false, error: 'invalid_blocks' } },
      { body: { ok: false, error: 'restricted_action' } },
      { status: 429, body: {} },
    );
    const asked: string[] = [];
    for (let n = 0; n < QUESTIONS; n++) {
      const { ts, isAcknowledged } = await nagisa.mention(`${TOPICS[n % TOPICS.length]}の話`, { channel: front.ids.channel });
      if (isAcknowledged) asked.push(ts);
      if (mode === 'socket' && n % 8 === 7) {
        const connected = front.socket.connected();
        front.socket.cut();
        await connected;
      }
    }
    const answersTo = (ts: string) =>
      front.calls.filter(
        ({ method, body, reply }) =>
          ['chat.postMessage', 'chat.postEphemeral'].includes(method) && body['thread_ts'] === ts && reply['ok'] === true,
      );
    await eventually(() => {
      for (const ts of asked) expect(answersTo(ts), ts).not.toHaveLength(0);
    });
    await slack.bot.settled();
    for (const ts of asked) {
      const unmarked = answersTo(ts).filter(({ body }) => !JSON.stringify(body).includes('同じ回答'));
      expect(unmarked.length, ts).toBeLessThanOrEqual(1);
    }
    expect(asked.length).toBeGreaterThan(QUESTIONS / 2);
  });
});
