import { isContentSpan } from './content-spans.ts';
import { between, claim, type Draft } from './draft.ts';
import { hasTag, type Span } from './span.ts';

/** Names of people, events and tracks that the data does not have: さん, @, a year and the word for tracks show that they are names. */
export function readUnknownNames(draft: Draft): void {
  for (let at = 0; at < draft.spans.length; at++) {
    const span = draft.spans[at] as Span;
    if (!hasTag(span, 'content', 'callName') || unknownTrack(draft, at) || span.role !== undefined) continue;
    if (!unknownEdition(draft, at)) unknownPerson(draft, at);
  }
}

/** What the names of conferences end with. */
const CONFERENCE = /(?:con|conf|conference|kaigi|summit|days?|fest|festival|forum|meetup|camp|next|expo|world)$/;
const WITH_YEAR = /^([a-z][a-z0-9/+-]{0,40}?)-?(20\d\d)$/;
const MAX_NAME = 3;

/** CNDT2035, KubeCon 2023: an event's name with a year that no event of the data has. */
function unknownEdition(draft: Draft, at: number): boolean {
  const { spans, lexicon } = draft;
  const span = spans[at] as Span;
  const name = WITH_YEAR.exec(span.text)?.[1];
  if (name !== undefined && (lexicon.isEventName(name) || CONFERENCE.test(name))) return unknown(draft, at, at);
  const after = spans[at + 1];
  const gap = between(draft, span, after);
  if (after?.limit?.limit === 'place' && gap === ' ' && CONFERENCE.test(span.text)) return unknown(draft, at, at + 1);
  if (after?.limit?.limit !== 'year' || !/^\d/.test(after.text) || !/^ ?$/.test(gap)) return false;
  let from = at;
  while (
    from > 0 &&
    at - from < MAX_NAME - 1 &&
    hasTag(spans[from - 1], 'content') &&
    between(draft, spans[from - 1], spans[from]) === ' '
  )
    from -= 1;
  if (!spans.slice(from, at + 1).some(({ text }) => CONFERENCE.test(text))) return false;
  const year = draft.limits.findIndex(({ limit, op, values }) => limit === 'year' && op === 'is' && values.length === 1);
  if (year >= 0) draft.limits.splice(year, 1);
  return unknown(draft, from, at + 1);
}

function unknown(draft: Draft, from: number, to: number): boolean {
  draft.unknown.push(draft.written(draft.spans[from]?.start ?? 0, draft.spans[to]?.end ?? 0).trim());
  claim(draft, from, to, 'limit');
  return true;
}

/** トラックZ, hall X, Z会場: a letter or a number beside the word for tracks that none of them has. */
function unknownTrack(draft: Draft, at: number): boolean {
  const { spans } = draft;
  const span = spans[at] as Span;
  const isFree = (one: Span | undefined): boolean => one !== undefined && (one.role === undefined || one.role === 'content');
  if (!isFree(span) || !/^(?:[a-z]|\d{1,2})$/.test(span.text)) return false;
  const isTrack = (place: number, gap: string): boolean =>
    isFree(spans[place]) && hasTag(spans[place], 'trackNoun') && /^ ?$/.test(gap);
  if (isTrack(at - 1, between(draft, spans[at - 1], span))) return unknown(draft, at - 1, at);
  return isTrack(at + 1, between(draft, span, spans[at + 1])) && unknown(draft, at, at + 1);
}

const NOT_A_NAME =
  /^(?:皆|みな|お客|たく|客|業者|学生|社会人|新人|初心者|中|何|どちら|どなた|みんな|おじ|お母|お父|奥|娘|息子|運営|スタッフ|参加者|著者|作者|企業|会社|店|屋|本屋|パン屋|エンジニア|人|隣|お隣|医者|お医者|お子|子|お兄|お姉|お坊|神|悪|福|王|猫|犬)$/;
const AS_PERSON_LENGTH = 60;
const AS_PERSON =
  /^(?:[?？。、\s]|$|の(?:話|発表|講演|セッション|登壇|トーク|資料|スライド|動画|他|ほか|.{0,24}(?:話|発表|セッション|講演|登壇))|[がはも](?:話|発表|登壇|何|どんな|出|喋|しゃべ|講演|いつ|どこ|$|[?？])|って|による|を|で(?:す|き))/;

