import type { Messages } from '../messages/messages.ts';
import type { CountAnswer, EventAnswer, FoundAnswer, ListAnswer, NamedSession, NoneLeft } from '../model/answer.ts';
import type { Part, Presentation } from '../model/presentation.ts';
import type { Courtesy, Question } from '../model/question.ts';
import type { AnswerReply } from '../model/reply.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import { answerFoot } from './answer-foot.ts';
import { cutText } from './cut-text.ts';
import { foundCards } from './found-cards.ts';
import { linkedSpans } from './linked-spans.ts';
import { noneLeftText } from './none-left-text.ts';
import { numberedTitle } from './numbered-title.ts';
import { onTheWeb } from './on-the-web.ts';
import type { PresentOptions } from './present-options.ts';
import { presentRows } from './present-rows.ts';
import { eventNoteCard, sessionItem, sessionRow } from './present-session.ts';
import { presentUnderstood } from './present-understood.ts';
import { quotedLanguage } from './quoted-language.ts';
import { sessionsHead, wholeList } from './whole-list.ts';
import { zoneSaidOnce } from './zone-note.ts';

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
          ...(answer.direct ? [direct(messages.direct(answer.direct, messages.clock))] : []),
          ...(answer.certainty === 'perhaps' ? [bold(messages.answer.perhaps)] : []),
          ...remarks(answer, messages).map(note),
          ...quotedLanguage(quotedIn(answer), options, messages),
          ...foundCards(reply, answer, messages),
          ...beside(messages.answer.elsewhere, answer.elsewhere, messages),
          ...answer.notes.map((found) => eventNoteCard(found, messages)),
          ...answerFoot(reply, options, messages),
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
          ...(answer.direct ? [direct(messages.direct(answer.direct, messages.clock))] : []),
          ...eventItems(answer.events, messages),
          ...quotedLanguage(textsOfNotes(answer.notes), options, messages),
          ...answer.notes.map((found) => eventNoteCard(found, messages)),
          ...answerFoot(reply, options, messages),
        ],
      };
    case 'ranking':
    case 'comparison':
      return presentRows(reply, answer, options, messages);
    case 'nothing': {
      if (answer.reason) return noneLeft(answer.reason, answer.suggestions, messages);
      const unknown = answer.question.unknown.map((name) => plain(messages.answer.unknown(name)));
      const hint = answer.question.isUnknowable
        ? messages.answer.help
        : unknown.length > 0
          ? messages.answer.knownHint
          : messages.answer.nothingHint;
      return {
        summary: messages.answer.nothing,
        parts: [
          ...presentUnderstood(reply, messages),
          bold(nothingText(answer.question, messages)),
          ...unknown,
          ...(answer.years ? [plain(messages.answer.years(answer.years))] : []),
          ...(answer.unrecorded ?? []).map((one) => note(messages.answer.unrecorded(one))),
          ...examples(hint, answer.suggestions),
          ...suggested(answer.suggestions, options, messages),
          ...answerFoot(reply, options, messages),
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
  const clock = zoneSaidOnce(answer.sessions, messages);
  const items = answer.sessions.map(({ rank, session, event }) =>
    sessionRow(rank, session, isOneEvent ? undefined : event, clock.messages),
  );
  const count = messages.answer.count(answer.total);
  const table = options.isWhole ? { table: sessionsHead(count, messages) } : {};
  return {
    summary: messages.chat.summary.list(answer.total),
    parts: [
      ...presentUnderstood(reply, messages),
      ...(answer.direct ? [direct(messages.direct(answer.direct, messages.clock))] : []),
      { kind: 'heading', text: count },
      ...remarks(answer, messages).map(note),
      ...(answer.lookedAt === undefined ? [] : [note(messages.answer.lookedAt(answer.lookedAt))]),
      ...clock.note,
      ...(items.length > 0 ? [{ kind: 'list', items, ...table } as const] : []),
      ...beside(messages.answer.perhapsAlso, answer.perhapsAlso, messages),
      ...onTheWeb(reply.web, items.length, answer.context.sessions.length, messages),
      ...(answer.unrecorded ?? []).map((one) => note(messages.answer.unrecorded(one))),
      ...pickChoice(reply, answer, options, messages),
      ...answerFoot({ ...reply, answer }, options, messages),
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

/** A question of more subjects is a sentence: that nothing is about all of its words says nothing. */
const MAX_NAMED = 2;

/** That nothing was found, and for which words, unless they are told of as unknown. */
function nothingText({ text, subjects, unknown, isUnknowable }: Question, { answer }: Messages): string {
  if (isUnknowable) return answer.unknowable;
  if (unknown.length > 0 || subjects.length === 0 || subjects.length > MAX_NAMED) return answer.nothing;
  const written = subjects.map((subject) => {
    const at = text.toLowerCase().indexOf(subject.toLowerCase());
    const word = at < 0 ? subject : text.slice(at, at + subject.length);
    // A run of hiragana is one piece with the particle at its end: ほげほげの話.
    return word.replace(/(\p{Script=Hiragana})の$/u, '$1');
  });
  return answer.nothingFor(written);
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
  if (answer.direct) return messages.direct(answer.direct, messages.clock);
  return messages.chat.summary.found(answer.sessions[0]?.session.title ?? messages.answer.nothing, answer.total);
}

const eventSummary = ({ notes, direct, events }: EventAnswer, messages: Messages): string =>
  direct
    ? messages.direct(direct, messages.clock)
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
