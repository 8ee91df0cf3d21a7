import type { Candidate } from './candidate.ts';
import type { Evidence } from './evidence.ts';
import { isPersonOnly } from './is-person-only.ts';
import type { Head } from './read-head.ts';
import { scoreTitleWording } from './score-title-wording.ts';
import type { SectionRole } from './section-role.ts';
import { WEIGHTS as W } from './weights.ts';

/** What a heading's own words say for and against a talk; wording below `least` counts as `least`. */
export function weighWords(head: Head, role: SectionRole | undefined, form: Candidate['form'], least: number): Evidence[] {
  const evidence: Evidence[] = [];
  const add = (why: string, weight: number): number => evidence.push({ why, weight });
  const wording = Math.max(least, scoreTitleWording(head.title));
  if (Math.abs(wording) >= 0.3) add(wording > 0 ? 'title-wording' : 'note-wording', wording * W.wording);
  if (role && role !== 'slot') add('section-name', W.sectionName);
  if (form !== 'row' && SPEAKER_LABEL.test(head.title)) add('speaker-line', W.sectionName);
  if (role === 'slot') add('slot-without-title', W.groupsTalks);
  if (head.code && head.isCodeMarked) add('talk-code', W.markedCode);
  else if (head.code) add('talk-code', W.loneCode);
  if (head.quotes) add('quoted-title', head.quotes === '『』' ? W.titleQuotes : W.speechQuotes);
  if (head.isByline) add('by-speaker', W.byline);
  if (head.hasKind) add('kind-before', W.kindBefore);
  if (head.handles.length > 0) add('handle', W.handle);
  if (head.time) add('time', W.time);
  if (head.track) add('track', W.track);
  if (namesEvent(head.title) && !head.quotes) add('names-the-event', W.namesEvent);
  if (form === 'line' && head.marker) add('marked-line', W.markedLine);
  if (form !== 'row' && least !== 0 && isPersonOnly(head.title)) add('person', W.person);
  return evidence;
}

/** Words of a page about an event, not of a talk. */
const namesEvent = (title: string): boolean =>
  /(参加(した|して|レポ|記|メモ|報告)|行ってき|イベントレポート|開催(され|レポ))/.test(title) ||
  /(?:Days?|Conf|Conference|Summit|Fes|Fest|Con|Kaigi|カンファレンス|勉強会|Meetup) ?(?:Tokyo|Fukuoka|Japan|Winter|Summer|Spring|東京)? ?20\d\d/i.test(
    title,
  );

const SPEAKER_LABEL =
  /^(登壇者?|発表者?|スピーカー|講演者|講師|報告者|話者?|speakers?|presenters?|日時|場所|会場|主催|資料|スライド)(名|さん)?\s{0,3}[:：]/i;
