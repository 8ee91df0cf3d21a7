import { type Messages, messagesIn } from '../messages/messages.ts';
import type { Action } from '../model/action.ts';
import type { Answer } from '../model/answer.ts';
import type { Event } from '../model/event.ts';
import { FEEDBACK_REASONS } from '../model/feedback.ts';
import { idCode } from '../model/id-code.ts';
import type { PagePublished } from '../model/page-import.ts';
import type { Platform, PlatformTexts } from '../model/platform.ts';
import type { Choice, ListItem, Option, Part, Presentation, Tone } from '../model/presentation.ts';
import {
  type CalendarReply,
  type Doer,
  EVENTS_PAGE,
  type EventsReply,
  type KnownEvent,
  LIST_PAGE,
  type Reply,
  type SessionsReply,
  type StatusReply,
} from '../model/reply.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import { cutText } from './cut-text.ts';
import { doerSpan } from './doer-span.ts';
import { fitRows } from './fit-rows.ts';
import { numberedTitle } from './numbered-title.ts';
import { onTheWeb } from './on-the-web.ts';
import { presentAnswer } from './present-answer.ts';
import { presentDigestReply } from './present-digest-reply.ts';
import { presentImport } from './present-import.ts';
import type { PresentOptions } from './present-options.ts';
import { sessionRow } from './present-session.ts';
import { setIn } from './set-in.ts';
import { turning } from './turning.ts';
import { sessionsHead } from './whole-list.ts';

/** What a reply says, part by part, in the reader's language. */
export function present(reply: Reply, given: PresentOptions): Presentation {
  const options = reply.kind === 'answer' && reply.language ? { ...given, language: reply.language } : given;
  const messages = messagesIn(options.language);
  const { summary, parts } = contentOf(reply, options, messages);
  const hasTable = options.platform.limits.table !== undefined && isList(reply);
  const whole = hasTable ? contentOf(reply, { ...options, isWhole: true }, messages).parts : undefined;
  const shared = options.sharedBy ? sharedPart(reply, options.sharedBy, messages) : [];
  const repeated: readonly Part[] = options.isRepeat ? [{ kind: 'note', text: messages.chat.repeated }] : [];
  const { readUpTo, asked } = options;
  const cut: readonly Part[] = readUpTo === undefined ? [] : [{ kind: 'note', text: messages.chat.readUpTo(readUpTo) }];
  const question: readonly Part[] =
    asked === undefined ? [] : [{ kind: 'note', text: messages.chat.asked(cutText(asked, MAX_ASKED)) }];
  const before = [...repeated, ...cut, ...question, ...shared];
  return {
    summary,
    parts: [...before, ...parts],
    cut: messages.chat.cut,
    ...withoutUndefined({ tone: toneOf(reply), whole: whole && [...before, ...whole] }),
  };
}

/** Something of which a table could show more at once. */
const isList = (reply: Reply): boolean =>
  reply.kind === 'events' ||
  reply.kind === 'sessions' ||
  (reply.kind === 'answer' && (reply.answer.kind === 'list' || reply.answer.kind === 'count'));

/** Who shows everybody what they were told, and what they had asked, as long as that is known. */
function sharedPart(reply: Reply, by: Doer, messages: Messages): readonly Part[] {
  const asked = reply.kind === 'answer' ? reply.answer.question.text.trim() : '';
  return [{ kind: 'text', spans: [doerSpan(by, messages), { text: messages.chat.shared(cutText(asked, MAX_ASKED)) }] }];
}

/** Of a question that is shown to others. */
const MAX_ASKED = 200;

type Content = Pick<Presentation, 'summary' | 'parts'>;

function toneOf(reply: Reply): Tone | undefined {
  switch (reply.kind) {
    case 'answer':
      return toneOfAnswer(reply.answer);
    case 'events':
    case 'sessions':
    case 'status':
    case 'help':
      return 'list';
    case 'digest':
      return ['preview', 'now', 'page'].includes(reply.reply.kind) ? 'digest' : undefined;
    default:
      return undefined;
  }
}

function toneOfAnswer({ kind, certainty }: Answer): Tone | undefined {
  if (kind === 'nothing') return 'nothing';
  if (kind === 'help') return undefined;
  return kind === 'found' ? (certainty === 'perhaps' ? 'perhaps' : 'sure') : 'list';
}

