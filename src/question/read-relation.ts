import type { LimitName } from '../model/limit.ts';
import type { Question } from '../model/question.ts';
import { isContentSpan } from './content-spans.ts';
import { between, claim, type Draft } from './draft.ts';
import { hasTag, type Span, tagOf } from './span.ts';

/** Takes "in parallel with", 裏番組, 同じ時間に out of a question: what is wanted are the talks beside those that it names. */
export function readRelation(draft: Draft): Question['relation'] {
  const at = draft.spans.findIndex((span) => span.role === undefined && tagOf(span, 'relation') !== undefined);
  const relation = tagOf(draft.spans[at], 'relation') as Question['relation'];
  if (at < 0 || relation === undefined || isPartOfPhrase(draft, at)) return undefined;
  if (relation !== 'parallel' && !(namesOthers(draft, at) && isOfTalk(draft, at))) return undefined;
  claim(draft, at, at, 'wish');
  return namesOthers(draft, at) ? relation : undefined;
}

/** の次のセッション, の次に始まったのは; not の次の時代. In English the talk stands before it. */
function isOfTalk({ spans, text }: Draft, at: number): boolean {
  const span = spans[at] as Span;
  if (/^[a-z]/.test(span.text)) return /talk|session|^(?:what|which|who)|one /.test(text.slice(0, span.end));
  return /^(?:の?(?:セッション|発表|トーク|講演|枠|コマ|やつ|登壇)|始ま|やっ|話|喋|しゃべ|登壇|発表|は?(?:何|なに|誰|だれ)|[?？]|$)/.test(
    text.slice(span.end),
  );
}

/** 並行処理, parallel query: content goes on right behind it, or with a word that is no talk. */
function isPartOfPhrase(draft: Draft, at: number): boolean {
  const span = draft.spans[at] as Span;
  const after = draft.spans[at + 1];
  if (!after || !isContentSpan(after) || after.limit) return false;
  const gap = between(draft, span, after);
  return gap === '' && !/\p{Script=Hiragana}$/u.test(span.text) && !/with|as|to$/.test(span.text);
}

/** By what talks are named, beside words; a time alone names all that is held then. */
const NAMING: ReadonlySet<LimitName | undefined> = new Set(['speaker', 'company', 'kind', 'track', 'room', 'title', 'tier']);

/** Something is named whose neighbours are wanted. */
const namesOthers = ({ spans }: Draft, at: number): boolean =>
  spans.some(
    (span, place) =>
      place !== at && (span.limit === undefined ? isContentSpan(span) : NAMING.has(span.limit.limit) || hasTag(span, 'callName')),
  );
