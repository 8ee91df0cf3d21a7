import { titleKey } from '../../language/title-key.ts';
import { LIMITS } from '../reading/limits.ts';
import type { Block, SourceDocument } from '../reading/source-document.ts';
import type { Candidate } from './candidate.ts';
import type { Timetable } from './create-timetable.ts';
import { sumEvidence } from './evidence.ts';
import { explainHeads, type HeadFate } from './explain-heads.ts';
import { explainRest } from './explain-rest.ts';
import { findCandidates } from './find-candidates.ts';
import { findMentions } from './find-mentions.ts';
import type { FoundSession, RestSpan } from './found-session.ts';
import { hasTalkSigns } from './has-talk-signs.ts';
import { isOfOtherEvent, type OtherEvents } from './is-of-other-event.ts';
import { joinToHeadings } from './join-to-headings.ts';
import { mergeSameTalks } from './merge-same-talks.ts';
import { type Outline, outline } from './outline.ts';
import { spanMentions } from './span-mentions.ts';
import { type Span, spanSessions } from './span-sessions.ts';
import { toFoundSession } from './to-found-session.ts';
import { weighPage } from './weigh-page.ts';
import { weighShape } from './weigh-shape.ts';
import { weighWholePage } from './weigh-whole-page.ts';
import { ACCEPTED, SURE } from './weights.ts';
import { withLeads } from './with-leads.ts';

export interface Found {
  readonly sessions: readonly FoundSession[];
  /** What is about no talk, and why it was taken so. */
  readonly rest: readonly RestSpan[];
  /** What became of every heading, and of all else that came near to being one. */
  readonly heads: readonly HeadFate[];
}

/** What is known beforehand about the event of a report. */
export interface Knowledge {
  readonly timetable?: Timetable;
  readonly others: OtherEvents;
}

/**
 * Finds the talks that a report tells about, with the blocks about each. Every line that may begin a talk is weighed by
 * evidence that adds up; then lines are compared with each other, because a writer marks all talks of a page alike;
 * then running text that no talk has claimed is searched for talks it names; and a page may as a whole be one talk.
 */
export function findSessions(source: SourceDocument, pageTitle: string, { timetable, others }: Knowledge): Found {
  const document = { ...source, blocks: withLeads(source.blocks.map(beginningOf)) };
  const titleAt = document.blocks.slice(0, TOP_BLOCKS).findIndex(({ text }) => titleKey(text) === titleKey(pageTitle));
  const map = outline(document.blocks, titleAt);
  const page = weighPage(pageTitle, document.blocks);
  const candidates = findCandidates(map, {
    timetable,
    pageEvidence: page,
    isListOfSeen: LISTS_SEEN.test(pageTitle),
    isInFolder: source.path !== undefined,
  }).filter(({ at, session, form }) => session || (at !== titleAt && !(at === 0 && form === 'line')));
  const heads = weighShape(candidates, map);
  const likely = heads.filter((candidate) => scoreOf(candidate) > ACCEPTED);
  const accepted = hasTalkSigns(likely, page) ? joinToHeadings(likely, map) : [];
  const foreign = accepted.filter((candidate) => isOfOtherEvent(candidate, map, others));
  const named = findMentions(map, timetable, page);
  const own = withoutNamingLines(joinSplitHeadings(accepted, map), named, map);
  const spans = spanSessions(own, map);
  const whole = weighWholePage(document, pageTitle, map, timetable);
  if (isWholePage(whole, spans)) return foundWhole(titledAsNamed(whole, named), heads, map);

  const likelyMentions = named.filter((candidate) => scoreOf(candidate) > ACCEPTED);
  const { mentions, spans: mentioned } = spanMentions(likelyMentions, map, spans);
  const all = [...spans, ...mentioned].sort((a, b) => a.at - b.at);
  const isForeign = ({ candidate }: Span): boolean =>
    foreign.includes(candidate) || (candidate.form === 'mention' && isOfOtherEvent(candidate, map, others));
  const sessions = mergeSameTalks(all.filter((span) => !isForeign(span)).map((span) => toFoundSession(span, map)));
  return {
    sessions,
    rest: explainRest(sessions, all.filter(isForeign), map),
    heads: explainHeads({ weighed: [...heads, ...mentions], foreign, sessions }, map),
  };
}