function contentOf(reply: Reply, options: PresentOptions, messages: Messages): Content {
  const { chat } = messages;
  const texts = options.platform.texts[options.language];
  switch (reply.kind) {
    case 'answer':
      return presentAnswer(reply, options, messages);
    case 'help':
      return presentHelp(reply, texts, messages);
    case 'welcome':
      return { summary: texts.welcome[0] ?? '', parts: texts.welcome.map(commandLine) };
    case 'events':
      return presentEvents(reply, options, messages);
    case 'sessions':
      return presentSessions(reply, options, messages);
    case 'calendar':
      return sentence(calendarText(reply, messages));
    case 'status':
      return presentStatus(reply, messages);
    case 'default-event':
      return presentUsualEvent(reply, messages);
    case 'import':
      return presentImport(reply.found, messages);
    case 'published':
      return sentence(publishedText(reply.outcome, messages));
    case 'no-import':
      return naming(chat.importing.refused[reply.why], texts.commands.import);
    case 'digest':
      return presentDigestReply(reply.reply, options);
    case 'thanks':
      return sentence(chat.thanks);
    case 'ask-reason': {
      const options = FEEDBACK_REASONS.map((value) => ({ value, label: chat.choice.reasons[value] }));
      const action = { kind: 'reason', answer: reply.answer } as const;
      return {
        summary: chat.askReason,
        parts: [line(chat.askReason), { kind: 'choice', placeholder: chat.choice.reason, action, options }],
      };
    }
    case 'deleted':
      return sentence(chat.deleted);
    case 'not-yours':
      return sentence(chat.notYours);
    case 'expired':
      return sentence(chat.expired);
    case 'failed':
      return sentence(options.isRepeat ? chat.perhapsFailed : chat.failed);
    case 'refused': {
      const { detail } = reply;
      if (detail.code === 'unknown-event')
        return naming((command) => chat.unknownEvent(detail.event, detail.nearest, command), texts.commands.events);
      return sentence(detail.code === 'unknown-session' ? chat.unknownSession : messages.error(detail));
    }
  }
}

const line = (text: string): Part => ({ kind: 'text', spans: [{ text }] });
const commandLine = (text: string): Part => ({ kind: 'text', spans: [{ text, commands: true }] });
const sentence = (text: string): Content => ({ summary: text, parts: [line(text)] });
/** A sentence that names a command. */
const naming = (write: (command: string) => string, command: string): Content => ({
  summary: write(command),
  parts: [{ kind: 'text', spans: setIn(write, { text: command, commands: true }) }],
});

/** What can be asked, in the platform's own words, and talks to ask about. */
function presentHelp({ examples }: Extract<Reply, { kind: 'help' }>, { help }: PlatformTexts, { chat }: Messages): Content {
  const items = examples.map((title) => ({ title, facts: '', asks: title }));
  return {
    summary: chat.help.heading,
    parts: [
      { kind: 'heading', text: chat.help.heading },
      line(chat.help.about),
      ...help.map(commandLine),
      ...(items.length > 0 ? [line(chat.help.examples), { kind: 'list', items } as const] : []),
    ],
  };
}

function presentEvents(reply: EventsReply, { platform, isWhole }: PresentOptions, messages: Messages): Content {
  const { offset, total, following = [] } = reply;
  const { chat } = messages;
  const { table: limits } = platform.limits;
  const heading = chat.events(total);
  const rows = [...reply.events, ...(isWhole ? following : [])].map((known) => eventRow(known, messages));
  const items = isWhole && limits ? fitRows(rows, limits) : rows;
  const events = [...reply.events, ...following].slice(0, items.length);
  const next = offset + items.length;
  const turn = turning(
    { offset, shown: items.length, total, page: EVENTS_PAGE },
    (to) => ({ kind: 'events', offset: to }),
    messages,
  );
  const { number, event, date, sessions, links } = chat.table;
  const table = isWhole ? { table: { caption: heading, number, title: event, cells: ['id', date, sessions], links } } : {};
  return {
    summary: heading,
    parts: [
      { kind: 'heading', text: heading },
      { kind: 'list', items, ...table },
      ...choiceOf(
        { placeholder: chat.choice.sessions, action: { kind: 'sessions-of' } },
        events.map(({ event }) => ({ label: event.name, value: idCode(event.id) })),
        platform,
      ),
      ...(turn.length > 0 ? [{ kind: 'note', text: messages.digest.range(offset + 1, next, total) } as const, ...turn] : []),
    ],
  };
}

/** A list to choose from, where the platform shows one below what it lists. */
function choiceOf(
  choice: Pick<Choice, 'placeholder' | 'action'>,
  options: readonly Option[],
  { offers, limits }: Platform,
): Part[] {
  if (!offers.includes('pick') || options.length === 0) return [];
  return [{ kind: 'choice', ...choice, options: options.slice(0, limits.options) }];
}

