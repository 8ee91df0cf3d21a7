import type { WordTable } from '../word-index.ts';
import { crossed } from './crossed.ts';
import { inflectEnglish } from './inflect-english.ts';
import { inflectJapanese } from './inflect-japanese.ts';
import { JAPANESE } from './japanese.ts';

/** Verbs that take something out of a list. */
const DROP_JAPANESE = inflectJapanese(
  '外す はずす 除く のぞく 除外|する 抜く ぬく 省く はぶく 落とす おとす 消す けす 削る けずる 削除|する 取り除く とりのぞく 弾く はじく 排除|する カット|する ドロップ|する 捨て|る 隠す かくす 除去|する スキップ|する 飛ばす とばす',
);
const DROP_BASE =
  'remove exclude drop discard ditch omit skip eliminate delete hide strip scrap cut toss filter_out weed_out cross_out rule_out screen_out';
const DROP_ENGLISH = inflectEnglish(DROP_BASE);
const DROP_IRREGULAR =
  'leave_out leave_out_of leaving_out left_out left_out_of take_out taking_out took_out taken_out throw_out throwing_out threw_out thrown_out get_rid_of getting_rid_of got_rid_of lose losing lost kick_out kicked_out chuck_out cut_out';

const TAKEN_OUT = crossed(
  'を は も のを のは',
  '外し はずし 除い のぞい 抜い ぬい 省い 落とし 消し けし 削っ 削除し 取り除い 弾い はじい 排除し カットし 捨て 隠し かくし スキップし 飛ばし とばし 除外し いらない 要らない 不要 カットで 省略で 省略し スキップで 除外で 抜きで なしで 無しで ドロップで',
);

/** Without a particle before it: キーノートいらない. */
const UNNEEDED = 'いらない 要らない いらん 要らん いりません 要りません いらないです いらんわ 不要です';

/** The same among the negations of any question. */
const TAKEN_OUT_WORDS = (JAPANESE['neg:post'] ?? '')
  .split(' ')
  .filter((word) => /除|外し|抜|省|のぞ/.test(word) && !word.includes('以外'))
  .join(' ');

/** Verbs that take a condition back, and nothing else. */
const LIFT_JAPANESE = inflectJapanese(
  '解除|する 取り消す とりけす やめ|る リセット|する クリア|する 無視|する 忘れ|る わすれ|る 撤回|する キャンセル|する なくす 無くす 緩め|る ゆるめ|る 取り下げ|る とりさげ|る 取り払う とっぱらう 取っ払う 撤廃|する 気にし|る',
).concat(' 元の件数 元の状態 元の数 元通り 元どおり もとどおり');
const LIFT_ENGLISH = `${inflectEnglish('cancel clear lift ignore disregard undo disable relax loosen reset revert')} forget forgetting never_mind nevermind off away turn_off turn_that_off switch_off take_off do_away_with undid unfiltered`;

/** Verbs that bring something into a list again. */
const BACK_JAPANESE = inflectJapanese(
  '戻す もどす 復活|する 復元|する 入れ|る いれ|る 含め|る ふくめ|る 足す たす 加え|る くわえ|る 混ぜ|る 入れ直す 加え直す 足し直す',
).concat(' 込み 込みで こみで 込みの 込みに 含みで 含みの ありで アリで 有りで');
const BACK_ENGLISH = `${inflectEnglish('add include restore re-add readd re-include')} add_back bring_back put_back back back_in let_in count_in included back_on_the_list in_again`;

/** What is lost without anybody having dropped it. */
const GONE_JAPANESE = inflectJapanese(
  '外れ|る はずれ|る 落ち|る おち|る 消え|る きえ|る 抜け|る ぬけ|る 漏れ|る もれ|る なくなる 無くなる 減る へる 見えなくなる 抜け落ち|る 対象外 候補外 圏外',
);
const GONE_ENGLISH =
  'disappear disappearing vanish vanishing go_missing drop_off drop_out fall_out fall_off get_lost get_dropped got_dropped get_cut got_cut get_removed got_removed gone missing disappeared vanished went_away fell_out fell_off fell_away left_behind no_longer_there not_there_anymore lost removed dropped excluded omitted cut eliminated discarded hidden filtered_out filtered left_out cut_off screened_out weeded_out thrown_out taken_out';

