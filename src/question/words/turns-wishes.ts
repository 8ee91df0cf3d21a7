import type { WordTable } from '../word-index.ts';
import { crossed } from './crossed.ts';
import { inflectEnglish } from './inflect-english.ts';
import { inflectJapanese } from './inflect-japanese.ts';

const SIMILAR_ENDS = '- の やつ もの 話 セッション 発表 トーク 内容 talk session';

/** What people want to have of a list or of one of it, in the words of everyday: more, details, similar ones, a comparison, a reason. */
export const TURNS_WISHES: WordTable = {
  'turn:more': [
    crossed('次 つぎ 続き つづき 残り のこり', '- の を は も に へ'),
    crossed('次の 続きの 残りの', 'ページ 分 ぶん 結果 page 候補'),
    'その先 この先 その続き この続き 後続 残りぜんぶ 残り全部 次ページ 次頁 ページ送り あとの残り 後は 先へ 先を 次行って 次いって 次に行って 次に進んで 次いこう 次お願い その次 それ以降 以降 nextの nextを 残り物',
    crossed(
      'next remaining following further subsequent',
      '_',
      'ones page pages batch set results few part chunk hits items sessions talks',
    ),
    crossed('keep carry go move press push continue', '_', 'going on it_coming scrolling paging listing them_coming', '-'),
    inflectEnglish('continue proceed'),
    inflectJapanese('続け|る つづける 引き続く'),
    crossed('ページ page 頁', '- を', '送って 送り めくって 進めて 進んで 次へ'),
    '引き続き ひきつづき まだ残って まだのこって あとは何 あとはなに あとなに 他は何 ほかは何 後は何 anything_after_that after_that_one whats_left what_is_left もうちょい もちょっと もうちっと what_comes_after_that anything_after_those',
    'moar next_please and_next more load_more see_more view_more show_more give_me_more more_results the_rest rest rest_of_them rest_of_it the_rest_of_them the_rest_of_it the_rest_of_the_list remainder the_remainder remaining the_remaining_ones remaining_ones the_others what_else anything_further scroll scroll_down page_down turn_the_page flip_the_page next_up onwards what_comes_after what_comes_next what_follows what_is_next',
  ].join(' '),
  'pointer:details': [
    '詳しく くわしく くわしゅう 詳しゅう 詳細 詳細に しょうさい 内容 ないよう 中身 なかみ 概要 がいよう 要旨 あらすじ 説明 解説 要約 深掘り 掘り下げ ほりさげ 具体的には 具体的に 何の話 なんの話 どんな話 どういう話 どんな内容 どういう内容 どんな発表 何についての 何について なにについて 何を話し 何話し なに話し どんな感じの どんなの どんなやつ どんなんだった detail details 詳しい話 もう少し詳しく もうちょい詳しく もっと詳しく もっと詳細 さらに詳しく',
    inflectJapanese('説明|する 解説|する 掘り下げ|る ほりさげる 深掘る 詳述|する 深堀り|する 掘る 噛み砕く 要約|する'),
    inflectEnglish('elaborate expand explain describe unpack clarify outline summarize summarise discuss cover dig detail'),
    "details detail in_detail in_depth in_more_depth depth deeper go_deeper dig_deeper dig_into drill_down drill_into lowdown the_lowdown rundown gist the_gist summary synopsis specifics particulars info information more_info more_information more_on more_about more_on_that more_on_it what_is_it_about what_was_it_about what_is_that_about what_was_that_about what_about_is_it what_is_it what_was_it what_was_discussed what_was_said what_did_they_say what_did_they_talk_about what_did_they_cover what_did_it_cover what_does_it_cover what_is_in_it what's_in_it what's_it_about what's_that_about what's_that_talk_about what's_this_about breakdown break_down break_it_down walk_me_through_it talk_me_through_it abstract the_abstract content contents tell_me_more sum_it_up sum_that_up sum_up boil_it_down say_more know_more learn_more hear_more read_more",
  ].join(' '),
  'pointer:similar': [
    crossed(
      '似た にた 似てる 似ている にてる 類似の 類似した 近い 似通った 関連の 関連する 関連した 同系統の 同種の 同様の 同じような おなじような おんなじような おんなじ感じの 同じ感じの 似たような これ系の こういう系の この系統の この手の その手の こういった そういった そういう こういう こんな感じの そんな感じの こんな そんな この類の その類の 親戚みたいな 通じる',
      SIMILAR_ENDS,
    ),
    crossed(
      '雰囲気 ノリ 毛色 方向性 趣旨 内容 話題 題材 分野 領域 傾向 テイスト',
      '- が の',
      '近い 似た 似てる 似ている 近しい 同じ',
      SIMILAR_ENDS,
    ),
    '類似 関連セッション 関連発表 類似セッション 似たり寄ったり 類似の発表 系統の近い テーマの近い 内容の近い 内容が近い テーマが近い 系統が近い 趣旨が近い',
    crossed(
      'similar comparable related alike akin equivalent analogous resembling like_minded',
      '- _ones _to_this _to_that _to_it _talks _sessions _stuff _topics',
    ),
    crossed(
      'more_like others_like anything_like something_like things_like talks_like sessions_like stuff_like',
      '_',
      'this that it these those this_one that_one',
    ),
    crossed(
      'along on in of',
      '_',
      'these_lines those_lines the_same_lines similar_lines the_same_vein that_vein a_similar_vein a_similar_topic similar_topics similar_subjects a_similar_theme the_same_spirit a_similar_spirit that_spirit the_same_mood the_same_direction a_similar_direction the_same_area a_similar_area the_same_line that_kind this_kind that_sort this_sort the_same_kind',
    ),
    'in_the_vein_of in_a_similar_vein_to along_the_lines_of in_the_spirit_of in_the_style_of in_the_same_vein_as like_this like_that like_it like_those like_these kindred of_this_kind of_that_kind',
  ].join(' '),
  'turn:compare': [
    '違い ちがい 差 差異 相違 相違点 差分 差は 違いは 共通点 対比 比較 見比べ difference どう違う どう違うの どうちがう どうちがうの どない違う どないちがう どこがちがうの どこが違う どこが違うの 何が違う 何が違うの なにがちがう どこがちがう どう異なる どこが異なる どっちがどう',
    inflectJapanese('比べ|る くらべる 見比べ|る 見くらべる 比較|する 対比|する 照らし合わせ|る 突き合わせ|る'),
    'くらべ 見くらべ 並べて比べ 横並び 横に並べて 並べて見たい 並べて見せて',
    inflectEnglish('compare contrast differ'),
    crossed('stack measure match hold', '_', 'up', '_', 'against to with -'),
    "diff diffs diff_between comparison difference differences distinction distinguish versus vs vs. side_by_side next_to_each_other against_each_other different_from have_in_common in_common different_between what's_different what_is_different how_different are_different two_different apart tell_apart next_to beside alongside compared_with compared_to",
  ].join(' '),
  'turn:both': [
    'both both_of_them the_two these_two those_two of_the_two the_two_of_them each_other first_two the_first_two top_two the_top_two the_pair the_first_two_of_them この二つ この2つ この二件 この2件 この2本 この二本 その二つ その2つ その2件 その二件 二つ 2つ ふたつ 両方 両者 双方 二者 2件 二件 2本 二本 2者 上の二つ 上の2つ 上2つ 上二つ 最初の二つ 最初の2つ 頭の二つ 先頭の二つ',
    crossed('最初の 上の 頭の 先頭の', '2つ 二つ ふたつ 2件 二件 2本 二本 2個 二個 two two_talks two_sessions'),
    crossed('- the_', 'first top', '_', 'two', '_', 'talks sessions results ones'),
  ].join(' '),
  'turn:why': [
    '選定 選定の理由 なぜ なんで 何で なにゆえ 何故 どうして 理由 わけ 根拠 基準 選定理由 選定基準 選択理由 決め手 判断基準 何で選ん なんで選ん どういう基準 どんな基準 なにをもって 何をもって どうやって選ん どう選ん 何を根拠 なんの根拠',
    'how_did_this how_did_that why reasoning your_reasoning logic motivation how_come reason reasons rationale justification basis grounds what_basis on_what_basis on_what_grounds criteria_for what_made what_makes justify explain_why how_did_you_choose how_did_you_pick how_did_you_get how_did_you_find how_did_you_select how_did_you_end_up how_did_you_arrive how_was_this_chosen how_was_this_selected how_does_this_fit how_is_this_related how_is_it_related how_is_that_relevant how_is_this_relevant what_led what_prompted what_for',
  ].join(' '),
  'turn:again': [
    crossed(
      'また もう一度 今一度 いま一度',
      '見せて みせて 出して だして 見たい みたい 表示して 並べて ならべて 見せろ 見せてよ 見せてほしい 列挙して 頼む 頼みます お願い お願いします',
    ),
    crossed('もう もー', '一回 一度 一遍 いっかい いちど いっぺん 1回 1度', '- だけ'),
    `${inflectEnglish('re-show reshow re-list relist redisplay reprint')}`,
    'もっぺん もっかい もいっかい もいちど もいっぺん 再度 再び ふたたび 再掲 再表示 再送 改めて リピート 繰り返して くりかえして again once_more_please once_more once_again one_more_time another_time anew repeat redisplay reprint replay_list over_again',
  ].join(' '),
  'turn:back':
    "戻して もどして 戻って もどって 戻ろう 戻りたい 戻る 戻り 戻したい 巻き戻して 引き返して back back_to go_back go_back_to take_me_back take_me_back_to return return_to jump_back jump_back_to get_back get_back_to let's_go_back let's_go_back_to switch_back switch_back_to bring_back bring_that_back bring_it_back",
  'wish:count':
    'total count in_total altogether sum how_many how_many_are_there how_many_is_that how_many_left number_of number_of_results number_of_hits what_number tally 何件 何本 何個 何こ 何つ いくつ 何セッション 総数 件数 合計 合計数 トータル 総件数 個数 本数 何件中 数えて カウント 何件になる 何個になる 計何件 しめて これで全部 これで全部ですか これで全部なの それで全部 これで全て これですべて これだけ それだけ これだけですか これだけなの これだけか',
  'turn:fresh': [
    crossed(
      '話 話題 トピック 質問 テーマ',
      'は が を -',
      '変わる 変わります 変わって 変わりまして 変える 変えます 変えて 変わるんだ 変わるんです',
      '- けど けれど が んですが んだけど',
    ),
    crossed(
      '別の 違う 全然違う まったく別の 新しい 別 次の',
      '話 話題 質問 こと 件',
      'です ですが なんですが だけど なんだけど で で悪いけど で恐縮ですが ですみませんが で申し訳ないですが になりますが になるけど',
    ),
    '話は変わって 別件 別件です 別件ですが 別件で それはさておき それはそうと 閑話休題 全然関係ないけど 関係ないけど 全く別の話 急に違う話で悪いけど',
    crossed('different another new separate unrelated', '_', 'question topic subject thing matter', '- :'),
    crossed('on_a on_an', '_', 'different unrelated another separate', '_', 'note topic subject matter'),
    'unrelated unrelated: unrelatedly on_another_topic on_another_note on_another_subject changing_the_subject changing_topic changing_topics changing_subject change_of_topic change_of_subject to_change_the_subject switching_topics switching_gears something_else_entirely something_completely_different new_topic new_question different_topic',
  ].join(' '),
  thanks:
    "どうも どーも どもども ありがとね ありがとな ありがたい 感謝感激 助かるわ 助かるー よくわかった よくわかりました よく分かりました わかったよ 理解 理解しました 把握しました 納得 納得です 十分です 充分です もう大丈夫 大丈夫です もう十分 結構です おっけーです オッケーです okです おけです おけまる りょ 了解っす うっす さすがです いいっすね やったー 神 神対応 good_one すばらしい 素晴らしい すばらしいです 素晴らしいです すてき 素敵 ナイス ないす グッジョブ gj great_help thanks_a_million thanks_a_ton thanks_loads super terrific marvellous marvelous thank_u thanku thanx thankyou thank_you_kindly thanks_mate thanks_man thanks_heaps thanks_for_that thanks_for_the_info thanks_for_your_time big_thanks ty_so_much appreciated much_appreciated_thanks very_kind that_works works_for_me all_good all_set i'm_good that's_great that_is_great that's_perfect that's_helpful that's_useful that's_all_i_needed you're_the_best you_rock legend nice_work good_work good_bot love_it amazing fantastic wonderful splendid gotcha understood crystal_clear clear kudos bravo right_on sounds_great sounds_fine okey_dokey okie_dokie ace cool_beans",
  greet:
    "おはようさん こんちは こんちゃ こんちわ ばんは 初めて使います はじめて使います 初めて使う はじめてです 初めてです 初めまして よろしくお願いいたします おじゃまします お邪魔します ごめんください またお願いします ただいま戻りました 戻ってきました 戻ってきた もどりました 戻った 遅くなりました お待たせ お待たせしました 失礼いたします morning good_morning_all morning_everyone evening afternoon hi_team hey_folks hello_folks hiya g'morning good_to_be_back first_time_here i'm_new_here new_here it's_me_again me_again",
};
