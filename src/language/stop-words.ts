const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Words of Japanese grammar: they are in every text and do not distinguish texts. Never indexed, never asked for. */
export const GRAMMAR_WORDS = words(`
  の に は を た が で て と し れ さ ある いる も する から な こと として い や れる など なっ ない この ため その あっ よう また もの
  という あり まで られ なる へ か だ これ によって により おり より による ず なり られる において ば なかっ なく しかし について せ だっ
  その後 できる それ う ので なお のみ でき き つ における および いう さらに でも ら たり その他 に関する たち ます ん なら に対して 特に
  せる 及び これら とき では にて ほか ながら うち そして とともに ただし かつて それぞれ または お ほど ものの に対する ほとんど と共に
  といった です とも ところ ここ ください 何 なに どこ いつ 誰 だれ どの どんな どう どれ なぜ まし ませ でし てる ちゃ じゃ って け っけ
  っ ね よ よね わ ぞ ぜ さん くん ちゃん あの そう こう ああ もう まだ とか やつ わけ はず つもり くらい ぐらい だけ しか ばかり
`);

/** English words of the same kind. */
export const ENGLISH_GRAMMAR_WORDS = words(`
  a an the what's it's that's there's and or but if then than that this these those there here is are was were be been being am do does did doing done have has had having
  of in on at to for from by with without about into onto over under between among as it its i you he she we they them his her our your my me us
  what which who whom whose when where why how can could should would will shall may might must not no nor so such very just also too any some
  all each every both few more most other own same only s t don re ve ll d m while during before after again once because until up down out off
`);

/**
 * Words that questions to this bot are made of and that say nothing about what is looked for
 * ("the session about …", "tell me …"). Dropped from questions unless nothing else remains.
 */
const QUESTION_WORDS = words(`
  セッション 話 発表 紹介 会社 事例 人 方法 内容 理由 やり方 違い 場合 どれ いくつ 講演 登壇 登壇者 トーク 話題 質問 回答 答え 説明 解説 詳細 感じ
  系 件 的 側 回 方 点 際 上 中 下 年 月 日 前 後 時 今 皆 気 例 何か 誰か どこか 何故 企業
  session sessions talk talks presentation presentations presented speaker speakers speak spoke tell told show find looking look search know want need please
  give gave explain explained describe described anyone someone something thing things way ways use used uses using learn learned company companies
  take takes took taken long make makes made happen happened happens good best kind sort part lot many much even still yet like
  mention mentioned mentions talked talking said say says cover covered covering introduce introduced went get got
`);

/** The kanji with which the verbs of asking and telling begin, in all their forms: 探している, 取り上げた, 触れていた, 出てきた. */
const ASKING_STEMS =
  /^(?:探|言|話|聞|訊|教|知|語|述|触|出|使|見|観|思|気|取り上|紹介|覚|読|書|挙|述べ|分|判|解|良|要|欲|載|居|有|無|持|行|来|付|似|同|違|始|得|受)\p{Script=Hiragana}*$/u;

/** Whether a word of a question says nothing about what is looked for. */
export const isQuestionWord = (word: string): boolean => QUESTION_WORDS.has(word) || ASKING_STEMS.test(word);
