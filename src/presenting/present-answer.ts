import type { Messages } from '../messages/messages.ts';
import type {
  Answer,
  ComparisonAnswer,
  CountAnswer,
  EventAnswer,
  FoundAnswer,
  ListAnswer,
  NamedSession,
  NoneLeft,
  RankedSession,
  RankingAnswer,
} from '../model/answer.ts';
import { idCode } from '../model/id-code.ts';
import type { Button, Link, Part, Presentation } from '../model/presentation.ts';
import type { Courtesy, Question } from '../model/question.ts';
import { type AnswerReply, LIST_PAGE } from '../model/reply.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import { cutText } from './cut-text.ts';
import { linkedSpans } from './linked-spans.ts';
import { noneLeftText } from './none-left-text.ts';
import { numberedTitle } from './numbered-title.ts';
import { onTheWeb } from './on-the-web.ts';
import { presentDifferences } from './present-differences.ts';
import type { PresentOptions } from './present-options.ts';
import { detailedCard, eventNoteCard, sessionCard, sessionItem, sessionRow } from './present-session.ts';
import { presentUnderstood } from './present-understood.ts';
import { quotedLanguage } from './quoted-language.ts';
import { turningButtons } from './turning.ts';
import { sessionsHead, wholeList } from './whole-list.ts';

type Content = Pick<Presentation, 'summary' | 'parts'>;

/** An answer part by part: how the question was read, the reply, the sessions, and what can be done with it. */
export function presentAnswer(reply: AnswerReply, options: PresentOptions, messages: Messages): Content {
  const { answer } = reply;
  switch (answer.kind) {
    case 'found':
      return {
        summary: foundSummary(answer, messages),
        parts: [
          ...presentUnderstood(reply, messages),
          ...(answer.direct ? [direct(messages.direct(answer.direct))] : []),
          ...(answer.certainty === 'perhaps' ? [bold(messages.answer.perhaps)] : []),
          ...remarks(answer, messages).map(note),
          ...quotedLanguage(quotedIn(answer), options, messages),
          ...found(reply, answer, messages),
          ...beside(messages.answer.elsewhere, answer.elsewhere, messages),
          ...answer.notes.map((found) => eventNoteCard(found, messages)),
          ...foot(reply, options, messages),
        ],
      };
    case 'list':
    case 'count': {
      const { table } = options.platform.limits;
      return presentList(reply, options.isWhole && table ? wholeList(reply, answer, table, messages) : answer, options, messages);
    }
    case 'event':
      return {
        summary: eventSummary(answer, messages),
        parts: [
          ...presentUnderstood(reply, messages),
          ...(answer.direct ? [direct(messages.direct(answer.direct))] : []),
          ...eventItems(answer.events, messages),
          ...quotedLanguage(textsOfNotes(answer.notes), options, messages),
          ...answer.notes.map((found) => eventNoteCard(found, messages)),
          ...foot(reply, options, messages),
        ],
      };
    case 'ranking':
    case 'comparison':
      return presentRows(reply, answer, options, messages);
    case 'nothing': {
      if (answer.reason) return noneLeft(answer.reason, answer.suggestions, messages);
      const unknown = answer.question.unknown.map((name) => plain(messages.answer.unknown(name)));
      const hint = unknown.length > 0 ? messages.answer.knownHint : messages.answer.nothingHint;
      return {
        summary: messages.answer.nothing,
        parts: [
          ...presentUnderstood(reply, messages),
          bold(answer.question.isUnknowable ? messages.answer.unknowable : messages.answer.nothing),
          ...unknown,
          ...(answer.years ? [plain(messages.answer.years(answer.years))] : []),
          ...(answer.unrecorded ?? []).map((one) => note(messages.answer.unrecorded(one))),
          ...examples(hint, answer.suggestions),
          ...suggested(answer.suggestions, options, messages),
          ...foot(reply, options, messages),
        ],
      };
    }
    case 'help':
      if (answer.courtesy) return courtesy(answer.courtesy, answer.suggestions, messages);
      return { summary: messages.answer.help, parts: examples(messages.answer.help, answer.suggestions) };
  }
}

