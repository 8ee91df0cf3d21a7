import { type Messages, messagesIn } from '../messages/messages.ts';
import type { Answer } from '../model/answer.ts';
import { FEEDBACK_REASONS } from '../model/feedback.ts';
import type { PagePublished } from '../model/page-import.ts';
import type { PlatformTexts } from '../model/platform.ts';
import type { Part, Presentation, Tone } from '../model/presentation.ts';
import type { CalendarReply, Doer, Reply, StatusReply } from '../model/reply.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import { cutText } from './cut-text.ts';
import { doerSpan } from './doer-span.ts';
import { presentAnswer } from './present-answer.ts';
import { presentDigestReply } from './present-digest-reply.ts';
import { presentEvents } from './present-events.ts';
import { presentImport } from './present-import.ts';
import type { PresentOptions } from './present-options.ts';
import { presentSessions } from './present-sessions.ts';
import { setIn } from './set-in.ts';

/** What a reply says, part by part, in the reader's language. */
export function present(reply: Reply, given: PresentOptions): Presentation {
  const options = reply.kind === 'answer' && reply.language ? { ...given, language: reply.language } : given;
  const messages = messagesIn(options.language, options.zone);
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