/** "It does not matter." */
const FREE_JAPANESE = [
  '問わない 問わず 問いません 問わなく 不問 関係ない 関係なく 関係なし 関係なしで 関係なしに 関係ありません 無関係 無関係に 気にしない 気にしなく 気にせず 気にしません こだわらない こだわらず こだわりません こだわらなく 制限なし 指定なし 無制限 構わず かまわず 有無 有無に あってもなくても あっても無くても よらず によらず を問わず は問わず 任意',
  crossed('何 なん なに どれ どう いつ どこ 誰 だれ', 'でも', '- 可 大丈夫'),
  crossed('無くて なくて', 'も', 'いい いいや いいわ いいよ いいです 良い よい ok 可 大丈夫 構わない かまわない 構いません'),
  crossed(
    'でも ても じゃなくても でなくても なくても',
    'いい いいや いいわ いいよ いいか 良い よい よく ok 可 大丈夫 構わない かまわない 構いません かまいません 問題ない 結構 よろしい',
  ),
].join(' ');
const FREE_ENGLISH =
  "doesn't_matter does_not_matter don't_matter dont_matter don't_care do_not_care dont_care don't_mind do_not_mind irrelevant regardless regardless_of no_matter not_important isn't_important unimportant doesn't_have_to don't_have_to doesn't_need_to don't_need_to needn't need_not is_fine are_fine is_okay is_ok are_ok are_okay fine_too okay_too ok_too with_or_without irrespective_of independent_of";

/** Verbs that leave nothing but something in a list. */
const KEEP_JAPANESE = inflectJapanese(
  '残す のこす 絞る しぼる 絞り込む しぼりこむ 限る かぎる 限定|する フィルタ|する フィルター|する 絞りこむ 区切る くぎる',
);
const KEEP_ENGLISH = `${inflectEnglish('keep filter narrow limit restrict confine reduce whittle narrow_down pare_down')} reduce_it_to reduce_them_to reduce_that_to narrow_it narrow_it_down narrow_that_down narrow_this_down limit_it limit_it_to limit_this limit_that restrict_it restrict_it_to restrict_that restrict_that_to restrict_this filter_it filter_that filter_this filter_them narrow_them_down stick_to stick_with only_keep leave_only just_keep cut_it_down_to trim_it_down_to boil_it_down_to down_to`;

const SORT_JAPANESE = inflectJapanese(
  '並べ替え|る 並べかえ|る ならべかえ|る 並び替え|る 並びかえ|る 並べ直す ソート|する 整列|する',
);
const SORT_ENGLISH = `${inflectEnglish('sort reorder re-order rearrange arrange resort re-sort')} order_by order_these order_those order_the_list order_the_results order_them ordered_by put_them_in_order put_in_order`;

/** What conditions are called. */
const FILTER = `${crossed('条件 絞り込み しぼりこみ フィルタ フィルター filter 縛り しばり 制限 制約 絞り 指定 条件付け', '-')} filter filters condition conditions limit limits limitation limitations restriction restrictions constraint constraints criterion criteria filtering`;

/**
 * What people do with a list or a condition, by verbs and their forms: `act:drop` takes out, `act:lift` takes a condition back,
 * `act:back` brings back, `act:gone` is what was lost, `act:free` says that something does not matter, `act:sort` puts in another order.
 * What is done to what is decided by the rules of `edited-list.ts`.
 */
