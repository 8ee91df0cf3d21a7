import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Corpus, Question } from '../../src/index.ts';
import { companyKey } from '../../src/language/company-key.ts';
import { createVocabularyMatcher, type VocabularyMatcher } from '../../src/language/vocabulary-matcher.ts';
import { lookUpNames } from '../../src/loading/name-dictionary.ts';
import { createLexicon, type Lexicon } from '../../src/question/lexicon.ts';
import { collectNames } from '../../src/question/names.ts';
import { readQuestion } from '../../src/question/read-question.ts';
import { openBundled } from './opened-kikigaki.ts';
import rows from './phrasings.json' with { type: 'json' };

interface Expected
  extends Partial<
    Pick<
      Question,
      'intent' | 'events' | 'years' | 'days' | 'people' | 'companies' | 'categories' | 'kinds' | 'having' | 'unknown'
    >
  > {
  readonly asked?: string | null;
  readonly topicIncludes?: readonly string[];
  readonly topicExcludes?: readonly string[];
}

let corpus: Corpus;
let close: () => Promise<void>;
let vocabulary: VocabularyMatcher;
let lexicon: Lexicon;

beforeAll(async () => {
  ({ corpus, close } = await openBundled(() => new Date()));
  vocabulary = createVocabularyMatcher(corpus.vocabulary);
  lexicon = createLexicon(corpus, await collectNames(corpus, vocabulary, lookUpNames, async () => {}));
});
afterAll(() => close());

/** All names of the person in one form, so that 太田 航平 and Kohei Ota compare equal. */
function personOf(name: string): string {
  const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
  const names = corpus.sessions
    .flatMap(({ speakers }) => speakers)
    .flatMap((speaker) => {
      const all = [speaker.name, ...speaker.otherNames].map(fold);
      return all.includes(fold(name)) ? all : [];
    });
  return [...new Set([fold(name), ...names])].sort().join('|');
}

function faultsOf(q: string, now: string, expected: Expected): string[] {
  const read = readQuestion(q, lexicon, { now: new Date(now) });
  const topic = read.topics.join(' ').toLowerCase();
  const faults: string[] = [];
  const compare = (name: string, got: readonly unknown[], want: readonly unknown[] | undefined): void => {
    if (want && JSON.stringify([...got].map(String).sort()) !== JSON.stringify([...want].map(String).sort()))
      faults.push(`${name}: ${JSON.stringify(got)}, not ${JSON.stringify(want)}`);
  };
  if (expected.intent && read.intent !== expected.intent) faults.push(`intent: ${read.intent}, not ${expected.intent}`);
  if (expected.asked !== undefined && (read.asked ?? null) !== expected.asked)
    faults.push(`asked: ${read.asked}, not ${expected.asked}`);
  for (const field of ['events', 'years', 'days', 'categories', 'kinds', 'having'] as const)
    compare(field, read[field], expected[field]);
  compare('people', read.people.map(personOf), expected.people?.map(personOf));
  compare(
    'companies',
    read.companies.map((name) => companyKey(name, vocabulary)),
    expected.companies?.map((name) => companyKey(name, vocabulary)),
  );
  const unknown = read.unknown.join(' ').toLowerCase();
  if (expected.unknown?.length === 0 && unknown) faults.push(`unknown: ${unknown}, not nothing`);
  for (const name of expected.unknown ?? [])
    if (!unknown.includes(name.toLowerCase())) faults.push(`unknown: "${unknown}" without ${name}`);
  for (const word of expected.topicIncludes ?? [])
    if (!topic.includes(word.toLowerCase())) faults.push(`topic: "${topic}" without ${word}`);
  for (const word of expected.topicExcludes ?? [])
    if (topic.includes(word.toLowerCase())) faults.push(`topic: "${topic}" with ${word}`);
  return faults;
}

describe('reading a question', () => {
  it.each(rows.map((row) => [row.q, row] as const))('%s', (_, { q, now, expect: expected }) => {
    expect(faultsOf(q, now, expected as Expected).join('\n')).toBe('');
  });
});
