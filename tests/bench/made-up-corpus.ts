import type { Corpus, Event, Session, Speaker } from '../../src/model.ts';

/** Sessions and questions about them, all made up; the same for the same number. */
export interface MadeUp {
  readonly corpus: Omit<Corpus, 'vocabulary'>;
  readonly questions: readonly string[];
}

const SESSIONS_PER_EVENT = 100;
const QUESTIONS = 200;
const [SHORTEST, LONGEST] = [300, 1_500];
/** Heaps' law, V = K · n^β: how many different words n words of text have. Values as in running Japanese text. */
const HEAPS_K = 10;
const HEAPS_BETA = 0.62;

const KANJI = [
  ...'運用監視構成設計検証移行障害対応基盤開発自動復旧性能負荷分散認証権限暗号鍵管理配信更新通知記録集計解析予測学習推論通信経路制御隔離境界防御診断試験品質保証費用削減組織文化育成採用支援標準規約',
];
const KANA =
  'クラウドネイティブサビスメッシュコンテナオブザバリログトレスデプロパイラインキカネルスケジュマニフェトポリシヘム'.match(
    /[ア-ン][ァィゥェォャュョッー]?/g,
  ) ?? [];
const CONSONANTS = 'b c d f g h k l m n p r s t v z br cl dr fl gr kr pl st tr'.split(' ');
const VOWELS = 'a e i o u ea io'.split(' ');
const VERB_ENDS = 'した する して される できる したい しない'.split(' ');
const SENTENCES = [
  '{w}の{w}を{w}で{v}。',
  '{w}では{w}が増え、{w}と{w}を分けて{v}。',
  '{w}が遅いときは、まず{w}を疑い、{w}の{w}を{v}。',
  '夜中に{w}が止まり、{w}から{w}へ切り替えて{v}ことが決め手になった。',
  '{w}と{w}の違いは{w}にあり、{w}を{v}前に{w}を読むとよい。',
  '三か月かけて{w}を{w}に置き換え、{w}は半分になった。',
  'うまくいかなかったのは{w}で、{w}が足りず、{w}を二度やり直した。',
];
const TITLES = ['{w}で変える{w}の{w}', '{w}と{w}を{w}するまで', '止めない{w}：{w}の{w}', '{w}入門　〜{w}から{w}まで〜'];
const QUESTIONS_ABOUT = [
  '{w}の{w}について話していたセッションは？',
  '{w}を{w}で解決した事例が知りたい',
  '{w} {w} {w}',
  '{w}と{w}の違いは何ですか',
  '{w}はどうやって{w}していましたか？',
  'which talk was about {w} and {w}?',
  '{w}',
];
const LISTS = ['{w}のセッション一覧', '{w}の話は何件ありますか'];

/** Makes up so many sessions of 300 to 1,500 characters, from a vocabulary that grows as it does in real text. */
export function makeUpCorpus(count: number): MadeUp {
  const chance = createChance(count);
  const words = createWords(chance);
  const fill = (pattern: string): string => pattern.replaceAll('{w}', words.next).replaceAll('{v}', words.verb);
  const events = Array.from({ length: Math.ceil(count / SESSIONS_PER_EVENT) }, (_, n) => eventOf(n));
  const sessions = Array.from({ length: count }, (_, n): Session => {
    const event = events[Math.floor(n / SESSIONS_PER_EVENT)] as Event;
    const passages: string[] = [];
    const length = SHORTEST + chance.below(LONGEST - SHORTEST);
    for (let written = 0; written < length; written += passages.at(-1)?.length ?? 0)
      passages.push(fill(chance.of(SENTENCES)) + (chance.below(3) === 0 ? fill(chance.of(SENTENCES)) : ''));
    const title = fill(chance.of(TITLES));
    return {
      id: `${event.id}/${n}`,
      event: event.id,
      title,
      otherTitles: [],
      speakers: [speakerOf(chance)],
      date: event.dates[0] as string,
      day: 1,
      links: {},
      topics: [words.next(), words.next()],
      notes: [{ report: `${event.id}/made-up`, mentionOnly: false, heading: title, passages }],
    };
  });
  const reports = events.map(({ id }) => ({ id: `${id}/made-up`, event: id, title: `${id}の記録`, language: 'ja' }));
  const questions = Array.from({ length: QUESTIONS }, (_, n) => {
    const session = chance.of(sessions);
    const told = wordsIn([session.title, ...(session.notes[0]?.passages ?? [])].join('\n'));
    return chance.of(n % 20 === 0 ? LISTS : QUESTIONS_ABOUT).replaceAll('{w}', () => chance.of(told));
  });
  return { corpus: { events, sessions, reports, eventNotes: [], products: [], asOf: '2026-01-01T00:00:00.000Z' }, questions };
}

/** Whole words of a made-up text: they were put between particles and marks. */
const wordsIn = (text: string): string[] => text.match(/[a-z]{4,}|[ァ-ンー]{3,}|[一-龠]{2,}/g) ?? ['運用'];

const eventOf = (n: number): Event => ({
  id: `made${2000 + n}`,
  name: `Made Up Days ${2000 + n}`,
  aliases: [],
  hashtags: [],
  dates: [`${2010 + (n % 15)}-06-01`],
  places: [],
});

function speakerOf(chance: Chance): Speaker {
  const name = `${chance.of(KANJI)}${chance.of(KANJI)} ${chance.of(KANJI)}${chance.of(KANJI)}`;
  return { name, otherNames: [], handles: [], company: `${latinWord(chance)}株式会社` };
}

/** Words as text has them: a new one now and then, else one that stood before, the more often the likelier (Simon 1955). */
function createWords(chance: Chance) {
  const written: string[] = [];
  const known = new Set<string>();
  const next = (): string => {
    const isNew = known.size < HEAPS_K * (written.length + 1) ** HEAPS_BETA;
    let word = chance.of(written);
    while (isNew && (word === undefined || known.has(word))) word = newWord(chance);
    known.add(word);
    written.push(word);
    return word;
  };
  return { next, verb: () => `${chance.of(KANJI)}${chance.of(KANJI)}${chance.of(VERB_ENDS)}` };
}

function newWord(chance: Chance): string {
  const kind = chance.below(10);
  if (kind < 5) return several(2 + chance.below(3), () => chance.of(KANJI));
  return kind < 8 ? several(3 + chance.below(4), () => chance.of(KANA)) : latinWord(chance);
}

const latinWord = (chance: Chance): string => several(2 + chance.below(3), () => chance.of(CONSONANTS) + chance.of(VOWELS));
const several = (count: number, make: () => string): string => Array.from({ length: count }, make).join('');

interface Chance {
  below(limit: number): number;
  of<T>(values: ArrayLike<T>): T;
}

/** Numbers that look random and are the same each time (xorshift, Marsaglia 2003). */
function createChance(seed: number): Chance {
  let state = (seed ^ 0x9e3779b9) >>> 0 || 1;
  const below = (limit: number): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state % limit;
  };
  return { below, of: <T>(values: ArrayLike<T>) => values[below(values.length)] as T };
}
