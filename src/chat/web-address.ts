import type { Answer } from '../model/answer.ts';
import type { Reply } from '../model/reply.ts';

/** A reply that shows a part of a list, with the address at which all of it can be read; `publicUrl` has no slash at its end. */
export function withWebAddress<T extends Reply>(reply: T, publicUrl: string): T {
  const path = pathOf(reply);
  return path === undefined ? reply : { ...reply, web: publicUrl + path };
}

function pathOf(reply: Reply): string | undefined {
  if (reply.kind === 'answer') return pathOfAnswer(reply.answer);
  if (reply.kind !== 'sessions' || reply.sessions.length >= reply.total) return undefined;
  const { event, day } = reply;
  return day === undefined ? `/e/${event.id}` : `/e/${event.id}/day/${day}`;
}

/** A question that refers to nothing before it says it all. */
function pathOfAnswer(answer: Answer): string | undefined {
  if (answer.kind !== 'list' && answer.kind !== 'count') return undefined;
  const { question, sessions } = answer.context;
  const isWhole = answer.sessions.length >= sessions.length;
  const words = question.text.trim();
  if (isWhole || words === '' || question.carried || question.among !== undefined) return undefined;
  return `/q?${new URLSearchParams({ q: words, ...eventOf(answer) })}`;
}

/** Where the channel or an option limits to one event, the words do not. */
function eventOf({ context: { question } }: Answer): { readonly event?: string } {
  const events = question.limits.flatMap(({ limit, op, values }) => (limit === 'event' && op === 'is' ? values : []));
  return events.length === 1 ? { event: String(events[0]) } : {};
}
