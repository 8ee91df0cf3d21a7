import {
  type EventFilter,
  isWanted,
  present,
  presentDetails,
  type Reply,
  reportJson,
  sessionJson,
  withoutUndefined,
} from '../../src/index.ts';
import type { CommandContext } from './command-context.ts';
import { EXIT_CODE, type ExitCode } from './exit-code.ts';
import { forReading } from './for-terminal.ts';
import { TERMINAL } from './platform.ts';
import { renderPresentation } from './render-presentation.ts';

interface JsonOption {
  readonly json: boolean;
}

/** `kikigaki events [--year N] [--place NAME] [--series NAME]` */
export async function runEvents({ json, ...wanted }: JsonOption & EventFilter, context: CommandContext): Promise<ExitCode> {
  const { kikigaki } = await context.open();
  const events = (await kikigaki.programme.events()).filter(({ event }) => isWanted(event, wanted));
  const asJson = (): string =>
    JSON.stringify({
      total: events.length,
      events: events.map(({ event, sessionCount }) => ({ ...event, sessions: sessionCount })),
    });
  if (json) context.print(asJson());
  else if (events.length > 0)
    context.print(shown({ kind: 'events', events: events.toReversed(), offset: 0, total: events.length }, context));
  if (!json) context.report(context.errorStyle.dim(context.messages.list.events(events.length)));
  return events.length > 0 ? EXIT_CODE.answered : EXIT_CODE.nothingFound;
}

/** `kikigaki sessions <event> [--day N]` */
export async function runSessions(
  eventId: string,
  { json, day }: JsonOption & { readonly day?: number },
  context: CommandContext,
): Promise<ExitCode> {
  const { kikigaki } = await context.open();
  const { sessions } = await kikigaki.programme.sessions(eventId, withoutUndefined({ day }));
  const event = (await kikigaki.programme.events()).find(({ event: { id } }) => id === sessions[0]?.event)?.event;
  const asJson = (): string =>
    JSON.stringify({ total: sessions.length, sessions: sessions.map((session) => event && sessionJson(session, event)) });
  if (json) context.print(asJson());
  else if (event && sessions.length > 0) {
    const page = withoutUndefined({ offset: 0, total: sessions.length, day });
    context.print(shown({ kind: 'sessions', event, sessions, ...page }, context));
  }
  if (!json) context.report(context.errorStyle.dim(context.messages.list.sessions(sessions.length)));
  return sessions.length > 0 ? EXIT_CODE.answered : EXIT_CODE.nothingFound;
}

/** `kikigaki show <session>` */
export async function runShow(sessionId: string, { json }: JsonOption, context: CommandContext): Promise<ExitCode> {
  const { kikigaki } = await context.open();
  const details = await kikigaki.programme.show(sessionId);
  const { session, event, reports } = details;
  const { otherTitles, topics, track, category, difficulty, abstract, notes } = session;
  const facts = withoutUndefined({
    otherTitles,
    topics,
    track: track || undefined,
    category: category || undefined,
    difficulty: difficulty || undefined,
    abstract: abstract || undefined,
    notes,
  });
  const asJson = (): string => JSON.stringify({ ...sessionJson(session, event), ...facts, reports: reports.map(reportJson) });
  const presented = presentDetails(details, readerOf(context.settings));
  context.print(json ? asJson() : renderPresentation(presented, context.style).text);
  return EXIT_CODE.answered;
}

const shown = (reply: Reply, { settings, style }: CommandContext): string =>
  renderPresentation(forReading(present(reply, { ...readerOf(settings), platform: TERMINAL })), style).text;

const readerOf = ({ language, timeZone: zone }: CommandContext['settings']) => ({ language, zone });
