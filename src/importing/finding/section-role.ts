import { foldWidth } from '../../language/normalize-text.ts';
import { createWordCover } from '../../language/word-cover.ts';

/** What a heading that is no talk's title says about the text below it. */
export type SectionRole =
  | 'day'
  | 'sessions'
  | 'keynotes'
  | 'own-talks'
  | 'watch-later'
  | 'timetable'
  | 'intro'
  | 'about-event'
  | 'impressions'
  | 'venue'
  | 'closing'
  | 'next-event'
  | 'table-of-contents'
  | 'page-chrome'
  | 'other-matters'
  | 'part-of-talk'
  | 'slot';

/** The role of a heading; `undefined` where its words say nothing, as a talk's title. */
export function sectionRole(heading: string): SectionRole | undefined {
  const text = withoutMarks(heading);
  const rest = text
    .replace(BRACKET_END, '')
    .replace(DAY, '')
    .replace(/^[\s:：|・,、\-~()（）/]{1,40}|[\s:：|・,、\-~()（）/]{1,40}$/g, '');
  if (rest !== text && isWhatDaysHave(rest.replace(/^[のには]/, ''))) return 'day';
  if (/^(午[前後]|朝|昼|夜)(の部|から)?$|^(morning|afternoon|evening)( sessions?)?$/i.test(rest)) return 'day';
  if (isSlot(rest)) return 'slot';
  const words = rest.replace(LEADING_TIME, '');
  return ROLES.find(({ pattern }) => pattern.test(words))?.role;
}

/** Beside the day itself; its own name may be all. */
const isWhatDaysHave = createWordCover({
  words: '内容 様子 まとめ レポート セッション メモ 部 の部 午前 午後 午前の部 午後の部'.split(' '),
});