function eventRow({ event, sessionCount }: KnownEvent, messages: Messages): ListItem {
  const dates = datesOf(event.dates, messages);
  const facts = [event.id, messages.chat.eventFacts(dates, sessionCount)].join(' · ');
  return withoutUndefined({
    title: event.name,
    url: event.site || undefined,
    facts,
    cells: [event.id, dates, String(sessionCount)],
  });
}

function presentSessions(reply: SessionsReply, { platform, isWhole, calendarFrom }: PresentOptions, messages: Messages): Content {
  const { event, day, offset, total, following = [] } = reply;
  const { chat } = messages;
  const { table: limits } = platform.limits;
  const known = [...reply.sessions, ...(isWhole ? following : [])];
  const rows = known.map((session, at) => sessionRow(offset + at + 1, session, undefined, messages));
  const items = isWhole && limits ? fitRows(rows, limits) : rows;
  const sessions = known.slice(0, items.length);
  const name = chat.sessions(event.name, day === undefined ? undefined : messages.day(day));
  const calendar = calendarButton(event, calendarFrom, messages);
  if (sessions.length === 0)
    return { summary: name, parts: [{ kind: 'heading', text: name }, line(chat.noSessions), ...calendar] };
  const next = offset + sessions.length;
  const pageAt = (to: number): Action => ({ kind: 'sessions', event: event.id, offset: to, ...withoutUndefined({ day }) });
  return {
    summary: `${name}: ${messages.list.sessions(total)}`,
    parts: [
      { kind: 'heading', text: name },
      { kind: 'list', items, ...(isWhole && { table: sessionsHead(name, messages) }) },
      ...onTheWeb(reply.web, items.length, total, messages),
      { kind: 'note', text: chat.shown(offset + 1, next, total) },
      ...choiceOf(
        { placeholder: chat.choice.pick, action: { kind: 'digest-ask' } },
        sessions.map(({ id, title }, at) => ({ label: numberedTitle({ number: offset + at + 1, title }), value: idCode(id) })),
        platform,
      ),
      ...turning({ offset, shown: sessions.length, total, page: LIST_PAGE }, pageAt, messages),
      ...calendar,
    ],
  };
}

/** A button that puts the days of an event that are to come into the calendar of the place. */
function calendarButton({ id, dates, status }: Event, from: string | undefined, { chat }: Messages): readonly Part[] {
  if (from === undefined || status === 'cancelled' || !dates.some((date) => date >= from)) return [];
  return [{ kind: 'buttons', buttons: [{ label: chat.calendar.add, action: { kind: 'calendar', event: id } }] }];
}

function calendarText({ event, outcome }: CalendarReply, { chat: { calendar } }: Messages): string {
  switch (outcome?.kind) {
    case 'added':
      return calendar.added(event.name, outcome.days);
    case 'there':
      return calendar.there(event.name);
    case 'none':
      return calendar.none(event.name);
    default:
      return calendar.notAllowed;
  }
}

function presentStatus({ events, sessions, dataAsOf, defaultEvent, subscriptions }: StatusReply, messages: Messages): Content {
  const { status } = messages.chat;
  const data = status.data(sessions, events);
  const usual = defaultEvent ? status.usual(defaultEvent.name) : status.noUsual;
  return {
    summary: data,
    parts: [
      { kind: 'heading', text: status.heading },
      line(data),
      line(usual),
      line(status.subscriptions(subscriptions)),
      { kind: 'note', text: messages.answer.asOf(messages.date(dataAsOf.slice(0, 10))) },
    ],
  };
}

function presentUsualEvent({ event, isNew, by }: Extract<Reply, { kind: 'default-event' }>, messages: Messages): Content {
  const { chat } = messages;
  const text = event ? chat.status.usual(event.name) : chat.status.noUsual;
  if (!isNew || !by) return sentence(text);
  const did = event ? chat.usual.now(event.name) : chat.usual.nowAll;
  return {
    summary: `${by.name ?? messages.digest.somebody}${did}`,
    parts: [{ kind: 'text', spans: [doerSpan(by, messages), { text: did }] }],
  };
}

const datesOf = (dates: readonly string[], messages: Messages): string =>
  [...new Set([dates[0], dates.at(-1)])].flatMap((date) => (date ? messages.date(date) : [])).join(' – ') || messages.dayUnknown;

/** What became of a draft that was to be published. */
function publishedText(outcome: PagePublished, { chat: { importing } }: Messages): string {
  switch (outcome.kind) {
    case 'published':
      return importing.published(outcome.title);
    case 'published-already':
      return importing.publishedAlready(outcome.title);
    case 'gone':
      return importing.gone;
  }
}
