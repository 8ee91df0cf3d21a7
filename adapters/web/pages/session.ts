import { html } from 'hono/html';
import { KikigakiError, type Note, type Report, type Session, type SessionDetails } from '../../../src/index.ts';
import type { Page, Reader } from '../page.ts';
import { structured } from '../structured-data.ts';
import { askBox } from './ask-box.ts';
import { topicLinks } from './home.ts';
import { outer } from './presented.ts';
import { whenOf } from './session-list.ts';

const MAX_ABOUT = 160;
/** Long notes go on in the report they are from. */
const MAX_PASSAGES = 60;

/** All that is known about a session; undefined where there is none. */
export async function sessionPage(reader: Reader, id: string): Promise<Page | undefined> {
  const details = await detailsOf(reader, id);
  if (!details) return undefined;
  const { session, event, reports } = details;
  const { texts, links, messages } = reader;
  const { title, abstract, otherTitles } = session;
  const notes = session.notes.filter(({ mentionOnly }) => !mentionOnly);
  const body = html`<article>
<p class="facts"><a href="${links.to(`/e/${event.id}`)}">${event.name}</a> ${whenOf(session, reader)}</p>
<h1>${title}</h1>
${otherTitles.length > 0 && html`<p class="facts">${otherTitles.join(' / ')}</p>`}
${speakersOf(session, reader)}
${factsOf(session, reader)}
<p class="links">${linksOf(details, reader)}</p>
${abstract && html`<h2>${texts.abstract}</h2><p class="long">${abstract}</p>`}
${notes.length > 0 ? html`<h2>${texts.notes}</h2>` : html`<p class="note">${messages.session.noNotes}</p>`}
${notes.map((note) => notesOf(note, reports, reader))}
</article>
${askBox(reader)}`;
  const told = session.notes.flatMap(({ passages }) => passages)[0] ?? abstract ?? event.name;
  return { title, about: told.slice(0, MAX_ABOUT), body, data: structured.session(details, links) };
}

async function detailsOf({ kikigaki }: Reader, id: string): Promise<SessionDetails | undefined> {
  try {
    return await kikigaki.programme.show(id);
  } catch (error) {
    if (error instanceof KikigakiError && error.detail.code === 'unknown-session') return undefined;
    throw error;
  }
}

const speakersOf = ({ speakers }: Session, { archive, links }: Reader) => html`<ul class="speakers">
${speakers.map(({ name, company, companyNames }) => {
  const person = archive.people.byName(name);
  const firm = archive.companies.byName(companyNames?.[0] ?? company ?? '');
  return html`<li>${person ? html`<a href="${links.to(`/p/${person.slug}`)}">${name}</a>` : name}
${company && (firm ? html`<a href="${links.to(`/c/${firm.slug}`)}">${company}</a>` : company)}</li>`;
})}</ul>`;

function factsOf({ track, room, category, difficulty, topics }: Session, reader: Reader) {
  const { session: labels } = reader.messages;
  const facts = [
    [labels.track, track ?? room],
    [labels.difficulty, difficulty],
  ].flatMap(([label, value]) => (value ? [`${label}: ${value}`] : []));
  const named = [category ?? '', ...topics].flatMap((topic) => reader.archive.topics.byName(topic) ?? []);
  return html`<p class="facts">${facts.join(' · ')}</p>${topicLinks([...new Set(named)], reader)}`;
}

function linksOf({ session, reports }: SessionDetails, { messages }: Reader) {
  const { talk, slides, video, further = [] } = session.links;
  const { session: labels, chat } = messages;
  return [
    talk && outer(talk, labels.talk),
    slides && outer(slides, labels.slides),
    video && video !== talk && outer(video, labels.video),
    ...further.map(({ label, url }) => outer(url, label)),
    ...reports.map(({ author, url }) => url && outer(url, chat.report(author))),
  ];
}

function notesOf({ report: id, passages }: Note, reports: readonly Report[], { links }: Reader) {
  const report = reports.find((one) => one.id === id);
  return html`${report && html`<h3><a href="${links.to(`/r/${report.id}`)}">${report.title}</a></h3>`}
<ul>${passages.slice(0, MAX_PASSAGES).map((passage) => html`<li>${passage}</li>`)}</ul>`;
}