/** Marks of a list or a heading before the words, and the decoration around them. */
const withoutMarks = (heading: string): string =>
  foldWidth(heading)
    .replace(/^(?:\uFE0F|\u200D|[\s\p{Extended_Pictographic}■□◆◇●○▼▽▲△★☆♪#*・>§◎※_=+-])+/u, '')
    .replace(/^(\d{1,2}([.-]\d{1,2})*[.)]?|[①-⑳]|[Ⅰ-Ⅹ]|[IVX]{1,4}\.)\s{1,3}/u, '')
    .replace(/^[【[<＜〈《(]\s{0,3}([^】\]>＞〉》)]{2,24})\s{0,3}[】\]>＞〉》)]$/u, '$1')
    .replace(/(?:\uFE0F|[\s\p{Extended_Pictographic}!?！。.…:：♪★☆#*=_]){1,40}$/gu, '')
    .trim();

/** LT大会（5分×4）: how long and how many says nothing of what it is. */
const BRACKET_END = /(?<=LT大会|LT会|LT|LT枠|ライトニングトーク|lightning talks?)\s{0,3}[(（][^()（）]{1,20}[)）]$/i;

const LEADING_TIME = /^\d{1,2}:\d{2}\s{0,3}(?:[-~]\s{0,3}(?:\d{1,2}:\d{2})?)?\s{0,3}/;

const DAY =
  /(day\s{0,3}[-.]?\s{0,3}\d{1,3}(?!\d)|(初|[1-9一二三四五]|最終)日目?|[1-9]일차|(?:첫|둘|셋)째 ?날|(?:erster|zweiter|dritter|letzter) Tag|Tag \d|最終日|前日|翌日|\d{4}\s{0,3}[-/.年]\s{0,3}\d{1,2}\s{0,3}[-/.月]\s{0,3}\d{1,2}日?|(?<!\d)\d{1,2}\s{0,3}[/月]\s{0,3}\d{1,2}日?(?!\d)|[(（]\s{0,3}[月火水木金土日](曜日?)?([・/]?祝)?\s{0,3}[)）]|(?<=\d日?\s{0,3})[月火水木金土日]曜日?|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},?\s{1,3}(?=[a-z]{1,9} \d|\d{1,2}\.? [a-z]{3})|^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|(?<=^|\s)\d{1,2}(?:st|nd|rd|th)?\.? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?(?:,? \d{4})?|(?:first|second|third|last|1st|2nd|3rd)\s{1,3}day|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s{1,3}\d{1,2}(?:,?\s{0,3}\d{4})?)/gi;

const SESSION =
  '(?:セッション|発表|講演|トーク|プレゼン(?:テーション)?|登壇|LT|ライトニングトーク|ハンズオン|ワークショップ|talks?|sessions?|presentations?|lightning talks?)(?:大会|タイム|会)?';

interface RoleWords {
  readonly role: SectionRole;
  readonly pattern: RegExp;
}

/** In order: what is more telling comes first. */
const ROLES: readonly RoleWords[] = [
  { role: 'table-of-contents', pattern: /^(目次|もくじ|contents|table of contents|toc|index|この記事の(目次|内容))$/i },
  {
    role: 'page-chrome',
    pattern:
      /^(関連(記事|リンク|ページ)?|この記事を書いた人|書いた人|筆者(紹介)?|著者(紹介|について)?|執筆者.*|プロフィール|コメント(欄|する|を(書く|残す))?|シェア(する)?|タグ|カテゴリー?|人気記事|最近の(投稿|記事)|新着記事|広告|discussion|comments?|related (posts?|articles?)|share( this)?|about the author|author|tags?|categories|archives?|コメントは受け付けていません|leave a (reply|comment)|検索|メニュー|menu|navigation|サイト内検索|前の記事|次の記事|おすすめ記事|読者になる|follow( me| us)?|subscribe)$/i,
  },
  {
    role: 'watch-later',
    pattern:
      /((後|あと)で|後日|これから|アーカイブで|録画で|今度|later).{0,12}(見る|見たい|みる|みたい|観る|観たい|聴く|聴きたい|視聴|チェック|追う|追い|確認|メモ|リスト|watch)|(見|観|聴|聞)(たかった|れなかった|けなかった|逃した|ていない)|気にな(っている|っていて|るが|ったけど|ったが)|未視聴|watch ?list|watch later|to watch|(talks|sessions) (i )?(missed|want(ed)? to)|wanted to see|^(見|観|聴)たい(セッション|やつ|もの|リスト)?/i,
  },
  {
    role: 'timetable',
    pattern:
      /^(タイムテーブル|スケジュール|プログラム|セッション一覧|時間割|time ?table|schedule|program(me)?|agenda|アジェンダ|聴講(した)?(セッション)?(一覧|リスト)|(参加|視聴)した(セッション|講演|発表)?(の)?(一覧|リスト)|(見た|聞いた|聴いた)(セッション|発表|講演)?(の)?(一覧|リスト))$/i,
  },
  {
    role: 'next-event',
    pattern:
      /^(次回|次の(イベント|開催)|今後の(予定|イベント|開催)|来年|next( event| year| time)?|告知|お知らせ|宣伝|広報|イベント告知)(は|の|に|について|以降)?.{0,12}$/i,
  },
  {
    role: 'closing',
    pattern:
      /^(お|終)わりに?$|^(最後に|さいごに|おしまい|まとめ(と(感想|所感))?|全体(の)?まとめ|総括|総評|結び|あとがき|後書き|締め(くくり)?|むすび|結論|conclusions?|(final )?summary|wrap(ping)?([ -](it )?)?up|closing( remarks)?|in closing|謝辞|お礼|感謝|(special )?thanks|acknowledge?ments?|採用.{0,10}|we( a|.)?re hiring|join us|careers?|(一緒に働く)?仲間(を)?募集.*|募集(中)?|さいご|おわり|終わり|P\.?S\.?|追記|余談|おまけ|注釈|脚注|footnotes?|参考(文献|リンク|資料)?|references?|リンク集|資料(リンク)?(集|まとめ))$/i,
  },
  {
    role: 'keynotes',
    pattern:
      /^(K\d\s{0,3}[:：]?\s{0,3})?((day\s{0,3}\d|オープニング|スポンサー|sponsor(ed)?|opening|closing|morning|モーニング|クロージング)\s{0,3})?(キーノート|基調講演|keynotes?)\s{0,3}(セッション|sessions?|スピーチ)?(\s{0,3}(から|編|まとめ|の(メモ|感想|内容)))?$/i,
  },
  {
    role: 'own-talks',
    pattern:
      /^.{0,16}(登壇(した(内容|こと|話|セッション|発表|LT)?(について|の紹介)?|内容|しました|レポート|報告|者(の|による).{0,10}|について|してきました|してみた)|発表しました|my (own )?talks?)$/i,
  },
  {
    role: 'sessions',
    pattern: new RegExp(
      `^(?:.{0,24}(?:した|いた|見た|観た|深い|かった|残った|的な|的だった|なった|れる|おすすめの|オススメの?|注目の?|各|メイン|一般|スポンサー|午[前後]の|の|attended|favou?rite|best|other|some|the|all)\\s{0,3})?${SESSION}(?:s|たち|など|等|について|の|に|を|と|した)*(?:紹介|メモ|ノート|内容|感想|所感|一覧|レポート|レポ|まとめ|振り返り|編|聴講|聴講メモ|詳細|ベスト\\s?\\d+|\\d+\\s?選|\\d+つ|ピックアップ|抜粋|概要|notes?|reports?|recaps?|summar(?:y|ies)|highlights?|(?:that )?(?:i|we) (?:attended|saw|watched|liked|enjoyed|loved|heard|went to|caught|visited|took notes (?:in|on))|worth (?:watching|seeing)|コーナー|枠|たち|と|の|\\s)*$`,
      'i',
    ),
  },
  {
    role: 'sessions',
    pattern:
      /^.{0,14}((見|観|聴い|聞い|聴講し|視聴し|受講し)た|印象に残った|気になった|面白かった|良かった|よかった|学びになった|刺さった)(もの|やつ|内容|話|発表|講演|セッション)?(の)?(メモ|紹介|まとめ|感想|編|一覧|など)?$|^(聴講|視聴|セッション|参加)(メモ|レポート|ログ|記録|ノート|感想)$|^(talk |session )?notes$|^(live ?notes|実況メモ|当日のメモ|メモ書き|notes? from (the )?(talks|sessions))$|^what (i|we) (saw|heard|watched|liked|attended)$|^(plenar(y|ies)|unconference|breakouts?|main track|vorträge|talks und vorträge|발표|세션|강연)$/i,
  },
  {
    role: 'venue',
    pattern:
      /^[^をでにはが]{0,6}(会場|企業ブース|スポンサーブース|ブース|展示|懇親会|アフターパーティー?|ランチ|昼食|お昼(ごはん|ご飯)?|昼ごはん|弁当|食事|ご飯|ごはん|おやつ|コーヒー|ドリンク|朝食|夕食|飲み会|打ち上げ|二次会|ノベルティー?|グッズ|戦利品|お土産|スタンプラリー|写真|移動|交通|ホテル|宿泊?|アクセス|受付|前夜祭|サイン会|書籍|ネットワーキング|ディスカッションボード|クローク|観光|雰囲気|様子|旅程|Wi-?Fi|スポンサー|廊下|昼?休憩(時間)?|お?昼休み|名札|ホワイトボード)(の|に|と|など|へ|巡り|めぐり|回り|について|編|で|も)*(様子|雰囲気|紹介|感想|まとめ|出展|展示|コーナー|エリア|企画|スペース|レポート|行く|参加)*$/,
  },
  {
    role: 'venue',
    pattern:
      /^(숙소|교통|식사|점심|저녁|간식|굿즈|부스|네트워킹|준비물?|일정|住宿|交通|早[饭餐]|午[饭餐]|晚[饭餐]|吃饭|周边|展台|茶歇|合影|Anreise|Abreise|Rückreise|Unterkunft|(?:Mittag|Abend)?essen|Verpflegung|Drumherum|(?:le |la )?(?:midi|soirée|repas|lieu|transports?|hébergement|pauses?)|(?:la |el )?(?:comida|cena|lugar|viaje|alojamiento|descanso)|almoço|jantar|viagem|pranzo|viaggio|reis|eten|borrel|mat|resa|fika)$/i,
  },
  {
    role: 'closing',
    pattern:
      /^(마치며|마무리|맺음말|소감|총평|회고|结语|总结|小结|后记|感想|Fazit|Schluss|Ausblick|Danke|Danksagung|conclusions?|remerciements|conclusi[óo]n(?:es)?|agradecimientos|conclusão|agradecimentos|conclusione|ringraziamenti|samenvatting|slot|sammanfattning|avslutning|tack)$/i,
  },
  {
    role: 'intro',
    pattern:
      /^(들어가며|시작하며|머리말|소개|前言|引言|Einleitung|Vorwort|avant-propos|introducción|introdução|introduzione|inleiding|inledning)$/i,
  },
  {
    role: 'venue',
    pattern:
      /^(開会|閉会|オープニング|クロージング|受付(開始)?|開場|入場|退場|解散|撤収|休憩|昼|お?昼(休み|休憩)?|ランチ(タイム)?|弁当|お弁当|軽食|懇親会|乾杯|移動|部屋移動|帰る|帰宅|着いた|到着|会場着|昼食|夕食|写真撮影|記念撮影|閉会式|開会式|開会あいさつ|諸連絡|注意事項|アンケート|オフィスツアー|自由時間)((?:の|に)?(あいさつ|挨拶|ことば|言葉|辞|案内|説明|トーク|セレモニー|リマークス?)|式|開始|終了|宣言)*([\s、。,・(（／/].{0,30})?$/,
  },
  {
    role: 'venue',
    pattern:
      /^(the )?(opening|closing|welcome|registration|badge pick-?up|doors?( open(ing)?)?|break|coffee( break)?|tea( break)?|lunch( break)?|dinner|breakfast|snacks?|reception|arrivals?|housekeeping|goodbyes?|farewell|wrap[- ]?up|over|end|lights (on|off)|group photo|awards?|raffle|fire alarm|einlass|begrüßung|eröffnung|pause|mittag(spause|essen)?|kaffee(pause)?|schluss|ende|verabschiedung|pausa|déjeuner|pause déjeuner|점심( ?시간)?|휴식( ?시간)?|개회(식|사)?|폐회(식|사)?|등록|뒤풀이)( (remarks|ceremony|words|address|notes|session|party|and .{3,20}))?(\s{0,3}[,.(!:–—-].{0,40}|\s{1,3}(by|at|in|with|on|from|for|until|bei|mit|im|in der|à|con|en) .{0,40})?$/i,
  },
  {
    role: 'venue',
    pattern:
      /^(the )?(venue|food|lunch|dinner|party|parties|(sponsor )?booths?|expo( hall)?|exhibition|swag|photos?|networking|hallway( track)?|travel|hotel|getting there|discussion boards?|after ?party|coffee|sponsors?|afterwards?|afterparty|hallway|atmosphere|logistics|registration|community)( and .{3,12})?$/i,
  },
  {
    role: 'venue',
    pattern:
      /^.{0,12}(もらった|買った|食べた|飲んだ|持ち帰った|いただいた|撮った)(もの|物|やつ|グッズ|写真)(など|たち|一覧|リスト|まとめ)?$/,
  },
  {
    role: 'impressions',
    pattern:
      /^[^をでにはが]{0,9}(感想|所感|振り返り|ふりかえり|ふり返り|雑感|印象|成長|気づき|反省(点)?|KPT|得られたもの|得たもの|良かった(こと|点)|よかった(こと|点)|困った(こと|点)|学び(になったこと)?|学んだこと|参加してみて|思ったこと|考えたこと|やってみて|impressions?|thoughts|takeaways?|reflections?|feedback|lessons learned|overall)(?:(?:など|まとめ|について|[・と\s]).{0,16})?$|^(全体|イベント|大会|会|[一二三1-3]日間?|丸?一日)(を|全体を)?(通して|振り返って|終えて)(の感想)?$/i,
  },
  {
    role: 'intro',
    pattern:
      /^(はじめに|始めに|初めに|まえがき|前書き|序(文|章)?|導入|前置き|前提|冒頭|概要|イベント(の)?(概要|紹介|情報|について)|開催(概要|情報)|参加(した)?(まで)?の?(経緯|背景|理由|きっかけ|動機|目的|方法)|(経緯|背景|きっかけ|目的|動機)|自己紹介|私について|about( me| this (post|article))?|intro(duction)?|overview|tl;?\s?dr|この記事(では|について|は|の概要)?|本記事(では|について)?|対象読者|想定読者|事前準備|準備|overview of the event|why i went|background)$/i,
  },
  {
    role: 'about-event',
    pattern:
      /^.{0,40}(days?|conf(erence)?|summit|con|kaigi|fest|night|camp|meetup|カンファレンス|カンファ|フェス(?:タ|ティバル)?|ナイト|デイズ?|ミートアップ|サミット|キャンプ|ハッカソン|LT会|の会|の集い|まつり|勉強会|会議|大会|祭り?|フォーラム|days?\s{0,3}\S{2,12}|20\d\d)\s{0,3}(とは(何か)?|って(何|なに|なんだ?).{0,3}|について)$|^.{2,44}(に(参加しました|参加してきました|参加した(話)?|行ってきました|行ってきた|登壇しました)|(の)?参加(レポート?|レポ|記|メモ|報告|記録)|イベントレポート|開催レポート)(?:\s{0,3}#[^\s#]{1,60}){0,9}$/i,
  },
  {
    role: 'other-matters',
    pattern:
      /^(そのほか|その他(いろいろ)?|ほか|雑多(なこと)?|いろいろ|もろもろ|番外(編)?|小ネタ|買い物|買ったもの|本|書籍|読んだ(本|もの)|積読|やること|宿題|ネクストアクション|misc(ellaneous|ellany)?|(some )?(other|more|random) (things|stuff|notes|bits|thoughts|matters)|etc|et cetera|odds and ends|bits and (bobs|pieces)|extras?|bonus|leftovers|asides?|to[ -]?do( list)?|(things|stuff|books) (to (buy|do|read|try|look up|remember)|i (bought|ate|got|forgot|lost))|(reading|shopping) list|action items|next steps|people( i met)?|who i met|overheard|tweets?|ツイート(まとめ)?|verdict|quotes?( of the day)?|sonstiges|verschiedenes|divers|autres?|varios|otros|기타|其他)$/i,
  },
  {
    role: 'part-of-talk',
    pattern:
      /^((セッション|発表|講演|トーク)?(の)?(概要|要約|内容|要旨|サマリー?|詳細|ポイント|メモ|感想|所感|資料|スライド|動画|リンク|情報|まとめ)|memo|ポイント|要点|質疑(応答)?((・|と|＆|&)(ディスカッション|雑談|議論|歓談))?|ディスカッション|Q\s?&\s?A|質問|回答|課題|解決(策|方法)|問題(点)?|背景|経緯|結果|効果|今後(の(課題|展望|予定))?|展望|考察|登壇者?|スピーカー|発表者|speakers?|abstract|slides?|notes?|links?|video|questions?|details?|points?|demo|デモ|全般|その他のキーワード|キーワード|自分の(意見|考え)|ひとこと|一言|コメント|学び|つぶやき|関連(資料|情報)|発表資料|アーカイブ|導入(の)?(背景|効果|事例)?|構成|仕組み|アーキテクチャ|まとめ|conclusion|background|problem|solution|results?|architecture|takeaways?|key points?|my (notes|thoughts))$/i,
  },
];

/** Only a place in the programme: a time, a track, a number, a code; the title stands below it. */
function isSlot(text: string): boolean {
  const rest = text
    .replace(TIME_TRACK_NUMBER, ' ')
    .replace(/[\s:：|/()[\]【】\-~]{1,40}/g, ' ')
    .trim();
  return /[\dA-Z]/.test(text) && (rest === '' || /^(\d{1,2}-?[A-Z]{1,2}-?\d{0,2}|[A-Z]{1,2}-?\d{1,3})$/.test(rest));
}

const TIME_TRACK_NUMBER =
  /(\d{1,2}[:：]\d{2}|(?:track|トラック|room|ルーム|hall|ホール|会場)\s{0,3}[A-Z0-9]{0,2}(?![A-Za-z0-9])|(?<![A-Za-z])[A-Z]\s{0,3}(?:track|トラック|会場|ルーム)|(?:session|セッション|talk|講演|発表|その)\s{0,3}[#＃]?\d{1,4}|\d{1,4}\s{0,3}(?:つ目|個目|本目|番目|セッション目|コマ目)(?:の?(?:セッション|発表|講演))?)/gi;
