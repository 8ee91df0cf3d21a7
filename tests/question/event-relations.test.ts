import { beforeAll, describe, expect, it } from 'vitest';
import { answerJson, type Kikigaki, messagesIn } from '../../src/index.ts';
import { openBundled } from '../fixtures/open-bundled.ts';

const NOW = new Date('2026-11-26T12:00:00+09:00');
let kikigaki: Kikigaki;

beforeAll(async () => {
  ({ kikigaki } = await openBundled(() => NOW));
});

async function reply(text: string): Promise<{ events: string[]; direct: string; kind: string; total: number }> {
  const answer = await kikigaki.ask({ text });
  const { events = [], direct = '', kind, total } = answerJson(answer, messagesIn(/[^\x00-\x7F]/.test(text) ? 'ja' : 'en'));
  return { events: events.map(({ id }) => id), direct, kind, total: total ?? 0 };
}

describe('an event is found by another one', () => {
  it.each([
    ['札幌回の次に開かれたイベントは何でしょうか', 'cndw2024'],
    ['CNDT2021の直後の回は？', 'o11y2022'],
    ['CNDT2021の直前に開催されたイベントは？', 'cicd2021'],
    ['CNDT2021の前に開かれたのはどのイベント？', 'cicd2021'],
    ['which event came after the Sapporo one?', 'cndw2024'],
    ['what conference was held right before CNDT2022?', 'cnsec2022'],
  ])('that took place next to it: %s', async (question, event) => {
    expect((await reply(question)).events).toEqual([event]);
  });

  it.each([
    ['CNDW2024以降のイベント', ['cndw2024', 'cnds2025', 'cndw2025', 'cnk']],
    ['CNDW2024より後のイベント', ['cnds2025', 'cndw2025', 'cnk']],
    ['events after CNDW2024', ['cnds2025', 'cndw2025', 'cnk']],
    ['conferences since CNDW2024', ['cndw2024', 'cnds2025', 'cndw2025', 'cnk']],
    ['CNDT2019より前のイベント', ['cndf2019']],
  ])('from which on, or up to which, others are wanted: %s', async (question, events) => {
    expect((await reply(question)).events.toSorted()).toEqual(events.toSorted());
  });

  it.each([
    'OpenStack Days Tokyoと合同だったのは何年？',
    'CNDTがOpenStack Daysと共催だった回',
    'which year was it held together with OpenStack Days?',
  ])('with which it was held: %s', async (question) => {
    expect((await reply(question)).events).toEqual(['cndt2019']);
  });

  it.each(['現地開催が復活したのはいつ？', 'when did in-person events come back?'])(
    'after which it was held otherwise: %s',
    async (question) => {
      expect((await reply(question)).events).toEqual(['cndt2022']);
    },
  );

  it.each([
    ['whats the oldest conference you know about', 'cndf2019'],
    ['どの回が一番新しい？', 'cnk'],
    ['直近だとどの回が一番新しい？', 'cnk'],
  ])('by its place among all: %s', async (question, event) => {
    expect((await reply(question)).events).toEqual([event]);
  });
});

describe('a fact that is asked for exactly', () => {
  it.each(['CNDF2023はいつどこで？', 'CNDF2023の日程と会場は？', 'when and where was CNDF2023?'])(
    'has both parts: %s',
    async (question) => {
      const { direct } = await reply(question);
      expect(direct).toMatch(/2023/);
      expect(direct).toContain('博多国際展示場カンファレンスセンター');
    },
  );

  it('is a building, and a city alone is none', async () => {
    expect((await reply('CNDT2022の会場、建物の名前は？')).direct).toContain('有明セントラルタワーホール');
    expect((await reply('CNDW2025の会場、建物の名前は？')).kind).toBe('nothing');
  });

  it.each([
    ['CNDOのOって何の略？', 'CloudNative Days Spring 2021 ONLINE'],
    ['what does the O in CNDO stand for?', 'CloudNative Days Spring 2021 ONLINE'],
    ['CNDTの正式名称は？', 'CloudNative Days Tokyo 2023'],
  ])('is a name in full: %s', async (question, name) => {
    expect((await reply(question)).direct).toContain(name);
  });
});
