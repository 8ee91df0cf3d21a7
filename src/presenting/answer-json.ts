import type { Messages } from '../messages/messages.ts';
import type { Answer, Difference, EventSummary, Excerpt, NamedSession, RankedNote, RankedSession } from '../model/answer.ts';
import type { LimitName, LimitValue } from '../model/limit.ts';
import type { Question } from '../model/question.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import { reportJson, sessionJson } from './session-json.ts';

/** An answer in the shape that `--json` promises. Unknown facts are absent. */
export function answerJson(answer: Answer, messages: Messages) {
  const { answerId, certainty, question, kind, dataAsOf } = answer;
  const { text, intent, limits, topics, subjects: _, corrections, loosened, unknown, ...more } = question;
  const named = { events: valuesOf(question, 'event'), years: valuesOf(question, 'year'), days: valuesOf(question, 'day') };
  const people = { people: valuesOf(question, 'speaker'), companies: valuesOf(question, 'company') };
  const direct = directText(answer, messages);
  return {
    answerId,
    certainty,
    question: { text, ...named, ...people, intent, limits, topics, corrections, loosened, unknown, ...more },
    kind,
    ...withoutUndefined({ direct: direct || undefined }),
    total: totalOf(answer),
    sessions: 'sessions' in answer ? answer.sessions.map(rankedJson) : [],
    ...withoutUndefined({
      events: 'events' in answer && answer.events.length > 0 ? answer.events.map(eventJson) : undefined,
      rows: 'rows' in answer ? answer.rows : undefined,
      differences: 'differences' in answer ? answer.differences?.map(differenceJson) : undefined,
      notFound: 'notFound' in answer ? answer.notFound : undefined,
      elsewhere: 'elsewhere' in answer ? answer.elsewhere?.map(namedJson) : undefined,
      lookedAt: 'lookedAt' in answer ? answer.lookedAt : undefined,
      perhapsAlso: 'perhapsAlso' in answer ? answer.perhapsAlso?.map(namedJson) : undefined,
    }),
    notes: 'notes' in answer ? answer.notes.map(noteJson) : [],
    suggestions: 'suggestions' in answer ? answer.suggestions : [],
    ...withoutUndefined({ unrecorded: 'unrecorded' in answer ? answer.unrecorded : undefined }),
    dataAsOf,
  };
}

/** The reply in one line; of a count the number with its word. */
function directText(answer: Answer, messages: Messages): string | undefined {
  if ('direct' in answer && answer.direct) return messages.direct(answer.direct, messages.clock);
  return answer.kind === 'count' ? messages.answer.count(answer.total) : undefined;
}

/** The values that a question is limited to, of one kind of limit. */
const valuesOf = ({ limits }: Question, name: LimitName): readonly LimitValue[] =>
  limits.flatMap(({ limit, op, values }) => (limit === name && op === 'is' ? values : []));

function totalOf(answer: Answer): number {
  if ('total' in answer) return answer.total;
  if (answer.kind === 'event') return answer.events.length > 0 ? answer.events.length : answer.notes.length;
  if ('rows' in answer && answer.rows.length > 0) return answer.rows.length;
  return 'sessions' in answer ? answer.sessions.length : 0;
}

/** What is not known is `null`, so that each value stands in the place of its session. */
const differenceJson = ({ of, values }: Difference) => ({ of, values: values.map((value) => value ?? null) });

const eventJson = ({ event, sessionCount }: EventSummary) => {
  const { id, name, dates, venue, city, format, theme, site } = event;
  const known = Object.entries({ venue, city, format, theme, site }).filter(([, value]) => value !== undefined);
  return { id, name, dates, sessions: sessionCount, ...Object.fromEntries(known) };
};

const noteJson = ({ event, heading, excerpt, report }: RankedNote) => ({
  event: { id: event.id, name: event.name },
  heading,
  excerpt: excerpt.text,
  matched: matchedWords(excerpt),
  report: reportJson(report),
});

const namedJson = ({ session, event }: NamedSession) => sessionJson(session, event);

function rankedJson({ rank, score, session, event, excerpt, reports }: RankedSession) {
  return {
    rank,
    score: Number(score.toFixed(4)),
    ...sessionJson(session, event),
    ...withoutUndefined({
      excerpt: excerpt?.text,
      matched: excerpt ? matchedWords(excerpt) : undefined,
      excerptFrom: excerpt && excerpt.report === undefined ? 'abstract' : undefined,
    }),
    reports: reports.map(reportJson),
  };
}

const matchedWords = ({ text, marks }: Excerpt): string[] => [...new Set(marks.map(([start, end]) => text.slice(start, end)))];
