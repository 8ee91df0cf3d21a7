import { beforeAll, describe, expect, it } from 'vitest';
import type { AnswerContext, Kikigaki } from '../../src/index.ts';
import { openBundled } from '../fixtures/open-bundled.ts';
import conversations from './told-conversations.json' with { type: 'json' };
import { toldTurn } from './told-conversations.ts';

/** What "last year" is counted from. */
const NOW = new Date('2026-11-26T00:00:00Z');
let kikigaki: Kikigaki;

beforeAll(async () => {
  ({ kikigaki } = await openBundled(() => NOW));
});

describe('each turn of a conversation is read whole and leaves the right list to refer to', () => {
  it('has 60 conversations of five turns and more', () => {
    expect(conversations.length).toBeGreaterThanOrEqual(60);
    expect(Math.min(...conversations.map(({ turns }) => turns.length))).toBeGreaterThanOrEqual(5);
  });

  it.each(conversations.map((conversation) => [conversation.id, conversation] as const))('%s', async (_, { turns }) => {
    let previous: AnswerContext | undefined;
    for (const turn of turns) {
      const answer = await kikigaki.ask({ text: turn.q, ...(previous && { previous }) });
      expect(toldTurn(turn.q, answer)).toEqual(turn);
      previous = answer.context;
    }
  });
});