function presentList(reply: AnswerReply, answer: ListAnswer | CountAnswer, options: PresentOptions, messages: Messages): Content {
  const isOneEvent = reply.events.length === 1;
  const items = answer.sessions.map(({ rank, session, event }) =>
    sessionRow(rank, session, isOneEvent ? undefined : event, messages),
  );
  const count = messages.answer.count(answer.total);
  const table = options.isWhole ? { table: sessionsHead(count, messages) } : {};
  return {
    summary: messages.chat.summary.list(answer.total),
    parts: [
      ...presentUnderstood(reply, messages),
      ...(answer.kind === 'list' && answer.direct ? [direct(messages.direct(answer.direct))] : []),
      { kind: 'heading', text: count },
      ...remarks(answer, messages).map(note),
      ...(answer.lookedAt === undefined ? [] : [note(messages.answer.lookedAt(answer.lookedAt))]),
      ...(items.length > 0 ? [{ kind: 'list', items, ...table } as const] : []),
      ...beside(messages.answer.perhapsAlso, answer.perhapsAlso, messages),
      ...onTheWeb(reply.web, items.length, answer.context.sessions.length, messages),
      ...(answer.unrecorded ?? []).map((one) => note(messages.answer.unrecorded(one))),
      ...pickChoice(reply, answer, options, messages),
      ...foot({ ...reply, answer }, options, messages),
    ],
  };
}

/** Sessions beside those of the answer, without numbers: nothing refers to them. */
const beside = (text: string, sessions: readonly NamedSession[] = [], messages: Messages): Part[] =>
  sessions.length === 0
    ? []
    : [note(text), { kind: 'list', items: sessions.map(({ session, event }) => sessionItem(session, event, messages)) }];

/** A list to choose a session from, by the numbers that stand before them. */
function pickChoice(
  { id }: AnswerReply,
  { sessions }: ListAnswer | CountAnswer,
  { platform }: PresentOptions,
  { chat }: Messages,
): Part[] {
  const all = sessions.map(({ rank, session }) => ({
    label: numberedTitle({ number: rank, title: session.title }),
    value: String(rank - 1),
  }));
  if (!platform.offers.includes('pick') || all.length === 0) return [];
  const action = { kind: 'pick', answer: id } as const;
  return [{ kind: 'choice', placeholder: chat.choice.pick, action, options: all.slice(0, platform.limits.options) }];
}

/** Why a question that refers to a list has no answer. */
function noneLeft(reason: NoneLeft, suggestions: readonly string[], messages: Messages): Content {
  const text = noneLeftText(reason, messages);
  return { summary: text, parts: suggestions.length > 0 ? examples(text, suggestions) : [plain(text)] };
}

function courtesy(kind: Courtesy, suggestions: readonly string[], messages: Messages): Content {
  const text = messages.answer[kind];
  return { summary: text, parts: [plain(text), ...examples(messages.answer.help, suggestions)] };
}

function presentRows(
  reply: AnswerReply,
  answer: RankingAnswer | ComparisonAnswer,
  options: PresentOptions,
  messages: Messages,
): Content {
  const rows = answer.rows.map((row) => ({ title: messages.answer.row(row), facts: '' }));
  const headline = answer.kind === 'ranking' && answer.direct ? messages.direct(answer.direct) : undefined;
  const isOfSessions = rows.length === 0;
  const items = isOfSessions ? [] : answer.sessions.map(({ session, event }) => sessionItem(session, event, messages));
  return {
    summary:
      headline ??
      (isOfSessions ? answer.sessions.map(({ session }) => session.title) : rows.map(({ title }) => title)).join(' / '),
    parts: [
      ...presentUnderstood(reply, messages),
      ...(headline ? [direct(headline)] : []),
      ...presentDifferences(answer, messages),
      ...(isOfSessions
        ? answer.sessions.map((session) => sessionCard(session, [], messages))
        : [{ kind: 'list', items: rows } as const]),
      ...(items.length > 0 ? [{ kind: 'list', items } as const] : []),
      ...foot(reply, options, messages),
    ],
  };
}

