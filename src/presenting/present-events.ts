import type { Messages } from '../messages/messages.ts';
import { idCode } from '../model/id-code.ts';
import type { ListItem, Presentation } from '../model/presentation.ts';
import { EVENTS_PAGE, type EventsReply, type KnownEvent } from '../model/reply.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import { choiceOf } from './choice-of.ts';
import { fitRows } from './fit-rows.ts';
import type { PresentOptions } from './present-options.ts';
import { turning } from './turning.ts';

/** A page of the events. */
export function presentEvents(
  reply: EventsReply,
  { platform, isWhole }: PresentOptions,
  messages: Messages,
): Pick<Presentation, 'summary' | 'parts'> {
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

const datesOf = (dates: readonly string[], messages: Messages): string =>
  [...new Set([dates[0], dates.at(-1)])].flatMap((date) => (date ? messages.date(date) : [])).join(' – ') || messages.dayUnknown;
