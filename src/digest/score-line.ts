import type { Report } from '../model/report.ts';
import type { Session } from '../model/session.ts';

/**
 * What makes a line worth reading by itself, and how much. A digest is read in passing: what stays is a finding that
 * one can use without having been there. Tuned by reading the lines of all bundled reports, not against a measure.
 */
const WORTH = {
  /** 4分の1, 50%, 3,000台: the hardest facts there are. */
  figure: 1.6,
  /** Each name of a tool or a term, up to three: somebody may be looking for it. */
  name: 0.4,
  /** Why it is so, or what follows from it. */
  cause: 0.7,
  /** What was learnt, decided or got better. */
  finding: 1,
  /** A point that the report makes early is usually the main one. */
  early: 0.3,
  /** It tells that something was told, not what. */
  hearsay: -1.2,
  /** It is about the talk or its material, not about what was said. */
  frame: -0.8,
  /** About the speaker's own life. */
  personal: -4,
  /** The speaker as a person stands in it. */
  speaker: -1.5,
  /** What the writer of the report felt or thinks of it. */
  opinion: -2,
  /** It begins by pointing to a sentence that is not shown. */
  pointing: -1.2,
  /** It follows a sentence that is not shown. */
  later: -0.8,
  /** All of the title's words again; a part of them, a part of this. */
  title: -1.5,
  tooShort: -2,
  cut: -0.8,
};

const MIN_LENGTH = 28;
const MAX_NAMES = 3;

const FIGURE =
  /(?<![\d,.])\d[\d,.]*\s*(%|％|パーセント|倍|割|分の|秒|分|時間|日|週|か月|ヶ月|年で|台|件|人|万|億|個|ノード|クラスタ|リクエスト|サービス|[KMGT]?B\b|ms|rps|vCPU|コア|円|ドル)|\dx\b/;
const NAME = /[A-Za-z][A-Za-z0-9.+#/-]{2,}/g;
const CAUSE = /ため|ので|から、|からだ|ことで|すると|によって|により|と、|なくなる|because|so that|since/;
const FINDING =
  /落とし穴|注意|必要|べき|コツ|工夫|失敗|解決|削減|短縮|改善|効果|原因|対策|代わり|移行|採用|やめ|分離|自動化|避け|防|減ら|早く|速く|大事|重要|欠か|ポイント|困り|課題|問題|できる|できない|lesson|instead|reduc|avoid|must|cannot/;
const HEARSAY =
  /レポートに|レポートは|話だった|話もあった|話があった|講演だった|発表だった|セッションだった|紹介された|紹介した|紹介する|書き留め|とある。|語られた|触れ(て|た|ら)|取り上げ(?!た問題)|説明(され|があった|した)|解説|デモ|内容の記述はない|メモ(は|には)|記述はない|題名|挙がった|挙げ(て|た|ら)/;
const FRAME = /発表|メモ(に|は)|講演|登壇|セッションで|資料|スライド|リンク|トピック|話題|主題|本題|詳細は|扱った|ブログ/;
const PERSONAL =
  /近況|恩返し|安堵|納期|購入|勧めて|良かった|手伝い|嬉し|うれし|感謝|意欲|ながら聞き|好きな理由|刺激|研鑽|交流|視聴者|マイクを/;
/** Somebody's nickname at the beginning of a point: `pyama86 は`. */
const NICKNAME = /^([a-z][a-z0-9_]{3,}) ?(は|の考え|の近況|が|の意欲|にとって)/;
const OPINION =
  /筆者|書き手|著者|感想|感じ|勉強になった|ありがた|面白|おもしろ|興味|印象|思った|思う|評価|驚い|気にな|期待|予想|うれし|素晴らし|すごい|参考になる|お勧め|学ぶところ|感心|たいとして|てほしい|たいという|盛り上げ/;
const POINTING = /^(その|それ|これ|この|ここ|そこ|また、|さらに|ただし|一方|しかし|もう一つ|ほかに|他に|そうし|こうし|あわせて)/;

const PATTERNS: readonly (readonly [RegExp, number])[] = [
  [CAUSE, WORTH.cause],
  [FINDING, WORTH.finding],
  [FRAME, WORTH.frame],
  [HEARSAY, WORTH.hearsay],
  [POINTING, WORTH.pointing],
];

export interface Line {
  readonly text: string;
  /** The point of the report that it is taken from. */
  readonly passage: string;
  /** The passage's place among all of them, from 0. */
  readonly place: number;
}

/** Below this a line says nothing that the title does not; no line is better. */
export const WORTH_TELLING = -1;

/** Scores lines of what one report says about one session. */
export function createLineScorer({ title, otherTitles, speakers }: Session, { author, handle }: Report) {
  const titleGrams = gramsOf([title, ...otherTitles].join(' '));
  const writers = [handle, author?.split(/[\s(（]/)[0]].filter((name) => name !== undefined && name.length > 1) as string[];
  const speaking = speakers.flatMap(({ name, otherNames, handles }) => [name, ...otherNames, ...handles]);
  const isAboutSpeaker = (passage: string): boolean =>
    speaking.some((name) => name.length > 1 && passage.includes(name)) || isNickname(passage, title);
  return ({ text: line, passage, place }: Line): number => {
    const names = new Set((line.match(NAME) ?? []).filter((name) => !title.includes(name)));
    const isOpinion = OPINION.test(line) || writers.some((name) => line.includes(name));
    const words = PATTERNS.reduce((sum, [pattern, worth]) => sum + (pattern.test(line) ? worth : 0), 0);
    const facts: readonly (readonly [boolean, number])[] = [
      [hasFigure(line, title), WORTH.figure],
      [PERSONAL.test(passage), WORTH.personal],
      [isAboutSpeaker(passage), WORTH.speaker],
      [!passage.startsWith(line.slice(0, MIN_LENGTH / 2)), WORTH.later],
      [isOpinion, WORTH.opinion],
      [line.length < MIN_LENGTH, WORTH.tooShort],
      [line.endsWith('…'), WORTH.cut],
    ];
    return facts.reduce(
      (sum, [isSo, worth]) => sum + (isSo ? worth : 0),
      words + Math.min(names.size, MAX_NAMES) * WORTH.name + WORTH.early / (1 + place) + shareOf(titleGrams, line) * WORTH.title,
    );
  };
}

/** A figure that the title gives already is no news. */
const hasFigure = (line: string, title: string): boolean => {
  const figure = FIGURE.exec(line)?.[0];
  return figure !== undefined && !title.includes(figure);
};

/** Names of things are in the title, or written with a capital. */
const isNickname = (passage: string, title: string): boolean => {
  const name = NICKNAME.exec(passage)?.[1];
  return name !== undefined && !title.includes(name);
};

const gramsOf = (text: string): ReadonlySet<string> => {
  const letters = [...text.toLowerCase().replace(/[\s\p{P}\p{S}]/gu, '')];
  return new Set(letters.slice(1).map((letter, i) => `${letters[i]}${letter}`));
};

/** How much of the title the line repeats, 0 to 1. */
function shareOf(titleGrams: ReadonlySet<string>, line: string): number {
  if (titleGrams.size === 0) return 0;
  const own = gramsOf(line);
  return [...titleGrams].filter((gram) => own.has(gram)).length / titleGrams.size;
}
