import type { ImportedSession } from '../../src/model/import-result.ts';
import { sameTitle } from './same-title.ts';

/** What a report is expected to have. */
export interface ExpectedSession {
  /** As printed, and other spellings that are right as well. */
  readonly titles: readonly string[];
  readonly lines: readonly [number, number];
  /** Named only: right to find, right to leave out. */
  readonly isOptional: boolean;
}

export interface ImportScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
}

/** Compares found sessions with the expected ones: a pair fits when the titles match and the lines overlap by half of their union. */
export function scoreImport(found: readonly ImportedSession[], expected: readonly ExpectedSession[]): ImportScore {
  const left = [...expected];
  const wrong: ImportedSession[] = [];
  let right = 0;
  for (const session of found) {
    const at = left.findIndex(
      (one) => one.titles.some((title) => sameTitle(title, session.title)) && overlap(one.lines, session.lines) >= 0.5,
    );
    const [hit] = at === -1 ? [] : left.splice(at, 1);
    if (hit && !hit.isOptional) right++;
    else if (!hit && !session.mention_only) wrong.push(session);
  }
  const missed = left.filter(({ isOptional }) => !isOptional);
  const precision = right + wrong.length === 0 ? 1 : right / (right + wrong.length);
  const recall = right + missed.length === 0 ? 1 : right / (right + missed.length);
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return {
    precision,
    recall,
    f1,
    missed: missed.map(({ titles, lines }) => `${lines.join('-')} ${titles[0]}`),
    wrong: wrong.map(({ title, lines, why }) => `${lines.join('-')} ${title} [${why.join(' ')}]`),
  };
}

function overlap(a: readonly [number, number], b: readonly [number, number]): number {
  const shared = Math.min(a[1], b[1]) - Math.max(a[0], b[0]) + 1;
  return shared <= 0 ? 0 : shared / (Math.max(a[1], b[1]) - Math.min(a[0], b[0]) + 1);
}
