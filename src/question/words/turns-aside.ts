import type { WordTable } from '../word-index.ts';
import { crossed } from './crossed.ts';

const OTHER = '他の ほかの 別の よその 違う ちがう';
const OCCASIONS =
  'イベント カンファレンス カンファ 大会 年 年度 開催回 開催 エディション 会議 event conference edition year コンファレンス とこ ところ 場所 場';
const TALKS = 'セッション トーク 発表 登壇 講演 話 session talk';
const LAST_WORDS = '- けど けれど ですけど けれども が ですが んですが んだけど なんだけど なんですが ですけれども';

/**
 * What leads away from what was spoken of, what takes a condition back, and what is said around a question, in the words of
 * dialects and of haste. See `turns-japanese.ts`.
 */
export const TURNS_ASIDE: WordTable = {
  'turn:fresh': [
    crossed('全然 ぜんぜん 全く まったく', '違う 違います ちがう 別 別な 関係ない 関係ない話 別の話 違う話', LAST_WORDS),
    crossed('気分 話題 話 目先 テーマ 頭', '- を', '変えて かえて 変えまして 切り替えて 切りかえて 替えて 転じて', '- ですが'),
    crossed('仕切り直し 仕切りなおし', '- て で です ですが'),
    '次の質問 次の質問ですが 次の質問です 次に聞きたいのは 一旦リセットして いったんリセットして 一度リセットして 全部リセットして 話を変えます 話題を変えます 話かわるけど 話変わるけど 最初からやり直し 別の質問 別の質問ですが 新しい質問 新規の質問 もう一つ質問 別に質問',
    crossed(
      '- a an one another now_a next_a',
      '- _',
      'new fresh different separate unrelated another next',
      '_',
      'query search request ask one_please lookup',
    )
      .split(' ')
      .filter((phrase) => !phrase.startsWith('_'))
      .join(' '),
    crossed(
      '- now_ ok_ okay_',
      'a_fresh_one fresh_one something_new something_different starting_over start_over start_fresh moving_on on_to_something_else',
    ),
    "let_me_start_over let's_start_over start_again_with let's_move_on from_scratch right,_context for_context context: new_thread fresh_start clean_slate switching_to scrap_that forget_that_and",
  ].join(' '),
  'turn:more':
    "つづけて つづけてください これ以外 これ以外に これ以外には これ以外にも これ以外で これら以外に 下の方も 下も もっと下も 後半も 後半 あと何がある あと何があった 残りのやつ go_ahead next_fifteen next_twenty next_ten next_dozen ahead_with_the_next あとは あとは何 あと残りは めくって めくる ページめくって keep_'em_coming keep_em_coming more_where_that_came_from what's_after_that what_is_after_that what's_after_those hit_me 次のやつら 後ろの方 その後ろ",
  'turn:oldest-list':
    '最初に出したやつ 最初に出した 最初に見せたやつ 最初に見せてくれた 最初に見せてくれたやつ 最初に出してくれた 最初に出てきたやつ 一番最初に出した 初めに出した はじめに出した 元々のリスト もともとのリスト',
  'turn:left-out': '含まれなかった 含まれなかったの 載らなかった 載らなかったの 出てこなくなった 見えなくなった',
  'turn:company': crossed('その この あの 同じ おなじ', '会社 企業 とこ ところ 組織', '- の って').concat(
    ' あそこの会社 あちらの会社 同僚 同僚の colleague colleagues coworker coworkers',
  ),
  'turn:person': crossed('その この あの', '人 方 登壇者', 'って'),
  'turn:widen-level': 'open_it_up_to_all_levels up_to_all_levels to_all_levels at_all_levels',
  'turn:others': `more_from more_by anything_more_from anything_more_by anything_more who_else 同僚 同僚の colleague colleagues coworker coworkers 別の人 別の人の 別の方 別の方の 他の人の ほかの人の 他の方の 別のひとの ${crossed('別 他 ほか よそ', TALKS)} ${crossed('よその 別な', '- やつ もの セッション 発表 トーク')}`,
  'turn:widen-occasion': [
    crossed(OTHER, OCCASIONS, '- も でも にも は だと では'),
    crossed(
      'any_other another other any the_other different',
      '_',
      'edition editions event events conference conferences year years',
    ),
    crossed('at in', '_', 'other another any_other', '_', 'edition editions event events conference conferences year years'),
  ].join(' '),
  'pointer:similar': `${crossed('同じ おなじ おんなじ 似た 近い', 'テーマ 話題 トピック 題材 ジャンル 分野 系統 種類 内容', 'の', '話 やつ もの 発表 セッション トーク')} ${crossed(
    '関連し 似て 近 通じ 類似し 似通って',
    'そうな いそうな てそうな',
    '- の やつ もの 話 セッション 発表 トーク',
  )}`,
  'neg:pre': crossed(
    'except excluding but_not without skip apart_from',
    '_',
    'the_one the_ones ones those',
    '_',
    'from at in of by with',
  ),
  'neg:post': crossed(
    '',
    'やなくて やなくって やのうて やなしに ちゃうくて ちゃうて じゃなしに ではなしに じゃなくって でなしに じゃのうて でのうて でなくって',
  ),
  'turn:correct':
    '書き間違い 打ち間違い 書き間違えた 打ち間違えた typo rather でなく ではなく ちがった まちがった まちごうた 間違うた の間違い の間違いでした の間違いだった の間違いやった の間違いです 間違いやった 間違いでした まちがえてた 違うた ちゃうわ ちゃうかった ちゃう 言い直す 言い直します nah nay scratch_that strike_that make_that rather_make_that i_should_have_said should_have_been',
  'act:free': `関係なくて 関係なくていい 関係なくていいや aren't_necessary isn't_necessary not_necessary aren't_required isn't_required not_required aren't_needed isn't_needed not_needed optional ${crossed('どこ いつ 誰 だれ どれ 何 なん', 'でも', '- いい ええ ええわ ええよ いいよ いいや いいです よい かまへん かめへん 構わん')} ${crossed('でも ても', 'ええ ええわ ええで ええよ かまへん かめへん 構わん かまわん')} 問わん 問いまへん 関係あらへん 気にせん こだわらん slides_or_not recorded_or_not video_or_not deck_or_not or_otherwise`,
  'act:lift': crossed(
    '条件 縛り しばり 制限 フィルタ フィルター 絞り込み',
    '- を は',
    'とって 取って 外そう はずそう なくそう やめよう いらない 要らない もういらない 解こう 外しといて',
  ),
  'act:back': 'chuck_back chuck_back_in stick_back pop_back throw_back throw_back_in chuck put_back_in',
  'turn:again': `redo_the_list redo_that_list redo ${crossed('ひとつ 一つ 1つ 1個 いっこ -', '前の', 'リスト 一覧 結果 やつ一覧 list', '- を に')} ${crossed('いまの 今の さっきの 先ほどの 直前の', '一覧 リスト 結果 list', '- を')}`,
  thanks:
    "勉強になります 勉強になりました 勉強になるわ 勉強になった 参考になります 参考になりました 参考になった 参考にします 助かります 助かりました 恩に着ます 恩にきます 以上です 以上でした 満足です 満足 満足しました また来る またきます またくる また聞きます また聞く また質問します お世話になりました ではでは やるじゃん やるやん でかした 見直した お見事 お疲れ様でした おつかれさまでした cheers_bot top_stuff champion ripper sorted sorted_then that_will_do that'll_do that_is_all that's_all that's_everything i'm_happy much_thanks tysm thnx thx_a_lot you_star good_as_gold",
  greet:
    "調子どう 調子はどう 調子はどうですか 調子いい 調子どうですか 元気 元気？ 元気ですか 元気かい お元気ですか いい天気ですね いい天気 寒いですね 寒いね 暑いですね 暑いね 今日は寒いですね 今日は暑いですね 今日はいい天気ですね 雨ですね お疲れ おつかれ お疲れっす おつかれっす やあ やぁ よう よっ もしもし 起きてる 起きてますか how_are_you how_are_you_doing how_is_it_going how's_it_going how_are_things how_do_you_do hope_you_are_well hope_you're_well hope_all_is_well nice_to_meet_you what's_up whats_up sup wassup g'day lovely_weather nice_weather are_you_there anyone_there you_there",
  polite:
    'teach_me please_teach_me have_a_squiz have_a_look_at have_a_gander take_a_look_at let_me_see let_me_have plz pls けろ まっか おくれやす どうぞ',
  aux: "いいや でいいや ていいや i.e. i.e e.g. e.g そのまま そのままで このまま このままで you've_been you_have_been you've_been_so 会場内の 会場内で 館内の 館内で 建物の中の 元の 広い with_titles with_their_titles titles_only just_titles タイトル付きで タイトルだけ mate bloke folks_here then_please if_you_would if_you_could if_you_don't_mind my_friend if_possible fine 引き続き そんで ほんで ほな ほんなら そしたら そうしたら おっと おおっと ほしたら したら んじゃ うーむ",
  'asked:speaker': `なんて人 何て人 なんていう人 何ていう人 なんという人 何という人 his_name her_name their_names name_again the_name_again ${crossed('登壇 発表 話す 喋る しゃべる 話し 講演 登壇する 発表する', '予定だった 予定の はずだった はずの することになってた', '人 ひと 方 かた')} 誰が喋って だれが喋って 誰がしゃべって 誰が話して 登壇した人 登壇した方 who's_the_bloke who_is_the_bloke whos_talking who_was_it_by who_by who_is_on`,
  'asked:company':
    'works_where work_where working_where based_where employed_where from_where where_from where_they_work where_he_works where_she_works which_firm what_firm 働いてる 働いている どこ勤め どこづとめ どこ務め どちら勤め 勤め先 お勤め先 つとめ先 勤務先 お勤め どこ所属 どこの所属 どこのもん どこの人 どこのひと どこの方 どちらの方 勤めてる 勤めている',
  'asked:where': crossed(
    'どこで',
    'やった やってた やったの やったん やらはった やらはったん 開かれた 開催された 行われた あった あったん やってん',
  ),
  'asked:date': '発表した日 発表された日 話した日 登壇した日 開催された日 やった日 あった日',
  'asked:slides': 'スラ スラは スラどこ デッキ',
  'asked:room':
    '何階 何階で 部屋番号 部屋番号は ルーム名 部屋名 in_the_building which_part_of_the_building どの部屋 何号室 なんの部屋',
  'wish:count': crossed('数え', 'ると たら て てみると てみたら てみて てくれ てください るとどう るといくつ るといくつになる'),
  'shift:-1':
    'one_more_year_back another_year_back a_year_back one_year_further_back yet_another_year_back もう一年前 もう1年前 さらに一年前 さらに1年前 もうひとつ前の年 さらに前の年 さらに前 さらにその前 もっと前 もっと前の年 もういっこ前 もう一つ前の年 even_earlier earlier_still and_before_that before_that before_that_one',
  'shift:1':
    'one_more_year_on another_year_on もう一年後 もう1年後 さらに翌年 もうひとつ次の年 さらに後 さらにその後 さらに後の年 もっと後 even_later later_still',
  'turn:earlier-event': 'last_edition the_last_edition',
  'limitName:tier': 'ランク スポンサーランク グレード プラン ティア tier tiers sponsor_level sponsorship_level',
  'limitName:place': '場所 開催地 地域 土地 会場 place places city location locations venue',
  'limitName:has': '資料の有無 動画の有無 スライドの有無',
  'limitName:day': '日にち 日取り 開催日 ひにち 日ぃ',
  'limitName:time': '時間帯 時間 時刻 開始時刻 開始時間 start_time time_slot time_window hour hours',
  'nth:1': `${crossed('上 うえ', 'の', 'やつ ほう 方 の もの', '- の')} very_top the_very_top at_the_very_top 頭の 頭のやつ アタマの 一個目 一つ目 ひとつめ`,
  'nth:-1': `おしまい おしまいの トリを飾ってる トリを飾ってるの トリを飾る トリ the_very_last very_last ${crossed('下 した', 'の', 'やつ ほう 方 もの', '- の')} very_bottom the_very_bottom at_the_very_bottom final_one the_final_one final_entry the_final_entry final_item the_final_item last_entry last_item closing_one the_closing_one ${crossed('- 一番 いちばん', '後ろ うしろ', 'の', '- もの やつ')} おしり おしりの お尻の 締めの 締めのやつ トリの しめの`,
  'turn:same-there': crossed(
    '同じ おなじ おんなじ 同様の',
    '絞り込み しぼりこみ 条件 フィルタ フィルター 絞り方 検索 見方',
    '- で を の',
  ),
};
