import { html } from 'hono/html';
import type { Event, KnownEvent } from '../../../src/index.ts';
import type { Named } from '../archive.ts';
import type { Page, Reader } from '../page.ts';
import { pageOf } from '../paging.ts';
import { structured } from '../structured-data.ts';
import { askBox } from './ask-box.ts';
import { pageLinks } from './page-links.ts';

const SHOWN_EVENTS = 24;
const SHOWN_TOPICS = 24;
const SHOWN_EXAMPLES = 3;

/** Where people begin: a box to ask in, what one could ask, the newest events, topics. */
export function homePage(reader: Reader): Page {
  const { archive, links, texts, messages } = reader;
  const events = archive.known.toReversed();
  const examples = archive.newest.flatMap(({ id }) => archive.sessionsOf(id)).slice(0, SHOWN_EXAMPLES);
  const body = html`<h1>${texts.tagline}</h1>
${askBox(reader)}
${examples.length > 0 && html`<h2>${texts.examples}</h2>`}
<ul>${examples.map(({ title }) => html`<li><a href="${links.to('/q', { q: title })}">${title}</a></li>`)}</ul>
<h2>${texts.events}</h2>
${eventList(events.slice(0, SHOWN_EVENTS), reader)}
${events.length > SHOWN_EVENTS && html`<a href="${links.to('/e')}">${messages.chat.events(events.length)}</a>`}
<h2>${texts.topics}</h2>
${topicLinks(archive.topics.all.slice(0, SHOWN_TOPICS), reader)}`;
  return { title: '', about: texts.tagline, body, data: structured.site(links), feed: '/new.atom' };
}

/** All events, the newest first. */
export function eventsPage(reader: Reader, page: number): Page | undefined {
  const paged = pageOf(reader.archive.known.toReversed(), page);
  const { events, tagline } = reader.texts;
  const body = paged && html`<h1>${events}</h1>${eventList(paged.items, reader)}${pageLinks(paged, '/e', reader)}`;
  return body && { title: events, about: tagline, body };
}

/** All topics, those with the most sessions first. */
export function topicsPage(reader: Reader, page: number): Page | undefined {
  const paged = pageOf(reader.archive.topics.all, page);
  const { topics, tagline } = reader.texts;
  const body = paged && html`<h1>${topics}</h1>${topicLinks(paged.items, reader)}${pageLinks(paged, '/t', reader)}`;
  return body && { title: topics, about: tagline, body };
}

const eventList = (events: readonly KnownEvent[], reader: Reader) => html`<ul class="list">
${events.map(({ event, sessionCount }) => {
  const facts = [datesOf(event, reader), reader.texts.talks(sessionCount), event.city].filter(Boolean).join(' · ');
  return html`<li><a href="${reader.links.to(`/e/${event.id}`)}">${event.name}</a><span class="facts">${facts}</span></li>`;
})}</ul>`;

/** From when to when an event is. */
export const datesOf = ({ dates }: Event, { messages }: Reader): string =>
  [...new Set([dates[0], dates.at(-1)])].flatMap((date) => (date ? [messages.date(date)] : [])).join(' – ');

/** Topics as links, a line of them. */
export const topicLinks = (names: readonly Pick<Named, 'slug' | 'name'>[], { links }: Reader) =>
  html`<p class="tags">${names.map(({ slug, name }) => html`<a href="${links.to(`/t/${slug}`)}">${name}</a> `)}</p>`;
