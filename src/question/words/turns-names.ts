import type { WordTable } from '../word-index.ts';
import { crossed } from './crossed.ts';

const JAPANESE_THAT = 'その この あの 同じ おなじ おんなじ 今の いまの さっきの 先ほどの 当該 該当の';
const ENGLISH_THAT = 'that_ this_ the_same_ same_ those_ these_ the_very_same_ said_';
const those = (japanese: string, english: string): string =>
  `${crossed(JAPANESE_THAT, japanese)} ${crossed('その この 同じ', english)} ${crossed(ENGLISH_THAT, english)}`;

const COMPANY = [
  '会社 企業 組織 社 ベンダー カンパニー 所属 団体 所属先 勤め先',
  'company firm employer organization organisation vendor affiliation',
] as const;
const PERSON = [
  '人 ひと 方 かた 登壇者 スピーカー 発表者 講演者 話者 プレゼンター 講師 人物 登壇者さん 人たち 方々',
  'person speaker presenter guy man woman lady people speakers presenters folks',
] as const;
const EVENT = ['イベント カンファレンス カンファ 大会 催し', 'event conference edition conf'] as const;

/** What conditions are called by their kinds: `limitName:year` … */
const LIMIT_NAMES: WordTable = {
  'limitName:year': '年 年度 開催年 年代 year years',
  'limitName:difficulty': 'レベル 難易度 難度 対象レベル level levels difficulty',
  'limitName:day': '日 日程 日付 日にち 何日目 day days date dates',
  'limitName:category': 'カテゴリ カテゴリー 分類 ジャンル 分野 category categories genre',
  'limitName:event': 'イベント カンファレンス 回 開催回 event events conference conferences edition editions',
  'limitName:company': '会社 企業 所属 company companies firm',
  'limitName:speaker': '登壇者 スピーカー 発表者 人 speaker speakers presenter person',
  'limitName:track': 'トラック track tracks',
  'limitName:room': '部屋 ルーム room rooms',
  'limitName:language': '言語 何語 language languages',
  'limitName:time': '時間帯 時刻 時間 午前午後 time_of_day time times start_time',
  'limitName:kind': '種類 種別 形式 kind type',
  'limitName:topic': 'キーワード 話題 トピック テーマ topic topics keyword keywords',
};

/** "That company", その人, 同じカテゴリ: what of the answer before is pointed at, and the names of kinds of conditions. */
export const TURNS_NAMES: WordTable = {
  ...LIMIT_NAMES,
  'turn:widen-day':
    '両日 両日とも 両日で 二日とも 2日とも 両方の日 どっちの日も どちらの日も both_days the_whole_event all_the_days',
  'turn:company': `${those(...COMPANY)} 同社 同company ここの会社 そこの会社 ここの企業 そこの企業 ここの会社の 会社が同じ 所属が同じ 会社が一緒`,
  'turn:person': `${those(...PERSON)} 同一人物 人が同じ 登壇者が同じ 同じ登壇者 ご本人`,
  'turn:that-event': those(...EVENT),
  'turn:that-year': `${crossed('その 同じ おなじ 当該', '年 年度')} that_year the_same_year same_year the_very_same_year`,
  'facet:category': those('カテゴリ カテゴリー 分類 ジャンル 分野', 'category genre'),
  'facet:difficulty': those('レベル 難易度 難しさ', 'level difficulty'),
  'facet:track': those('トラック', 'track'),
  'facet:room': those('部屋 ルーム', 'room hall'),
  'facet:day': those('日 日程', 'day'),
  'pointer:similar': `${those('テーマ 話題 系統 系 題材 トピック', 'topic subject theme vein kind sort')} ${crossed('同 同じ 似たような 似通った', '系統 種類 ような たぐい テーマ')}`,
  'asked:company': `${crossed('presenter speaker 登壇者 発表者 話者 スピーカー', 'の', 'organization organisation company employer firm 組織 会社 企業')} their_company their_employer their_firm his_company her_company his_employer her_employer お勤め お勤めの 勤め先 employed employed_by employed_at employs where_employed day_job ${crossed('何 なん 何て なんて 何という なんという 何ていう なんていう なんちゅう どういう どんな どちらの どこの どの', '会社 企業 組織 所属 ところ 社', '- の の人 の方')} ${crossed('何 なん 何て 何という どこの どの', 'company')} ${crossed('what which whose', '_', 'company firm employer organization organisation vendor', '- _is_that _was_that _is_it _was_it')} ${crossed('work worked works working employed', '_', 'for at with by', '- _then')}`,
  'asked:where': 'city town の_city location the_location 所在地 都市 開催都市 開催された街 開催された都市 開催された場所',
  'asked:event': `${crossed('何て なんて 何という なんという 何ていう なんていう なんちゅう どういう どんな どちらの どこの どの 何の なんの', 'イベント カンファレンス カンファ 大会 回 event')} ${crossed('what which', '_', 'event conference edition', '- _is_that _was_that _was_it')}`,
};
