import type { Messages } from '../messages/messages.ts';
import type { Excerpt, RankedNote, RankedSession } from '../model/answer.ts';
import type { Event } from '../model/event.ts';
import type { Button, Card, Link, ListItem, Span } from '../model/presentation.ts';
import type { Report } from '../model/report.ts';
import type { Session } from '../model/session.ts';
import { withoutUndefined } from '../model/without-undefined.ts';

/** A session that was found: what answers, where it is from and where to read on. */
export function sessionCard(found: RankedSession, buttons: readonly Button[], messages: Messages): Card {
  const { rank, session, event, excerpt, reports } = found;
  const isOnlyMentioned = session.notes.length > 0 && session.notes.every(({ mentionOnly }) => mentionOnly);
  const facts = [occasionOf(session, event, messages), speakersOf(session, messages)];
  const lack = isOnlyMentioned ? messages.session.onlyMentioned : excerpt ? '' : messages.session.noNotes;
  return {
    kind: 'card',
    number: rank,
    title: session.title,
    id: session.id,
    ...urlOf(session),
    ...pictureOf(session),
    facts: [...facts, lack, ...unlinked(reports, messages)].filter((fact) => fact !== ''),
    passage: excerpt ? quoted(excerpt, messages) : [],
    links: [...linksOf(session, reports, messages), ...(session.links.further ?? [])],
    buttons,
  };
}

/** A session with all that is known about it. */
export function detailedCard(
  { session, event, reports }: Pick<RankedSession, 'session' | 'event' | 'reports'>,
  buttons: readonly Button[],
  messages: Messages,
): Card {
  const { session: labels } = messages;
  const facts = [
    [labels.otherTitles, session.otherTitles.join(' / ')],
    [labels.track, session.track],
    [labels.category, session.category],
    [labels.difficulty, session.difficulty],
    [labels.topics, session.topics.join(messages.and)],
  ].flatMap(([label, value]) => (value ? [`${label}: ${value}`] : []));
  const points = session.notes.flatMap(({ passages }) => passages.map((passage) => ({ text: `・${passage}\n` })));
  const abstract = session.abstract ? [{ text: `${labels.abstract}: ${session.abstract}` }] : [];
  const told = [...points, ...abstract];
  return {
    kind: 'card',
    title: session.title,
    id: session.id,
    ...urlOf(session),
    ...pictureOf(session),
    facts: [occasionOf(session, event, messages), speakersOf(session, messages), ...facts, ...unlinked(reports, messages)].filter(
      (fact) => fact !== '',
    ),
    passage: told.length > 0 ? told : [{ text: messages.session.noNotes }],
    links: [...linksOf(session, reports, messages), ...(session.links.further ?? [])],
    buttons,
  };
}

/** A note about an event as a whole. */
export function eventNoteCard({ event, heading, excerpt, report }: RankedNote, messages: Messages): Card {
  const links = report.url ? [{ label: messages.chat.report(report.author), url: report.url }] : [];
  return {
    kind: 'card',
    title: `${event.name}: ${heading}`,
    facts: [report.title],
    passage: quoted(excerpt, messages),
    links,
    buttons: [],
  };
}

/** A session on one line; with its event where that is not clear from the rest. */
export function sessionItem(session: Session, event: Event | undefined, messages: Messages): ListItem {
  const facts = [occasionOf(session, event, messages), speakersOf(session, messages)].filter((fact) => fact !== '');
  return {
    title: session.title,
    id: session.id,
    ...urlOf(session),
    facts: facts.join(' · '),
    links: linksOf(session, [], messages),
  };
}

/** The same as a row of a table. */
export function sessionRow(number: number, session: Session, event: Event | undefined, messages: Messages): ListItem {
  const cells = [occasionOf(session, event, messages), speakersOf(session, messages)];
  return { number, ...sessionItem(session, event, messages), cells };
}

export const urlOf = ({ links: { talk, slides, video } }: Session): { readonly url?: string } => {
  const url = talk ?? slides ?? video;
  return url ? { url } : {};
};

/** What the address of the title leads to. */
export const urlLabelOf = (session: Session, messages: Messages): { readonly urlLabel?: string } => {
  const own = linksOf(session, [], messages).find(({ url }) => url === urlOf(session).url);
  return own ? { urlLabel: own.label } : {};
};

const pictureOf = ({ links: { picture } }: Session): { readonly picture?: string } => (picture ? { picture } : {});

function occasionOf(session: Session, event: Event | undefined, messages: Messages): string {
  const { date, day } = session;
  const when = [date && messages.date(date), messages.clock.hours(withoutUndefined({ ...session, zone: event?.zone }))]
    .filter(Boolean)
    .join(' ');
  const isOneOfSeveralDays = day !== undefined && (event === undefined || event.dates.length > 1);
  return [event?.name, isOneOfSeveralDays && messages.day(day), when || messages.dayUnknown].filter(Boolean).join(' · ');
}

export const speakersOf = ({ speakers }: Session, messages: Messages): string =>
  speakers.map(({ name, company }) => messages.speaker(name, company)).join(messages.and);

export function linksOf({ links: { talk, slides, video } }: Session, reports: readonly Report[], messages: Messages): Link[] {
  const { session: labels, chat } = messages;
  return [
    ...(talk ? [{ label: labels.talk, url: talk }] : []),
    ...(slides ? [{ label: labels.slides, url: slides }] : []),
    ...(video && video !== talk ? [{ label: labels.video, url: video }] : []),
    ...reports.flatMap(({ author, url }) => (url ? [{ label: chat.report(author), url }] : [])),
  ];
}

/** A source that no link leads to is named all the same. */
const unlinked = (reports: readonly Report[], { digest }: Messages): readonly string[] =>
  reports.flatMap(({ url, title, author }) => (url ? [] : [digest.sources + digest.source(title, author)]));

/** The passage in quotation marks, its matched words bold; what speakers announced is told apart from what reports say. */
function quoted({ text, marks, report }: Excerpt, messages: Messages): Span[] {
  const [open = '', close = ''] = messages.quote('\0').split('\0');
  const label = report === undefined ? `${messages.session.abstract}: ` : '';
  const spans: Span[] = [{ text: label + open }];
  let at = 0;
  for (const [start, end] of marks) {
    spans.push({ text: text.slice(at, start) }, { text: text.slice(start, end), bold: true });
    at = end;
  }
  return [...spans, { text: text.slice(at) }, { text: close }].filter((span) => span.text !== '');
}
