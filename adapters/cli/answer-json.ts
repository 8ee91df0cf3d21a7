import type { Answer, Event, Excerpt, Messages, RankedNote, RankedSession, Report, Session } from '../../src/index.ts';

/** An answer in the shape that `--json` promises. Unknown facts are absent. */
export function answerJson(answer: Answer, messages: Messages) {
  const { answerId, question, kind, dataAsOf } = answer;
  const { text, events, years, days, people, companies, intent, corrections, loosened, unknown, ...more } = question;
  const direct = kind === 'found' && answer.direct ? messages.direct(answer.direct) : undefined;
  return {
    answerId,
    question: { text, events, years, days, people, companies, intent, corrections, loosened, unknown, ...more },
    kind,
    ...(direct && { direct }),
    total: totalOf(answer),
    sessions: 'sessions' in answer ? answer.sessions.map(rankedJson) : [],
    notes: kind === 'event' ? answer.notes.map(noteJson) : [],
    suggestions: 'suggestions' in answer ? answer.suggestions : [],
    ...('undated' in answer && answer.undated > 0 && { undated: answer.undated }),
    dataAsOf,
  };
}

const totalOf = (answer: Answer): number =>
  'total' in answer ? answer.total : answer.kind === 'event' ? answer.notes.length : 0;

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
  const { id, title, date, day, start, end, speakers, links } = session;
  return {
    id,
    title,
    event: { id: event.id, name: event.name },
    ...(date && { date }),
    ...(day && { day }),
    ...(start && { start }),
    ...(end && { end }),
    speakers: speakers.map(({ name, company }) => ({ name, ...(company && { company }) })),
    links,
  };
}

export const reportJson = ({ id, title, author, url }: Report) => ({ id, title, ...(author && { author }), ...(url && { url }) });

const matchedWords = ({ text, marks }: Excerpt): string[] => [...new Set(marks.map(([start, end]) => text.slice(start, end)))];
