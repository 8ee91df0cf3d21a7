import { beforeAll, describe, expect, it } from 'vitest';
import { loadDataFiles } from '../../src/corpus/data-files.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { bundledDataFolder } from '../../src/index.ts';
import { createVocabularyMatcher } from '../../src/language/vocabulary-matcher.ts';
import { lookUpNames } from '../../src/loading/name-dictionary.ts';
import { createLexicon, type Lexicon } from '../../src/question/lexicon.ts';
import { collectNames } from '../../src/question/names.ts';
import { readQuestion } from '../../src/question/read-question.ts';
import { hostileTexts } from '../fixtures/hostile-texts.ts';

const NOW = new Date('2026-11-26T12:00:00+09:00');
/** Twice as long a text may take a little more than twice the steps: what stands at its edges. */
const MAX_GROWTH = 2.3;
/** What any letter of any text may take; a rule that looks at all the others for each piece takes hundreds. */
const MAX_STEPS_PER_LETTER = 60;

let lexicon: Lexicon;
/** Looking words up, at every place that a word may begin at, and asking what a piece may be are the steps of reading. */
let steps = 0;

beforeAll(async () => {
  const { corpus } = readCorpus(await loadDataFiles([bundledDataFolder()]));
  const known = createLexicon(
    corpus,
    await collectNames(corpus, createVocabularyMatcher(corpus.vocabulary), lookUpNames, async () => {}),
  );
  lexicon = {
    ...known,
    words: {
      at(text, place) {
        steps += 1;
        const counted = known.words.at(text, place).map((entry) => ({ ...entry, tags: counting(entry.tags) }));
        return counted;
      },
    },
  };
});

const counting = <T extends object>(tags: T): T =>
  new Proxy(tags, {
    get(target, key, receiver) {
      if (key === 'some' || key === 'find') steps += 1;
      return Reflect.get(target, key, receiver);
    },
  });

function stepsOf(text: string): number {
  steps = 0;
  readQuestion(text, lexicon, { now: NOW });
  return steps;
}

describe('reading takes steps in proportion to the length of a question', () => {
  it.each([
    'CNDT2022の2日目の午前中の上級者向けのスライドがあるセッション以外でKubernetesの話',
    'talks about service mesh from 2021 to 2023, not by Google, with slides or video ',
    'しりうむくばねてすおぶざーばびりてぃ',
    'はどこ',
    '一番多い会社',
  ])('%s, again and again', (text) => {
    const repeated = (length: number): string => text.repeat(Math.ceil(length / text.length)).slice(0, length);
    expect(stepsOf(repeated(2_000)) / stepsOf(repeated(1_000))).toBeLessThan(MAX_GROWTH);
  });

  it('and within a few steps a letter, also with texts that are made to take long', () => {
    const dear = [1_000, 2_000].flatMap(hostileTexts).filter((text) => stepsOf(text) > MAX_STEPS_PER_LETTER * text.length);
    expect(dear.map((text) => text.slice(0, 20))).toEqual([]);
  });
});
