import { EMPTY_DIRECTORY } from '../../src/corpus/empty-directory.ts';
import type { Corpus, StreamedCorpus } from '../../src/model/corpus.ts';
import type { Event } from '../../src/model/event.ts';
import type { SearchDocument } from '../../src/model/search-document.ts';
import type { Session, Speaker } from '../../src/model/session.ts';

/** Sessions and questions about them, all made up; the same for the same number. */
export interface MadeUp {
  readonly corpus: Omit<Corpus, 'vocabulary'>;
  readonly questions: readonly string[];
}

const SESSIONS_PER_EVENT = 100;
const QUESTIONS = 1_200;
const [MIN_LENGTH, MAX_LENGTH] = [300, 1_500];
/** Heaps' law, V = K · n^β: how many different words n words of text have. Values as in running Japanese text. */
const HEAPS_K = 10;
const HEAPS_BETA = 0.62;

/** Some six hundred of the commonest: of fewer each would stand in every session. */
const KANJI = [
  ...'一七万三上下不世両並中主乗予事二交京人今介仕他付代令以任企伝位低住体何作使例供便係保信修個倍候借値停健側備働像先光入全公共兵具内円写冷処出刀分切刊列初判別利制刷券刻前割創力加助努労効動務勝化北区医協単博印原参友反収取受口古句可台史右号司各合同名向吸告周味命品員商問善喜器回因団困図固国園土圧在地坂均型域基堂報場境増士声売変外多夜大天太央失好始委婦子字存季学宅安完定宝実客室宮害家容宿寄密富寒察寸対専射将導小少局居届展層山岸川州工左差市布希席帯帰常幅平年幸庁序底店府度庫康延建弁式引弱強当形影役往律後徒従得復心必応念思急性恐息情想意感態慣成我戦戸所手打技投折抜担拡拾持指挙授採探接推描提換損操支改攻放政故敗教散数整敵文料断新方施旅族旗既日早明易映昨時景晴暖暗暮書月有望期木未末本札材村束条来東板林果枝査柱校株格案械森植検業極楽構様標模権横機欠次歌止正武歩歯歴残段毎比毛氏民気水氷永求決池河油治法波注洋活派流浅消深混清減温測港湖準演漢潮火灯点無然焼照熱物特犬状独率王現球理環生産用申男町画界留番異病発登白的皆皮益盛目直相省看県真眼着矢知短石破確示礼社祖神票祭禁秋科秒移程税種積穴空窓立章童競笑筆等答策筋算管箱節築簡米粉精系紀約級純素細終組経結給統絵絶続綿総緑線編練績織罪置羊美義習老考者耳聞職肉育能脈臓自臣至興舌舎船良色花芸若苦英茶草荷菜落葉著蒸蔵薬虫血行術街衛衣表裁装補製複要見規視覚親観角解計記設許訳証評詞試詩話認語誤説読課調談論諸講識警議谷豆象負財貧貨責貯買貸費貿賀資賞質赤走起超越足路身車軍軽転輪辞農近返迷追送退逆通速造連週進遊運過道達違遠適選遺部郡配酒酸里重野量金針鉄録鏡長門閉開間関防降限陸階陽隊際障集雑離難雨雪雲電青静非面革音頂順領頭題額顔願類風飛食飯館首駅験高魚鳥鳴黄黒',
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
  const { sessions: made, chance, events, reports } = maker(count);
  const sessions = [...made];
  const questions = Array.from({ length: QUESTIONS }, (_, n) => questionAbout(chance.of(sessions), n, chance));
  const [eventNotes, products] = [[], []];
  return { corpus: { events, sessions, reports, eventNotes, directory: EMPTY_DIRECTORY, products, asOf: AS_OF }, questions };
}

const AS_OF = '2026-01-01T00:00:00.000Z';

/** The same sessions one after the other: they are made each time anew, and are never in memory together. */
export function streamMadeUpCorpus(count: number): Omit<StreamedCorpus, 'vocabulary'> {
  const { events, reports } = maker(count);
  const frame = { events, reports, directory: EMPTY_DIRECTORY, products: [], asOf: AS_OF };
  return { ...frame, sessionCount: count, noteCount: 0, documents: () => maker(count).sessions };
}

/** Questions about one in so many sessions of a stream, the same each time. */
export function* questionsAbout(documents: Iterable<SearchDocument>, every: number): Generator<string> {
  const chance = createChance(every);
  let [at, asked] = [0, 0];
  for (const document of documents) if (at++ % every === 0) yield questionAbout(document as Session, asked++, chance);
}

function questionAbout(session: Session, n: number, chance: Chance): string {
  const told = wordsIn([session.title, ...(session.notes[0]?.passages ?? [])].join('\n'));
  return chance.of(n % 20 === 0 ? LISTS : QUESTIONS_ABOUT).replaceAll('{w}', () => chance.of(told));
}

function maker(count: number) {
  const chance = createChance(count);
  const words = createWords(chance);
  const fill = (pattern: string): string => pattern.replaceAll('{w}', words.next).replaceAll('{v}', words.verb);
  const events = Array.from({ length: Math.ceil(count / SESSIONS_PER_EVENT) }, (_, n) => eventOf(n));
  const sessionOf = (n: number): Session => {
    const event = events[Math.floor(n / SESSIONS_PER_EVENT)] as Event;
    const passages: string[] = [];
    const length = MIN_LENGTH + chance.below(MAX_LENGTH - MIN_LENGTH);
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
  };
  const reports = events.map(({ id }) => ({ id: `${id}/made-up`, event: id, title: `${id}の記録`, language: 'ja' }));
  function* sessions(): Generator<Session> {
    for (let n = 0; n < count; n++) yield sessionOf(n);
  }
  return { chance, events, reports, sessions: sessions() };
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
