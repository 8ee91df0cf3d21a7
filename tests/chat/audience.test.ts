import { describe, expect, it } from 'vitest';
import { audienceOf, expectedAudience } from '../../src/chat/audience.ts';
import type { Action, Command, Reply } from '../../src/index.ts';

const ANSWER = { kind: 'answer' } as Reply;
const SESSIONS = { kind: 'sessions' } as Reply;
const SUBSCRIBED = { kind: 'digest', reply: { kind: 'subscribed' } } as Reply;
const LIST = { kind: 'digest', reply: { kind: 'list' } } as Reply;
const REFUSED = { kind: 'refused' } as Reply;
const ask: Command = { kind: 'ask', text: 'Cilium' };
const subscribe: Command = { kind: 'digest', command: { kind: 'subscribe', words: {} } };
const list: Command = { kind: 'digest', command: { kind: 'list' } };
const share: Action = { kind: 'share', answer: 'a' };
const more: Action = { kind: 'more', answer: 'a' };
const nextSessions: Action = { kind: 'sessions', event: 'e', offset: 15 };
const sessions: Command = { kind: 'sessions', event: 'e' };

describe('who sees a reply', () => {
  it.each<[string, Command | Action, Reply]>([
    ['an answer', ask, ANSWER],
    ['a fault', ask, REFUSED],
    ['a list of digests', list, LIST],
  ])('everybody, where it was asked in front of everybody: %s', (_, request, reply) => {
    expect(audienceOf(request, reply, {})).toBe('channel');
  });

  it.each<[string, Command | Action, Reply]>([
    ['an answer', ask, ANSWER],
    ['the next page of it', more, ANSWER],
    ['a list of digests', list, LIST],
  ])('only who asked, where it was asked for their eyes: %s', (_, request, reply) => {
    expect(audienceOf(request, reply, { asked: 'privately' })).toBe('asker');
  });

  it.each<[string, Command | Action, Reply]>([
    ['a subscription', subscribe, SUBSCRIBED],
    ['an answer that is shared', share, ANSWER],
  ])('everybody, whoever saw the request, where the channel is concerned: %s', (_, request, reply) => {
    expect(audienceOf(request, reply, { asked: 'privately' })).toBe('channel');
    expect(audienceOf(request, reply, { asked: 'unseen' })).toBe('channel');
  });

  it.each<[string, Command | Action, Reply, 'channel' | 'asker']>([
    ['an answer', ask, ANSWER, 'channel'],
    ['the next page under what everybody sees', nextSessions, SESSIONS, 'channel'],
    ['sessions that somebody looks up', sessions, SESSIONS, 'asker'],
    ['a list of digests', list, LIST, 'asker'],
    ['a question that was refused', ask, REFUSED, 'asker'],
    ['a subscription that was refused', subscribe, { kind: 'digest', reply: { kind: 'not-allowed' } }, 'asker'],
    ['an answer that can no longer be shared', share, { kind: 'expired' }, 'asker'],
    ['thanks', { kind: 'good', answer: 'a' }, { kind: 'thanks' }, 'asker'],
  ])('by what it says, where nobody saw the request: %s', (_, request, reply, audience) => {
    expect(audienceOf(request, reply, { asked: 'unseen' })).toBe(audience);
  });

  it.each<[string, Command | Action]>([
    ['a question', ask],
    ['a subscription', subscribe],
    ['a lookup', sessions],
    ['sharing', share],
  ])('is known before the reply is, unless it is a fault: %s', (_, request) => {
    const replies: Readonly<Record<string, Reply>> = { digest: SUBSCRIBED, sessions: SESSIONS };
    for (const asked of ['privately', 'unseen'] as const)
      expect(expectedAudience(request, { asked })).toBe(audienceOf(request, replies[request.kind] ?? ANSWER, { asked }));
  });
});
