import type {
  Answer,
  Event,
  EventSummary,
  Excerpt,
  LimitName,
  LimitValue,
  Messages,
  Question,
  RankedNote,
  RankedSession,
  Report,
  Session,
} from '../../src/index.ts';

/** An answer in the shape that `--json` promises. Unknown facts are absent. */
export function answerJson(answer: Answer, messages: Messages) {
  const { answerId, certainty, question, kind, dataAsOf } = answer;
  const { text, intent, limits, topics, subjects: _, corrections, loosened, unknown, ...more } = question;
  const named = { events: valuesOf(question, 'event'), years: valuesOf(question, 'year'), days: valuesOf(question, 'day') };
  const people = { people: valuesOf(question, 'speaker'), companies: valuesOf(question, 'company') };
  const direct = 'direct' in answer && answer.direct ? messages.direct(answer.direct) : undefined;
  return {
    answerId,
    certainty,
    question: { text, ...named, ...people, intent, limits, topics, corrections, loosened, unknown, ...more },
    kind,
    ...(direct && { direct }),
    total: totalOf(answer),
    sessions: 'sessions' in answer ? answer.sessions.map(rankedJson) : [],
    ...('events' in answer && answer.events.length > 0 && { events: answer.events.map(eventJson) }),
    ...('rows' in answer && { rows: answer.rows }),
    ...('notFound' in answer && { notFound: answer.notFound }),
    notes: 'notes' in answer ? answer.notes.map(noteJson) : [],
    suggestions: 'suggestions' in answer ? answer.suggestions : [],
    ...('unrecorded' in answer && { unrecorded: answer.unrecorded }),
    dataAsOf,
  };
}

/** The values that a question is limited to, of one kind of limit. */
const valuesOf = ({ limits }: Question, name: LimitName): readonly LimitValue[] =>
  limits.flatMap(({ limit, op, values }) => (limit === name && op === 'is' ? values : []));

function totalOf(answer: Answer): number {
  if ('total' in answer) return answer.total;
  if (answer.kind === 'event') return answer.events.length > 0 ? answer.events.length : answer.notes.length;
  return 'rows' in answer ? answer.rows.length : 0;
}

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

function rankedJson({ rank, score, session, event, excerpt, reports }: RankedSession) {
  return {
    rank,
    score: Number(score.toFixed(4)),
    ...sessionJson(session, event),
    ...(excerpt && { excerpt: excerpt.text, matched: matchedWords(excerpt) }),
    ...(excerpt && excerpt.report === undefined && { excerptFrom: 'abstract' }),
    reports: reports.map(reportJson),
  };
}

/** A session as JSON, without its notes. */
export function sessionJson(session: Session, event: Event) {
  const { id, title, date, day, start, end, track, room, category, difficulty, language, speakers, links } = session;
  return {
    id,
    title,
    event: { id: event.id, name: event.name },
    ...(date && { date }),
    ...(day && { day }),
    ...(start && { start }),
    ...(end && { end }),
    ...(track && { track }),
    ...(room && { room }),
    ...(category && { category }),
    ...(difficulty && { difficulty }),
    ...(language && { language }),
    speakers: speakers.map(({ name, company }) => ({ name, ...(company && { company }) })),
    links,
  };
}

export const reportJson = ({ id, title, author, url }: Report) => ({ id, title, ...(author && { author }), ...(url && { url }) });

const matchedWords = ({ text, marks }: Excerpt): string[] => [...new Set(marks.map(([start, end]) => text.slice(start, end)))];
