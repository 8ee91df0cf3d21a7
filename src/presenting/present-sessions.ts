import type { Messages } from '../messages/messages.ts';
import type { Action } from '../model/action.ts';
import type { Event } from '../model/event.ts';
import { idCode } from '../model/id-code.ts';
import type { Part, Presentation } from '../model/presentation.ts';
import { LIST_PAGE, type SessionsReply } from '../model/reply.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import { choiceOf } from './choice-of.ts';
import { fitRows } from './fit-rows.ts';
import { numberedTitle } from './numbered-title.ts';
import { onTheWeb } from './on-the-web.ts';
import type { PresentOptions } from './present-options.ts';
import { sessionRow } from './present-session.ts';
import { turning } from './turning.ts';
import { sessionsHead } from './whole-list.ts';
import { zoneNote } from './zone-note.ts';

/** A page of an event's sessions. */
export function presentSessions(
  reply: SessionsReply,
  { platform, isWhole, calendarFrom }: PresentOptions,
  messages: Messages,
): Pick<Presentation, 'summary' | 'parts'> {
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
    return {
      summary: name,
      parts: [{ kind: 'heading', text: name }, { kind: 'text', spans: [{ text: chat.noSessions }] }, ...calendar],
    };
  const next = offset + sessions.length;
  const pageAt = (to: number): Action => ({ kind: 'sessions', event: event.id, offset: to, ...withoutUndefined({ day }) });
  return {
    summary: `${name}: ${messages.list.sessions(total)}`,
    parts: [
      { kind: 'heading', text: name },
      ...zoneNote(event, sessions, messages),
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
