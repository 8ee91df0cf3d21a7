import { html } from 'hono/html';
import type { Session } from '../../src/index.ts';
import type { Reader } from './page.ts';

const MAX_ENTRIES = 50;

interface Feed {
  readonly title: string;
  /** The path of the page that it tells the news of. */
  readonly path: string;
  readonly sessions: readonly Session[];
}

/** News of an event, a topic or everything (Atom, RFC 4287): sessions, those that were told about last first. */
export function atomFeed({ title, path, sessions }: Feed, reader: Reader): string {
  const { links } = reader;
  const self = path === '/' ? '/new.atom' : `${path}/news.atom`;
  const entries = sessions
    .map((session) => ({ session, updated: toldAt(session, reader) }))
    .toSorted((a, b) => b.updated.localeCompare(a.updated))
    .slice(0, MAX_ENTRIES);
  const updated = entries[0]?.updated ?? reader.archive.corpus.asOf;
  return String(html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${reader.language}">
<id>${links.absolute(path)}</id>
<title>${plain(title)}</title>
<updated>${updated}</updated>
<author><name>Kikigaki</name></author>
<link href="${links.absolute(path)}"/>
<link rel="self" href="${links.absolute(self)}"/>
${entries.map((entry) => entryOf(entry, reader))}
</feed>
`);
}

function entryOf({ session, updated }: { readonly session: Session; readonly updated: string }, { links, archive }: Reader) {
  const { id, title, notes, abstract, speakers, event } = session;
  const address = links.absolute(`/s/${id}`);
  const told = notes.flatMap(({ passages }) => passages)[0] ?? abstract ?? '';
  const who = speakers.map(({ name }) => html`<author><name>${plain(name)}</name></author>`);
  return html`<entry>
<id>${address}</id>
<title>${plain(title)}</title>
<updated>${updated}</updated>
<link href="${address}"/>
${who}
<category term="${event}" label="${plain(archive.events.get(event)?.name ?? event)}"/>
<summary>${plain(told)}</summary>
</entry>
`;
}

/** When it was last told about: the newest of its reports, else the day of it. */
function toldAt({ notes, date, event }: Session, { archive }: Reader): string {
  const published = notes.flatMap(({ report }) => archive.reports.get(report)?.published ?? []);
  const day = published.toSorted().at(-1) ?? date ?? archive.events.get(event)?.dates.at(-1) ?? '1970-01-01';
  return `${day.slice(0, 10)}T00:00:00Z`;
}

/** How the address bar of a browser asks here (OpenSearch 1.1). */
export function openSearch({ links, texts }: Reader): string {
  const at = (path: string): string => links.absolute(path) ?? links.to(path);
  return String(html`<?xml version="1.0" encoding="utf-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>Kikigaki</ShortName>
<Description>${texts.tagline}</Description>
<InputEncoding>UTF-8</InputEncoding>
<Url type="text/html" template="${at('/q')}?q={searchTerms}"/>
<Url type="application/opensearchdescription+xml" rel="self" template="${at('/opensearch.xml')}"/>
</OpenSearchDescription>
`);
}

/** XML has no place for control characters. */
const plain = (text: string): string => text.replace(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, '');
