import { KikigakiError, type Note, type Report, type Session, type SessionDetails } from '../../../src/index.ts';
import type { Page, Reader } from '../page.ts';
import { structured } from '../structured-data.ts';
import { AskBox } from './ask-box.tsx';
import { TopicLinks } from './home.tsx';
import { Outer } from './presented.tsx';
import { whenOf } from './session-list.tsx';

const MAX_ABOUT = 160;
/** Long notes go on in the report they are from. */
const MAX_PASSAGES = 60;

/** All that is known about a session; undefined where there is none. */
export function sessionPage(reader: Reader, id: string): Page | undefined {
  const details = detailsOf(reader, id);
  if (!details) return undefined;
  const { session, event, reports } = details;
  const { texts, links } = reader;
  const body = (
    <>
      <article>
        <p class="facts">
          <a href={links.to(`/e/${event.id}`)}>{event.name}</a> {whenOf(session, reader)}
        </p>
        <h1>{session.title}</h1>
        {session.otherTitles.length > 0 && <p class="facts">{session.otherTitles.join(' / ')}</p>}
        <Speakers session={session} reader={reader} />
        <Facts session={session} reader={reader} />
        <Links session={session} reports={reports} reader={reader} />
        {session.abstract && (
          <section>
            <h2>{texts.abstract}</h2>
            <p class="long">{session.abstract}</p>
          </section>
        )}
        {session.notes.some(({ mentionOnly }) => !mentionOnly) ? (
          <section>
            <h2>{texts.notes}</h2>
            {session.notes.map((note) => (
              <NotesOf note={note} reports={reports} reader={reader} />
            ))}
          </section>
        ) : (
          <p class="note">{reader.messages.session.noNotes}</p>
        )}
      </article>
      <AskBox reader={reader} />
    </>
  );
  const told = session.notes.flatMap(({ passages }) => passages)[0] ?? session.abstract ?? event.name;
  return { title: session.title, about: told.slice(0, MAX_ABOUT), body, data: structured.session(details, links) };
}

function detailsOf({ kikigaki }: Reader, id: string): SessionDetails | undefined {
  try {
    return kikigaki.show(id);
  } catch (error) {
    if (error instanceof KikigakiError && error.detail.code === 'unknown-session') return undefined;
    throw error;
  }
}

function Speakers({ session, reader: { archive, links } }: { session: Session; reader: Reader }) {
  return (
    <ul class="speakers">
      {session.speakers.map(({ name, company, companyNames }) => {
        const person = archive.people.byName(name);
        const firm = archive.companies.byName(companyNames?.[0] ?? company ?? '');
        return (
          <li>
            {person ? <a href={links.to(`/p/${person.slug}`)}>{name}</a> : name}
            {company && (firm ? <a href={links.to(`/c/${firm.slug}`)}>{company}</a> : company)}
          </li>
        );
      })}
    </ul>
  );
}

function Facts({ session, reader }: { session: Session; reader: Reader }) {
  const { track, room, category, difficulty, topics } = session;
  const { session: labels } = reader.messages;
  const facts = [
    [labels.track, track ?? room],
    [labels.difficulty, difficulty],
  ].flatMap(([label, value]) => (value ? [`${label}: ${value}`] : []));
  const named = [...(category ? [category] : []), ...topics].flatMap((topic) => reader.archive.topics.byName(topic) ?? []);
  return (
    <>
      {facts.length > 0 && <p class="facts">{facts.join(' · ')}</p>}
      {named.length > 0 && <TopicLinks names={[...new Map(named.map((one) => [one.slug, one])).values()]} reader={reader} />}
    </>
  );
}

function Links({ session, reports, reader }: { session: Session; reports: readonly Report[]; reader: Reader }) {
  const { talk, slides, video } = session.links;
  const { session: labels, chat } = reader.messages;
  const links = [
    ...(talk ? [{ label: labels.talk, url: talk }] : []),
    ...(slides ? [{ label: labels.slides, url: slides }] : []),
    ...(video && video !== talk ? [{ label: labels.video, url: video }] : []),
    ...reports.flatMap(({ author, url }) => (url ? [{ label: chat.report(author), url }] : [])),
  ];
  if (links.length === 0) return null;
  return (
    <p class="links">
      {links.map(({ label, url }) => (
        <Outer url={url}>{label}</Outer>
      ))}
    </p>
  );
}

function NotesOf({ note, reports, reader }: { note: Note; reports: readonly Report[]; reader: Reader }) {
  const report = reports.find(({ id }) => id === note.report);
  if (note.mentionOnly) return null;
  return (
    <>
      {report && (
        <h3>
          <a href={reader.links.to(`/r/${report.id}`)}>{report.title}</a>
        </h3>
      )}
      <ul>
        {note.passages.slice(0, MAX_PASSAGES).map((passage) => (
          <li>{passage}</li>
        ))}
      </ul>
    </>
  );
}
