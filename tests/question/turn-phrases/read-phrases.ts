import { loadDataFiles } from '../../../src/corpus/data-files.ts';
import { readCorpus } from '../../../src/corpus/read-corpus.ts';
import { bundledDataFolder } from '../../../src/index.ts';
import { createVocabularyMatcher } from '../../../src/language/vocabulary-matcher.ts';
import { lookUpNames } from '../../../src/loading/name-dictionary.ts';
import type { AnswerContext } from '../../../src/model/answer.ts';
import { EMPTY_QUESTION } from '../../../src/model/empty-question.ts';
import type { Limit, LimitName, LimitValue } from '../../../src/model/limit.ts';
import type { FollowUp } from '../../../src/model/question.ts';
import { ruledTurn } from '../../../src/question/follow-up.ts';
import { createLexicon } from '../../../src/question/lexicon.ts';
import { collectNames } from '../../../src/question/names.ts';
import { readQuestion } from '../../../src/question/read-question.ts';
import type { Turn } from '../../../src/question/turn.ts';
import type { TurnKind } from '../../../src/question/turn-kinds/turn-kind.ts';

/** A phrase with which somebody goes on after a list, and what it is. */
export interface Phrase {
  readonly say: string;
  readonly label: string;
  /** The place of the list that it names, from 1. */
  readonly place?: number;
  readonly asked?: string;
  readonly by?: string;
  /** What it was said after, where it stands in a conversation that was written down. */
  readonly after?: {
    readonly limits: readonly Limit[];
    readonly topics: readonly string[];
    readonly sessions: number;
    readonly shown: number;
    readonly focus?: boolean;
    readonly narrowed?: boolean;
  };
}

/** The kind of turn that a phrase is labelled with. */
export const phraseKind = ({ label, asked, by }: Phrase): TurnKind =>
  (label === 'asked' ? `asked-${asked}` : label === 'sorted' ? `sorted-${by}` : label) as TurnKind;

export interface PhraseReader {
  read(say: string, context: AnswerContext): { readonly turn: Turn; readonly followUp: FollowUp | undefined };
}

/** Reads phrases by rules, with the bundled data. */
export async function readerOfPhrases(): Promise<PhraseReader> {
  const { corpus } = readCorpus(await loadDataFiles([bundledDataFolder()]));
  const names = await collectNames(corpus, createVocabularyMatcher(corpus.vocabulary), lookUpNames, async () => {});
  const lexicon = createLexicon(corpus, names);
  const now = new Date('2026-11-27T00:00:00Z');
  return {
    read(say, context) {
      const { turn, ruled } = ruledTurn(readQuestion(say, lexicon, { now }), context, lexicon, { now });
      return { turn, followUp: ruled };
    },
  };
}

const SESSIONS = [
  'cndt2021/1202',
  'cndt2021/1207',
  'cndt2021/1238',
  'cndt2021/1252',
  'cndt2021/1283',
  'cndt2021/1287',
  'cndt2021/1288',
];
const is = (limit: LimitName, ...values: LimitValue[]): Limit => ({ limit, op: 'is', values });
const listOf = (limits: readonly Limit[], topics: readonly string[] = []): AnswerContext => ({
  question: { ...EMPTY_QUESTION, text: '', intent: 'list', limits, topics },
  sessions: SESSIONS,
  shown: 5,
});
const LISTS: readonly AnswerContext[] = [
  listOf([is('event', 'cndt2022')], ['セキュリティ']),
  listOf([is('company', 'サイボウズ')]),
  listOf([is('year', 2022)], ['observability']),
];
const narrowedBy = (...limits: Limit[]): AnswerContext => ({
  question: { ...EMPTY_QUESTION, text: '', intent: 'list', limits: [is('event', 'cndt2022'), ...limits], among: 7 },
  sessions: SESSIONS.slice(0, 4),
  shown: 4,
  leftOut: SESSIONS.slice(4),
  earlier: LISTS.slice(0, 1),
});
const NARROWED: readonly AnswerContext[] = [
  narrowedBy(is('difficulty', 'beginner')),
  narrowedBy(is('has', 'slides'), is('day', 1)),
];

const AFTER_ONE: ReadonlySet<string> = new Set(['details', 'person-others', 'company-others', 'why', 'correct-place', 'similar']);
const AFTER_NARROWING: ReadonlySet<string> = new Set(['widen', 'left-out']);

/** What may have come before a phrase: a list, a list that was narrowed, one session of a list. */
export function contextsOf({ label, place, after }: Phrase): readonly AnswerContext[] {
  if (after) return [contextAfter(after)];
  if (AFTER_NARROWING.has(label)) return NARROWED;
  const isOfOne = (AFTER_ONE.has(label) || label === 'asked') && place === undefined;
  return isOfOne ? LISTS.map((list) => ({ ...list, focus: SESSIONS[1] as string })) : LISTS;
}

function contextAfter({ limits, topics, sessions, shown, focus, narrowed }: NonNullable<Phrase['after']>): AnswerContext {
  const ids = Array.from({ length: sessions }, (_, at) => SESSIONS[at] ?? `cndt2021/${at}`);
  return {
    ...listOf(limits, topics),
    sessions: ids,
    shown,
    ...(focus && ids[0] && { focus: ids[0] }),
    ...(narrowed && { leftOut: ['cndt2021/left-out'] }),
  };
}
