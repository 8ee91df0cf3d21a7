import { beforeAll, describe, expect, it } from 'vitest';
import type { RankedSession } from '../../src/model/answer.ts';
import type { Kikigaki } from '../../src/ports/kikigaki.ts';
import { openBundled } from '../fixtures/open-bundled.ts';
import passages from './passages.json' with { type: 'json' };

let kikigaki: Kikigaki;

beforeAll(async () => {
  ({ kikigaki } = await openBundled(() => new Date('2026-11-26T03:00:00Z')));
});

const firstFor = async (text: string): Promise<RankedSession> => {
  const answer = await kikigaki.ask({ text });
  if (!('sessions' in answer) || !answer.sessions[0]) throw new Error(`nothing for ${text}`);
  return answer.sessions[0];
};

const words = new Intl.Segmenter('ja', { granularity: 'word' });
const isWithin = (at: number, text: string): boolean =>
  [...words.segment(text)].every(({ index }) => index !== at) && at > 0 && at < text.length;
const KANJI = /\p{Script=Han}/u;

describe('the passage that answers', () => {
  it.each(passages)('$question', async ({ question, session, passage }) => {
    const found = await firstFor(question);
    expect(found.session.id).toBe(session);
    const { text = '', marks = [] } = found.excerpt ?? {};
    expect(text).toContain(passage);
    const marked = marks.map(([start, end]) => text.slice(start, end));
    expect(marked.filter((mark) => mark.length < 2 || /^(?:話|理由|方法|使.?)$/u.test(mark))).toEqual([]);
    // No half words: where a mark begins or ends among kanji, so does a word.
    const cut = marks.filter(
      ([start, end]) =>
        (KANJI.test(text[start] ?? '') && isWithin(start, text)) || (KANJI.test(text[end - 1] ?? '') && isWithin(end, text)),
    );
    expect(cut.map(([start, end]) => text.slice(start, end))).toEqual([]);
  });

  it('of a session that a report only names is none that repeats the title', async () => {
    const answer = await kikigaki.ask({ text: 'Kong Konnectのセッション' });
    const named = 'sessions' in answer ? answer.sessions.find(({ session }) => session.id === 'cndw2024/2454') : undefined;
    expect(named).toMatchObject({ session: { notes: [{ mentionOnly: true }] } });
    expect(named?.excerpt).toBeUndefined();
  });
});
