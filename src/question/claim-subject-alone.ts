import { isOfEvent } from '../corpus/filter-corpus.ts';
import { hasContent } from './content-spans.ts';
import { between, type Draft } from './draft.ts';
import { hasTag, type Span } from './span.ts';
import type { Wish } from './wish.ts';

/** 検索の話, a talk about hiring: a word of asking is the subject where it stands before "talk" and nothing else is spoken of. */
export function claimSubjectAlone(draft: Draft, wish: Wish): Wish {
  if (!isOfNothing(draft, wish)) return wish;
  const subject = japanese(draft) ?? english(draft);
  // 博多のイベントのセッション: where it took place, not what is told.
  if (!subject || (draft.limits.length > 0 && hasTag(subject, 'eventNoun', 'noun'))) return wish;
  // レベルの is one word of asking: its particle is none of the subject.
  const text = subject.text.replace(/の(?:話|ネタ)?$/, '');
  Object.assign(subject, { role: 'content', text, end: subject.start + text.length });
  const { asked: _, of: __, ...rest } = wish;
  return { ...rest, intent: 'find' };
}

/** Neither a subject nor a condition on talks, and no wish in so many words. */
const isOfNothing = (draft: Draft, { intent, order }: Wish): boolean =>
  (intent === 'help' || (intent === 'list' && draft.limits.length > 0)) &&
  order === undefined &&
  !hasContent(draft) &&
  draft.unknown.length === 0 &&
  draft.limits.every(isOfEvent);

const TALK = /^(?:話|お話|はなし|話題|ネタ|発表|トーク|講演|セッション)$/;
const OF = /^(?:の|についての|に関する|に関しての|関連の|系の|絡みの|周りの|にまつわる)$/;

function japanese(draft: Draft): Span | undefined {
  const { spans } = draft;
  for (let at = 1; at < spans.length; at++) {
    const [span, before] = [spans[at] as Span, spans[at - 1] as Span];
    if (!TALK.test(span.text)) continue;
    const subject = OF.test(before.text) ? spans[at - 2] : /の$/.test(before.text) ? before : undefined;
    const isAttached = subject === before || between(draft, subject, before) === '';
    if (subject && isAttached && isSubject(subject)) return subject;
  }
  // テーマの話 is a word of asking as a whole.
  return spans.find((span) => OF_SOMETHING.test(span.text) && isSubject(span));
}
const OF_SOMETHING = /.の(?:話|ネタ)$/;

/** What talks are about, at the end of the question. */
function english({ spans }: Draft): Span | undefined {
  const last = spans.at(-1);
  return last !== undefined && /(?:^| )(?:about|on|regarding|covering)$/.test(spans.at(-2)?.text ?? '') && isSubject(last)
    ? last
    : undefined;
}

/** What points, orders or names a time says nothing of what is told; talks are no subject of talks. */
const isSubject = (span: Span): boolean =>
  (span.role === undefined || hasTag(span, 'polite', 'greet')) &&
  span.limit === undefined &&
  /[\p{Script=Han}\p{Script=Katakana}a-z]/u.test(span.text) &&
  !TALK.test(span.text) &&
  !hasTag(span, 'order', 'nth', 'relative', 'daypart', 'person', 'per', 'neg', 'which', 'number', 'aux', 'article', 'thanks') &&
  !span.tags.some(({ name }) => name.startsWith('pointer'));
