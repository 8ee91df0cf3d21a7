import { isOfEvent } from '../corpus/filter-corpus.ts';
import type { Asked } from '../model/limit.ts';
import { isContentSpan, isFree, SIGHT } from './content-spans.ts';
import { between, claim, type Draft, neighbour } from './draft.ts';
import { hasTag, type Span, tagOf } from './span.ts';

/** What is asked of what was found: a question word or the thing itself, with nothing but grammar between it and the end. */
export function readAsked(draft: Draft): Asked | undefined {
  const { spans } = draft;
  for (let at = spans.length - 1; at >= 0; at--) {
    const span = spans[at] as Span;
    if (span.role !== undefined) continue;
    const asked = (tagOf(span, 'asked') ?? materialAsked(span)) as Asked | undefined;
    if (asked === undefined || isNamed(draft, at) || !isAskedHere(draft, at)) continue;
    claim(draft, at, at, 'wish');
    return better(draft, at, asked);
  }
  return ofEventAlone(draft);
}

const OF_EVENTS: ReadonlySet<string | undefined> = new Set(['theme', 'hashtag']);

/** テーマって祭がどうとか: what no talk has is asked of the event that is named, whatever is said of it. */
function ofEventAlone(draft: Draft): Asked | undefined {
  const { spans, limits } = draft;
  const at = spans.findIndex((span) => span.role === undefined && OF_EVENTS.has(tagOf(span, 'asked')));
  const isNamed = limits.length > 0 && limits.every(isOfEvent);
  const isOfTalks = spans.some(
    (span) => span.role === undefined && hasTag(span, 'noun') && !hasTag(span, 'eventNoun', 'asked', 'verb'),
  );
  if (at < 0 || !isNamed || isOfTalks) return undefined;
  claim(draft, at, at, 'wish');
  return tagOf(spans[at], 'asked') as Asked;
}

const materialAsked = (span: Span): string | undefined => {
  const material = tagOf(span, 'has');
  return material === 'slides' || material === 'video' ? material : undefined;
};

/** どこの会社 is asked before どこ; the link of slides is the slides. */
function better(draft: Draft, at: number, asked: Asked): Asked {
  if (asked !== 'link' && asked !== 'where' && asked !== 'when') return asked;
  for (let before = at - 1; before >= Math.max(0, at - 3); before--) {
    const span = draft.spans[before] as Span;
    if (span.role !== undefined) break;
    const other = (tagOf(span, 'asked') ?? materialAsked(span)) as Asked | undefined;
    if (other) {
      claim(draft, before, before, 'wish');
      return other;
    }
    if (!hasTag(span, 'particle', 'aux', 'noun', 'article')) break;
  }
  return asked;
}

/** "Do you have the slides of …": what they have is asked for. */
const WHETHER_THERE = /(?:you|we|they|anyone|anybody) (?:happen to |still |also )?(?:have|got) (?:the |any |a )?$/;
const QUESTION_WORD =
  /^(?:who|whom|by whom|whose|when|where|which|what|how|at which|at what|in which|in what|on which|on what|who's)/;

function isAskedHere(draft: Draft, at: number): boolean {
  const { spans } = draft;
  const span = spans[at] as Span;
  if (!isFree(draft, at))
    return (
      /^[a-z]/.test(span.text) &&
      QUESTION_WORD.test(span.text) &&
      !spans.slice(Math.max(0, at - SIGHT), at).some(isUnclaimedContent)
    );
  const isEnglish = /^[a-z]/.test(span.text);
  const restIsGrammar = !laterInClause(draft, at).some(isUnclaimedContent);
  if (isEnglish) {
    const earlier = spans.slice(Math.max(0, at - SIGHT), at).some(isUnclaimedContent);
    if (QUESTION_WORD.test(span.text)) return !earlier || restIsGrammar;
    const before = neighbour(draft, at, -1, 'article');
    const isWhetherThere = WHETHER_THERE.test(draft.text.slice(0, span.start));
    if ((before > 0 && hasTag(spans[before], 'exists') && !isWhetherThere) || /^(?:about|on)$/.test(spans[at - 1]?.text ?? ''))
      return false;
    return (
      (!earlier && /^(?:of|for|to|from|about|at|in|on|is|was|are|were|and|'s)$/.test(spans[at + 1]?.text ?? '')) || restIsGrammar
    );
  }
  if (restIsGrammar) return !isModifier(draft, at) && !modifiesNoun(draft, at);
  return (
    /^(?:誰|だれ|どなた)$/.test(span.text) &&
    at === 0 &&
    /^が/.test(spans[at + 1]?.text ?? '') &&
    hasTag(spans[at + 2], 'verb', 'noun')
  );
}

const isUnclaimedContent = (span: Span): boolean => span.role === undefined && isContentSpan(span);

/** How a question ends that another remark follows: なんだっけ、飛び出す系の. */
const ENDS = /(?:っけ|ですか|ますか|かな|だった|でしょう|でしょうか|だろう)$/;

/** What follows up to the end of the clause. */
function laterInClause(draft: Draft, at: number): Span[] {
  const { spans } = draft;
  const later: Span[] = [];
  for (let next = at + 1; next < Math.min(spans.length, at + SIGHT); next++) {
    const gap = between(draft, spans[next - 1], spans[next]);
    if (/[?？。!！\n]/.test(gap) || (/[、,]/.test(gap) && ENDS.test(spans[next - 1]?.text ?? ''))) break;
    later.push(spans[next] as Span);
  }
  return later;
}

/** What a limit is asked by, with its value beside it: level: intermediate, 13:20開始, 三人以上のスピーカー. */
const NAMED_BY: Readonly<Record<string, readonly string[]>> = {
  level: ['difficulty'],
  category: ['category'],
  track: ['track'],
  room: ['room'],
  language: ['language'],
  time: ['time', 'end'],
  length: ['length'],
  speaker: ['speakers', 'affiliation'],
};
const isNamed = ({ spans }: Draft, at: number): boolean => {
  const limits = NAMED_BY[tagOf(spans[at], 'asked') ?? ''];
  const isValue = (span: Span | undefined): boolean =>
    span?.role === 'limit' && limits?.includes(span.limit?.limit ?? '') === true;
  const before =
    hasTag(spans[at - 1], 'particle', 'or', 'from', 'to') && spans[at - 1]?.text !== 'は' ? spans[at - 2] : spans[at - 1];
  return [before, spans[at + 1], spans[at + 2]].some(isValue);
};

/** 登壇者の他の…, どこの…: something else is asked of it. */
const isModifier = (draft: Draft, at: number): boolean =>
  /^の(?:他|ほか|別)/.test(draft.text.slice(draft.spans[at]?.end ?? 0)) ||
  (hasTag(draft.spans[at], 'has') && /^を?(?:使|作|管理)/.test(draft.text.slice(draft.spans[at]?.end ?? 0)));

/** 会場での発表: the word tells of a noun behind it. */
function modifiesNoun({ spans, text }: Draft, at: number): boolean {
  const span = spans[at] as Span;
  const isNoun = !/^(?:誰|だれ|どなた|どこ|どの|どちら|いつ|何|なん|どんな|どう)/.test(span.text);
  return (
    isNoun &&
    /^(?:での|の|で|から)/.test(text.slice(span.end)) &&
    spans
      .slice(at + 1, at + 4)
      .some(
        (one) => (hasTag(one, 'noun') && !hasTag(one, 'has', 'asked') && !/名|正式/.test(one.text)) || one.limit !== undefined,
      )
  );
}