const plain = (text: string): Part => ({ kind: 'text', spans: [{ text }] });
const bold = (text: string): Part => ({ kind: 'text', spans: [{ text, bold: true }] });
const note = (text: string): Part => ({ kind: 'note', text });
/** What answers the question itself, its addresses as links. */
const direct = (text: string): Part => ({ kind: 'text', spans: linkedSpans(text) });
const examples = (hint: string, titles: readonly string[]): Part[] =>
  titles.length > 0 ? [plain(hint), { kind: 'list', items: titles.map((title) => ({ title, facts: '', asks: title })) }] : [];

/** The same titles to choose from; one that is too long for that is asked by its beginning. */
function suggested(titles: readonly string[], { platform: { limits, offers } }: PresentOptions, { chat }: Messages): Part[] {
  if (!offers.includes('pick') || titles.length === 0) return [];
  const options = titles.slice(0, limits.options).map((title) => ({ label: title, value: cutText(title, limits.optionValue) }));
  return [{ kind: 'choice', placeholder: chat.choice.suggestion, action: { kind: 'ask-about' }, options }];
}

function foundSummary(answer: FoundAnswer, messages: Messages): string {
  if (answer.certainty === 'perhaps') return messages.answer.perhaps;
  if (answer.direct) return messages.direct(answer.direct);
  return messages.chat.summary.found(answer.sessions[0]?.session.title ?? messages.answer.nothing, answer.total);
}

const eventSummary = ({ notes, direct, events }: EventAnswer, messages: Messages): string =>
  direct
    ? messages.direct(direct)
    : events.length > 0
      ? events.map(({ event }) => event.name).join(' / ')
      : notes.map(({ event, heading }) => `${event.name}: ${heading}`).join(' / ');

/** What has to be said about sessions: which words found nothing, by what they were chosen. */
function remarks(answer: ListAnswer | CountAnswer | FoundAnswer, messages: Messages): string[] {
  const missing = answer.notFound && answer.notFound.length > 0 ? [messages.answer.notFound(answer.notFound)] : [];
  return [...missing, ...(answer.question.intent === 'recommend' ? [messages.answer.recommended] : [])];
}

function quotedIn({ sessions, notes, isDetailed }: FoundAnswer): string[] {
  const told = sessions.flatMap(({ session, excerpt }) =>
    isDetailed ? session.notes.flatMap(({ passages }) => passages) : (excerpt?.text ?? []),
  );
  return [...told, ...textsOfNotes(notes)];
}

const textsOfNotes = (notes: FoundAnswer['notes']): string[] => notes.map(({ excerpt }) => excerpt.text);

function eventItems(events: EventAnswer['events'], messages: Messages): Part[] {
  const items = events.map(({ event, sessionCount }) => {
    const dates = [...new Set([event.dates[0], event.dates.at(-1)])]
      .flatMap((date) => (date ? [messages.date(date)] : []))
      .join(' – ');
    const facts = [messages.chat.eventFacts(dates, sessionCount), event.venue ?? event.city].filter(Boolean).join(' · ');
    return withoutUndefined({ title: event.name, facts, url: event.site || undefined });
  });
  return items.length > 0 ? [{ kind: 'list', items }] : [];
}

function found({ id, correctAt }: AnswerReply, { sessions, isDetailed }: FoundAnswer, messages: Messages): Part[] {
  const { button } = messages.chat;
  return sessions.map((session) => {
    const index = session.rank - 1;
    const similar: Button = { label: button.similar, action: { kind: 'similar', answer: id, index } };
    const details: Button = { label: button.details, action: { kind: 'details', answer: id, index } };
    const card = isDetailed ? detailedCard(session, [similar], messages) : sessionCard(session, [details, similar], messages);
    const isMeant = correctAt !== undefined && (isDetailed || sessions.length === 1);
    return isMeant ? { ...card, links: [...card.links, correctionLink(session, correctAt, messages)] } : card;
  });
}

