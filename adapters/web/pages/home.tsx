import type { Event } from '../../../src/index.ts';
import type { Page, Reader } from '../page.ts';
import { type Paged, pageOf } from '../paging.ts';
import { structured } from '../structured-data.ts';
import { AskBox } from './ask-box.tsx';
import { PageLinks } from './page-links.tsx';

const SHOWN_EVENTS = 24;
const SHOWN_TOPICS = 24;
const SHOWN_EXAMPLES = 3;

/** Where people begin: a box to ask in, what one could ask, the newest events, topics. */
export function homePage(reader: Reader): Page {
  const { archive, kikigaki, links, texts } = reader;
  const events = kikigaki.events().toReversed();
  const examples = archive.newest.flatMap(({ id }) => archive.sessionsOf(id)).slice(0, SHOWN_EXAMPLES);
  const body = (
    <>
      <h1>{texts.tagline}</h1>
      <AskBox reader={reader} />
      {examples.length > 0 && (
        <section>
          <h2>{texts.examples}</h2>
          <ul>
            {examples.map(({ title }) => (
              <li>
                <a href={links.to('/q', { q: title })}>{title}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{texts.events}</h2>
        <EventList events={events.slice(0, SHOWN_EVENTS)} reader={reader} />
        {events.length > SHOWN_EVENTS && <a href={links.to('/e')}>{reader.messages.chat.events(events.length)}</a>}
      </section>
      <section>
        <h2>{texts.topics}</h2>
        <TopicLinks names={archive.topics.all.slice(0, SHOWN_TOPICS)} reader={reader} />
      </section>
    </>
  );
  return { title: '', about: texts.tagline, body, data: structured.site(links), feed: '/new.atom' };
}

/** All events, the newest first. */
export function eventsPage(reader: Reader, page: number): Page | undefined {
  const paged = pageOf(reader.kikigaki.events().toReversed(), page);
  if (!paged) return undefined;
  const { texts } = reader;
  return { title: texts.events, about: texts.tagline, body: <EventsBody paged={paged} reader={reader} /> };
}

type Known = ReturnType<Reader['kikigaki']['events']>[number];

function EventsBody({ paged, reader }: { paged: Paged<Known>; reader: Reader }) {
  return (
    <>
      <h1>{reader.texts.events}</h1>
      <EventList events={paged.items} reader={reader} />
      <PageLinks of={paged} path="/e" reader={reader} />
    </>
  );
}

function EventList({ events, reader }: { events: readonly Known[]; reader: Reader }) {
  return (
    <ul class="list">
      {events.map(({ event, sessionCount }) => (
        <li>
          <a href={reader.links.to(`/e/${event.id}`)}>{event.name}</a>
          <span class="facts">
            {[datesOf(event, reader), reader.texts.talks(sessionCount), event.city].filter(Boolean).join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** From when to when an event is. */
export const datesOf = ({ dates }: Event, { messages }: Reader): string =>
  [...new Set([dates[0], dates.at(-1)])].flatMap((date) => (date ? [messages.date(date)] : [])).join(' – ');

/** Topics as links, a line of them. */
export function TopicLinks({
  names,
  reader,
}: {
  names: readonly { readonly slug: string; readonly name: string }[];
  reader: Reader;
}) {
  return (
    <p class="tags">
      {names.map(({ slug, name }) => (
        <a href={reader.links.to(`/t/${slug}`)}>{name}</a>
      ))}
    </p>
  );
}
