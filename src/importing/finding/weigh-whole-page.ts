import type { SourceDocument } from '../reading/source-document.ts';
import type { Candidate } from './candidate.ts';
import type { Timetable } from './create-timetable.ts';
import type { Evidence } from './evidence.ts';
import type { Outline } from './outline.ts';
import { readHead } from './read-head.ts';
import { scoreTitleWording } from './score-title-wording.ts';
import { kindOfLink } from './talk-links.ts';
import { weighTimetable } from './weigh-timetable.ts';
import { WEIGHTS as W } from './weights.ts';

/** Weighs whether the whole page is about one talk: its title names a talk, its first lines say who gave it and where. */
export function weighWholePage(
  document: SourceDocument,
  pageTitle: string,
  { places }: Outline,
  timetable: Timetable | undefined,
): Candidate {
  const head = readHead(withoutReportWords(pageTitle));
  const top = places.slice(0, TOP_BLOCKS).map(({ block }) => block);
  const links = top.flatMap((block) => block.links);
  const evidence: Evidence[] = [{ why: 'whole-page', weight: START }];
  const add = (why: string, weight: number): number => evidence.push({ why, weight });
  if (head.code && head.isCodeMarked) add('talk-code', W.markedCode);
  if (head.quotes) add('quoted-title', head.quotes === '『』' ? W.titleQuotes : W.speechQuotes);
  if (head.isByline) add('by-speaker', W.byline);
  if (/(聴講|拝聴|を聞いて|を聴いて|セッションレポ|セッションメモ|の講演|talk notes|session (notes|report))/i.test(pageTitle))
    add('said-to-be-talk', W.saidToBeTalk);
  if (top.some(({ text }) => SPEAKER_LINE.test(text) && text.length <= 120)) add('speaker-below', W.speakerBelow);
  if (links.some((link) => kindOfLink(link) === 'talk')) add('talk-link', W.talkLink / 2);
  else if (links.some((link) => kindOfLink(link) === 'slides')) add('slides-link', W.slidesLink);
  if (SEVERAL.test(pageTitle) && !head.quotes) add('several-talks', W.groupsTalks);
  add('title-wording', (scoreTitleWording(head.title) * W.wording) / 2);
  const text = `${document.title ?? ''} ${top.map((block) => block.text).join(' ')}`;
  const known = weighTimetable(timetable, head, links, text, false);
  const isNamed = known.evidence.some(
    ({ why }) => why === 'timetable-title' || why === 'timetable-code' || why === 'timetable-url',
  );
  if (isNamed) evidence.push(...known.evidence);
  return {
    at: 0,
    titleAt: 0,
    form: 'heading',
    head,
    evidence,
    isUnsure: known.isUnsure,
    ...(isNamed && known.session && { session: known.session }),
  };
}

/** A page's title is a talk's only with two signs for it. */
const START = -3;
/** What introduces a talk stands at the top. */
const TOP_BLOCKS = 12;
const SPEAKER_LINE = /^[\s*・-]*(登壇者?|発表者|スピーカー|講演者|講師|speakers?|presenters?|presented by)(名|さん)?\s*[:：]/i;
/** Titles of pages about an event and many talks. */
const SEVERAL =
  /(参加(した|して|し|レポ|記|メモ|報告|録)|行って|まとめ|振り返|ふりかえ|イベントレポート|\d+\s*選|day\s*\d|\d日目|recap|trip report|highlights)/i;

/** A page's title without what says that it is a report, and of what event. */
const withoutReportWords = (title: string): string =>
  title
    .replace(/\s*[|｜]\s*[^|｜]{2,30}$/, '')
    .replace(/^\s*[【[（(][^】\])）]{2,40}[】\])）]\s*/, (mark) =>
      /\d[A-Z]|[A-Z]-?\d{1,2}\W*$/.test(mark) && !/20\d\d/.test(mark) ? mark : '',
    )
    .replace(/^[^:：「『]{2,40}?(セッション|聴講)?(レポート|レポ|メモ|参加記)\s*[:：]\s*/, '')
    .replace(
      /\s*(の)?(聴講|セッション|参加|講演|発表)?(レポート|レポ|メモ|記録|まとめ|感想|を聴講しました|を聞いてきました|を聴いてきました)\s*$/,
      '',
    )
    .trim();
