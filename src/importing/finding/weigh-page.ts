import type { Block } from '../reading/source-document.ts';
import type { Evidence } from './evidence.ts';
import { WEIGHTS as W } from './weights.ts';

/** Weighs whether a page reports an event at all: an article about a technique has headings that look like titles, too. */
export function weighPage(pageTitle: string, blocks: readonly Block[]): Evidence {
  const top = blocks
    .slice(0, TOP_BLOCKS)
    .map(({ text }) => text.slice(0, MOST_CHARACTERS))
    .join('\n');
  if (DENIED.test(`${pageTitle}\n${top}`) || ELSEWHERE.test(pageTitle)) return { why: 'says-no-talks', weight: W.deniesTalks };
  const isNear = EVENT.test(`${pageTitle}\n${top}`) && ATTENDED.test(top);
  if (REPORT.test(pageTitle)) return { why: 'report-of-an-event', weight: W.reportPage };
  if (isNear) return { why: 'near-an-event', weight: W.reportPage };
  return EVENT_TITLE.test(pageTitle)
    ? { why: 'named-like-an-event', weight: W.eventPage }
    : { why: 'no-report-of-an-event', weight: W.otherPage };
}

/** A report says in its first lines where its writer has been. */
const TOP_BLOCKS = 15;
const MOST_CHARACTERS = 400;
const REPORT =
  /(参戦|聞いて(よ|良)か|訪問記|見学記|体験記|参加(した|して|しま|レポ|記|メモ|報告|録|ログ)|聴講|登壇|行ってき|行った|聞いた(話|発表)|レポ(ート)?$|レポート|実況|セッション|(会|会議|meetup|カンファレンス).{0,12}(メモ|感想|記録|ログ)|trip report|recap|notes? from|talks?\b|attended)/i;
const EVENT =
  /(カンファレンス|勉強会|会議|大会|祭|集い|交流会|夜会|研究会|定例会|フォーラム|シンポジウム|学会|研究集会|Days?\b|Conf|Con\b|Summit|Kaigi|Fest|Meetup|Night|Camp|Party|イベント|#\w+20\d\d|conference|unconference|20\d\d|第\d+回)/i;
/** A title such as `FjordConf Bergen 2031` names the event and says no more. */
const EVENT_TITLE =
  /(カンファレンス|勉強会|会議|大会|祭り?|フォーラム|シンポジウム|の会|の集い|\w(?:Conf|Con|Kaigi|Fest|Camp|Days)\b|\b(?:Summit|Meetup|Conference|Days|Fest|Camp|Kaigi|Treffen|Tagung|Konferenz)\b|콘퍼런스|컨퍼런스|밋업)/i;
const ATTENDED =
  /(参加|聴講|登壇|行ってき|行った|行きま|聞いた|聴いた|聞け|見た|視聴|開催|開かれ|セッション|発表|講演|attend|talks?\b|sessions?\b|speakers?|notes|besucht|Vorträge|참가|참석|발표)/i;
/** The writer says that there is nothing about talks. */
const DENIED =
  /((技術|セッション|発表|講演|トーク|登壇)の?(話|内容|感想|こと)?(は|も|を)[^。\n]{0,12}(一切|ひとつも|一つも|まったく|全く|ありません|ないです|見てい(ません|ない)|書き?(ません|かない)|触れ(ません|ない)|別の記事)|not about the talks|no talks\b|did(n't| not) (see|attend|watch) (a single|any|one) talk|nothing about the talks)/i;
/** Travel, the staff's side, organising: what is told there are no talks. */
const ELSEWHERE =
  /(遠征記|旅行記|旅日記|移動編|宿泊|グルメ|観光|スタッフ(参加|を|として|の)|ボランティア|運営(の|を|して)(裏|話|した)|開催(告知|案内)|参加者募集|\b(running|organi[sz]ing|planning) (a|an|the|our)\b|travel(ling|ing)? (to|diary|log|guide)|packing (list|for)|where to (eat|stay))/i;
