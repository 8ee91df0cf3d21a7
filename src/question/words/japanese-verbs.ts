import { godanStems } from './inflect-japanese.ts';

/**
 * What is done with events, talks and questions themselves: to go, to be called, to split into tracks. A question is not about it.
 * In the form of a dictionary, by how they are inflected; verbs that talks are about (to build, to break) are not here.
 */
const GODAN =
  '置く 行く 書く 開く つぶやく 呟く いただく 言う 謳う うたう 会う 集まる 決まる 終わる 始まる 当たる 被る かぶる 回る 座る 残る 乗る 貼る 取る 撮る 遡る さかのぼる 出す 打ち出す 示す 指す 表す 名乗る 呼ぶ 並ぶ 及ぶ 含む 済む 経つ 戻る 帰る 向かう 通う 登る 飾る 締めくくる';
const ICHIDAN =
  '借りる 出る 始める 決める 分ける 分かれる 設ける 掲げる 付ける 名付ける 名づける 挙げる 数える 答える 受ける 迎える 終える 務める 訪れる 占める 含める 求める 見かける 添える';
/** Nouns that する makes a verb. */
const SURU =
  'ツイート ポスト 投稿 命名 用意 割り当て 記載 表記 明記 収録 中継 来場 入場 出席 出場 所属 分類 区分 該当 言及 採用 使用 名称';

/** 行く is the one verb of its row that is not 行いた. */
const stemsOfGodan = (verb: string): string[] =>
  verb === '行く' ? ['行か', '行き', '行く', '行け', '行こ', '行っ'] : godanStems(verb);
const stemsOfIchidan = (verb: string): string[] => ['', 'る', 'れ', 'ろ', 'よ'].map((ending) => verb.slice(0, -1) + ending);

/** The stems to which endings are joined: 分かれ, 分かれる, 分かれれ. A stem of one kanji is none: 出 is part of other words. */
export const JAPANESE_VERBS: string = [
  ...GODAN.split(' ').flatMap(stemsOfGodan),
  ...ICHIDAN.split(' ').flatMap(stemsOfIchidan),
  ...SURU.split(' '),
]
  .filter((stem) => stem.length > 1)
  .join(' ');
