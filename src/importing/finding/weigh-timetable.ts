import type { Session } from '../../model/session.ts';
import type { Link } from '../reading/source-document.ts';
import type { Timetable } from './create-timetable.ts';
import type { Evidence } from './evidence.ts';
import type { Head } from './read-head.ts';
import { WEIGHTS as W } from './weights.ts';

export interface KnownTalk {
  readonly session?: Session;
  /** It looks like a talk of the timetable, but not enough, or like two of them. */
  readonly isUnsure: boolean;
  readonly evidence: readonly Evidence[];
}

/** From here on two titles are the same but for spelling; below, something else has to speak for it. */
const SAME_TITLE = 0.74;

/** What the event's timetable says about a heading: by page, code, title, speaker, company, the surest first. */
export function weighTimetable(
  timetable: Timetable | undefined,
  head: Head,
  links: readonly Link[],
  text: string,
  isKeynote: boolean,
): KnownTalk {
  if (!timetable) return { isUnsure: false, evidence: [] };
  const found = (session: Session, why: string, weight: number): KnownTalk => ({
    session,
    isUnsure: false,
    evidence: [{ why, weight }],
  });
  const byUrl = links.map(({ url }) => timetable.byUrl(url)).find(Boolean);
  if (byUrl) return found(byUrl, 'timetable-url', W.timetableUrl);
  const byCode = head.code ? timetable.byCode(head.code) : undefined;
  if (byCode) return found(byCode, 'timetable-code', W.timetableCode);

  const match = timetable.byTitle(head.title) ?? timetable.byTitle(head.titleWithCode);
  const people = [...timetable.bySpeaker(text), ...timetable.byCompany(text)];
  if (match && match.likeness >= SAME_TITLE && !match.isAmbiguous)
    return found(match.session, 'timetable-title', W.timetableTitle);
  const backed = match && people.includes(match.session) ? match.session : undefined;
  if (backed) return found(backed, 'timetable-title', W.timetableTitle);
  if (match)
    return {
      isUnsure: true,
      evidence: match.likeness >= SAME_TITLE ? [{ why: 'timetable-title', weight: W.timetableLikelyTitle }] : [],
    };

  const speakers = [...new Set(timetable.bySpeaker(text))];
  if (speakers.length === 1 && speakers[0]) return found(speakers[0], 'timetable-speaker', W.timetableSpeaker);
  const companies = [...new Set(timetable.byCompany(text))].filter((session) => !isKeynote || isKeynoteTalk(session));
  const [only] = companies;
  if (isKeynote && only && companies.length === 1) return found(only, 'timetable-company', W.timetableCompany);
  return { isUnsure: companies.length > 0 && isKeynote, evidence: [] };
}

const isKeynoteTalk = ({ id, category, code }: Session): boolean =>
  /keynote/i.test(`${id} ${category ?? ''}`) || /^K\d/.test(code ?? '');
