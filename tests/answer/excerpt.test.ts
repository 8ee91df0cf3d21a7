import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ExcerptTools, excerptOf } from '../../src/answer/excerpt.ts';
import { createFindMarks } from '../../src/answer/find-marks.ts';
import { createVocabularyMatcher, spellVocabulary } from '../../src/language/vocabulary-matcher.ts';
import type { Excerpt } from '../../src/model/answer.ts';
import type { Session } from '../../src/model/session.ts';
import type { WeighedTerm } from '../../src/ports/word-knowledge.ts';
import { createPassageMatcher } from '../../src/search/match-passage.ts';

const vocabulary = createVocabularyMatcher(spellVocabulary({ same: [['kubernetes', 'k8s']], near: [] }));
const tools: ExcerptTools = { passageMatcher: createPassageMatcher(vocabulary), findMarks: createFindMarks(vocabulary) };

const term = (word: string): WeighedTerm => ({
  word,
  weight: 1,
  rarity: 1,
  known: true,
  isFound: true,
  variants: [{ term: word, with: [], weight: 1, kind: 'literal', rarity: 1 }],
});
const sessionWith = (...passages: string[]): Session => ({
  id: 'umi/1',
  event: 'umi',
  title: 'One',
  otherTitles: [],
  speakers: [],
  links: {},
  topics: [],
  notes: [{ report: 'umi/a', mentionOnly: false, heading: 'One', passages }],
});
const excerpt = (words: readonly string[], ...passages: string[]): Excerpt | undefined =>
  excerptOf(sessionWith(...passages), words.map(term), tools);
const marked = ({ text, marks }: Excerpt): string[] => marks.map(([start, end]) => text.slice(start, end));

const FILLER = 'この文には探している言葉がないが、長さだけはそれなりにあり、読む人を少し待たせる。';

