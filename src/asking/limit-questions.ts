import { KikigakiError } from '../model/kikigaki-error.ts';
import type { Asker, Kikigaki } from '../ports/kikigaki.ts';

export interface QuestionLimit {
  readonly perMinute: number;
  /** The clock, in milliseconds. */
  readonly now?: () => number;
}

const MINUTE = 60_000;
/** Askers who are remembered before those who have been quiet for a minute are dropped. */
const SWEEP_AT = 1_000;

/** A Kikigaki that refuses a person's question, saying when to try again, after so many within any minute. Questions without an asker are not counted. */
export function limitQuestions(kikigaki: Kikigaki, { perMinute, now = Date.now }: QuestionLimit): Kikigaki {
  const asked = new Map<string, number[]>();
  const count = (asker: Asker): void => {
    const at = now();
    if (asked.size >= SWEEP_AT) dropQuiet(asked, at);
    const key = JSON.stringify([asker.platform, asker.workspace, asker.person]);
    const times = (asked.get(key) ?? []).filter((time) => time > at - MINUTE);
    const oldest = times[0];
    if (oldest !== undefined && times.length >= perMinute)
      throw new KikigakiError({
        code: 'too-many-questions',
        limit: perMinute,
        seconds: Math.ceil((oldest + MINUTE - at) / 1000),
      });
    asked.set(key, [...times, at]);
  };
  return {
    ...kikigaki,
    async ask(request) {
      if (request.asker) count(request.asker);
      return kikigaki.ask(request);
    },
  };
}

function dropQuiet(asked: Map<string, number[]>, at: number): void {
  for (const [asker, times] of asked) if ((times.at(-1) ?? 0) <= at - MINUTE) asked.delete(asker);
}
