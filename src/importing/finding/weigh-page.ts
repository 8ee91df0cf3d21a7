import type { Block } from '../reading/source-document.ts';
import type { Evidence } from './evidence.ts';
import { WEIGHTS as W } from './weights.ts';

/** Weighs whether a page reports an event at all: an article about a technique has headings that look like titles, too. */
export function weighPage(pageTitle: string, blocks: readonly Block[]): Evidence {
  const top = blocks
    .slice(0, TOP_BLOCKS)
    .map(({ text }) => text)
    .join('\n');
  const isReport = REPORT.test(pageTitle) || (EVENT.test(`${pageTitle}\n${top}`) && ATTENDED.test(top));
  return isReport ? { why: 'report-of-an-event', weight: W.reportPage } : { why: 'no-report-of-an-event', weight: W.otherPage };
}

/** A report says in its first lines where its writer has been. */
const TOP_BLOCKS = 15;
const REPORT =
  /(参加(した|して|しま|レポ|記|メモ|報告|録|ログ)|聴講|登壇|行ってき|行った|聞いた(話|発表)|レポ(ート)?$|レポート|実況|セッション|(会|会議|meetup|カンファレンス).{0,12}(メモ|感想|記録|ログ)|trip report|recap|notes? from|talks?\b|attended)/i;
const EVENT =
  /(カンファレンス|勉強会|会議|大会|祭|集い|交流会|夜会|研究会|定例会|フォーラム|シンポジウム|学会|研究集会|Days?\b|Conf|Con\b|Summit|Kaigi|Fest|Meetup|Night|Camp|Party|イベント|#\w+20\d\d|conference|unconference|20\d\d|第\d+回)/i;
const ATTENDED =
  /(参加|聴講|登壇|行ってき|行った|行きま|聞いた|聴いた|聞け|見た|視聴|開催|開かれ|セッション|発表|講演|attend|talks?\b|sessions?\b|speakers?|notes)/i;
