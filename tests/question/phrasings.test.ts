import { beforeAll, describe, expect, it } from 'vitest';
import { loadDataFiles } from '../../src/corpus/data-files.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { bundledDataFolder, type Limit, type Question } from '../../src/index.ts';
import { createVocabularyMatcher } from '../../src/language/vocabulary-matcher.ts';
import { lookUpNames } from '../../src/loading/name-dictionary.ts';
import { createLexicon, type Lexicon } from '../../src/question/lexicon.ts';
import { collectNames } from '../../src/question/names.ts';
import { readQuestion } from '../../src/question/read-question.ts';
import rows from './phrasings.json' with { type: 'json' };

/** What a question has to be read into; `or` holds other readings that are as good, by what differs. */
interface Expected {
  readonly wish: string;
  readonly now?: string;
  readonly limits?: readonly Limit[];
  /** The subjects, each as it stands in the question. */
  readonly content?: readonly string[];
  readonly asked?: string;
  readonly order?: object;
  readonly group?: string;
  readonly of?: string | readonly { readonly content?: readonly string[]; readonly limits?: readonly Limit[] }[];
  readonly count?: boolean;
  readonly unknown?: readonly string[];
  readonly relation?: string;
  readonly or?: readonly Partial<Expected>[];
}

let lexicon: Lexicon;

beforeAll(async () => {
  const { corpus } = readCorpus(await loadDataFiles([bundledDataFolder()]));
  lexicon = createLexicon(
    corpus,
    await collectNames(corpus, createVocabularyMatcher(corpus.vocabulary), lookUpNames, async () => {}),
  );
});

const limitsOf = (limits: readonly Limit[] = []): readonly string[] =>
  limits.map(({ limit, op, values }) => `${limit} ${op} ${values.map(String).sort().join('|')}`).sort();
const wordsOf = (words: readonly string[] = []): string =>
  words
    .join('')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s"'「」]+/g, '');
const sidesOf = (sides: readonly { readonly words?: readonly string[]; readonly limits?: readonly Limit[] }[] = []): unknown =>
  sides.map(({ words, limits }) => [wordsOf(words), limitsOf(limits)]);

function readingOf(read: Question): Record<string, unknown> {
  const { intent, limits, subjects, topics, asked, of, order, group, sides, isCount, unknown, relation } = read;
  return {
    wish: intent,
    limits: limitsOf(limits),
    content: intent === 'show' ? '' : wordsOf(subjects),
    ...(intent === 'fact' && { asked, of }),
    ...(order && { order }),
    ...(group && { group }),
    ...(sides && { sides: sidesOf(sides.map((side) => ({ ...side, words: side.topics }))) }),
    isCount: isCount === true || intent === 'count',
    unknown: unknown.map((name) => name.toLowerCase()),
    ...(relation && { relation }),
    ...(intent === 'show' && { shown: topics.length }),
  };
}

function expectedOf({
  wish,
  limits,
  content,
  asked,
  of,
  order,
  group,
  count,
  unknown,
  relation,
}: Expected): Record<string, unknown> {
  const sides = typeof of === 'object' ? of : undefined;
  return {
    wish,
    limits: sides ? [] : limitsOf(limits),
    content: wish === 'show' || sides ? '' : wordsOf(content),
    ...(wish === 'fact' && { asked, of }),
    ...(order && { order }),
    ...(group && { group }),
    ...(sides && { sides: sidesOf(sides.map((side) => ({ ...side, words: side.content ?? [] }))) }),
    isCount: count === true || wish === 'count',
    unknown: (unknown ?? []).map((name) => name.toLowerCase()),
    ...(relation && { relation }),
    ...(wish === 'show' && { shown: 1 }),
  };
}

describe('a question is read', () => {
  it.each((rows as readonly (Expected & { readonly q: string })[]).map((row) => [row.q, row] as const))('%s', (_, row) => {
    const read = readingOf(readQuestion(row.q, lexicon, { now: new Date(row.now ?? '2026-11-26T12:00:00+09:00') }));
    const accepted = [row, ...(row.or ?? []).map((other) => ({ ...row, ...other }))].map(expectedOf);
    const isRight = accepted.some((one) => JSON.stringify(one) === JSON.stringify(read));
    expect(isRight ? accepted[0] : read).toEqual(accepted[0]);
  });
});
