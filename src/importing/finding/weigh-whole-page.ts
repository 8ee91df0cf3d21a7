import { foldWidth } from '../../language/normalize-text.ts';
import { titleKey } from '../../language/title-key.ts';
import { withoutUndefined } from '../../model/without-undefined.ts';
import { readPath } from '../reading/read-path.ts';
import type { Link, SourceDocument } from '../reading/source-document.ts';
import type { Candidate } from './candidate.ts';
import type { Timetable } from './create-timetable.ts';
import type { Evidence } from './evidence.ts';
import { isPersonLine } from './is-person-line.ts';
import type { Outline } from './outline.ts';
import { type Head, readHead } from './read-head.ts';
import { readSpeakerLine } from './read-speaker-line.ts';
import { scoreTitleWording } from './score-title-wording.ts';
import { sectionRole } from './section-role.ts';
import { tailOf } from './shared-tails.ts';
import { kindOfLink } from './talk-links.ts';
import { weighTimetable } from './weigh-timetable.ts';
import { WEIGHTS as W } from './weights.ts';

/** Weighs whether the whole page is about one talk: its title names a talk, its first lines say who gave it and where, its file lies among notes of an event. */
export function weighWholePage(
  document: SourceDocument,
  pageTitle: string,
  { places }: Outline,
  timetable: Timetable | undefined,
): Candidate {
  const stripped = withoutReportWords(pageTitle);
  const read = readTitle(stripped.replace(TALK_LABEL, ''), document.path);
  const top = places.slice(0, TOP_BLOCKS).map(({ block }) => block);
  const byline = top
    .slice(0, BYLINE_BLOCKS)
    .find(({ text }) => SPEAKER_LINE.test(text) || isPersonLine(text) || BY_AT.test(text));
  const speakers = document.speakers ?? (byline && read.speakers.length === 0 ? readSpeakerLine(byline.text) : []);
  const head = { ...read, speakers: [...new Set([...read.speakers, ...speakers])] };
  const links = top.flatMap((block) => block.links);
  const people = places.slice(0, SEEN_BLOCKS).filter(({ block }) => isPersonLine(block.text)).length;
  const isOne =
    isAboutOne(links, timetable) &&
    new Set(places.slice(0, SEEN_BLOCKS).flatMap(({ block }) => timetable?.inText(block.text) ?? [])).size <= 1;
  const evidence: Evidence[] = [{ why: 'whole-page', weight: START }];
  const add = (why: string, weight: number): number => evidence.push({ why, weight });
  evidence.push(...weighTitle(head, stripped, pageTitle));
  if ((byline && people <= 1) || document.speakers) add('speaker-below', W.speakerBelow);
  if (isOne) {
    if (links.some((link) => kindOfLink(link) === 'talk')) add('talk-link', W.talkLink / 2);
    else if (links.some((link) => kindOfLink(link) === 'slides')) add('slides-link', W.slidesLink);
  }
  const wording = (scoreTitleWording(head.title) * W.wording) / 2;
  add('title-wording', document.path === undefined ? wording : Math.max(MIN_IN_FOLDER, wording));
  evidence.push(...weighPath(document, head.title));
  const text = `${document.title ?? ''} ${top.map((block) => block.text).join(' ')}`;
  const known = weighTimetable(timetable, head, isOne ? links.slice(0, FIRST_LINKS) : [], text, false);
  const isNamed = known.evidence.some(
    ({ why }) => why === 'timetable-title' || why === 'timetable-code' || why === 'timetable-url',
  );
  if (isNamed) evidence.push(...known.evidence);
  return withoutUndefined({
    at: 0,
    titleAt: 0,
    form: 'heading',
    head,
    evidence,
    isUnsure: known.isUnsure,
    session: isNamed && known.session ? known.session : undefined,
  });
}

/** What a page's title says for and against its being a talk's. */
function weighTitle(head: Head, stripped: string, pageTitle: string): Evidence[] {
  const isLabelled = TALK_LABEL.test(stripped);
  const signs: [boolean, string, number][] = [
    [head.code !== undefined && head.isCodeMarked, 'talk-code', W.markedCode],
    [head.quotes !== undefined, 'quoted-title', head.quotes === '『』' ? W.titleQuotes : W.speechQuotes],
    [head.isByline, 'by-speaker', W.byline],
    [isLabelled || NOTES_OF_A_TALK.test(pageTitle), 'said-to-be-talk', W.saidToBeTalk],
    [SEVERAL.test(pageTitle) && !head.quotes && !isLabelled, 'several-talks', W.groupsTalks],
    [sectionRole(pageTitle) !== undefined && !head.quotes, 'section-name', W.sectionName],
  ];
  return signs.flatMap(([isSo, why, weight]) => (isSo ? [{ why, weight }] : []));
}

