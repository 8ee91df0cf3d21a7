import type { Lexicon } from './lexicon.ts';
import type { QuestionText } from './question-text.ts';

export interface People {
  readonly people: readonly string[];
  readonly companies: readonly string[];
  /** Persons who were named and are not known. */
  readonly unknown: readonly string[];
}

/** What follows the name of a company that is a product too (Docker, Datadog) when it is asked for as the speaker's company. */
const AS_SPEAKER =
  /^(?:さん|社|氏)?(?:の(?:人|方|中の人|社員|エンジニア|登壇|発表|講演|セッション|トーク|sre|チーム|スピーカー|キーノート|lt)|が(?:で|に)?(?:話|発表|登壇|語|し?ゃべ)|による|から(?:の|は)|社員|所属)|^さん|^(?:'s)? (?:talks?|sessions?|presentations?|engineers?|people|speakers?|folks)\b|^ (?:give|gave|present|presented|talk about|talked|spoke)\b/;
const AS_SPEAKER_BEFORE =
  /(?:(?:talks?|sessions?|presentations?|presented|given|speakers?|engineers?|people|someone|somebody|anyone) (?:\S+ ){0,4}?(?:by|from|at|of)|^(?:by|from)|did|does|has|have) (?:the )?$/;

/** Takes speakers and companies out of a question. */
export function readPeople(question: QuestionText, lexicon: Lexicon, isList: boolean): People {
  const people = new Set<string>();
  const companies = new Set<string>();
  for (const { start, end, values } of lexicon.people.find(question)) {
    for (const value of values) people.add(value);
    question.takeSpan(start, afterTitle(question.text, end));
  }
  takeCompanies(question, lexicon, isList, companies);
  const unknown = takeCallNames(question, lexicon, people);
  return { people: [...people], companies: [...companies].map(lexicon.companyNameOf), unknown };
}

const TITLE = /^(?:さん|氏|様|君|san\b|-san\b|'s\b)/;
const afterTitle = (text: string, end: number): number => end + (TITLE.exec(text.slice(end))?.[0].length ?? 0);

function takeCompanies(question: QuestionText, lexicon: Lexicon, isList: boolean, into: Set<string>): void {
  for (const { start, end, values } of lexicon.companies.find(question)) {
    const after = question.after(end);
    const before = question.text.slice(0, start);
    const isAsked =
      AS_SPEAKER.test(after) || AS_SPEAKER_BEFORE.test(before) || (isList && /^(?:の|による|[\s、,?？]|$)/.test(after));
    if (!isAsked && values.some((key) => lexicon.products.has(key))) continue;
    if (isOnlyWord(before, after) || (!isAsked && /^(?:と|する|し[たて]|され|した)/.test(after))) continue;
    for (const value of values) into.add(value);
    question.takeSpan(
      start,
      end +
        (/^(?:さん|社|氏|'s)(?:の(?:人|方|中の人|社員|エンジニア))?|^の(?:人|方|中の人|社員|エンジニア)/.exec(
          question.text.slice(end),
        )?.[0].length ?? 0),
    );
  }
}

/** A single word is a topic as well as a company (Datadog): words alone decide. */
const isOnlyWord = (before: string, after: string): boolean => before.trim() === '' && after.replace(/[\s?？。!！]/g, '') === '';

const NOT_A_NAME =
  /^(?:皆|みな|お客|たく|客|業者|学生|社会人|新人|初心者|中|何|どちら|どなた|みんな|おじ|お母|お父|奥|娘|息子|運営|スタッフ|参加者|登壇者|著者|作者|企業|会社|店|屋|本屋|パン屋|エンジニア|あの人|人)$/;
const CALLED =
  /([@]?[\p{Script=Han}々]{1,6}|[@]?[\p{Script=Katakana}ー]{2,12}|@?[a-z0-9][a-z0-9_.-]{1,30}|[ぁ-ん\p{Script=Katakana}ー]{2,8})(?:さん|氏)(?!んか)/gu;
const ACCOUNT = /@([a-z0-9_][a-z0-9_-]{1,30})/g;

const SPOKEN_OF = /^(?:'s (?:talk|session|presentation)| on | about )/;
const NAMED_BEFORE = /(?:^|(?:talks?|sessions?|presentations?|presented|given|keynote) (?:\S+ )?by )$/;
const ENGLISH_PERSON =
  /(?<=(?:talks?|sessions?|presentations?|presented|given|keynote) by )([a-z]+(?: [a-z]+){1,2})(?=[?.!]?$| (?:at|in|about|on) )/g;

/** Names with さん or @: known ones limit, others are said to be unknown. */
function takeCallNames(question: QuestionText, lexicon: Lexicon, people: Set<string>): string[] {
  const unknown: string[] = [];
  for (const { start, end, values } of lexicon.callNames.find(question)) {
    const after = question.text.slice(end);
    const isCalled = TITLE.test(after) || question.text[start - 1] === '@';
    const isSpokenOf =
      values.length === 1 && end - start >= 5 && SPOKEN_OF.test(after) && NAMED_BEFORE.test(question.text.slice(0, start));
    if (!isCalled && !isSpokenOf) continue;
    for (const value of values) people.add(value);
    question.takeSpan(start - (question.text[start - 1] === '@' ? 1 : 0), isCalled ? afterTitle(question.text, end) : end);
  }
  const take = (match: RegExpExecArray, name: string): void => {
    const known = lexicon.named(name);
    if (NOT_A_NAME.test(name)) return;
    if (known.length > 0) for (const value of known) people.add(value);
    else unknown.push(question.written(match.index, match.index + name.length));
    question.takeSpan(match.index, match.index + match[0].length);
  };
  for (const match of question.find(CALLED)) take(match, match[1] ?? '');
  for (const match of question.find(ACCOUNT)) take(match, match[0]);
  for (const match of question.find(ENGLISH_PERSON)) take(match, match[1] ?? '');
  return unknown;
}
