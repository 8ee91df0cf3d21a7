const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Words of Japanese grammar: they are in every text and tell texts not apart. Never indexed, never asked for. */
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
  a an the and or but if then than that this these those there here is are was were be been being am do does did doing done have has had having
  of in on at to for from by with without about into onto over under between among as it its i you he she we they them his her our your my me us
  what which who whom whose when where why how can could should would will shall may might must not no nor so such very just also too any some
  all each every both few more most other own same only s t don re ve ll d m while during before after again once because until up down out off
`);

/**
 * Words that questions to this bot are made of and that say nothing about what is looked for
 * ("the session about …", "tell me …"). Dropped from questions unless nothing else remains.
 */
export const QUESTION_WORDS = words(`
  セッション 話 発表 紹介 会社 事例 人 教え 教える 方法 内容 理由 どんな どう もの こと やり方 聞く 聞い 聞き 聞け 言う 言っ 言い 知る 知り 知っ 知りたい 何 なん
  違い 使う 使っ 使い 場合 とき ため どれ どこ 誰 いつ いくつ どの 講演 登壇 登壇者 トーク 話題 話し 話す 話さ 質問 回答 答え 説明 解説 詳細 詳しい 詳しく 感じ 系 件 的 側 回 方 点 際 上 中 下
  session sessions talk talks presentation presentations presented speaker speakers speak spoke tell told show find looking look search know want need please
  give gave explain explained describe described anyone someone something thing things way ways use used uses using learn learned company companies
  ある あった あり なに って みたい みたいな 的な たい ほしい 欲しい 覚え 思い出 気 見 見る 見た 観 いい 良い よい
`);
