import { EMPTY_QUESTION } from '../model/empty-question.ts';
import type { Asked, Intent, LimitName } from '../model/limit.ts';
import type { Question } from '../model/question.ts';
import type { Lexicon } from './lexicon.ts';
import { createQuestionText } from './question-text.ts';

/** Longer questions quote more than a title, or tell a story. */
const MAX_LENGTH = 400;
/** Stands for a title while the words beside it are read: nothing of a title is a condition or a wish. */
const TITLE = 'sessiontitle';

/** A question that names a session by its title and asks something of it, in whatever words; `undefined` where none is asked so. */
export function readFactOfTitle(words: string, lexicon: Lexicon, read: (text: string) => Question): Question | undefined {
  if (words.length > MAX_LENGTH) return undefined;
  const { text, written } = createQuestionText(words);
  const found = lexicon.titleIn(text);
  const title = text.slice(found?.start, found?.end);
  if (!found || lexicon.isPhrase(title)) return undefined;
  const before = written(0, found.start);
  const after = written(found.end, text.length);
  if (isSubject(before, after)) return undefined;
  const [own, rest] = [before.slice(startOfSentence(before)), after.slice(0, endOfSentence(after))];
  const fact = askedBeside(before, after, read) ?? askedBeside(own, rest, read);
  return (
    fact && { ...EMPTY_QUESTION, text: words, intent: 'fact', ...fact, of: 'session', topics: [found.id], subjects: [title] }
  );
}

const ENDS = ['?', '？', '。', '!', '！', '\n'];
const startOfSentence = (text: string): number => Math.max(...ENDS.map((mark) => text.lastIndexOf(mark))) + 1;
function endOfSentence(text: string): number {
  const end = text.search(/[?？。!！\n]/);
  return end < 0 ? text.length : end + 1;
}

/** Something is asked about what it names: 可観測性入門について話した人は. */
const isSubject = (before: string, after: string): boolean =>
  /(?:^| )(?:about|on|regarding|around|covering) $/i.test(before) ||
  /^(?:について|に関して|に関する|関連|系|関係|周り|まわり)/.test(after);

/** What may be asked of a session without a word of asking: トラックを知りたい, the employer of the speaker. */
const NAMED: readonly (readonly [Asked, RegExp])[] = [
  ['company', /会社|企業|何社|勤め|勤務|所属|employ|affiliation|compan|organi[sz]ation|\bworks?\b/i],
  ['level', /難しい|難しさ|難易度|レベル|対象|初心者|\b(?:aimed at|audience|difficult|level)/i],
  ['track', /トラック|\btrack/i],
  ['room', /部屋|ルーム|\broom/i],
  ['category', /カテゴリ|ジャンル|分類|\bcategor/i],
  ['language', /言語|何語|\blanguage/i],
  ['kind', /種類|種別|\bkind of/i],
  ['speaker', /発表者|登壇者|話者|スピーカー|話した人|\bspeaker/i],
];
const SAID: readonly RegExp[] = NAMED.map(([, words]) => words);
/** What goes beyond the one session: others of its company, what is like it. */
const OTHERS = /他|ほか|別の|似た|似て|みたい|以外|一覧|全部|\b(?:other|others|else|similar|like|all|more|except|besides)\b/i;
const ABOUT_ONE: ReadonlySet<Intent> = new Set(['fact', 'find', 'list', 'count']);
/** A company and an audience are asked for with "who" as well: who does the speaker work for, who is it aimed at. */
const BEFORE_SPEAKER: ReadonlySet<Asked | undefined> = new Set(['company', 'level']);

/** What is asked, and the conditions that stand beside it: which day of CNDT2019. */
type Fact = Pick<Question, 'limits'> & { readonly asked: Asked };

function askedBeside(before: string, after: string, read: (text: string) => Question): Fact | undefined {
  const { intent, asked, of, subjects, limits } = read(before + TITLE + after);
  const rest = `${before} ${after}`;
  const beside = subjects.map((subject) => subject.replace(TITLE, '').trim());
  const isOfOne = beside.every((word) => word === '' || SAID.some((words) => words.test(word)));
  if (!isOfOne || !subjects.some((subject) => subject.includes(TITLE)) || !ABOUT_ONE.has(intent) || OTHERS.test(rest))
    return undefined;
  const named = NAMED.find(([, words]) => words.test(rest))?.[0];
  if (asked === 'speaker' && named && BEFORE_SPEAKER.has(named)) return { asked: named, limits };
  if (asked && intent === 'fact' && (of === 'session' || asked === 'event')) return { asked, limits };
  const [limit, second] = limits;
  const byValue = limit && !second && limit.op === 'is' && isOfTitle(before, after) ? BY_VALUE[limit.limit] : undefined;
  const other = byValue ?? (limit ? undefined : named);
  return other && { asked: other, limits: [] };
}

/** X は英語？ "Was X a keynote?": which of the values it has is asked, whatever the value. */
const isOfTitle = (before: string, after: string): boolean =>
  /^[」』"”】）)\s]*(?:は|って)/.test(after) || /(?:^|[\s"“「『])(?:is|was|are|were)\s["“]?$/i.test(before);

const BY_VALUE: Readonly<Partial<Record<LimitName, Asked>>> = {
  language: 'language',
  difficulty: 'level',
  kind: 'kind',
  track: 'track',
  day: 'day',
};
