import { foldWidth } from '../language/normalize-text.ts';
import { createWordCover } from '../language/word-cover.ts';
import { EMPTY_QUESTION } from '../model/empty-question.ts';
import type { Intent, Question } from '../model/question.ts';
import type { Lexicon } from './lexicon.ts';
import { createQuestionText, type QuestionText } from './question-text.ts';
import { categoryOf } from './read-categories.ts';
import { readIntent } from './read-intent.ts';
import { readOccasion } from './read-occasion.ts';
import { readPeople } from './read-people.ts';

/** Longer questions are cut here: nobody asks with so many words, but people paste. */
const MAX_QUESTION = 2_000;

export interface ReadOptions {
  /** What "last year" is counted from. */
  readonly now: Date;
  /** Event that the asker has fixed beside the words. */
  readonly event?: string;
}

/** Understands a question: what limits it, what is wanted, and what it is about. */
export function readQuestion(text: string, lexicon: Lexicon, { now, event }: ReadOptions): Question {
  const words = cutQuestion(text);
  const question = createQuestionText(words);
  const wish = readIntent(question);
  if (wish.intent === 'help') return { ...EMPTY_QUESTION, text: words, intent: 'help' };
  const titled = lexicon.titled(words);
  if (titled) return { ...EMPTY_QUESTION, text: words, intent: 'show', topics: [titled] };
  const sessionId = /^\s*([a-z0-9-]+\/[\w.-]+)\s*$/.exec(words)?.[1];
  if (sessionId) return { ...EMPTY_QUESTION, text: words, intent: 'show', topics: [sessionId] };
  const isList = wish.intent === 'list' || wish.intent === 'count';
  const occasion = readOccasion(question, lexicon, now);
  const persons = readPeople(question, lexicon, isList);
  const tracks = question
    .take(/(?:track|トラック) ?([a-h])(?![a-z0-9])|(?<![a-z0-9])([a-h])(?: ?track| ?トラック)/g)
    .map(([, a, b]) => (a ?? b ?? '').toUpperCase());
  const subjects = topicsOf(question);
  const category = isList && subjects.length === 1 ? categoryOf(subjects[0] ?? '') : undefined;
  const topics = category ? [] : subjects;
  const hasLimit = [occasion.events, occasion.years, occasion.days, persons.people, persons.companies, wish.kinds, tracks].some(
    ({ length }) => length > 0,
  );
  return {
    ...EMPTY_QUESTION,
    ...occasion,
    events: event ? [event] : occasion.events,
    people: persons.people,
    companies: persons.companies,
    unknown: [...occasion.unknown, ...persons.unknown],
    tracks,
    categories: category ? [category] : [],
    kinds: wish.kinds,
    statuses: CANCELLED.test(question.text) ? ['held', 'cancelled'] : [],
    having: wish.having,
    ...(wish.asked && { asked: wish.asked }),
    text: words,
    intent: intentOf(wish.intent, topics, hasLimit || wish.having.length > 0),
    topics,
  };
}

/** Who speaks of it wants what was called off too. */
const CANCELLED = /中止|取りやめ|取り止め|cancel/;

/** One character can become eighteen in normal form (U+FDFA); a question that grows like that is none, whatever is left of it. */
const MAX_GROWTH = 18;

function cutQuestion(text: string): string {
  const words = [...text.trim()].slice(0, MAX_QUESTION);
  const isLong = foldWidth(words.join('')).length > 2 * MAX_QUESTION;
  return words.slice(0, isLong ? MAX_QUESTION / MAX_GROWTH : MAX_QUESTION).join('');
}

/** Limits without a topic ask for all that meet them. */
const intentOf = (intent: Intent, topics: readonly string[], hasLimit: boolean): Intent =>
  intent === 'find' && topics.length === 0 && hasLimit ? 'list' : intent;

const SUBJECT = '(?:の|に関する|についての)?(?:話|セッション|発表|トーク|講演|やつ)?';
const BOTH = new RegExp(
  `^(.+?)${SUBJECT}(?:と、?|、|および|及び)(.+?)${SUBJECT}(?:、|の|は|を)? *(?:両方|どちらも|どっちも|それぞれ)`,
);
const BOTH_ENGLISH =
  /^(?:(?:talks?|sessions?|something) (?:about|on) )?(?:both )?(.+?) (?:and|as well as) (?:(?:talks?|sessions?) (?:about|on) )?(.+?)(?:,? both)? *[?.]?$/;
/** What is left of a question's grammar when its parts are taken out. */
const FRAMING =
  /(?<![a-z])(?:(?:which|what|any|some|the|a|an|is there|are there|was there|show me|find|tell me about) )*(?:talks?|sessions?|presentations?)(?: (?:at|in|from|by|was|were|is|are|about|on|that|which|there))*(?![a-z])|(?<![a-z])(?:somebody|someone|anybody|anyone|people)(?: (?:from|who|talk(?:ed|ing)?|about|at))*(?![a-z])|(?<![a-z])please(?![a-z])/g;
const isLeftover = createWordCover({
  character: /[ぁ-ん\s?？。、,.!！〜~ー…「」"'()（）-]/,
  words: [
    ...'セッション 話 発表 トーク 講演 イベント 登壇 登壇者 内容 感じ 件 教えて 人 中 回 何 誰 方 企業 会社 見 知 聞'.split(' '),
    ...'talk talks session sessions presentation presentations event conference the a an of in at on for to from by with'.split(
      ' ',
    ),
    ...'were was are is there did do does have has had and give gave given presented talked spoke held about any please'.split(
      ' ',
    ),
    ...'what which who when it its that this those these i me you know can tell show find get'.split(' '),
  ],
});

/** Only this much of a question is looked at for its grammar; patterns that search take time that grows faster than their text. */
const MAX_GRAMMAR = 300;

function topicsOf(question: QuestionText): string[] {
  const rest = question.rest();
  if (rest.length > MAX_GRAMMAR) return [rest];
  const isBoth = /両方|どちらも|どっちも|それぞれ|(?<![a-z])both(?![a-z])/.test(rest);
  const parts = isBoth ? (BOTH.exec(rest) ?? BOTH_ENGLISH.exec(rest.replace(/(?<![a-z])both(?![a-z])/g, ' ').trim())) : undefined;
  const topics = parts ? [parts[1] ?? '', parts[2] ?? ''] : [rest];
  return topics.map((topic) => topic.replace(FRAMING, ' ').replace(/\s+/g, ' ').trim()).filter((topic) => !isLeftover(topic));
}
