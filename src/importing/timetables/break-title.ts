/** Whether an entry of a timetable is a break, a meal or a queue, told by its name: each word of it says so. */
export function isBreakTitle(title: string): boolean {
  const text = title.normalize('NFKC').toLowerCase();
  const japanese = [...text]
    .filter((letter) => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u.test(letter))
    .join('');
  if (japanese !== '') return JAPANESE.has(japanese);
  const words = text.split(/[^\p{L}]+/u).filter(Boolean);
  return (
    words.length > 0 &&
    words.every((word) => BREAK_WORDS.has(word) || SIDE_WORDS.has(word)) &&
    words.some((word) => BREAK_WORDS.has(word))
  );
}

/** Each of them makes an entry a break. */
const BREAK_WORDS = new Set(
  'break breaks intermission lunch breakfast dinner brunch registration checkin reception doors door pause pauses déjeuner dejeuner accueil mittagspause kaffeepause networking'.split(
    ' ',
  ),
);

/** What stands beside them. */
const SIDE_WORDS = new Set(
  'and the a of for with at to in on coffee tea snack snacks drinks short long morning afternoon evening midday noon time badge badges pick up pickup check open opening venue opens social café cafe déj du de la le et petit petite matin midi transition welcome day one two three'.split(
    ' ',
  ),
);

const JAPANESE = new Set(
  '受付 受付開始 開場 開場受付 受付開場 閉場 休憩 休憩時間 小休憩 昼休憩 昼休み お昼休み お昼休憩 ランチ ランチタイム ランチ休憩 昼食 昼食休憩 コーヒーブレイク ティーブレイク ブレイク ブレイクタイム 転換 移動 懇親会 ネットワーキング 交流会'.split(
    ' ',
  ),
);
