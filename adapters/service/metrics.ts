import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { IndexStatus, MeaningOutcome, ReloadOutcome } from '../../src/index.ts';

export interface Metrics {
  /** A question was answered, or refused, after so many seconds. */
  readonly question: (platform: string, kind: string, seconds: number) => void;
  readonly reload: (outcome: ReloadOutcome) => void;
  readonly platformError: (platform: string, code: string) => void;
  /** What became of asking for the vector of a question. */
  readonly meaning: (outcome: MeaningOutcome) => void;
  /** The model that reads meanings begins to be left alone for a while. */
  readonly meaningPaused: () => void;
  /** All of them as Prometheus reads them. */
  readonly text: () => Promise<string>;
}

/** Seconds; a search takes milliseconds, an answer on a platform seconds. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** Kinds of outcome that are no answers. */
const NO_ANSWER: ReadonlySet<string> = new Set(['refused', 'too-slow', 'failed']);

/** The service's figures; labels are closed lists, never ids or texts. */
export function createMetrics(status: () => IndexStatus | undefined, now: () => number = Date.now): Metrics {
  const registers = [new Registry()] as const;
  const [registry] = registers;
  collectDefaultMetrics({ register: registry });
  const questions = new Counter({
    name: 'kikigaki_questions_total',
    help: 'Questions by platform and kind of answer',
    registers: [...registers],
    labelNames: ['platform', 'kind'],
  });
  const seconds = new Histogram({
    name: 'kikigaki_answer_seconds',
    help: 'Time from question to answer',
    registers: [...registers],
    labelNames: ['platform'],
    buckets: BUCKETS,
  });
  const nothing = new Gauge({
    name: 'kikigaki_nothing_found_ratio',
    help: 'Share of answered questions to which nothing was found, since the start',
    registers: [...registers],
  });
  const reloads = new Counter({
    name: 'kikigaki_reloads_total',
    help: 'Readings of the data by outcome',
    registers: [...registers],
    labelNames: ['outcome'],
  });
  const errors = new Counter({
    name: 'kikigaki_platform_errors_total',
    help: 'Calls that a platform refused or did not answer',
    labelNames: ['platform', 'code'],
    registers: [...registers],
  });
  const meanings = new Counter({
    name: 'kikigaki_meaning_questions_total',
    help: 'Questions whose vector was asked for, by outcome; all but the answered ones were answered by their words alone',
    labelNames: ['outcome'],
    registers: [...registers],
  });
  const pauses = new Counter({
    name: 'kikigaki_meaning_pauses_total',
    help: 'How often the model that reads meanings was left alone for a while, after failures in a row',
    registers: [...registers],
  });
  addIndexGauges(registry, status, now);
  let answered = 0;
  let unanswered = 0;
  return {
    question(platform, kind, took) {
      questions.inc({ platform, kind });
      if (NO_ANSWER.has(kind)) return;
      seconds.observe({ platform }, took);
      answered++;
      if (kind === 'nothing') unanswered++;
      nothing.set(unanswered / answered);
    },
    reload: ({ kind }) => reloads.inc({ outcome: kind }),
    platformError: (platform, code) => errors.inc({ platform, code }),
    meaning: (outcome) => meanings.inc({ outcome }),
    meaningPaused: () => pauses.inc(),
    text: () => registry.metrics(),
  };
}

function addIndexGauges(registry: Registry, status: () => IndexStatus | undefined, now: () => number): void {
  const gauge = (name: string, help: string, read: (status: IndexStatus) => number): void => {
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        const index = status();
        if (index) this.set(read(index));
      },
    });
  };
  gauge('kikigaki_index_sessions', 'Sessions in the index', ({ sessionCount }) => sessionCount);
  gauge('kikigaki_index_reports', 'Reports in the index', ({ corpus }) => corpus.reports.length);
  gauge('kikigaki_index_age_seconds', 'Time since the index began to answer', ({ since }) => (now() - since.getTime()) / 1000);
  gauge('kikigaki_data_age_seconds', 'Age of the newest data file', ({ corpus }) => (now() - Date.parse(corpus.asOf)) / 1000);
}
