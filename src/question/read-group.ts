import type { Group } from '../model/limit.ts';
import { hasContent } from './content-spans.ts';
import { claim, type Draft } from './draft.ts';
import { hasTag, tagOf } from './span.ts';

/** What is counted apart: the noun of a ranking or of "per". */
export function readGroup(draft: Draft): Group | undefined {
  const { spans } = draft;
  const isRanking = spans.some(
    (span) => span.role === undefined && (tagOf(span, 'wish') === 'most' || tagOf(span, 'wish') === 'least'),
  );
  const per = spans.findIndex((span) => span.role === undefined && hasTag(span, 'per'));
  if (!isRanking && per < 0) return undefined;
  const counted = isRanking && per < 0 ? countedOf(draft) : undefined;
  const named = spans.flatMap((span, at) => {
    if (span.role !== undefined) return [];
    const group = groupNamed(span.text);
    return group ? [{ group, at }] : [];
  });
  const byPer = named.find(({ at }) => at === per - 1 || at === per + 1 || at === per + 2);
  const own =
    /^by (year|event|company|speaker|category|track|level|difficulty|kind)$/.exec(spans[per]?.text ?? '')?.[1] ??
    (/^年別/.test(spans[per]?.text ?? '') ? 'year' : undefined);
  if (own) return own === 'level' ? 'difficulty' : (own as Group);
  // 登壇者が一番多い会社: what the superlative stands before.
  const most = spans.findIndex((span) => span.role === undefined && ['most', 'least'].includes(tagOf(span, 'wish') ?? ''));
  const headed = /^[^a-z]/.test(spans[most]?.text ?? '') ? named.find(({ at }) => at > most) : undefined;
  const found = byPer ?? headed ?? named[0];
  if (!found && counted) return counted;
  if (!found || (per >= 0 && !isRanking && !byPer)) return undefined;
  claim(draft, found.at, found.at, 'wish');
  return found.group;
}

/** 一番セッション数が多かったのは, "which had the most talks": talks are counted of events where nothing else is said, appearances of people. */
export function countedOf(draft: Draft): Group | undefined {
  const { text, spans, limits } = draft;
  if (spans.length > MAX_PIECES || hasContent(draft) || limits.some(({ limit }) => limit === 'event' || limit === 'date'))
    return undefined;
  if (/登壇(?:回|者)?数|登壇が(?:一番|最も)?多/.test(text)) return 'speaker';
  return /(?:セッション|発表|トーク|講演|コマ)(?:の)?(?:数|本数|件数)|^(?:which|what) (?:one )?(?:had|has) the (?:most|fewest) (?:talks|sessions)/.test(
    text,
  )
    ? 'event'
    : undefined;
}
const MAX_PIECES = 12;

/** Whether each of something is counted. */
export const isPer = ({ spans }: Draft): boolean => spans.some((span) => span.role === undefined && hasTag(span, 'per'));

export function numberIn(draft: Draft): number | undefined {
  const span = draft.spans.find((one) => one.role !== 'limit' && hasTag(one, 'number'));
  return span && Number(tagOf(span, 'number'));
}

const GROUPS: readonly (readonly [Group, RegExp])[] = [
  ['year', /^(?:年|どの年|何年|(?:in |for )?(?:which |what )?years?|annual)$/],
  [
    'event',
    /^(?:イベント|カンファレンス|大会|回|どの(?:イベント|回|大会|開催|カンファ|カンファレンス)|(?:at |in )?(?:which |what )?(?:events?|conferences?|editions?))$/,
  ],
  ['company', /^(?:会社|企業|社|どの会社|どの企業|どこの会社|(?:which |what )?(?:company|companies|firms?|organi[sz]ations?))$/],
  [
    'speaker',
    /^(?:人|登壇者|スピーカー|発表者|誰|だれ|方|話者|(?:which )?(?:speakers?|people|person)|who|presenters?|somebody)$/,
  ],
  ['category', /^(?:カテゴリー?|分類|ジャンル|分野|どのカテゴリー?|category|categories|which category|topics?)$/],
  ['track', /^(?:トラック|どのトラック|tracks?|which track)$/],
  ['difficulty', /^(?:難易度|レベル|levels?|difficulty|which level)$/],
  ['kind', /^(?:種類|種別|kinds?|types?)$/],
];

/** What was looked up: the same few words come again and again. */
const known = new Map<string, Group | undefined>();
const MAX_KNOWN = 2_048;

/** 会社は, who's: the noun with what hangs on it. */
export function groupNamed(text: string): Group | undefined {
  if (known.has(text)) return known.get(text);
  const bare = text
    .replace(/^の|[?？]$/g, '')
    .replace(/は(?:どこ)?$|って$|を$|'s$/, '')
    .replace(/ of$/, '');
  const group = GROUPS.find(([, words]) => words.test(bare))?.[0];
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(text, group);
  return group;
}
