import { foldWidth } from '../language/normalize-text.ts';
import { EMPTY_QUESTION } from '../model/empty-question.ts';
import type { Limit, Side } from '../model/limit.ts';
import type { Question } from '../model/question.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import { claimChanges } from './claim-changes.ts';
import { claimCompounds } from './claim-compounds.ts';
import { claimCourtesy, isOnlyCourtesy } from './claim-courtesy.ts';
import { claimExamples } from './claim-examples.ts';
import { claimIncluded } from './claim-included.ts';
import { claimPreamble } from './claim-preamble.ts';
import { claimPredicate } from './claim-predicate.ts';
import { claimQuotes } from './claim-quotes.ts';
import { claimRemarks } from './claim-remarks.ts';
import { claimSubjectAlone } from './claim-subject-alone.ts';
import { claimTechnologies } from './claim-technologies.ts';
import type { Draft } from './draft.ts';
import type { Lexicon } from './lexicon.ts';
import { readLimits } from './limits/read-limits.ts';
import { claimCareers } from './people/claim-careers.ts';
import { createQuestionText } from './question-text.ts';
import { readContent } from './read-content.ts';
import { readEditions } from './read-editions.ts';
import { readEventsBySubject } from './read-events-by-subject.ts';
import { readFactOfTitle } from './read-fact-of-title.ts';
import { readMaterials } from './read-materials.ts';
import { readRelation } from './read-relation.ts';
import { readSides } from './read-sides.ts';
import { readTitles } from './read-titles.ts';
import { readUnknownNames } from './read-unknown-names.ts';
import { readUnwanted } from './read-unwanted.ts';
import { readWish } from './read-wish.ts';
import { settleEvents } from './settle-events.ts';
import { hasTag, type Span } from './span.ts';
import { tagSpans } from './tag-spans.ts';
import type { Wish } from './wish.ts';
import { withoutAside } from './without-aside.ts';

/** Longer questions are cut here: nobody asks with so many words, but people paste. */
const MAX_QUESTION = 2_000;
/** One character can become eighteen in normal form (U+FDFA); a question that grows like that is none, whatever is left of it. */
const MAX_GROWTH = 18;

export interface ReadOptions {
  /** What "last year" is counted from. */
  readonly now: Date;
  /** Event that the asker has fixed beside the words. */
  readonly event?: string;
}

/** Understands a question: what limits it, what is wanted, and what it is about. */
export function readQuestion(text: string, lexicon: Lexicon, options: ReadOptions): Question {
  const words = cutQuestion(text);
  const shown = pointedAt(words, lexicon);
  if (shown) return shownQuestion(words, shown, lexicon, options.now);
  const read = (said: string): Question => readWords(said, lexicon, options);
  const part = withoutAside(words, (clause) => draftOf(clause, lexicon, options.now).spans);
  return readFactOfTitle(words, lexicon, read) ?? read(part);
}

function readWords(words: string, lexicon: Lexicon, { now, event }: ReadOptions): Question {
  const draft = draftOf(words, lexicon, now);
  claimPointers(draft);
  if (isOnlyCourtesy(draft)) return { ...EMPTY_QUESTION, text: words, intent: 'help' };
  claimTechnologies(draft);
  claimQuotes(draft);
  claimRemarks(draft);
  claimCompounds(draft);
  claimCourtesy(draft);
  claimPreamble(draft);
  claimExamples(draft);
  claimIncluded(draft);
  claimCareers(draft);
  const relation = readRelation(draft);
  readMaterials(draft);
  claimChanges(draft);
  readLimits(draft);
  claimPredicate(draft);
  readEventsBySubject(draft);
  readEditions(draft);
  readTitles(draft);
  readUnwanted(draft);
  readUnknownNames(draft);
  const wish = claimSubjectAlone(draft, readWish(draft));
  const sides = wish.intent === 'compare' ? readSides(draft) : undefined;
  const fixed: Limit[] = event ? [{ limit: 'event', op: 'is', values: [event] }] : [];
  const limits = settleEvents(draft, fixed);
  const read = question(
    words,
    draft,
    { ...wish, ...(sides ? {} : wish.intent === 'compare' && { intent: 'find' }) },
    limits,
    sides,
  );
  return relation ? { ...read, relation } : read;
}

/** A session that is named as such, whole or for something that is asked of it. */
function shownQuestion(text: string, id: string, lexicon: Lexicon, now: Date): Question {
  const shown: Question = { ...EMPTY_QUESTION, text, intent: 'show', topics: [id] };
  const rest = withoutPlaces(text);
  const asked = rest === text ? undefined : readWish(draftOf(rest, lexicon, now)).asked;
  return asked ? { ...shown, intent: 'fact', asked, of: 'session', subjects: [id] } : shown;
}

const withoutPlaces = (text: string): string => text.replace(ADDRESS, ' ').replace(SESSION_ID, ' ');