/** Where whoever sees that something is wrong can put it right: the report that is quoted, else the timetable. */
function correctionLink({ session, excerpt }: RankedSession, correctAt: string, messages: Messages): Link {
  const report = excerpt?.report ?? session.notes[0]?.report;
  const file = report === undefined ? `events/${session.event}.yaml` : `reports/${report}.md`;
  return { label: messages.chat.correct, url: `${correctAt}/${encodeURI(file)}` };
}

/** How much of it is shown, how old the data are, and what can be done with the answer. */
function foot(
  { id, answer, person, events }: AnswerReply,
  { isPrivate, page = LIST_PAGE, platform: { limits, offers } }: PresentOptions,
  messages: Messages,
): Part[] {
  const { chat } = messages;
  const { context } = answer;
  const hasMore = context.shown < context.sessions.length && context.sessions.length > 0;
  const buttons: Button[] = [
    ...(answer.kind === 'list' || answer.kind === 'count' ? pages(id, answer, page, messages) : []),
    ...(hasMore && answer.kind !== 'list' && answer.kind !== 'count'
      ? [{ label: chat.button.more, action: { kind: 'more', answer: id }, isPrimary: true } as const]
      : []),
    ...(offers.includes('ask-on') && answer.kind !== 'nothing'
      ? [{ label: chat.button.askOn, action: { kind: 'ask-on', answer: id } } as const]
      : []),
    ...(isNarrowed(answer.question) ? [{ label: chat.button.widen, action: { kind: 'widen', answer: id } } as const] : []),
    ...(isPrivate && answer.kind !== 'nothing'
      ? [{ label: chat.button.share, action: { kind: 'share', answer: id } } as const]
      : []),
    { label: chat.button.good, action: { kind: 'good', answer: id } },
    { label: chat.button.bad, action: { kind: 'bad', answer: id } },
    ...(isPrivate ? [] : [{ label: chat.button.delete, action: { kind: 'delete', person } } as const]),
  ];
  const options = events
    .slice(0, limits.options)
    .map(({ event, sessionCount }) => ({ value: idCode(event.id), label: chat.choice.eventOption(event.name, sessionCount) }));
  const choice: Part[] =
    options.length > 1
      ? [{ kind: 'choice', placeholder: chat.choice.event, action: { kind: 'at-event', answer: id }, options }]
      : [];
  return [note(smallPrint(answer, messages)), { kind: 'buttons', buttons }, ...choice];
}

/** Lists are turned, and what was found is gone on with. */
function pages(id: string, { sessions, context }: ListAnswer | CountAnswer, page: number, messages: Messages): readonly Button[] {
  if (sessions.length === 0) return [];
  const window = {
    offset: (sessions[0]?.rank ?? 1) - 1,
    shown: sessions.length,
    total: context.sessions.length,
    page,
  };
  return turningButtons(window, (offset) => ({ kind: 'page', answer: id, offset }), messages);
}

/** Something limits the answer that the question itself does not say, or it looks through a list that was shown. */
const isNarrowed = ({ carried, among }: Question): boolean => among !== undefined || (carried?.limits.length ?? 0) > 0;

function smallPrint(answer: Answer, messages: Messages): string {
  const asOf = messages.answer.asOf(messages.date(answer.dataAsOf.slice(0, 10)));
  if (!('sessions' in answer) || answer.sessions.length === 0) return asOf;
  const first = answer.sessions[0]?.rank ?? 1;
  const shown = messages.chat.shown(first, first + answer.sessions.length - 1, answer.context.sessions.length);
  return answer.kind === 'found' && answer.isDetailed ? asOf : `${shown} · ${asOf}`;
}
