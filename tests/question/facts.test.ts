import { beforeAll, describe, expect, it } from 'vitest';
import { answerJson, type Kikigaki, messagesIn } from '../../src/index.ts';
import { openBundled } from '../fixtures/open-bundled.ts';
import facts from './facts.json' with { type: 'json' };

const MIN_RIGHT = 0.97;
const NOW = new Date('2026-11-26T12:00:00+09:00');

let kikigaki: Kikigaki;

beforeAll(async () => {
  ({ kikigaki } = await openBundled(() => NOW));
});

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/** What the answer's one line says, and the events that it names. */
async function replyTo(q: string): Promise<{ readonly said: string; readonly events: readonly string[] }> {
  const answer = await kikigaki.ask({ text: q });
  const { direct = '', events = [] } = answerJson(answer, messagesIn(/[^\x00-\x7F]/.test(q) ? 'ja' : 'en'));
  return { said: plain(direct), events: events.map(({ id }) => id) };
}

async function isRight({ q, said = [], events }: { q: string; said?: string[]; events?: string[] }): Promise<boolean> {
  const reply = await replyTo(q);
  if (events) return [...reply.events].sort().join() === [...events].sort().join();
  return said.some((text) => reply.said.includes(plain(text)));
}

describe('facts about events and sessions, written from the timetables alone', () => {
  it('are eighty', () => expect(facts.length).toBeGreaterThanOrEqual(80));

  it(`are told right, ${MIN_RIGHT} of them`, async () => {
    const wrong: string[] = [];
    for (const fact of facts) if (!(await isRight(fact))) wrong.push(fact.q);
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual((1 - MIN_RIGHT) * facts.length);
  });
});