const NOTES_OF_A_TALK =
  /(聴講|拝聴|を聞いて|を聴いて|を(?:聞|聴|見|観)た|を(?:聞|聴)いた|セッションレポ|セッションメモ|の講演|talk notes|session (notes|report))/i;

/** Where notes lie as one talk a file, what stands behind the title is who gave it. */
function readTitle(title: string, path: string | undefined): Head {
  const head = readHead(title);
  const tail = path !== undefined && !head.isByline ? tailOf(title) : undefined;
  return tail ? { ...readHead(foldWidth(title).trim().slice(0, tail.end)), speakers: [tail.words], isByline: true } : head;
}

/** A page's title is a talk's only with two signs for it. */
const START = -3;
/** What introduces a talk stands at the top. */
const TOP_BLOCKS = 12;
/** Who gave it stands directly below its title. */
const BYLINE_BLOCKS = 3;
/** As far as a page has to be read to see that it is about more than one talk. */
const SEEN_BLOCKS = 60;
const FIRST_LINKS = 3;
const BY_AT = /^by \p{Lu}[^.。]{2,60} (?:at|@|,) ?\S/u;
const TALK_LABEL =
  /^(?:talk|keynote|session|notes on|talk notes|session notes|session report|基調講演|講演|発表|セッション)\s{0,3}[:：]\s{0,3}/i;
const SPEAKER_LINE =
  /^[\s*・-]{0,9}(登壇者?|発表者|スピーカー|講演者|講師|speakers?|presenters?|presented by)(名|さん)?\s{0,3}[:：]/i;
/** Titles of pages about an event and many talks. */
const SEVERAL =
  /(参加(した|して|し|レポ|記|メモ|報告|録)|行って|まとめ|振り返|ふりかえ|イベントレポート|\d\s{0,3}選|day\s{0,3}\d|\d日目|recap|trip report|highlights)/i;

/** Links to the pages or slides of several talks belong to a page about all of them. */
function isAboutOne(links: readonly Link[], timetable: Timetable | undefined): boolean {
  const talks = links.filter((link) => kindOfLink(link) !== 'other');
  const known = new Set(talks.map(({ url }) => timetable?.byUrl(url)).filter(Boolean));
  return known.size <= 1 && new Set(talks.filter((link) => kindOfLink(link) === 'talk').map(({ url }) => url)).size <= 1;
}

/** What the file's place says, and the facts that notes of a talk state about it. */
function weighPath({ path, eventName }: SourceDocument, title: string): Evidence[] {
  const evidence: Evidence[] = eventName ? [{ why: 'states-event', weight: W.statesEvent }] : [];
  if (path === undefined) return evidence;
  const named = readPath(path);
  if (named.isIndex) return [{ why: 'about-the-folder', weight: W.sectionName }];
  if (named.event) evidence.push({ why: 'folder-of-an-event', weight: W.eventFolder });
  if (named.event && named.isNumbered) evidence.push({ why: 'one-of-a-series', weight: W.numberedFile });
  if (named.title && titleKey(title).length >= MIN_TITLE && titleKey(named.title).includes(titleKey(title)))
    evidence.push({ why: 'file-name', weight: W.fileName });
  return evidence;
}

const MIN_TITLE = 4;
/** Names of files are short and plain. */
const MIN_IN_FOLDER = -0.3;

/** A page's title without what says that it is a report, and of what event. */
const withoutReportWords = (title: string): string =>
  title
    .replace(/\s{0,3}[|｜]\s{0,3}[^|｜]{2,30}$/, '')
    .replace(/^\s{0,3}[【[（(][^】\])）]{2,40}[】\])）]\s{0,3}/, (mark) =>
      /\d[A-Z]|[A-Z]-?\d{1,2}\W*$/.test(mark) && !/20\d\d/.test(mark) ? mark : '',
    )
    .replace(/^[^:：「『]{2,40}?(セッション|聴講)?(レポート|レポ|メモ|参加記)\s{0,3}[:：]\s{0,3}/, '')
    .replace(
      /\s{0,3}(の)?(聴講|セッション|参加|講演|発表)?(レポート|レポ|メモ|記録|まとめ|感想|を聴講しました|を聞いてきました|を聴いてきました|を(?:聞|聴)い(?:た|て(?:きた)?)|を(?:見|観)(?:た|てきた))\s{0,3}$/,
      '',
    )
    .trim();
