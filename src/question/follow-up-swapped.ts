import type { AnswerContext } from '../model/answer.ts';
import type { Limit, LimitValue } from '../model/limit.ts';
import type { FollowUp } from '../model/question.ts';
import { tagOf } from './span.ts';
import type { Turn } from './turn.ts';

/**
 * "Swap D for H", "CNDT2021 instead of CNDT2022", 初級を中級に差し替えて: another value in place of one that the list is limited by. A letter
 * or a number alone is a value of the same condition.
 */
export function swapped({ context, alone, limits, takenBack, spans }: Turn): FollowUp | undefined {
  if (!context || alone.text.length > MAX_TEXT) return undefined;
  const byValues = valuesSwapped(context, spans);
  if (byValues) return { kind: 'replace', named: { limits: [byValues], topics: [] } };
  const text = alone.text.normalize('NFKC').trim();
  for (const [pattern, from, to] of SWAPS) {
    const found = pattern.exec(text);
    const [given, wanted] = [found?.[from]?.trim(), found?.[to]?.trim()];
    if (!given || !wanted) continue;
    const known = context.question.limits.find(
      (limit) => limit.op === 'is' && (isNamed(limit, given, [...limits, ...takenBack]) || isKind(limit, given, spans)),
    );
    const value = known && valuesWanted(known, wanted, [...limits, ...spans.flatMap(({ limit }) => limit ?? [])]);
    if (known && value !== undefined)
      return { kind: 'replace', named: { limits: [{ limit: known.limit, op: 'is', values: value }], topics: [] } };
    // マルチテナントじゃなくてマルチクラスタ: other words in place of those that it was about.
    const shown = [context, ...(context.earlier ?? [])];
    const isTopic = shown.some(({ question }) => question.topics.some((topic) => keyOf(topic) === keyOf(given)));
    if (isTopic) {
      const named = spans.flatMap(({ text: word, limit }) => (limit && keyOf(word) === keyOf(wanted) ? [limit] : []));
      const meant = limits.filter(({ op, limit }) => op === 'is' && named.some((one) => one.limit === limit));
      const list = { words: [given], limits: [], facets: [] };
      return { kind: 'replace', named: { limits: meant, topics: meant.length > 0 ? [] : [wanted.toLowerCase()] }, list };
    }
  }
  return undefined;
}

/** "Swap JFrog for Hatena, full list please": of two values of a condition that stand behind such a verb, the second in place of the first. */
function valuesSwapped({ question }: AnswerContext, spans: Turn['spans']): Limit | undefined {
  const verb = spans.findIndex(({ text }) => SWAP_VERB.test(text));
  const named =
    verb < 0 ? [] : spans.map((span, at) => ({ ...span, at })).filter(({ limit, at }) => limit !== undefined && at > verb);
  const [given, wanted] = named;
  if (!given?.limit || !wanted?.limit || given.limit.limit !== wanted.limit.limit) return undefined;
  const { limit, values } = given.limit;
  const isHeld = question.limits.some(
    (one) => one.limit === limit && one.op === 'is' && values.some((value) => one.values.includes(value)),
  );
  const isJoined = spans.slice(given.at + 1, wanted.at).some(({ text }) => SWAP_JOIN.test(text));
  return isHeld && isJoined ? { limit, op: 'is', values: wanted.limit.values } : undefined;
}
const SWAP_VERB = /^(?:swap|exchange|switch|trade|replace|substitute|change|turn)(?: out| from)?$/;
const SWAP_JOIN = /^(?:for|with|by|to|into)(?: |$)/;

const MAX_TEXT = 80;
const WORD = '([\\p{L}\\p{N}./-]{1,24}(?: [\\p{L}\\p{N}./-]{1,24})?)';
const SWAPS: readonly (readonly [pattern: RegExp, from: number, to: number])[] = (
  [
    [
      `(?:swap|exchange|switch|trade) (?:out )?(?:track |the )?${WORD} (?:out )?(?:for|to|with|by) (?:track |the )?${WORD}[.!?]?$`,
      1,
      2,
    ],
    [`(?:replace|substitute) (?:track |the )?${WORD} (?:with|by) (?:track |the )?${WORD}[.!?]?$`, 1, 2],
    [`(?:change|turn) (?:track |the )?${WORD} (?:to|into) (?:track |the )?${WORD}[.!?]?$`, 1, 2],
    [`${WORD},? (?:instead of|not|rather than) ${WORD}[.!?]?$`, 2, 1],
    [`^(?:no |sorry |oops )?not ${WORD},? (?:but )?${WORD}[.!?]?$`, 1, 2],
    [
      '^(.{1,24}?)(?:を|から)(.{1,24}?)(?:に|へ)(?:差し替え|さしかえ|変え|かえ|替え|換え|入れ替え|置き換え|変更|チェンジ|スイッチ|切り替え)',
      1,
      2,
    ],
    [
      '^(?:いや|あ|ごめん|違う|ちがう|間違えた)?[、,。 ]?(.{1,24}?)(?:の話|の方|のほう)?(?:じゃ|では|や|で)(?:なくって|なくて|なく|のうて|なしに)[、,]? ?(.{1,24}?)(?:の話|の方|のほう)?(?:ね|な|だ|や|です|でした|だった|で|を|が|に|。|$)',
      1,
      2,
    ],
    ['^(.{1,24}?)の(?:代わり|かわり)に(.{1,24}?)(?:で|を|に|$)', 1, 2],
  ] as const
).map(([pattern, from, to]) => [new RegExp(pattern, 'iu'), from, to] as const);

/** Whether a condition of the list is the one that is named. */
const isNamed = ({ limit, values }: Limit, word: string, limits: readonly Limit[]): boolean =>
  values.some((value) => String(value).toLowerCase() === plain(word)) ||
  limits.some((one) => one.limit === limit && one.values.some((value) => values.includes(value)));

/** 会社をサイボウズに替えて: the kind of the condition is named. */
const isKind = ({ limit }: Limit, word: string, spans: Turn['spans']): boolean =>
  spans.some((span) => keyOf(span.text) === keyOf(word) && tagOf(span, 'limitName') === limit);

/** What is wanted: a value that was read, or a letter or a number as it stands. */
function valuesWanted(
  { limit, values }: Limit,
  word: string,
  limits: readonly Pick<Limit, 'limit' | 'values'>[],
): readonly LimitValue[] | undefined {
  const read = limits.find((one) => one.limit === limit && !one.values.some((value) => values.includes(value)));
  if (read) return read.values;
  const bare = plain(word);
  if (limit === 'track' && /^[a-z]$/.test(bare)) return [bare.toUpperCase()];
  return (limit === 'day' || limit === 'year') && /^\d{1,4}$/.test(bare) ? [Number(bare)] : undefined;
}

const keyOf = (word: string): string => word.toLowerCase().replace(/[\s・/-]/g, '');

const plain = (word: string): string =>
  word
    .toLowerCase()
    .replace(/^(?:track|トラック|day) ?/, '')
    .replace(/(?:トラック|日目|年)$/, '');