function question(
  text: string,
  draft: Draft,
  wish: Wish,
  limits: readonly Limit[],
  sides: readonly Side[] | undefined,
): Question {
  const { subjects, text: content, alternatives } = readContent(draft);
  const { intent, asked, of, order, group, isCount, isUnknowable } = wish;
  const rest = sides ? [] : limits;
  // Nothing is left but what is asked for: that is what it is about.
  const isBare = content === '' && limits.length === 0 && wish.intent === 'help' && (asked !== undefined || isWordAlone(draft));
  const searched = isBare ? draft.text : content;
  const isNamed = limits.length > 0 || subjects.length > 0 || draft.unknown.length > 0;
  return {
    ...EMPTY_QUESTION,
    text,
    intent: isBare
      ? 'find'
      : intent === 'help' && isNamed
        ? subjects.length > 0 || limits.length === 0
          ? 'find'
          : 'list'
        : intent,
    limits: rest,
    topics: sides || searched === '' ? [] : alternatives.length > 0 ? alternatives : [searched],
    subjects: sides ? [] : subjects,
    ...withoutUndefined({
      asked,
      of,
      order,
      group,
      sides,
      isCount: isCount || undefined,
      isUnknowable: isUnknowable || undefined,
      namesakes: draft.namesakes.length > 0 ? draft.namesakes : undefined,
    }),
    unknown: draft.unknown,
    corrections: draft.corrections,
  };
}

/** A word that says nothing beside others, but stands alone: Go, 言語. */
const isWordAlone = ({ spans, text }: Draft): boolean =>
  spans.every((span) => span.role === undefined && hasTag(span, 'verb', 'langNoun')) && !/\p{Script=Hiragana}/u.test(text);

const POINTING = ['turn', 'facet', 'shift', 'act', 'pair', 'filterNoun', 'sortKey', 'quantity', 'page'];

/** Words that refer to the answer before; only a lexicon of a conversation has them. */
function claimPointers({ spans }: Draft): void {
  for (const span of spans as Span[]) if (hasTag(span, ...POINTING) && span.limit === undefined) span.role = 'pointer';
}

/** Cuts a question into pieces and begins a reading of it. */
export function draftOf(words: string, lexicon: Lexicon, now: Date): Draft {
  const { text, written, spans: tagged } = taggedLast(words, lexicon, now);
  // Each reading gives the pieces roles of its own.
  const spans = tagged.map((span) => ({ ...span }));
  return { text, written, spans, limits: [], unknown: [], namesakes: [], corrections: [], lexicon, now };
}

type Tagged = Pick<Draft, 'text' | 'written' | 'spans'> & { readonly words: string; readonly now: Date };

const tagged = new WeakMap<Lexicon['words'], Tagged>();

/** A question's pieces; what was cut last by the same words is kept, since a turn of a conversation is looked at in several ways. */
function taggedLast(words: string, lexicon: Lexicon, now: Date): Tagged {
  const last = tagged.get(lexicon.words);
  if (last?.words === words && last.now.getTime() === now.getTime()) return last;
  const text = createQuestionText(words);
  const spans = tagSpans(text, lexicon, { now, datesOn: lexicon.datesOn }).filter((span) => !hasTag(span, 'gap'));
  const cut = { words, now, text: text.text, written: text.written, spans };
  tagged.set(lexicon.words, cut);
  return cut;
}

function cutQuestion(text: string): string {
  const bare = text.trim();
  // No text of so few units has more characters, and folding makes none of it long.
  if (bare.length <= MAX_QUESTION / MAX_GROWTH) return bare;
  const words = [...bare].slice(0, MAX_QUESTION);
  const isLong = foldWidth(words.join('')).length > 2 * MAX_QUESTION;
  return words.slice(0, isLong ? MAX_QUESTION / MAX_GROWTH : MAX_QUESTION).join('');
}

const ADDRESS = /https?:\/\/[^\s<>|"「」、。]{4,500}/;
const SESSION_ID = /(?:^|[\s「『"(（<])([a-z0-9-]{2,40}\/[\w.-]{1,80})(?=$|[\s」』"、。)）>?？のをは])/gi;
const MAX_BESIDE_ID = 40;
/** No title is longer. */
const MAX_TITLE = 400;

/** The session that a question is the id, the address or the title of. */
function pointedAt(words: string, lexicon: Lexicon): string | undefined {
  const address = ADDRESS.exec(words)?.[0];
  const addressed = address && lexicon.sessionAt(address);
  if (addressed) return addressed;
  if (words.length < MAX_BESIDE_ID) {
    const folded = words.normalize('NFKC');
    for (const [, id = ''] of folded.matchAll(SESSION_ID)) {
      const session = lexicon.sessionAt(id);
      if (session) return session;
    }
  }
  return words.length > MAX_TITLE ? undefined : lexicon.titled(words);
}
