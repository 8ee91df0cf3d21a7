import { KikigakiError } from '../model/kikigaki-error.ts';
import type { Asker, Kikigaki } from '../ports/kikigaki.ts';

export interface QuestionLimit {
  readonly perMinute: number;
  /** A clock that nobody sets, in milliseconds. */
  readonly monotonic?: () => number;
}

const MINUTE = 60_000;
/** Askers who are remembered before those who have been quiet for a minute are dropped; after that, twice as many as were left. */
const SWEEP_AT = 1_000;

interface Asked {
  /** When the questions of the last minute were asked. */
  readonly times: readonly number[];
  /** When the person was last refused and told so. */
  readonly refusedAt: number;
}

/** A Kikigaki that refuses a person's question, saying when to try again, after so many within any minute. Questions without an asker are not counted. */
export function limitQuestions(kikigaki: Kikigaki, { perMinute, monotonic = () => performance.now() }: QuestionLimit): Kikigaki {
  const askers = new Map<string, Asked>();
  let sweepAt = SWEEP_AT;
  const count = (asker: Asker): void => {
    const at = monotonic();
    if (askers.size >= sweepAt) {
      dropQuiet(askers, at);
      sweepAt = Math.max(SWEEP_AT, 2 * askers.size);
    }
    const key = JSON.stringify([asker.platform, asker.workspace, asker.person]);
    const { times: before, refusedAt } = askers.get(key) ?? { times: [], refusedAt: Number.NEGATIVE_INFINITY };
    const times = before.filter((time) => time > at - MINUTE);
    const oldest = times[0];
    if (oldest === undefined || times.length < perMinute) {
      askers.set(key, { times: [...times, at], refusedAt });
      return;
    }
    const isRepeated = refusedAt > at - MINUTE;
    askers.set(key, { times, refusedAt: isRepeated ? refusedAt : at });
    const seconds = Math.ceil((oldest + MINUTE - at) / 1000);
    throw new KikigakiError({ code: 'too-many-questions', limit: perMinute, seconds, isRepeated });
  };
  return {
    ...kikigaki,
    async ask(request) {
      if (request.asker) count(request.asker);
      return kikigaki.ask(request);
    },
  };
}

function dropQuiet(askers: Map<string, Asked>, at: number): void {
  for (const [asker, { times, refusedAt }] of askers)
    if (Math.max(times.at(-1) ?? 0, refusedAt) <= at - MINUTE) askers.delete(asker);
}
