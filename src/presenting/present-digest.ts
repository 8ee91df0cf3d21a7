import { type Messages, messagesIn } from '../messages/messages.ts';
import type { Digest, DigestEntry, DigestSection } from '../model/digest.ts';
import type { DigestAction } from '../model/digest-command.ts';
import { PAGE } from '../model/digest-reply.ts';
import type { DigestSettings } from '../model/digest-settings.ts';
import { idCode } from '../model/id-code.ts';
import type { MessageLimits, Platform } from '../model/platform.ts';
import type { Button, Card, ListItem, Option, Part, Presentation, Span } from '../model/presentation.ts';
import type { Session } from '../model/session.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import { fitCards, fitItems, isShort, MAX_FACT } from './fit-entries.ts';
import { linksOf, speakersOf, urlLabelOf, urlOf } from './present-session.ts';
import { zoneNote } from './zone-note.ts';

export interface PresentDigestOptions {
  /** Without a zone times are said by the event's clock alone. */
  readonly settings: Pick<DigestSettings, 'format' | 'language'> & Partial<Pick<DigestSettings, 'zone'>>;
  /** Where it is read. */
  readonly platform: Pick<Platform, 'limits'>;
  /** Whose settings the button opens; absent on a command line. */
  readonly subscription?: string;
  /** The key of the delivery, where this is one. */
  readonly delivery?: string;
}