/** Where talks are looked for; the notes keep their whole text. */
const beginningOf = (block: Block): Block =>
  block.text.length > LIMITS.longestEvidence ? { ...block, text: block.text.slice(0, LIMITS.longestEvidence) } : block;

/** A title that says that the page lists what was seen. */
const LISTS_SEEN =
  /(what (i|we) (saw|heard|watched|attended)|talks (i|we) (saw|watched|attended|liked|heard)|(見|観|聴い|聞い|視聴し|聴講し)た(もの|やつ|セッション|発表|講演|トーク|順|リスト|一覧)|(視聴|聴講)(リスト|一覧|メモ|ログ))/i;

/** Where a page's own title stands. */
const TOP_BLOCKS = 12;

const scoreOf = ({ evidence }: Candidate): number => sumEvidence(evidence);

/** A heading that only says who speaks, and the next with the title: one talk. Between them stands nothing. */
function joinSplitHeadings(accepted: readonly Candidate[], { places, hasHeadings }: Outline): Candidate[] {
  return accepted.filter((candidate, index) => {
    const before = accepted[index - 1];
    const isSecond =
      before !== undefined &&
      candidate.form !== 'item' &&
      before.form === candidate.form &&
      !hasHeadings &&
      candidate.at === before.titleAt + 1;
    const isWhole = before !== undefined && places[before.at]?.block.lead !== undefined;
    if (!isSecond || isWhole || candidate.head.code || candidate.session || places[before.at]?.region === 'watch-later')
      return true;
    return !/(さん|氏|様)$/.test(before.head.title) && scoreOf(candidate) >= SURE;
  });
}

/** Where several paragraphs name talks in their sentences, a line that hardly looks like a title is one of those sentences. */
function withoutNamingLines(
  accepted: readonly Candidate[],
  named: readonly Candidate[],
  { hasHeadings }: Outline,
): readonly Candidate[] {
  const paragraphs = new Set(named.filter((mention) => scoreOf(mention) > ACCEPTED).map(({ at }) => at));
  const isWeak = (candidate: Candidate): boolean => candidate.form === 'line' && scoreOf(candidate) < SURE && !candidate.session;
  if (hasHeadings || paragraphs.size < 2) return accepted;
  return accepted.filter((candidate) => !(isWeak(candidate) && paragraphs.has(candidate.at)));
}

/** The page is one talk when its title says so and nothing in it is surer to be one. */
function isWholePage(whole: Candidate, spans: readonly Span[]): boolean {
  const score = scoreOf(whole);
  if (score <= ACCEPTED) return false;
  const rivals = spans.filter(
    ({ candidate }) => scoreOf(candidate) > score || (candidate.session && candidate.session !== whole.session),
  );
  return rivals.length < 2 && !(rivals.length === 1 && whole.session === undefined && spans.length > 1);
}

/** Where a page's title is the writer's own, the talk's stands in its text. */
function titledAsNamed(whole: Candidate, named: readonly Candidate[]): Candidate {
  if (!whole.session || whole.evidence.some(({ why }) => why === 'timetable-title' || why === 'timetable-code')) return whole;
  const title = named.find(({ session }) => session === whole.session)?.head.title;
  return title ? { ...whole, form: 'mention', head: { ...whole.head, title, titleWithCode: title } } : whole;
}

function foundWhole(whole: Candidate, heads: readonly Candidate[], map: Outline): Found {
  const chrome = map.places.findIndex(({ role }, index) => index > 0 && (role === 'page-chrome' || role === 'next-event'));
  const end = chrome === -1 ? map.places.length : chrome;
  const sessions = [{ ...toFoundSession({ candidate: whole, at: 0, end }, map), isWhole: true }];
  return {
    sessions,
    rest: explainRest(sessions, [], map),
    heads: explainHeads({ weighed: [whole, ...heads], foreign: [], sessions }, map),
  };
}
