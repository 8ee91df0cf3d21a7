import type { ImportedSession } from '../../src/model/import-result.ts';
import type { ExpectedReport, ExpectedTalk } from './read-expected.ts';
import { sameTitle } from './same-title.ts';

/** What an import of a report, or of a file of it, gave. */
export interface ReadFile {
  readonly file: string;
  readonly event: string | null;
  readonly sessions: readonly ImportedSession[];
}

export interface ReportScore {
  readonly right: number;
  readonly missed: readonly ExpectedTalk[];
  readonly wrong: readonly (ImportedSession & { readonly file: string })[];
  /** 0 to 1; 1 where there is no talk and none was found. */
  readonly f1: number;
  /** Of each talk that was found: the share of its lines that it was given. */
  readonly kept: readonly number[];
  /** Talks that were found, by whether the talk of the timetable is the right one. */
  readonly boundRight: number;
  readonly boundWrong: number;
  readonly event: 'right' | 'missed' | 'wrong';
}

/** How far a talk may seem to begin from where it does. */
const NEAR = 2;

/** Compares what an import gave with what a person marked: a talk is found where titles are the same and it begins at the same place, or shares half of its lines. Whatever else was found is wrong. */
export function scoreReport(expected: ExpectedReport, reads: readonly ReadFile[]): ReportScore {
  const left = [...expected.sessions];
  const wrong: ReportScore['wrong'][number][] = [];
  const kept: number[] = [];
  let [right, boundRight, boundWrong] = [0, 0, 0];
  for (const { file, sessions } of reads)
    for (const session of sessions) {
      const at = left.findIndex((talk) => (talk.file ?? file) === file && isSame(talk, session));
      const [hit] = at === -1 ? [] : left.splice(at, 1);
      if (!hit) wrong.push({ ...session, file });
      else {
        if (!hit.mentionOnly) right++;
        kept.push(sharedLines(hit.lines, session.lines) / sizeOf(hit.lines));
        if (session.session !== null && session.session === (hit.session ?? null)) boundRight++;
        else if (session.session !== null) boundWrong++;
      }
    }
  const missed = left.filter(({ mentionOnly }) => !mentionOnly);
  return {
    right,
    missed,
    wrong,
    f1: right + missed.length + wrong.length === 0 ? 1 : (2 * right) / (2 * right + missed.length + wrong.length),
    kept,
    boundRight,
    boundWrong,
    event: eventOf(expected, reads),
  };
}

function isSame(talk: ExpectedTalk, session: ImportedSession): boolean {
  if (![talk.title, ...talk.also].some((title) => sameTitle(title, session.title))) return false;
  const union = sizeOf(talk.lines) + sizeOf(session.lines) - sharedLines(talk.lines, session.lines);
  return Math.abs(talk.lines[0] - session.lines[0]) <= NEAR || sharedLines(talk.lines, session.lines) >= union / 2;
}

const sizeOf = ([first, last]: readonly [number, number]): number => last - first + 1;

const sharedLines = (a: readonly [number, number], b: readonly [number, number]): number =>
  Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]) + 1);

function eventOf({ event, eventAlso }: ExpectedReport, reads: readonly ReadFile[]): ReportScore['event'] {
  const allowed = [event ?? null, ...(eventAlso === undefined ? [] : [eventAlso].flat().map((one) => one ?? null))];
  const bound = reads.map((read) => read.event).filter((one) => one !== null);
  if (bound.some((one) => !allowed.includes(one))) return 'wrong';
  return bound.length > 0 || allowed.includes(null) ? 'right' : 'missed';
}