/** A name with さん or 氏 or @ that nobody of the data has. */
function unknownPerson(draft: Draft, at: number): void {
  const { spans, text, lexicon } = draft;
  const span = spans[at] as Span;
  const after = spans[at + 1];
  const isCalled = after !== undefined && /^(?:さん|氏)$/.test(after.text) && between(draft, span, after).trim() === '';
  if (text[span.start - 1] === '@' && /^[a-z0-9_.-]{2,}$/.test(span.text)) {
    unknown(draft, at, at);
    return;
  }
  if (isCalled) {
    if (isKnownByHandle(draft, at + 1)) {
      claim(draft, startOfName(draft, at), at + 1, 'grammar');
      return;
    }
    const from = startOfName(draft, at);
    const name = text.slice(spans[from]?.start ?? span.start, span.end);
    // たくさんのお医者さん: of the piece that stands before さん.
    if (NOT_A_NAME.test(name.replace(/^.{0,20}の/u, '')) || !AS_PERSON.test(text.slice(after.end, after.end + AS_PERSON_LENGTH)))
      return;
    if (corrected(draft, from, at)) return;
    const people = lexicon.peopleNamed(name);
    if (people.length === 1) draft.limits.push({ limit: 'speaker', op: 'is', values: lexicon.spellingsOf(people[0] ?? '') });
    else {
      draft.unknown.push(draft.written(spans[from]?.start ?? span.start, span.end));
      draft.namesakes.push(...lexicon.namesakesOf(name));
    }
    claim(draft, from, at + 1, 'limit');
    return;
  }
  if (hasTag(spans[at - 1], 'by') && spans[at - 1]?.text !== 'from') writtenAsPerson(draft, at);
}

/** 施さん(xibuka): who is meant is told in brackets behind the name. */
const isKnownByHandle = (draft: Draft, at: number): boolean =>
  draft.spans[at + 1]?.limit?.limit === 'speaker' && /^ ?[(（@]{1,2}$/.test(between(draft, draft.spans[at], draft.spans[at + 1]));

/** Reads a name as the one that it is a slip of. */
function corrected(draft: Draft, from: number, to: number): boolean {
  const { spans, lexicon } = draft;
  const name = draft.written(spans[from]?.start ?? 0, spans[to]?.end ?? 0);
  const people = lexicon.peopleMisspelt(name);
  if (people.length === 0) return false;
  draft.limits.push({ limit: 'speaker', op: 'is', values: people.flatMap((person) => lexicon.spellingsOf(person)) });
  draft.corrections.push({ from: name, to: people.join(' / ') });
  claim(draft, from, spans[to + 1]?.tags.some(({ name: tag }) => tag === 'person') ? to + 1 : to, 'limit');
  return true;
}

/** A name in kanji or kana may be cut into several pieces; names in Latin letters are several words. */
function startOfName(draft: Draft, at: number): number {
  const { spans } = draft;
  const isHan = (one: Span | undefined): boolean => /^(?:\p{Script=Han}+|\p{Script=Hiragana}{2,})$/u.test(one?.text ?? '');
  const isCapitalized = (one: Span | undefined): boolean =>
    one !== undefined && /^[A-Z][a-z]/.test(draft.written(one.start, one.end));
  let from = at;
  if (isCapitalized(spans[at])) {
    const goesOn = (place: number): boolean =>
      isCapitalized(spans[place]) &&
      isContentSpan(spans[place] as Span) &&
      between(draft, spans[place], spans[place + 1]) === ' ';
    while (at - from < MAX_NAME && goesOn(from - 1)) from -= 1;
    return from;
  }
  while (
    isHan(spans[from]) &&
    isHan(spans[from - 1]) &&
    isContentSpan(spans[from - 1] as Span) &&
    spans[from - 1]?.end === spans[from]?.start &&
    at - from < MAX_NAME
  )
    from -= 1;
  return from;
}

/** "by Jane Doe": two or three capitalised words in a row. */
function writtenAsPerson(draft: Draft, at: number): void {
  const { spans } = draft;
  let to = at;
  while (to - at < MAX_NAME - 1 && hasTag(spans[to + 1], 'content') && between(draft, spans[to], spans[to + 1]) === ' ') to += 1;
  if (to === at && corrected(draft, at, at)) return;
  const isName = spans.slice(at, to + 1).every((span) => /^[A-Z][a-z]+$/.test(draft.written(span.start, span.end)));
  if (to > at && isName) unknown(draft, at, to);
}
