import { randomUUID } from 'node:crypto';
import { type AskRequest, createInFlight, type Kikigaki, KikigakiError } from '../../src/index.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';

export interface ObservedQuestions {
  readonly kikigaki: Kikigaki;
  /** Resolves when no question is under way. */
  drained(): Promise<void>;
}

/** Counts and times every question and writes a line for it: who asked where, and what kind of answer came; not the words. */
export function observeQuestions(kikigaki: Kikigaki, { log, metrics }: { log: Log; metrics: Metrics }): ObservedQuestions {
  const inFlight = createInFlight();
  const ask = async (request: AskRequest) => {
    const began = performance.now();
    const fields = { requestId: randomUUID(), ...request.asker };
    const count = (kind: string): number => {
      const took = performance.now() - began;
      metrics.question(request.asker?.platform ?? 'unknown', kind, took / 1000);
      return Math.round(took);
    };
    try {
      const answer = await kikigaki.ask(request);
      const total = 'total' in answer ? answer.total : 0;
      log.info({ ...fields, kind: answer.kind, total, ms: count(answer.kind) }, 'question answered');
      return answer;
    } catch (error) {
      if (error instanceof KikigakiError && error.detail.code === 'answer-too-slow')
        log.warn({ ...fields, ms: count('too-slow') }, 'question took too long');
      else if (error instanceof KikigakiError && error.detail.code === 'search-engine-away')
        log.error({ ...fields, reason: error.detail.reason, ms: count('away') }, 'the search cannot be reached');
      else if (error instanceof KikigakiError)
        log.info({ ...fields, code: error.detail.code, ms: count('refused') }, 'question refused');
      else log.error({ ...fields, ...whereOf(error), ms: count('failed') }, 'question failed');
      throw error;
    }
  };
  return {
    kikigaki: {
      ...kikigaki,
      ask(request) {
        return inFlight.track(ask(request));
      },
    },
    drained: () => inFlight.drained(),
  };
}

/** An error's kind and the places it came through; its message may hold words of the question. */
function whereOf(error: unknown): { readonly error: string; readonly stack: readonly string[] } {
  if (!(error instanceof Error)) return { error: typeof error, stack: [] };
  const stack = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { error: error.name, stack: stack.map((line) => line.trim()) };
}
