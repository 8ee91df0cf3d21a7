import type { WordTable } from '../word-index.ts';
import { crossed } from './crossed.ts';

const COMPANY_NAME = '会社名 会社 社名 企業名 所属 所属先 所属会社 所属企業 勤務先';
const UNTOLD =
  'なし なしの 無し ない がない がなかった のない がなく が無い 無記載 不明 が不明 の不明な が不明な 未記載 が未記載 空欄 が空欄 の空欄 が書かれてない が書かれていない が書いてない が書いていない の書かれていない が載ってない が載っていない の記載がない の記載なし の表記がない の記載のない がわからない が分からない がついてない がついていない';
const TITLE = 'タイトル 題名 題 表題 演題 タイトル名';
const TITLE_EN = 'title titles';

/** Conditions that are said in phrases made of parts, in both languages. */
export const CONDITIONS: WordTable = {
  'limit:affiliation=untold': `${crossed(COMPANY_NAME, UNTOLD)} 無所属 無所属の without_a_company without_company without_a_company_name without_an_affiliation without_affiliation without_any_affiliation no_affiliation no_company no_company_name no_company_listed no_affiliation_listed with_no_company with_no_affiliation unaffiliated whose_company_is_not_listed whose_company_isn't_listed whose_company_is_unknown don't_list_a_company doesn't_list_a_company didn't_list_a_company don't_give_a_company didn't_give_a_company who_have_no_company company_unknown company_not_listed missing_company missing_affiliation`,
  'limit:titleLanguage=en': `${crossed('英語 英文 英語表記 アルファベット 英字', '- の', TITLE, '- の')} ${crossed(TITLE, 'が は', '英語 英文 英語表記 アルファベット', '- の だけの のみの')} ${crossed('英語 english', '_', TITLE_EN)} 英題 英題の english_title english_titles english-title english-titled english_titled english-language_title english-language_titles titled_in_english titles_in_english title_in_english title_is_in_english titles_are_in_english title_is_english with_an_english_title with_english_titles`,
  'limit:titleLanguage=ja': `${crossed('日本語 和文', '- の', TITLE, '- の')} ${crossed(TITLE, 'が は', '日本語 和文', '- の だけの のみの')} japanese_title japanese_titles japanese-titled titled_in_japanese titles_in_japanese title_in_japanese title_is_in_japanese with_a_japanese_title`,
  'order:first': `${crossed('一番 いちばん 最も もっとも', '早い', '時間 時刻 時間帯', '- の に')} 早い順 早い順に 早い順で 早い時間から 早い時間から順に 早いほうから 早い方から 早い時間帯から 先頭から 先頭から順に 頭から 頭から順に 最初から 最初から順に 朝から順に 前から 前から順に first_up`,
  'order:last': `${crossed('一番 いちばん 最も もっとも', '遅い', '時間 時刻 時間帯', '- の に')} 遅い順 遅い順に 遅い順で 遅い時間から 遅い時間から順に 遅いほうから 遅い方から 後ろから 後ろから順に 最後から 最後から順に おしりから`,
  after: `${crossed('より よりも', 'あと 後 遅い 遅く 遅い時間', '- の に')}`,
  before: `${crossed('より よりも', '前 まえ 早い 早く 早い時間', '- の に')}`,
  from: `${crossed('より よりも', 'あと 後 遅い 遅く 遅い時間', '- の に')}`,
  to: `${crossed('より よりも', '前 まえ 早い 早く 早い時間', '- の に')}`,
  'neg:post': `${crossed('じゃ では で', 'なかった なかったやつ なかったもの なかったほう なかった方')} ${crossed('じゃない ではない でない 以外の', '日 ほう 方 回', '- の で')}`,
  'limit:difficulty=advanced': `${crossed('難易度 レベル 難度', 'が の -', '高い 高め 高めの')} 難しめ 難しめの むずかしめ むずかしめの high-level_difficulty`,
  'limit:difficulty=beginner': `${crossed('難易度 レベル 難度', 'が の -', '低い 低め 低めの')} やさしめ やさしめの 易しめ 易しめの 簡単め 簡単めの かんたんめの easy-level easy_level`,
  technology: 'go make it',
  'limit:difficulty=any': `${crossed('難易度 レベル 難度 対象レベル', 'が は -', '全て 「全て」 『全て』 "全て" すべて 「すべて」 全員 誰でも', '- の の人 の人向け')} ${crossed('level difficulty', '_ :_ _is_ _of_', 'all "all"')} "all"_level all-level`,
  ends: '終わる 終わり 終わった 終わって 終わってる 終わっている 終わります 終わりました 終わりの 終了 終了の 終了する 終了した 終了して 終了時刻 終了時間 終わりの時間 終わる時間 おわる おわり おわった エンド お開き end ends ended ending end_time ends_at ending_at ended_at finish finishes finished finishing wrap_up wraps_up wrapped_up wrapping_up conclude concludes concluded concluding',
  'relation:parallel': `${crossed('裏 うら', 'セッション トーク 枠')} 裏番組 裏番組は 裏番組の 裏番組って ${crossed('- の', '裏', 'のセッション のトーク の発表 で発表 で話してた で話していた で喋ってた で登壇 でやってた でやっていた でやってる でやった で何 でなに で行われ で開催 は何 は他 には何 に何 では何 のやつ')} ${crossed('同じ 同', '時間 時間帯 時刻 時間枠 枠 コマ', '- の に で にやってた にやっていた に並行')} ${crossed('- と', 'かぶって 被って かぶる 被る 重なって 重なる バッティングして バッティングする', 'た る - いた いる')} ${crossed('と 時間が 時間帯が', 'かぶって 被って かぶる 被る 重なって 重なる', 'た る - いた いる')} 並行して 平行して と並行 と並行して と平行して と同時に と同時並行 同時並行 と同時刻 in_parallel in_parallel_with parallel_to parallel_with in_parallel_to at_the_same_time at_the_same_time_as same_time_as the_same_time_as the_same_time same_time same_time_slot same_time_slot_as same_slot_as the_same_slot_as same_slot the_same_slot the_same_time_slot_as simultaneously_with simultaneous_with concurrently_with concurrent_with clashed_with clash_with clashes_with clashing_with clash conflicted_with conflicts_with overlapped_with overlap_with overlaps_with overlapping_with opposite_to up_against competing_with alongside`,
  'relation:next': `${crossed('の', '次の 次に 次は 次って 直後 直後の 直後に 直後は すぐ後 すぐあと すぐ後の すぐあとの すぐ後に すぐあとに', '-')} right_after immediately_after directly_after straight_after just_after the_talk_after the_session_after the_one_after came_after comes_after followed_after`,
  'relation:previous': `${crossed('の', '直前の 直前に 直前は 一つ前 ひとつ前 一つ前の ひとつ前の すぐ前 すぐ前の すぐ前に 1つ前の')} right_before immediately_before directly_before just_before the_talk_before the_session_before the_one_before came_before comes_before`,
  // The west of Japan says it so: 上がっとらん, 公開されてへん, あらへん.
  'neg:nai': `${crossed('公開し 公開され アップし アップされ 載せ 出し 出 見つから', 'てへん とらん とらへん ておらん てん てへんかった とらんかった てへんやつ とらんやつ')} ${crossed('上がっ あがっ 載っ のっ 残っ のこっ 貼っ はっ', 'てへん とらん とらへん ておらん てん てへんかった とらんかった')} ${crossed('つい 付い', 'てへん とらん とらへん ておらん てん てへんかった とらんかった')} ${crossed('あら あれ 有ら', 'へん へんかった へんやつ')} あらへんの おまへん`,
  'asked:when': '何曜 なん曜日 なんようび what_day_of_the_week which_day_of_the_week which_weekday what_weekday',
  'neg:pre': `${crossed("never didn't did_not don't do_not doesn't does_not haven't have_not hasn't has_not", '_', 'publish published upload uploaded share shared post posted release released provide provided put_up')} never_got never_made`,
  'wish:count': `${crossed('数 数字 件数 本数 数値', 'だけ のみ', '- で を')} 数字で なんぼ なんぼほど なんぼくらい なんぼある なんぼあった なんぼあるん なんぼあったん just_the_number only_the_number just_a_number number_only number_is_enough`,
  'asked:company': `${crossed('登壇者 発表者 スピーカー 話者 講演者 話した人 発表した人 登壇した人', 'の', '会社 会社名 所属 所属会社 勤務先 企業 企業名', '- は')}`,
  'asked:days': `${crossed('one one-day one_day a_one-day single-day a_single_day 1-day 1_day', '_', 'or thing_or affair_or event_or conference_or job_or', '_', 'two two_days two-day two-day_one multi-day a_two-day more 2_days 2 a_two-day_one a_two-day_event')}`,
  'asked:format': `${crossed('どういう どういった どんな どのような どう', '形 かたち スタイル やり方', '- で での だった')}`,
  'daypart:night': '夜 夜の 夜間の 夜間に 晩 夜の部 夜になってから at_night night_time nighttime evening_and_night',
  'daypart:midnight':
    '夜中 夜中の 深夜 深夜の 真夜中 真夜中の midnight at_midnight late_night late_at_night in_the_middle_of_the_night',
  'daypart:early': '早朝 早朝の 明け方 early_morning early_in_the_morning at_dawn',
};
