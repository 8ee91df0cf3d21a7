import { isOfEvent, withStatus } from '../corpus/filter-corpus.ts';
import type { Answer, Direct, EventSummary } from '../model/answer.ts';
import type { Event } from '../model/event.ts';
import type { AskedOfEvent, Order } from '../model/limit.ts';
import type { Question } from '../model/question.ts';
import { type AnswerParts, frameOf, type Page } from './answer-parts.ts';
import { eventsAbout } from './events-about.ts';
import { idsMeeting } from './look-up.ts';
import { nothing } from './nothing.ts';

/** Whether any event is what a question describes in words: by its theme, its venue, what is told of it. */
export const isOfSomeEvent = async (question: Question, parts: AnswerParts): Promise<boolean> =>
  (await eventsOf(question, parts)).length > 0;

/** Events that meet a question's limits, in order of time; the first or the last of them where an order is wanted. */
export async function answerEvents(question: Question, page: Page, parts: AnswerParts): Promise<Answer> {
  const events = await eventsOf(question, parts);
  if (events.length === 0) return nothing(question, page, parts);
  const [only] = events;
  const direct: Direct =
    only && events.length === 1 && question.order ? await factOf(factAsked(question), only, parts) : { asked: 'events', events };
  return eventAnswer(question, events, direct, page, parts);
}

/** What is told of the first or the last event: what is asked of it, else when it was. */
const factAsked = ({ asked }: Question): AskedOfEvent =>
  asked === undefined || asked === 'event' ? 'when' : (asked as AskedOfEvent);

/** A fact of the event, or of each event, that a question names. */
export async function eventFact(question: Question, page: Page, parts: AnswerParts): Promise<Answer> {
  const events = await eventsOf(question, parts);
  const [event] = events;
  if (!event) return nothing(question, page, parts);
  const fact = question.asked as AskedOfEvent;
  const known = events.filter((one) => isKnown(fact, one));
  // What all editions are called is told by the newest.
  const chosen = (fact === 'full-name' ? known.at(-1) : known[0]) ?? event;
  const direct = events.length > MAX_FACTS ? ({ asked: 'events', events } as const) : await factOf(fact, chosen, parts);
  if (known.length === 0) return nothing(question, page, parts);
  return eventAnswer(question, events, direct, page, parts);
}

const MAX_FACTS = 6;

function isKnown(fact: AskedOfEvent, event: Event): boolean {
  switch (fact) {
    case 'where':
      return Boolean(event.venue ?? event.location ?? event.city ?? event.places.length > 0);
    case 'venue':
      return Boolean(event.venue);
    case 'theme':
      return event.theme !== undefined;
    case 'format':
      return event.format !== undefined;
    case 'hashtag':
      return event.hashtags.length > 0;
    case 'site':
      return event.site !== undefined;
    default:
      return true;
  }
}

async function eventsOf(question: Question, parts: AnswerParts): Promise<Event[]> {
  const { limits, order } = question;
  const { filter, library } = parts;
  const events = filter.eventsMeeting(limits.filter(isOfEvent)).flatMap((id) => library.events.get(id) ?? []);
  const from = limits.find(({ limit, op }) => limit === 'date' && op === 'from')?.values[0];
  const coming = from ? events.filter(({ dates }) => (dates.at(-1) ?? '') >= String(from)) : events;
  const about =
    question.subjects.length > 0 ? await eventsAbout(coming, question.subjects, question.intent === 'fact', parts) : coming;
  return inOrder(about, order, library.sessionCountOf);
}

function inOrder(events: readonly Event[], order: Order | undefined, countOf: (id: string) => number): Event[] {
  const sorted = events.toSorted((a, b) => ((a.dates[0] ?? '') < (b.dates[0] ?? '') ? -1 : 1));
  if (!order) return sorted;
  const ranked = order.by === 'talks' ? events.toSorted((a, b) => countOf(a.id) - countOf(b.id)) : sorted;
  const wanted = order.end === 'first' ? ranked : ranked.toReversed();
  return order.n === null ? wanted : wanted.slice(0, order.n);
}

/** As many talks as a list of them shows: no party, no break, nothing that was cancelled. */
async function factOf(fact: AskedOfEvent, event: Event, parts: AnswerParts): Promise<Direct> {
  const talks = await idsMeeting(withStatus([{ limit: 'event', op: 'is', values: [event.id] }]), parts);
  return { asked: 'of-event', fact, event, talks: talks.length, tracks: parts.library.tracksOf(event.id) };
}

function eventAnswer(question: Question, events: readonly Event[], direct: Direct, page: Page, parts: AnswerParts): Answer {
  const summaries = events.map((event): EventSummary => ({ event, sessionCount: parts.library.sessionCountOf(event.id) }));
  return { ...frameOf(question, [], page, parts), kind: 'event', direct, events: summaries, notes: [] };
}
