import { paragraphsOf } from '../corpus/paragraphs-of.ts';
import { splitSentences } from '../language/sentences.ts';
import type { DigestLine } from '../model/digest.ts';
import type { Report } from '../model/report.ts';
import type { Note, Session } from '../model/session.ts';
import { createLineScorer, WORTH_TELLING } from './score-line.ts';

/** A line of a digest: as long as an eye takes in at once. UTF-16 units. */
const MAX_LINE = 120;

/** The line of a session's notes that is most worth reading by itself; undefined where there is none. */
export function bestLine(session: Session, notes: readonly Note[], reports: ReadonlyMap<string, Report>): DigestLine | undefined {
  let best: (DigestLine & { readonly score: number }) | undefined;
  for (const { report: id, passages } of notes) {
    const report = reports.get(id);
    if (!report) continue;
    const scoreLine = createLineScorer(session, report);
    for (const [place, passage] of passages.entries()) {
      for (const text of linesOf(passage)) {
        const score = scoreLine({ text, passage, place });
        if (score > (best?.score ?? WORTH_TELLING)) best = { text, report, score };
      }
    }
  }
  return best && { text: best.text, report: best.report };
}

/** What the speakers announced, in its first sentence, for events that no report tells of; undefined where nothing was announced. */
export function announcedLine({ abstract }: Session): string | undefined {
  const [first] = paragraphsOf(abstract).flatMap(splitSentences);
  return first === undefined ? undefined : shortened(first);
}

/** What of a passage may stand alone: one sentence, or several in a row as far as they fit; the longest first. */
function linesOf(passage: string): readonly string[] {
  const sentences = splitSentences(passage);
  return sentences.flatMap((first, i) => {
    const lines = [shortened(first)];
    let line = first;
    for (const next of sentences.slice(i + 1)) {
      line += /[!-~]$/.test(line) && /^[!-~]/.test(next) ? ` ${next}` : next;
      if (line.length > MAX_LINE) break;
      lines.unshift(line);
    }
    return lines;
  });
}

/** A sentence that is too long ends at its last comma that fits, else in the middle. */
function shortened(line: string): string {
  if (line.length <= MAX_LINE) return line;
  const head = [...line].slice(0, MAX_LINE - 1).join('');
  const comma = Math.max(head.lastIndexOf('、'), head.lastIndexOf('。'), head.lastIndexOf(', '));
  return `${comma > MAX_LINE / 2 ? head.slice(0, comma) : head}…`;
}