/** A digest as one message: what it is about, its sessions, where they are from, more of them, settings. */
export function presentDigest(
  digest: Digest,
  { settings, platform: { limits }, subscription, delivery }: PresentDigestOptions,
): Presentation {
  const messages = messagesIn(settings.language, settings.zone);
  const texts = messages.digest;
  const { cut } = messages.chat;
  const action =
    subscription === undefined ? [] : [{ kind: 'digest-settings' as const, subscription, ...withoutUndefined({ delivery }) }];
  const open = action.map((action): Button => ({ label: texts.button.settings, action }));
  if (digest.kind === 'all-told') return { summary: texts.allTold, cut, parts: [plain(texts.allTold), ...buttons(open)] };
  const heading = headingOf(digest, messages);
  const perSection = Math.max(1, Math.floor(PAGE / digest.sections.length));
  const most = digest.kind === 'news' ? PAGE : perSection;
  const how: EntryOptions = { format: settings.format, limits, messages };
  const sections = digest.sections.map((section) => sectionOf(digest, section, { how, most, subscription }));
  const shown = sections.flatMap(({ entries }) => entries);
  return {
    summary: heading,
    cut,
    tone: 'digest',
    parts: [
      { kind: 'heading', text: heading },
      ...sections.flatMap(({ parts }) => parts),
      ...(digest.waiting > 0 ? [note(texts.waiting(digest.waiting))] : []),
      ...sourcesOf(shown, messages),
      ...choiceOf(shown, how),
      ...buttons([...sections.flatMap(({ more }) => more), ...open]),
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

export interface PresentedEntries {
  readonly parts: readonly Part[];
  /** Those that a message has room for, in order. */
  readonly entries: readonly DigestEntry[];
}

/** How sessions are shown: in what detail, and what a message holds. */
export interface EntryOptions {
  readonly format: DigestSettings['format'];
  readonly limits: MessageLimits;
  readonly messages: Messages;
}

/** Sessions that reports tell about as cards with their line; a line each where it is to be short, or where there is nothing to tell. */
export function presentEntries(entries: readonly DigestEntry[], { format, limits, messages }: EntryOptions): PresentedEntries {
  // Where no report tells of any, what the speakers announced stands in.
  const isUntold = entries.every(({ line }) => line === undefined);
  const firstBare = entries.findIndex(({ line, announced }) => (isUntold ? announced : line) === undefined);
  const told = format === 'compact' ? [] : entries.slice(0, firstBare < 0 ? entries.length : firstBare);
  const cards = fitCards(
    told.map((entry) => cardOf(entry, messages)),
    limits,
  );
  if (cards.length < told.length) return { parts: cards, entries: entries.slice(0, cards.length) };
  const items = fitItems(
    entries.slice(told.length).map((entry) => shortItem(entry, messages)),
    limits,
  );
  const also = told.length > 0 && items.length > 0 ? [note(messages.digest.also)] : [];
  return { parts: [...cards, ...also, ...list(items)], entries: entries.slice(0, cards.length + items.length) };
}

/** A list to choose a session from, for those without a button of their own. */
export function choiceOf(entries: readonly DigestEntry[], { format, limits, messages }: EntryOptions): readonly Part[] {
  const options = entries
    .filter(({ line }) => format === 'compact' || line === undefined)
    .map(({ session }): Option => ({ value: idCode(session.id), label: session.title }));
  if (options.length === 0) return [];
  const action = { kind: 'digest-ask' } as const;
  return [{ kind: 'choice', placeholder: messages.digest.choose, action, options: options.slice(0, limits.options) }];
}

/** The button that shows a day from a place on; none where there is nothing left. */
export function moreButton(rest: number, page: DigestPageAction, { digest }: Messages): readonly Button[] {
  return rest > 0 ? [{ label: digest.rest(rest), action: page }] : [];
}

export type DigestPageAction = Extract<DigestAction, { readonly kind: 'digest-page' }>;

const MAX_SOURCES = 3;

const plain = (text: string): Part => ({ kind: 'text', spans: [{ text }] });
const bold = (text: string): Part => ({ kind: 'text', spans: [{ text, bold: true }] });
const note = (text: string): Part => ({ kind: 'note', text });
const buttons = (all: readonly Button[]): readonly Part[] => (all.length > 0 ? [{ kind: 'buttons', buttons: all }] : []);
const list = (items: readonly ListItem[]): readonly Part[] => (items.length > 0 ? [{ kind: 'list', items }] : []);

interface SectionOptions {
  readonly how: EntryOptions;
  /** How many sessions there is room for. */
  readonly most: number;
  readonly subscription: string | undefined;
}

function sectionOf(
  digest: Digest,
  section: DigestSection,
  { how, most, subscription }: SectionOptions,
): PresentedEntries & { readonly more: readonly Button[] } {
  const { messages } = how;
  const { event, day, entries: all, places } = section;
  const { entries, parts } = presentEntries(all.slice(0, most), how);
  const topics = event.topics ? [note(messages.digest.topics(event.topics))] : [];
  if (!day) return { entries, parts: [bold(event.name), ...parts], more: [] };
  const title = digest.sections.length > 1 ? [bold(dayHeading(section, messages))] : [];
  const order = digest.kind === 'today' ? 'time' : 'notes';
  const page = { event: event.id, day: day.number, offset: places?.[entries.length] ?? 0, order } as const;
  const withSubscription = { kind: 'digest-page' as const, ...page, ...withoutUndefined({ subscription }) };
  return {
    entries,
    parts: [
      ...title,
      note(countOf(digest.kind, section, entries.length, messages)),
      ...zoneNote(event, timedOf(entries), messages),
      ...topics,
      ...parts,
    ],
    more: moreButton(all.length - entries.length, withSubscription, messages),
  };
}

/** How many there are, and by what the first were chosen. */
function countOf(kind: Digest['kind'], { entries }: DigestSection, shown: number, { digest }: Messages): string {
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

/** Those that are shown with their hours. */
export const timedOf = (entries: readonly DigestEntry[]): readonly Session[] =>
  entries.flatMap(({ session, line }) => (line === undefined ? [session] : []));

/** The report it is from is named once for all of them. */
function cardOf(entry: DigestEntry, messages: Messages): Card {
  const { session } = entry;
  return {
    kind: 'card',
    title: session.title,
    ...urlOf(session),
    ...urlLabelOf(session, messages),
    facts: [shortSpeakersOf(session, messages)].filter(Boolean),
    passage: passageOf(entry, messages),
    links: linksOf(session, [], messages).filter(({ url }) => url !== urlOf(session).url),
    buttons: [{ label: messages.digest.button.ask, action: { kind: 'digest-ask', session: session.id } }],
  };
}

function passageOf({ line, announced }: DigestEntry, messages: Messages): readonly Span[] {
  if (line) return [{ text: line.text }];
  return announced === undefined ? [] : [{ text: `${messages.session.abstract}: ${messages.quote(announced)}` }];
}

const shortItem = ({ session, line }: DigestEntry, messages: Messages): ListItem => {
  // The heading says which day it is.
  // Hours are the event's; where that is another clock than the reader's, it is said once above.
  const facts = [messages.clock.hours(session), shortSpeakersOf(session, messages)].filter(Boolean).join(' · ');
  return { title: session.title, ...urlOf(session), ...urlLabelOf(session, messages), facts: line?.text ?? facts };
};

/** Who speaks, and for whom; by name alone where that would have to be cut. */
function shortSpeakersOf(session: Session, messages: Messages): string {
  const whole = speakersOf(session, messages);
  return whole.length <= MAX_FACT ? whole : session.speakers.map(({ name }) => name).join(messages.and);
}

/** The reports that the lines are from. */
function sourcesOf(entries: readonly DigestEntry[], messages: Messages): readonly Part[] {
  const reports = new Map(entries.flatMap(({ line }) => (line ? [[line.report.id, line.report] as const] : [])));
  if (reports.size === 0) return [];
  const spans = [...reports.values()].slice(0, MAX_SOURCES).flatMap(({ title, author, url }, i): Span[] => [
    ...(i > 0 ? [{ text: messages.and }] : []),
    withoutUndefined({
      text: messages.digest.source(title, author),
      url: url !== undefined && isShort({ label: title, url }) ? url : undefined,
    }),
  ]);
  const rest = reports.size > MAX_SOURCES ? [{ text: messages.and + messages.digest.rest(reports.size - MAX_SOURCES) }] : [];
  return [{ kind: 'text', spans: [{ text: messages.digest.sources }, ...spans, ...rest] }];
}
