import { beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type AnswerContext, type Kikigaki, messagesIn } from '../../src/index.ts';
import { openBundled } from '../fixtures/open-bundled.ts';
import conversations from './conversations.json' with { type: 'json' };

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
let now = new Date();

beforeAll(async () => {
  ({ kikigaki } = await openBundled(() => now));
});

/** The limits that expectations name, by the name that they give them. */
const LIMIT_FIELDS: Readonly<Record<string, string>> = {
  events: 'event',
  years: 'year',
  days: 'day',
  dates: 'date',
  people: 'speaker',
  companies: 'company',
  categories: 'category',
  tracks: 'track',
  kinds: 'kind',
  statuses: 'status',
  having: 'has',
};

/** Whether a question was read as expected; an expectation that nobody knows is a fault. */
function readingCheck({ question }: Answer, field: string, value: unknown): readonly [boolean, string] {
  const topic = question.topics.join(' ').toLowerCase();
  if (field === 'topicIncludes' || field === 'topicExcludes') {
    const isIn = (word: string): boolean => topic.includes(word.toLowerCase());
    const words = value as readonly string[];
    return [words.every((word) => isIn(word) === (field === 'topicIncludes')), `${field} ${words.join(' ')}: ${topic}`];
  }
  const limit = LIMIT_FIELDS[field];
  const isKnown = limit !== undefined || field === 'intent' || field === 'asked' || field === 'topics' || field === 'unknown';
  const got = limit
    ? question.limits.filter((one) => one.limit === limit && one.op === 'is').flatMap(({ values }) => values)
    : question[field as 'intent' | 'asked' | 'unknown'];
  const isSame = JSON.stringify(sorted(got)) === JSON.stringify(sorted(value));
  return [isKnown && isSame, `${field}: ${JSON.stringify(got)}, not ${JSON.stringify(value)}`];
}

const sorted = (value: unknown): unknown => (Array.isArray(value) ? [...value].sort() : value);

/** The first fault of each kind, as text; empty when all is as it should be. */
function faultsOf(answer: Answer, expected: Expected): string[] {
  const sessions = 'sessions' in answer ? answer.sessions : [];
  const ids = sessions.map(({ session }) => session.id);
  const direct = answer.kind === 'found' && answer.direct ? messagesIn('ja').direct(answer.direct, messagesIn('ja').clock) : '';
  const { kind, first, includes = [], excludes = [], onlyEvent, directIncludes = '', question = {} } = expected;
  const checks: readonly (readonly [boolean, string])[] = [
    [!kind || answer.kind === kind, `kind: ${answer.kind}, not ${kind}`],
    [!first || ids[0] === first, `first: ${ids[0]}, not ${first}`],
    ...includes.map((id) => [ids.includes(id), `without ${id}: ${ids.slice(0, 8).join(' ')}`] as const),
    ...excludes.map((id) => [!ids.includes(id), `with ${id}`] as const),
    [
      !onlyEvent || (sessions.length > 0 && sessions.every(({ event }) => event.id === onlyEvent)),
      `not only ${onlyEvent}: ${ids.slice(0, 5).join(' ')}`,
    ],
    [direct.includes(directIncludes), `direct: "${direct}" without ${directIncludes}`],
    ...Object.entries(question).map(([field, value]) => readingCheck(answer, field, value)),
  ];
  return checks.flatMap(([isRight, fault]) => (isRight ? [] : [fault]));
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
    expect(faults.join('\n')).toBe('');
  });
});
