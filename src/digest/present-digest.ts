import { linksOf, sessionItem, speakersOf, urlOf } from '../chat/present-session.ts';
import type { Button, Card, Link, ListItem, Option, Part, Presentation } from '../chat/presentation.ts';
import { type Messages, messagesIn } from '../messages/messages.ts';
import type { Digest, DigestDay, DigestEntry, DigestSection } from './digest.ts';
import { PAGE } from './digest-page.ts';
import type { DigestSettings } from './digest-settings.ts';

export interface PresentDigestOptions {
  readonly settings: Pick<DigestSettings, 'format' | 'language'>;
  /** Whose settings the button opens; absent on a command line. */
  readonly subscription?: string;
  /** The key of the delivery, where this is one. */
  readonly delivery?: string;
}

/** A digest as one message: what it is about, its sessions, where they are from, more of them, settings. */
export function presentDigest(digest: Digest, { settings, subscription, delivery }: PresentDigestOptions): Presentation {
  const messages = messagesIn(settings.language);
  const texts = messages.digest;
  const { cut } = messages.chat;
  const open: readonly Button[] =
    subscription === undefined
      ? []
      : [
          {
            label: texts.button.settings,
            action: { kind: 'digest-settings', subscription, ...(delivery !== undefined && { delivery }) },
          },
        ];
  if (digest.kind === 'all-told') {
    return { summary: texts.allTold, parts: [plain(texts.allTold), ...buttons(open)], cut };
  }
  const isNews = digest.kind === 'news';
  const sections = digest.sections.flatMap((section) => [
    ...(isNews ? [{ kind: 'text', spans: [{ text: section.event.name, bold: true }] } as const] : []),
    ...presentSection(digest, section, { format: settings.format, subscription, messages }),
  ]);
  const heading = headingOf(digest, messages);
  const shown = digest.sections.flatMap(({ entries }) => entries.slice(0, PAGE));
  return {
    summary: heading,
    cut,
    parts: [
      { kind: 'heading', text: heading },
      ...sections,
      ...(digest.waiting > 0 ? [{ kind: 'note', text: texts.waiting(digest.waiting) } as const] : []),
      ...(settings.format === 'compact' ? sourcesOf(shown, messages) : []),
      ...choiceOf(shown, settings.format, messages),
      ...buttons([...moreButtons(digest, subscription, messages), ...open]),
    ],
  };
}

/** How an event's day is named: with how long ago it was, where that is a reason to tell it. */
export function dayHeading({ event, day }: Pick<DigestSection, 'event' | 'day'>, messages: Messages): string {
  if (!day) return event.name;
  const { number, date, yearsAgo } = day;
  const isOneOfSeveral = event.dates.length > 1;
  const name = number === 0 ? messages.digest.undatedDay : isOneOfSeveral ? messages.day(number) : undefined;
  const heading = messages.digest.day(event.name, name, date && messages.date(date));
  return yearsAgo === undefined ? heading : `${messages.digest.yearsAgo(yearsAgo)}: ${heading}`;
}

/** Sessions that reports tell about as cards with their line; a line each where it is to be short, or where there is nothing to tell. */
export function presentEntries(
  entries: readonly DigestEntry[],
  format: DigestSettings['format'],
  messages: Messages,
): readonly Part[] {
  if (format === 'compact') return list(entries.map((entry) => shortItem(entry, messages)));
  const told = entries.filter(({ line }) => line !== undefined);
  const others = entries.filter(({ line }) => line === undefined);
  return [
    ...told.map((entry) => cardOf(entry, messages)),
    ...(told.length > 0 && others.length > 0 ? [{ kind: 'note', text: messages.digest.also } as const] : []),
    ...list(others.map(({ session }) => sessionItem(session, undefined, messages))),
  ];
}

/** A list to choose a session from, for those without a button of their own. */
export function choiceOf(entries: readonly DigestEntry[], format: DigestSettings['format'], messages: Messages): readonly Part[] {
  const options = entries
    .filter(({ line, session }) => (format === 'compact' || line === undefined) && session.id.length <= LONGEST_VALUE)
    .map(({ session }): Option => ({ value: session.id, label: session.title }));
  if (options.length === 0) return [];
  const action = { kind: 'digest-ask' } as const;
  return [{ kind: 'choice', placeholder: messages.digest.choose, action, options: options.slice(0, MOST_OPTIONS) }];
}

/** Every platform's lists hold this many options, with values of this length. */
const MOST_OPTIONS = 25;
const LONGEST_VALUE = 75;

