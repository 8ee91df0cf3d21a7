import type { Answer, Event, Excerpt, RankedSession, Report, Session } from '../../src/index.ts';

/** An answer in the shape that `--json` promises. Unknown facts are absent. */
export function answerJson(answer: Answer) {
  const { answerId, question, kind, dataAsOf } = answer;
  const sessions = kind === 'found' ? answer.sessions.map(rankedJson) : [];
  return {
    answerId,
    question,
    kind,
    total: kind === 'found' ? answer.total : 0,
    sessions,
    notes: [],
    suggestions: kind === 'found' ? [] : answer.suggestions,
    dataAsOf,
  };
}

function rankedJson({ rank, score, session, event, excerpt, reports }: RankedSession) {
  return {
    rank,
    score: Number(score.toFixed(4)),
    ...sessionJson(session, event),
    ...(excerpt && { excerpt: excerpt.text, matched: matchedWords(excerpt) }),
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
