import type {
  Answer,
  ComparisonAnswer,
  CountAnswer,
  Direct,
  Event,
  EventSummary,
  Excerpt,
  FoundAnswer,
  ListAnswer,
  Messages,
  NothingAnswer,
  Question,
  RankedNote,
  RankedSession,
  RankingAnswer,
  Session,
  SessionDetails,
} from '../../src/index.ts';
import { noneLeftText } from '../../src/index.ts';
import type { Style } from './terminal.ts';

/** Turns answers and sessions into text for a terminal. Pure: the same input gives the same text. */
export interface Renderer {
  answer(answer: Answer): string;
  events(events: readonly { readonly event: Event; readonly sessionCount: number }[]): string;
  sessions(sessions: readonly Session[]): string;
  details(details: SessionDetails): string;
}

const INDENT = 4;

export function createRenderer(messages: Messages, style: Style): Renderer {
  const { bold, dim, paragraph } = style;

  const occasion = (session: Session, event?: Event): string => {
    const { date, day, start, end } = session;
    const when = [date && messages.date(date), start && (end ? `${start}–${end}` : start)].filter(Boolean).join(' ');
    const isOneOfSeveralDays = day !== undefined && (event === undefined || event.dates.length > 1);
    return [event?.name, isOneOfSeveralDays && messages.day(day), when || messages.dayUnknown].filter(Boolean).join(' · ');
  };
  const speakers = (session: Session): string =>
    session.speakers.map(({ name, company }) => messages.speaker(name, company)).join(messages.and);
  const links = ({ links: { talk, slides, video } }: Session): string =>
    [
      talk && style.link(messages.session.talk, talk),
      slides && style.link(messages.session.slides, slides),
      video && style.link(messages.session.video, video),
    ]
      .filter(Boolean)
      .join('  ');
  const excerpt = ({ text, marks, report }: Excerpt): string => {
    let shown = '';
    let at = 0;
    for (const [start, end] of marks) {
      shown += text.slice(at, start) + style.mark(text.slice(start, end));
      at = end;
    }
    const quoted = messages.quote(shown + text.slice(at));
    return report === undefined ? `${dim(`${messages.session.abstract}:`)} ${quoted}` : quoted;
  };
  const reportLine = (report: SessionDetails['reports'][number]): string => {
    const label = `${messages.session.report}${messages.quote(report.title)}${report.author ? ` ${report.author}` : ''}`;
    return report.url ? style.link(label, report.url) : label;
  };
  const ranked = ({ rank, session, event, excerpt: passage, reports }: RankedSession): string => {
    const isOnlyMentioned = session.notes.length > 0 && session.notes.every(({ mentionOnly }) => mentionOnly);
    return [
      `${dim(`${String(rank).padStart(2)}.`)} ${bold(session.title)}`,
      paragraph(dim(occasion(session, event)), INDENT),
      session.speakers.length > 0 && paragraph(dim(speakers(session)), INDENT),
      passage ? paragraph(excerpt(passage), INDENT) : paragraph(dim(messages.session.noNotes), INDENT),
      isOnlyMentioned && paragraph(dim(messages.session.onlyMentioned), INDENT),
      links(session) && paragraph(style.accent(links(session)), INDENT),
      ...reports.map((report) => paragraph(dim(reportLine(report)), INDENT)),
    ]
      .filter(Boolean)
      .join('\n');
  };
  const listed = (sessions: readonly Session[]): string =>
    sessions.map((session) => `${bold(session.id)}  ${session.title}\n${paragraph(dim(factsOf(session)), INDENT)}`).join('\n');
  const factsOf = (session: Session, event?: Event): string =>
    [occasion(session, event), speakers(session)].filter(Boolean).join(' · ');
  /** Sessions of a list, numbered; the event is named where there are several. */
  const numbered = (sessions: readonly RankedSession[]): string => {
    const isMixed = new Set(sessions.map(({ event }) => event.id)).size > 1;
    return sessions
      .map(({ rank, session, event }) => {
        const head = `${dim(`${String(rank).padStart(2)}.`)} ${bold(session.id)}  ${session.title}`;
        const lines = [dim(factsOf(session, isMixed ? event : undefined)), links(session) && style.accent(links(session))];
        return [head, ...lines.flatMap((line) => (line ? [paragraph(line, INDENT)] : []))].join('\n');
      })
      .join('\n');
  };
  const details = ({ session, event, reports }: SessionDetails): string => {
    const facts = [
      [messages.session.otherTitles, session.otherTitles.join(' / ')],
      [messages.session.track, session.track],
      [messages.session.category, session.category],
      [messages.session.difficulty, session.difficulty],
      [messages.session.topics, session.topics.join(messages.and)],
    ].flatMap(([label, value]) => (value ? [paragraph(dim(`${label}: ${value}`), INDENT)] : []));
    const notes = session.notes.flatMap((note) => {
      const report = reports.find(({ id }) => id === note.report);
      const head = report ? [`\n${paragraph(reportLine(report), INDENT)}`] : [];
      return [...head, ...note.passages.map((passage) => paragraph(`・${passage}`, INDENT))];
    });
    const { abstract } = session;
    return [
      bold(session.title),
      paragraph(dim(`${session.id} · ${occasion(session, event)}`), INDENT),
      session.speakers.length > 0 ? paragraph(dim(speakers(session)), INDENT) : '',
      ...facts,
      links(session) ? paragraph(style.accent(links(session)), INDENT) : '',
      ...(abstract ? [`\n${paragraph(dim(`${messages.session.abstract}:`), INDENT)}`, paragraph(abstract, INDENT)] : []),
      ...(notes.length > 0 ? notes : [paragraph(dim(messages.session.noNotes), INDENT)]),
    ]
      .filter(Boolean)
      .join('\n');
  };
  const eventNote = ({ event, heading, excerpt: passage, report }: RankedNote): string =>
    [bold(`${event.name}: ${heading}`), paragraph(excerpt(passage), INDENT), paragraph(dim(reportLine(report)), INDENT)].join(
      '\n',
    );
  const understood = ({ corrections, loosened, carried, among }: Question): string[] => {
    const lines = [
      ...carriedOver(carried, messages),
      ...(among === undefined ? [] : [messages.answer.among(among)]),
      ...corrections.map(({ from, to }) => messages.answer.read(from, to)),
      ...(loosened.length > 0 ? [messages.answer.loosened(loosened)] : []),
    ];
    return lines.length > 0 ? [lines.map((line) => dim(line)).join('\n')] : [];
  };
  const suggestions = (titles: readonly string[]): string[] => titles.map((title) => paragraph(`・${title}`, 2));

  const eventLines = (events: readonly EventSummary[]): string =>
    events
      .map(({ event, sessionCount }) => {
        const dates = [...new Set([event.dates[0], event.dates.at(-1)])].join(' – ');
        return `${bold(event.id.padEnd(10))} ${dates.padEnd(23)} ${event.name}  ${dim(messages.list.sessions(sessionCount))}`;
      })
      .join('\n');

  const headline = (direct: Direct | undefined): string[] => (direct ? [bold(messages.direct(direct))] : []);
  const missing = ({ notFound = [] }: ListAnswer | CountAnswer | FoundAnswer): string[] =>
    notFound.length > 0 ? [dim(messages.answer.notFound(notFound))] : [];
  const list = (answer: ListAnswer | CountAnswer): string => {
    const { question, total, sessions, unrecorded = [] } = answer;
    const first = sessions[0]?.rank ?? 1;
    const shown = messages.answer.shown(first, first + sessions.length - 1, total);
    const isList = answer.kind === 'list';
    return [
      ...understood(question),
      ...(isList ? headline(answer.direct) : []),
      bold(messages.answer.count(total)),
      ...missing(answer),
      question.intent === 'recommend' ? dim(messages.answer.recommended) : '',
      numbered(sessions),
      sessions.length < total ? dim(`${shown} · ${messages.answer.all}`) : '',
      ...unrecorded.map((one) => dim(messages.answer.unrecorded(one))),
    ]
      .filter(Boolean)
      .join('\n\n');
  };

  const found = (answer: FoundAnswer): string => {
    const { question, direct, isDetailed, certainty, sessions, total, notes } = answer;
    return [
      ...understood(question),
      ...headline(direct),
      ...(certainty === 'perhaps' ? [bold(messages.answer.perhaps)] : []),
      ...missing(answer),
      ...sessions.map(isDetailed ? details : ranked),
      ...(isDetailed ? [] : [dim(messages.answer.found(sessions.length, total))]),
      ...notes.map(eventNote),
    ].join('\n\n');
  };
  const nothing = ({ question, suggestions: titles, reason, unrecorded = [] }: NothingAnswer): string => {
    if (reason) return [bold(noneLeftText(reason, messages)), ...suggestions(titles)].join('\n');
    const unknown = question.unknown.map((name) => messages.answer.unknown(name));
    const hint = unknown.length > 0 ? messages.answer.knownHint : messages.answer.nothingHint;
    const told = question.isUnknowable ? messages.answer.unknowable : messages.answer.nothing;
    const missingFacts = unrecorded.map((one) => messages.answer.unrecorded(one));
    return [bold(told), ...unknown, ...missingFacts, hint, ...suggestions(titles)].join('\n');
  };
  const rowsOf = (answer: RankingAnswer | ComparisonAnswer): string => {
    const rows = answer.rows.map((row) => messages.answer.row(row)).join('\n');
    const direct = answer.kind === 'ranking' ? headline(answer.direct) : [];
    const sessions = rows ? [listed(answer.sessions.map(({ session }) => session))] : answer.sessions.map(ranked);
    return [...understood(answer.question), ...direct, rows, ...sessions].filter(Boolean).join('\n\n');
  };

  return {
    answer(answer) {
      switch (answer.kind) {
        case 'found':
          return found(answer);
        case 'list':
        case 'count':
          return list(answer);
        case 'event':
          return [
            ...understood(answer.question),
            ...headline(answer.direct),
            ...(answer.events.length > 0 ? [eventLines(answer.events)] : []),
            ...answer.notes.map(eventNote),
          ].join('\n\n');
        case 'ranking':
        case 'comparison':
          return rowsOf(answer);
        case 'nothing':
          return nothing(answer);
        case 'help':
          if (answer.courtesy) return [bold(messages.answer[answer.courtesy]), ...suggestions(answer.suggestions)].join('\n');
          return [bold(messages.answer.help), ...suggestions(answer.suggestions)].join('\n');
      }
    },
    events: eventLines,
    sessions: listed,
    details,
  };
}

/** What was taken over from the question before. */
function carriedOver(carried: Question['carried'], messages: Messages): string[] {
  const names = carried ? [...carried.limits.map(messages.limit), ...carried.topics] : [];
  return names.length > 0 ? [messages.answer.carried(names.join(' · '))] : [];
}
