import type { Event, Report, SessionDetails } from '../../src/index.ts';
import type { Named } from './archive.ts';
import { safeUrl } from './safe-url.ts';
import type { SiteLinks } from './site-links.ts';

const CONTEXT = 'https://schema.org';

/** What pages are about in the words of schema.org, for search engines. Unknown facts are absent. */
export const structured = {
  site: (links: SiteLinks): object => ({
    '@context': CONTEXT,
    '@type': 'WebSite',
    name: 'Kikigaki',
    url: links.absolute('/'),
    potentialAction: {
      '@type': 'SearchAction',
      target: `${links.absolute('/q') ?? links.to('/q')}?q={search_term_string}`,
      'query-input': 'required name=search_term_string',
    },
  }),
  event: (event: Event, links: SiteLinks): object => ({ '@context': CONTEXT, ...eventData(event, links) }),
  session({ session, event }: SessionDetails, links: SiteLinks): object {
    const { title, speakers, abstract, language, date, start, end } = session;
    const performer = speakers.map(({ name, company }) => personData(name, company));
    const common = { name: title, description: abstract, inLanguage: language };
    const talk = {
      '@type': 'Event',
      ...common,
      url: links.absolute(`/s/${session.id}`),
      startDate: date && start ? `${date}T${start}` : (date ?? event.dates[0]),
      endDate: date && end ? `${date}T${end}` : undefined,
      ...placeOf(event),
      performer,
      superEvent: eventData(event, links),
    };
    const video = safeUrl(session.links.video);
    const recording = { '@type': 'VideoObject', ...common, url: video, uploadDate: date, author: performer };
    return { '@context': CONTEXT, '@graph': video ? [talk, recording] : [talk] };
  },
  person: ({ name, slug, otherNames, sessions }: Named, links: SiteLinks): object => {
    const self = sessions.flatMap(({ speakers }) => speakers).find((speaker) => speaker.name === name);
    return {
      '@context': CONTEXT,
      ...personData(name, self?.companyNames?.[0] ?? self?.company),
      alternateName: otherNames.length > 0 ? otherNames : undefined,
      url: links.absolute(`/p/${slug}`),
    };
  },
  report: ({ id, title, author, url, published, language }: Report, links: SiteLinks): object => ({
    '@context': CONTEXT,
    '@type': 'Article',
    headline: title,
    author: author && { '@type': 'Person', name: author },
    datePublished: published,
    inLanguage: language,
    url: links.absolute(`/r/${id}`),
    isBasedOn: safeUrl(url),
  }),
};

const eventData = (event: Event, links: SiteLinks): object => ({
  '@type': 'Event',
  name: event.name,
  alternateName: event.aliases.length > 0 ? event.aliases : undefined,
  startDate: event.dates[0],
  endDate: event.dates.at(-1),
  url: links.absolute(`/e/${event.id}`),
  sameAs: safeUrl(event.site),
  ...placeOf(event),
  eventStatus: `${CONTEXT}/${event.status === 'cancelled' ? 'EventCancelled' : 'EventScheduled'}`,
});

const MODES = { online: 'Online', onsite: 'Offline', hybrid: 'Mixed' } as const;

const placeOf = ({ venue, location, city, format }: Event): object => ({
  location: (venue ?? location ?? city) && { '@type': 'Place', name: venue ?? city, address: location ?? city },
  eventAttendanceMode: format && `${CONTEXT}/${MODES[format]}EventAttendanceMode`,
});

const personData = (name: string, company: string | undefined): object => ({
  '@type': 'Person',
  name,
  affiliation: company && { '@type': 'Organization', name: company },
});
