import { limitEntry } from '../corpus/limit-table.ts';
import { isEverydayEnglish } from '../language/everyday-english.ts';
import type { Limit, LimitName } from '../model/limit.ts';
import type { FollowUp, NamedList } from '../model/question.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import { hasTag } from './span.ts';
import { facetsOf, isNamedList, listNamed, points, pointsAt, type Turn } from './turn.ts';

/**
 * さっきのサイバーエージェント4本の3つ目, "the keynote list: when does item 6 begin": a place of a list that was shown, whichever was shown
 * since, and what is asked of the one that stands there.
 */
export function placedInList(turn: Turn): FollowUp | undefined {
  const { context, places, read } = turn;
  const [index] = places;
  if (!context || places.length !== 1 || index === undefined || !turn.namesPlace) return undefined;
  if (turn.read.group || turn.alone.sides || pointsAt(turn, 'others', 'person', 'company') || points(turn, 'similar', 'more'))
    return undefined;
  const list = listOf(turn);
  if (!list) return undefined;
  const isAsked = read.asked !== undefined || turn.limits.some(isMaterial);
  return { kind: isAsked && !points(turn, 'details') ? 'asked' : 'details', index, list };
}

/** "And intermediate? The same CI/CD 2021 ones": of a list that is named, another value of what it was limited by. */
export function replacedInList(turn: Turn): FollowUp | undefined {
  const { context, limits } = turn;
  if (!context || !turn.hasPronoun || turn.read.asked || turn.read.group || turn.namesPlace) return undefined;
  const known = [context, ...(context.earlier ?? [])].flatMap(({ question }) => question.limits);
  // 同じやつのキーノート of keynotes: nothing else is wanted.
  if (limits.some(({ values }) => values.length > 1)) return undefined;
  const others = limits.filter(
    ({ limit, op }) =>
      op === 'is' && limitEntry(limit).isOccasion !== true && known.some((one) => one.limit === limit && one.op === 'is'),
  );
  const list =
    others.length > 0 && others.length < limits.length
      ? listNamed(
          turn,
          others.map(({ limit }) => limit),
        )
      : undefined;
  return list && { kind: 'replace', named: { limits: others, topics: [] }, list };
}

/** サイボウズのをCNDT2022だけに絞って: of a list that is named by what it was of, those that meet the rest. */
export function narrowedInList(turn: Turn): FollowUp | undefined {
  const { limits, subjects } = turn;
  if (!pointsAt(turn, 'within') || subjects.length > 0 || turn.hasNoun || turn.read.asked || limits.length < 2) return undefined;
  const list: NamedList = { words: [], limits: limits.filter(({ limit, op }) => op === 'is' && NAMING.has(limit)), facets: [] };
  const rest = limits.filter((limit) => !list.limits.includes(limit));
  if (list.limits.length === 0 || rest.length === 0 || !isNamedList(turn, list)) return undefined;
  return { kind: 'narrow', limits: rest, list, ...withoutUndefined({ isCount: turn.read.isCount }) };
}
/** By what a list is called. */
const NAMING: ReadonlySet<LimitName> = new Set(['company', 'speaker', 'category']);

const isMaterial = ({ limit, op }: Limit): boolean => limit === 'has' && op === 'is';

/** The list that is named: by its conditions, or by the words for them. What else is said beside them are words of every day. */
function listOf(turn: Turn): NamedList | undefined {
  const limits = turn.limits.filter((limit) => !isMaterial(limit));
  const { subjects } = turn;
  if (limits.length === 0 || subjects.some((subject) => !isSlight(subject)) || limits.some(({ op }) => op !== 'is'))
    return undefined;
  const byLimits: NamedList = { words: [], limits, facets: [] };
  if (isNamedList(turn, byLimits)) return byLimits;
  // "The keynote list" of the category that is called so.
  const words = turn.spans.flatMap(({ text, limit }) => (limit && limits.some((one) => one.limit === limit.limit) ? [text] : []));
  const byWords: NamedList = { words, limits: [], facets: facetsOf(turn) };
  return words.length > 0 && turn.spans.some((span) => hasTag(span, 'listNoun')) && isNamedList(turn, byWords)
    ? byWords
    : undefined;
}

/** Everyday English, hiragana, a lone kanji. */
const isSlight = (subject: string): boolean =>
  subject
    .split(' ')
    .every((word) => isEverydayEnglish(word) || !/\p{Script=Katakana}{2}|\p{Script=Han}{2}|[a-z]{2}|\d/iu.test(word));