const plain = (text: string): Part => ({ kind: 'text', spans: [{ text }] });
const buttons = (all: readonly Button[]): readonly Part[] => (all.length > 0 ? [{ kind: 'buttons', buttons: all }] : []);
const list = (items: readonly ListItem[]): readonly Part[] => (items.length > 0 ? [{ kind: 'list', items }] : []);

interface SectionOptions {
  readonly format: DigestSettings['format'];
  readonly subscription: string | undefined;
  readonly messages: Messages;
}

function presentSection(
  { kind, sections }: Digest,
  section: DigestSection,
  { format, messages }: SectionOptions,
): readonly Part[] {
  const { entries } = section;
  const first = entries.slice(0, PAGE);
  const title: readonly Part[] =
    sections.length > 1 && kind === 'today'
      ? [{ kind: 'text', spans: [{ text: dayHeading(section, messages), bold: true }] }]
      : [];
  const count: readonly Part[] = kind === 'news' ? [] : [{ kind: 'note', text: countOf(kind, section, messages) }];
  return [...title, ...count, ...presentEntries(first, format, messages)];
}

/** How many there are, and by what the first were chosen. */
function countOf(kind: Digest['kind'], { entries }: DigestSection, { digest }: Messages): string {
  const shown = Math.min(entries.length, PAGE);
  if (kind === 'today') return digest.inOrder(shown, entries.length);
  const noted = entries.filter(({ line }) => line !== undefined).length;
  return noted >= shown && shown < entries.length ? digest.best(shown, entries.length) : digest.noted(noted, entries.length);
}

function headingOf({ kind, sections }: Digest, messages: Messages): string {
  const { digest } = messages;
  if (kind === 'news') return digest.news(sections.reduce((sum, { entries }) => sum + entries.length, 0));
  const days = sections.map((section) => dayHeading(section, messages)).join(' / ');
  return kind === 'today' ? digest.today(days) : days;
}

function cardOf({ session, line }: DigestEntry, messages: Messages): Card {
  const links = linksOf(session, line ? [line.report] : [], messages).filter(({ url }) => url !== urlOf(session).url);
  return {
    ...{ kind: 'card', title: session.title, ...urlOf(session) },
    facts: [speakersOf(session, messages)].filter(Boolean),
    passage: line ? [{ text: line.text }] : [],
    links,
    buttons: [{ label: messages.digest.button.ask, action: { kind: 'digest-ask', session: session.id } }],
  };
}

const shortItem = ({ session, line }: DigestEntry, messages: Messages): ListItem => {
  const { title, facts } = sessionItem(session, undefined, messages);
  return { title, ...urlOf(session), facts: line?.text ?? facts };
};

/** The reports that the lines are from, where the sessions do not link them themselves. */
function sourcesOf(entries: readonly DigestEntry[], messages: Messages): readonly Part[] {
  const reports = new Map(entries.flatMap(({ line }) => (line ? [[line.report.id, line.report] as const] : [])));
  if (reports.size === 0) return [];
  const links = [...reports.values()].map(({ title, author, url }): Partial<Link> & { label: string } => ({
    label: [title, author].filter(Boolean).join(' / '),
    ...(url && { url }),
  }));
  const spans = links.flatMap(({ label, url }, i) => [
    ...(i > 0 ? [{ text: messages.and }] : []),
    { text: label, ...(url !== undefined && { url }) },
  ]);
  return [{ kind: 'text', spans: [{ text: messages.digest.sources }, ...spans] }];
}

function moreButtons({ kind, sections }: Digest, subscription: string | undefined, { digest }: Messages): readonly Button[] {
  return sections.flatMap(({ event, day, entries, restFrom }) => {
    if (!day || restFrom === undefined) return [];
    const label = digest.rest(entries.length - PAGE);
    const rest = pageAction({ event: event.id, day, offset: restFrom, order: kind === 'today' ? 'time' : 'notes', subscription });
    return [{ label: sections.length > 1 ? `${event.id}: ${label}` : label, action: rest }];
  });
}

/** The button's action that shows a day from a place on. */
export function pageAction(page: {
  readonly event: string;
  readonly day: DigestDay;
  readonly offset: number;
  readonly order: 'notes' | 'time';
  readonly subscription: string | undefined;
}) {
  const { event, day, offset, order, subscription } = page;
  return {
    ...({ kind: 'digest-page', event, day: day.number, offset, order } as const),
    ...(subscription !== undefined && { subscription }),
  };
}
