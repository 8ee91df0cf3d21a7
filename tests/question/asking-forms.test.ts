import { beforeAll, describe, expect, it } from 'vitest';
import { loadDataFiles } from '../../src/corpus/data-files.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { bundledDataFolder, type Limit } from '../../src/index.ts';
import { createVocabularyMatcher } from '../../src/language/vocabulary-matcher.ts';
import { lookUpNames } from '../../src/loading/name-dictionary.ts';
import { createLexicon, type Lexicon } from '../../src/question/lexicon.ts';
import { collectNames } from '../../src/question/names.ts';
import { readQuestion } from '../../src/question/read-question.ts';
import forms from './asking-forms.json' with { type: 'json' };

const { facts, limits, sessions } = forms;
const NOW = new Date('2026-11-26T12:00:00+09:00');
let lexicon: Lexicon;

beforeAll(async () => {
  const { corpus } = readCorpus(await loadDataFiles([bundledDataFolder()]));
  const names = await collectNames(corpus, createVocabularyMatcher(corpus.vocabulary), lookUpNames, async () => {});
  lexicon = createLexicon(corpus, names);
});

const read = (question: string) => readQuestion(question, lexicon, { now: NOW });

/** What says which event is meant. */
const NAMING = ['event', 'place', 'year', 'season'];

/** What a question asks of an event, as one word; what else it was read as, where it asks nothing of an event. */
function askedOf(question: string): string {
  const { intent, asked, of, limits: named, topics, unknown } = read(question);
  const isOfEvent = named.length > 0 && named.every(({ limit }) => NAMING.includes(limit));
  if (!isOfEvent || topics.length > 0 || unknown.length > 0)
    return `something else: ${JSON.stringify({ named, topics, unknown })}`;
  if (intent === 'count') return 'size';
  if (intent === 'events' || intent === 'overview') return 'about';
  return intent === 'fact' && of === 'event' ? String(asked) : intent;
}

describe.each([facts.ja, facts.en])(
  'what is asked of an event, in every form, whatever the event is called',
  ({ events, forms }) => {
    it.each(Object.entries(forms))('%s', (fact, ofFact) => {
      const questions = ofFact.flatMap((form) => events.map((event) => form.replace('{}', event)));
      expect(questions.map((question) => [question, askedOf(question)])).toEqual(questions.map((question) => [question, fact]));
    });
  },
);

/** What a question asks of the one session whose title stands in it; what else it was read as. */
function askedOfSession(question: string): string {
  const { intent, asked, of, topics } = read(question);
  const isOfOne = intent === 'fact' && of === 'session' && lexicon.sessionAt(topics[0] ?? '') !== undefined;
  return isOfOne ? String(asked) : `something else: ${JSON.stringify({ intent, asked, of, topics })}`;
}

describe.each([sessions.ja, sessions.en])('what is asked of a session, in every form, by its title', ({ titles, forms }) => {
  it.each(Object.entries(forms))('%s', (fact, ofFact) => {
    const questions = ofFact.flatMap((form) => titles.map((title) => form.replace('{}', title)));
    expect(questions.map((question) => [question, askedOfSession(question)])).toEqual(
      questions.map((question) => [question, fact]),
    );
  });
});

describe('a title beside which nothing is asked of its session', () => {
  it.each([
    'Pets on Kubernetesの会社の他の発表',
    'CNI徹底解説みたいな話',
    'who talked about Pets on Kubernetes at the same event as others?',
    '「Deep Dive Distributed Tracing」と似たセッション',
    'Kubernetesの登壇者は？',
    'サービスメッシュについて話した人の会社',
  ])('%s', (question) => expect(askedOfSession(question)).toContain('something else'));
});

const shown = ({ limit, op, values }: Limit): string =>
  `${limit} ${op} ${values
    .map((value) => (limit === 'day' && value === 'last' ? '2' : String(value)))
    .sort()
    .join('|')}`;

/** The limits beside the event, and the words that are left to be searched. */
function limitsOf(question: string): string {
  const { limits: found, topics, unknown } = read(question);
  const own = found.map(shown).filter((limit) => limit !== 'event is cndt2022');
  return [...own.sort(), ...topics, ...unknown].join(';');
}

/** あるの, not あるって: what ends in a verb or an adjective needs a noun before some words. */
const joined = (frame: string, phrase: string): string =>
  frame
    .replace('{}', phrase)
    .replace('のの', 'の')
    .replace('だけだけ', 'だけ')
    .replace(/([るたいな])(?=だけ|って何件)/, '$1の');

describe.each([limits.ja, limits.en])('each limit in every form, beside an event', ({ frames, phrases }) => {
  it.each(Object.entries(phrases))('%s', (expected, ofLimit) => {
    const questions = ofLimit.flatMap((phrase) => frames.map((frame) => joined(frame, phrase)));
    expect(questions.map((question) => [question, limitsOf(question)])).toEqual(
      questions.map((question) => [question, expected.split(';').sort().join(';')]),
    );
  });
});
