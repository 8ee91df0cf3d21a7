/** Words of asking, each with how it sounds: what people type who do not convert. */
const SPELT =
  '登壇者 とうだんしゃ 発表者 はっぴょうしゃ 参加者 さんかしゃ 講演者 こうえんしゃ 何番目 なんばんめ 一番 いちばん 番目 ばんめ 会社 かいしゃ 所属 しょぞく 企業 きぎょう 資料 しりょう 動画 どうが 録画 ろくが 映像 えいぞう 発表 はっぴょう 登壇 とうだん 講演 こうえん 一覧 いちらん 詳細 しょうさい 内容 ないよう 概要 がいよう 中身 なかみ 最後 さいご 最初 さいしょ 最新 さいしん 次回 じかい 前回 ぜんかい 翌年 よくねん 前年 ぜんねん 次の年 つぎのとし 前の年 まえのとし 後の年 あとのとし 同じ年 おなじとし その年 そのとし 全部 ぜんぶ 全件 ぜんけん 件数 けんすう 何件 なんけん 何個 なんこ 何本 なんぼん 合計 ごうけい 条件 じょうけん 場所 ばしょ 会場 かいじょう 開催 かいさい 日付 ひづけ 日時 にちじ 何日 なんにち 何年 なんねん 時間 じかん 理由 りゆう 似た にた 似て にて 近い ちかい 同じ おなじ 別の べつの 他の ほかの 他に ほかに 他は ほかは 初級 しょきゅう 中級 ちゅうきゅう 上級 じょうきゅう 初心者 しょしんしゃ 上級者 じょうきゅうしゃ 初級者 しょきゅうしゃ 中級者 ちゅうきゅうしゃ 向け むけ 両方 りょうほう 比較 ひかく 比べ くらべ 違い ちがい 違う ちがう 残り のこり 続き つづき 戻し もどし 戻っ もどっ 戻り もどり 外し はずし 除い のぞい 含め ふくめ 入れ いれ 絞っ しぼっ 絞り しぼり 並べ ならべ 出し だし 開い ひらい 調べ しらべ 探し さがし 知り しり 聞き きき 表示 ひょうじ 説明 せつめい 紹介 しょうかい 要約 ようやく 公開 こうかい 参加 さんか 分野 ぶんや 種類 しゅるい 時期 じき 時間帯 じかんたい 初日 しょにち 二日目 ふつかめ 両日 りょうじつ 昔 むかし 今 いま 後 あと 上から うえから 下から したから 一つ ひとつ 二つ ふたつ 三つ みっつ 四つ よっつ 真ん中 まんなか 一回 いっかい 一度 いちど 再度 さいど 元に もとに 元の もとの 古い ふるい 新しい あたらしい 長い ながい 短い みじかい 詳し くわし 教え おしえ 見せ みせ 話し はなし 喋っ しゃべっ 誰 だれ 何 なに 話 はなし 人 ひと 方 かた 次 つぎ 前 まえ 順 じゅん 的 てき 年 とし 回 かい 中 なか 者 しゃ 名 な'.split(
    ' ',
  );
/** The longest first. */
const READINGS: readonly (readonly [kanji: string, kana: string])[] = SPELT.flatMap((kanji, at) =>
  at % 2 === 0 ? [[kanji, SPELT[at + 1] ?? ''] as const] : [],
).toSorted(([a], [b]) => b.length - a.length);

/** Shorter words in hiragana are parts of too many others. */
const MIN_KANA = 4;
const KANJI = /\p{Script=Han}/u;
const HIRAGANA = /^[\p{Script=Hiragana}ー]+$/u;

/** A word of asking as it is also typed: in hiragana, without its apostrophe, in the words of the west of Japan. */
export function spokenForms(word: string): string[] {
  return [...kanaOf(word), ...withoutApostrophe(word), ...inDialect(word)].filter((form) => form !== word);
}

function kanaOf(word: string): string[] {
  if (!KANJI.test(word)) return [];
  let kana = word;
  for (const [kanji, reading] of READINGS) kana = kana.replaceAll(kanji, reading);
  return kana.length >= MIN_KANA && HIRAGANA.test(kana) ? [kana] : [];
}

/** whats, whos, dont. "Ill", "well" and "were" are words of their own. */
const withoutApostrophe = (word: string): string[] =>
  /^[a-z' ]+$/.test(word) && word.includes("'") && !OTHER_WORDS.test(word) ? [word.replaceAll("'", '')] : [];
const OTHER_WORDS = /\b(?:i'll|we'll|we're|he'll|she'll|it's|can't|won't|let's)\b/;

/** いっちゃん古い, 古か: the ends of an order. */
const inDialect = (word: string): string[] => {
  const most = MOST.exec(word)?.[0];
  const first =
    most === undefined ? [word] : [word, ...['いっちゃん', 'いっとう', 'いっちばん'].map((own) => own + word.slice(most.length))];
  return first.flatMap((form) => (ADJECTIVE.test(form) ? [form, `${form.slice(0, -1)}か`, `${form.slice(0, -1)}かと`] : [form]));
};
const MOST = /^(?:一番|いちばん|1番)(?=.)/;
const ADJECTIVE = /(?:古|新し|長|短|早|ふる|あたらし|なが|みじか|はや)い$/;