export const TURNS_ACTS: WordTable = {
  'act:drop': `${UNNEEDED} ${DROP_JAPANESE} ${DROP_ENGLISH} ${DROP_IRREGULAR} ${TAKEN_OUT} ${TAKEN_OUT_WORDS}`,
  'neg:pre': `${inflectEnglish(DROP_BASE)} ${DROP_IRREGULAR} ${crossed('not', '_', 'the_ones ones those the_ones_that_are', '_', 'for in from with on by')}`,
  'neg:post': `${TAKEN_OUT} ${UNNEEDED}`,
  'act:lift': `${LIFT_JAPANESE} ${LIFT_ENGLISH} ${crossed('絞る しぼる 絞り込む 絞り込み フィルタ フィルター', '前 まえ', '- の のに に')}`,
  'act:back': `${BACK_JAPANESE} ${BACK_ENGLISH}`,
  'act:gone': `${GONE_JAPANESE} ${GONE_ENGLISH}`,
  'act:free': `${FREE_JAPANESE} ${FREE_ENGLISH}`,
  'act:any': 'any every all whatever whichever either both どの どんな いかなる 全 すべての 全ての 全部の あらゆる 両方の',
  'turn:within': `${KEEP_JAPANESE} ${KEEP_ENGLISH} ${crossed('その この あの これらの それらの それら これら それの これの 今の さっきの', '中 うち なか', '- で に の から だと では には なら で見て でも')}`,
  'act:sort': `${SORT_JAPANESE} ${SORT_ENGLISH}`,
  'sortKey:time': `${crossed('日付 時間 開催 年代 開催日 日時 年 時刻 発表日 公開日 時期', '順', '- に で')} 時系列 時系列順 昇順 by_date by_time by_year chronologically chronological_order chronological in_chronological_order date_order by_event_date by_when`,
  'sortKey:length': `${crossed('長さ 時間の長さ 尺', '順', '- に で')} by_length by_duration`,
  'sortKey:newest': `${crossed('新しい あたらしい 最近の', 'もの の 方 ほう やつ', 'から から順に から順番に 順')} 新しい順 降順 逆順 newest_first latest_first most_recent_first newest_to_oldest reverse_chronological descending by_newest by_latest newest_on_top most_recent_on_top newest_at_the_top`,
  'sortKey:oldest': `${crossed('古い ふるい 早い', 'もの の 方 ほう やつ', 'から から順に から順番に 順')} 古い順 oldest_first earliest_first oldest_to_newest ascending by_oldest oldest_on_top`,
  'sortKey:longest': `${crossed('長い', 'もの の 方 ほう やつ 順', 'から から順に')} longest_first longest_to_shortest`,
  'sortKey:shortest': `${crossed('短い', 'もの の 方 ほう やつ 順', 'から から順に')} shortest_first shortest_to_longest`,
  'order:last': `${crossed('いちばん 一番 最も', 'フレッシュな 直近の 最近の あとの 後の up-to-date_な')} 最新回のやつ 最新の回 直近の発表 直近の回 直近のやつ newest_のやつ latest_のやつ ${crossed('新しい あたらしい 最近の 直近の 遅い', 'もの の 方 ほう やつ')}`,
  'order:first': `${crossed('いちばん 一番 最も', '昔の むかしの 初期の 前の年の 先の')} 最古 最古の 最古参 最古参の 最年長 oldest_のやつ earliest_のやつ ${crossed('古い ふるい 早い 昔の', 'もの の 方 ほう やつ')}`,
  'order:longest': `${crossed('いちばん 一番 最も', '尺のある 尺が長い 尺の長い 時間の長い 時間が長い 長丁場の')} 最長のやつ 最長のもの 最長の発表 最長のセッション ${crossed('長い', 'もの の 方 ほう やつ')}`,
  'order:shortest': `${crossed('いちばん 一番 最も', 'さっと終わる すぐ終わる 早く終わる 尺が短い 尺の短い 時間の短い')} 最短のやつ 最短のもの 最短の発表 最短のセッション ${crossed('短い', 'もの の 方 ほう やつ')}`,
  filterNoun: FILTER,
  listNoun: '一覧 リスト 結果 list results result listing 一覧表 検索結果 リスト表示 overview_list',
  'quantity:all':
    '全部 ぜんぶ ゼンブ 全て すべて 全件 残らず 一つ残らず ひとつ残らず 一件残らず まるごと 丸ごと 丸々 フル フルで 余さず 余すところなく 漏れなく もれなく 省略せず 省略なし 省略しない 省略しないで 省略なしで 完全な 完全版 一式 洗いざらい 全量 端から端まで 最後まで all_at_once all_in_one_go all everything entire whole complete full every each_one every_one every_single_one in_full unabridged untruncated the_lot the_whole_lot the_whole_thing in_its_entirety all_of_it each_and_every_one',
  'wish:list':
    '残らず 一つ残らず ひとつ残らず 一件残らず まるごと 丸ごと 丸々 フルで 余さず 漏れなく もれなく 省略せず 省略なし 省略なしで 完全版 一式 entire the_entire in_full the_lot the_whole_lot the_whole_thing',
};
