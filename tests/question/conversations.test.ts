import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type AnswerContext, type Kikigaki, messagesIn } from '../../src/index.ts';
import conversations from './conversations.json' with { type: 'json' };
import { openBundled } from './opened-kikigaki.ts';

interface Expected {
  readonly kind?: string;
  readonly first?: string;
  readonly includes?: readonly string[];
  readonly excludes?: readonly string[];
  readonly onlyEvent?: string;
  readonly directIncludes?: string;
  readonly question?: Readonly<Record<string, unknown>>;
}

let kikigaki: Kikigaki;
let close: () => Promise<void>;
let now = new Date();

beforeAll(async () => {
  ({ kikigaki, close } = await openBundled(() => now));
});
afterAll(() => close());

function faultsOf(answer: Answer, expected: Expected): string[] {
  const sessions = 'sessions' in answer ? answer.sessions : [];
  const ids = sessions.map(({ session }) => session.id);
  const direct = answer.kind === 'found' && answer.direct ? messagesIn('ja').direct(answer.direct) : '';
  const faults: string[] = [];
  if (expected.kind && answer.kind !== expected.kind) faults.push(`kind: ${answer.kind}, not ${expected.kind}`);
  if (expected.first && ids[0] !== expected.first) faults.push(`first: ${ids[0]}, not ${expected.first}`);
  for (const id of expected.includes ?? []) if (!ids.includes(id)) faults.push(`without ${id}: ${ids.slice(0, 8).join(' ')}`);
  for (const id of expected.excludes ?? []) if (ids.includes(id)) faults.push(`with ${id}`);
  const { onlyEvent } = expected;
  if (onlyEvent && (sessions.length === 0 || sessions.some(({ event }) => event.id !== onlyEvent)))
    faults.push(`not only ${onlyEvent}: ${ids.slice(0, 5).join(' ')}`);
  if (expected.directIncludes && !direct.includes(expected.directIncludes))
    faults.push(`direct: "${direct}" without ${expected.directIncludes}`);
  for (const [field, value] of Object.entries(expected.question ?? {})) {
    const got = answer.question[field as keyof Answer['question']];
    if (field in answer.question && JSON.stringify(got) !== JSON.stringify(value))
      faults.push(`${field}: ${JSON.stringify(got)}, not ${JSON.stringify(value)}`);
  }
  return faults;
}

describe('conversations', () => {
  it.each(conversations.map((conversation) => [conversation.id, conversation] as const))('%s', async (_, { now: at, turns }) => {
    now = new Date(at);
    let previous: AnswerContext | undefined;
    const faults: string[] = [];
    for (const { q, expect: expected } of turns) {
      const answer = await kikigaki.ask({ text: q, ...(previous && { previous }) });
      faults.push(...faultsOf(answer, expected as Expected).map((fault) => `${q} → ${fault}`));
      previous = answer.context;
    }
    expect(faults).toEqual([]);
  });
});
