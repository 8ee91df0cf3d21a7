import type { Block } from '../reading/source-document.ts';
import type { Evidence } from './evidence.ts';
import { WEIGHTS as W } from './weights.ts';

/** Weighs whether a page reports an event at all: an article about a technique has headings that look like titles, too. */
export function weighPage(pageTitle: string, blocks: readonly Block[]): Evidence {
  const top = blocks
    .slice(0, TOP_BLOCKS)
    .map(({ text }) => text.slice(0, MAX_CHARACTERS))
    .join('\n');
  if (DENIED.test(`${pageTitle}\n${top}`) || ELSEWHERE.test(pageTitle)) return { why: 'says-no-talks', weight: W.deniesTalks };
  if (ANNOUNCED.test(pageTitle)) return { why: 'announces-an-event', weight: W.announces };
  const isNear = EVENT.test(`${pageTitle}\n${top}`) && ATTENDED.test(top);
  if (REPORT.test(pageTitle)) return { why: 'report-of-an-event', weight: W.reportPage };
  if (isNear) return { why: 'near-an-event', weight: W.reportPage };
  return EVENT_TITLE.test(pageTitle)
    ? { why: 'named-like-an-event', weight: W.eventPage }
    : { why: 'no-report-of-an-event', weight: W.otherPage };
}

/** A report says in its first lines where its writer has been. */
const TOP_BLOCKS = 15;
const MAX_CHARACTERS = 400;
const REPORT =
  /(参戦|聞いて(よ|良)か|訪問記|見学記|体験記|参加(した|して|しま|レポ|記|メモ|報告|録|ログ)|聴講|登壇|行ってき|行った|聞いた(話|発表)|レポ(ート)?$|レポート|実況|セッション|(会|会議|meetup|カンファレンス).{0,12}(メモ|感想|記録|ログ)|trip report|recap|notes? (from|on|about|of)\b|report (from|on|about)|(day|days|week|weekend|afternoon|morning|evening|hours) (at|in)\b|back from|what i (learned|saw|heard)|impressions (from|of)|write-?up|debrief|dispatch(es)? from|talks?\b|attended|Bericht|Verslag|aantekeningen|Rapport från|Relato|Mis notas|Eindrücke|Rückblick|compte[- ]rendu|retour (sur|de)|crónica|후기|참관기|参会|观后感|听讲|参加.{0,20}(记录|笔记))/i;
const EVENT =
  /(カンファレンス|勉強会|会議|大会|祭|集い|交流会|夜会|研究会|定例会|フォーラム|シンポジウム|学会|研究集会|Days?\b|Conf|Con\b|Summit|Kaigi|Fest|Meetup|Night|Camp|Party|イベント|#\w{1,40}20\d\d|conference|unconference|20\d\d|第\d{1,3}回|沙龙|峰会|论坛|밋업|콘퍼런스|컨퍼런스|Treffen|Tagung|dag\b)/i;
/** A title such as `FjordConf Bergen 2031` names the event and says no more. */
const EVENT_TITLE =
  /(カンファレンス|勉強会|会議|大会|祭り?|フォーラム|シンポジウム|の会|の集い|\w(?:Conf|Con|Kaigi|Fest|Camp|Days)\b|\b(?:Summit|Meetup|Conference|Days|Fest|Camp|Kaigi|Treffen|Tagung|Konferenz)\b|콘퍼런스|컨퍼런스|밋업)/i;
const ATTENDED =
  /(参加|聴講|登壇|行ってき|行った|行きま|聞いた|聴いた|聞け|見た|視聴|開催|開かれ|セッション|発表|講演|attend|talks?\b|sessions?\b|speakers?|notes|besucht|Vorträge|참가|참석|발표)/i;
/** The writer says that there is nothing about talks. */
const DENIED =
  /((技術|セッション|発表|講演|トーク|登壇|会議|イベント|当日)の?(話|内容|感想|こと|中身|様子)?(は|も|を|について(は)?)[^。\n]{0,14}(一切|ひとつも|一つも|まったく|全く|ありません|ないです|見てい(ません|ない)|書き?(ません|かない)|書け(ません|ない)|触れ(ません|ない)|割愛|秘密|別の記事|ほかの(人|方))|not about the talks|no talks\b|did(n't| not) (see|attend|watch|go to) (a single|any|one|the) (talk|session)|nothing about the (talks|sessions)|(skip|skipped|skipping|missed) (all|every one) of the (talks|sessions))/i;
/** Travel, the staff's side, organising, what was read and bought: what is told there are no talks. */
const ELSEWHERE =
  /(遠征記|旅行記|旅日記|めし(日記|記録)|移動編|宿泊|グルメ|観光|スタッフ(参加|を|として|の)|ボランティア|運営(の|を|して)(裏|話|した)|読んだ(本|もの)|買った(もの|物)|読書(記録|メモ)|レシピ|(持ち物|荷物)(リスト|一覧)|(行き方|歩き方|楽しみ方)$|\b(running|organi[sz]ing|planning|hosting|volunteering at) (a|an|the|our)\b|travel(ling|ing)? (to|diary|log|guide)|packing (list|for)|getting (around|there|to)|where to (eat|stay|sleep)|\b(hotels?|trams?|restaurants?|dumplings|luggage|sightseeing|hostels?)\b|behind the scenes|(books|things) i (read|bought))/i;
/** What is to come: the next event, its call for papers, its tickets. */
const ANNOUNCED =
  /(募集(中|開始|します)?[)）」]?$|(登壇者|発表者|参加者|スタッフ|スポンサー|トーク|プロポーザル|CFP)の?募集|(開催|公募|販売|受付)(決定|します|告知|案内|のお知らせ|開始)|(を|に)開きます|開催が決ま|call for (papers|proposals|speakers|talks|participation)|\bcfp\b|save the date|tickets? (are|is|now|on)\b|registration (is )?(now )?open|(is|are) coming (back|soon|up)|announcing|speaker line-?up)/i;