describe('an excerpt', () => {
  it('is of the abstract where no report tells, or none has a word of the question, and says so', () => {
    const abstract = '最初の段落。\n障害の数え方を話します。';
    const at = (...passages: string[]) => excerptOf({ ...sessionWith(...passages), abstract }, [term('障害')], tools);
    expect(at()).toMatchObject({ text: '障害の数え方を話します。' });
    expect(at('会場は広かった。')).toMatchObject({ text: '障害の数え方を話します。' });
    expect(at()).not.toHaveProperty('report');
    expect(at('障害は三回起きた。')).toMatchObject({ text: '障害は三回起きた。', report: 'umi/a' });
    expect(excerptOf({ ...sessionWith(), abstract }, [term('波')], tools)).toMatchObject({ text: '最初の段落。' });
    expect(excerptOf({ ...sessionWith('会場は広かった。'), abstract }, [term('波')], tools)).toMatchObject({ report: 'umi/a' });
  });

  it('is the passage that answers best', () => {
    expect(excerpt(['障害'], '会場は広かった。', '障害は三回起きた。', '昼食がうまい。')?.text).toBe('障害は三回起きた。');
  });

  it('is where the answer stands, not where the title is said again', () => {
    const session = { ...sessionWith('障害の数え方を話す。', '原因はディスクだった。'), title: '障害の数え方' };
    const words = [term('障害'), term('数'), term('原因')];
    expect(excerptOf(session, words, tools)?.text).toBe('原因はディスクだった。');
  });

  it('marks no word that says nothing, and no single character beside words', () => {
    const found = excerptOf(
      sessionWith('障害の話を、日を改めて話した。'),
      [term('障害'), term('日'), { ...term('話'), weight: 0.15 }],
      tools,
    );
    expect(found && marked(found)).toEqual(['障害']);
  });

  it('is none of a session that a report only names, unless it tells more than the title', () => {
    const [note] = sessionWith('題名によれば、障害の話。').notes;
    const named = { ...sessionWith(), title: '障害', notes: [{ ...(note as Session['notes'][0]), mentionOnly: true }] };
    expect(excerptOf(named, [term('障害')], tools)).toBeUndefined();
    expect(excerptOf({ ...named, title: '停電' }, [term('障害')], tools)?.text).toBe('題名によれば、障害の話。');
  });

  it('is the first passage where none has a word of the question', () => {
    expect(excerpt(['障害'], '会場は広かった。', '昼食がうまい。')).toEqual({
      text: '会場は広かった。',
      marks: [],
      report: 'umi/a',
    });
  });

  it('is absent where there are no notes', () => {
    expect(excerpt(['障害'])).toBeUndefined();
    expect(excerptOf({ ...sessionWith(), notes: [] }, [], tools)).toBeUndefined();
  });

  it('names the report that it comes from', () => {
    const session = {
      ...sessionWith('会場は広かった。'),
      notes: ['a', 'b'].map((name) => ({
        report: `umi/${name}`,
        mentionOnly: false,
        heading: 'One',
        passages: [`${name === 'b' ? '障害' : '晴天'}の一日。`],
      })),
    };
    expect(excerptOf(session, [term('障害')], tools)?.report).toBe('umi/b');
  });

  it('is cut at sentence borders out of a long passage, to where the answer stands', () => {
    const passage = `${FILLER.repeat(4)}障害は三回起きた。${FILLER.repeat(4)}`;
    const text = excerpt(['障害'], passage)?.text ?? '';
    expect(text).toContain('障害は三回起きた。');
    expect(text.length).toBeLessThan(180);
    expect(passage).toContain(text);
    expect(text.endsWith('。')).toBe(true);
    expect(passage.slice(0, passage.indexOf(text))).toMatch(/(^|。)$/);
  });

  it('takes two sentences where both answer', () => {
    const passage = `${FILLER.repeat(4)}障害は三回起きた。原因は設定だった。${FILLER.repeat(4)}`;
    expect(excerpt(['障害', '原因'], passage)?.text).toBe('障害は三回起きた。原因は設定だった。');
  });

  it('is never cut inside a sentence, however long that is', () => {
    const sentence = `障害${'とても'.repeat(100)}長い。`;
    expect(excerpt(['障害'], FILLER + sentence + FILLER)?.text).toContain(sentence);
  });

  it('marks the words that matched, as they are written there', () => {
    const found = excerpt(['障害', 'kubernetes', '\u0001kubernetes', 'サーバ'], 'Ｋ８ｓとKubernetesのサーバーで障害、また障害。');
    expect(found && marked(found)).toEqual(['Ｋ８ｓ', 'Kubernetes', 'サーバー', '障害', '障害']);
  });

  it('marks whole Latin words: log, not blog', () => {
    const found = excerpt(['log'], 'blogとlogの話。');
    expect(found && marked(found)).toEqual(['log']);
  });

  it('marks no piece of a longer katakana word', () => {
    const found = excerpt(['ログ'], 'プログラムのログ。');
    expect(found && marked(found)).toEqual(['ログ']);
  });

  it('keeps the space between two sentences', () => {
    const passage = `${FILLER.repeat(4)}Disaster struck! Then recovery began! ${FILLER.repeat(4)}`;
    expect(passage).toContain(excerpt(['disaster', 'recovery'], passage)?.text);
  });
});

const HALF_SURROGATE = /\p{Surrogate}/u;

describe('any notes and any question', () => {
  const piece = fc.constantFrom(
    '障害',
    'Kubernetes',
    'k8s',
    'サーバー',
    'ｻｰﾊﾞ',
    '😀',
    '👨‍👩‍👧',
    '𠮷野家',
    '。',
    '！',
    'e\u0301',
    '㈱',
    'は',
    FILLER,
  );
  const passage = fc.array(piece, { minLength: 1, maxLength: 30 }).map((pieces) => pieces.join(''));
  const words = fc.subarray(['障害', 'kubernetes', '\u0001kubernetes', 'サーバ', '𠮷野', 'é']);

  it('give an excerpt that is a piece of one of the notes, with no character cut in half', () => {
    fc.assert(
      fc.property(words, fc.array(passage, { minLength: 1, maxLength: 3 }), (asked, passages) => {
        const found = excerpt(asked, ...passages);
        expect(passages.some((text) => text.includes(found?.text ?? '?'))).toBe(true);
        expect(found?.text).not.toMatch(HALF_SURROGATE);
      }),
    );
  });

  it('give marks in the text, ascending, not overlapping, not inside a character', () => {
    fc.assert(
      fc.property(words, passage, (asked, text) => {
        const found = excerpt(asked, text);
        let last = -1;
        for (const [start, end] of found?.marks ?? []) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(found?.text.length ?? 0);
          expect(found?.text.slice(start, end)).not.toMatch(HALF_SURROGATE);
          last = end;
        }
      }),
    );
  });
});
