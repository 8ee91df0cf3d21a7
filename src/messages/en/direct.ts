import type { Direct } from '../../model/answer.ts';
import type { Event } from '../../model/event.ts';
import type { Clock } from '../clock.ts';
import { companiesOf } from '../companies-of.ts';
import { limitText } from './limits.ts';
import { count, day } from './words.ts';

const NOT_KNOWN = 'not in the data';

/** The reply to what was asked, in one line. */
export const direct = (reply: Direct, clock: Clock): string => {
  switch (reply.asked) {
    case 'speaker':
      return (
        counted(
          reply.speakers.map(({ name, company }) => (company ? `${name} (${company})` : name)),
          reply.total,
          ['person', 'people'],
        ) || 'The speaker is not known.'
      );
    case 'company':
      return counted(companiesOf(reply.speakers), reply.total, ['company', 'companies']) || 'The company is not known.';
    case 'slides':
      return reply.url ? `Slides: ${reply.url}` : 'No slides are known.';
    case 'video':
      return reply.url ? `Video: ${reply.url}` : 'No video is known.';
    case 'link':
      return reply.url ?? 'No link is known.';
    case 'when':
    case 'date':
    case 'day':
    case 'time': {
      const hours = clock.hours(reply);
      return reply.date
        ? [day(reply.date), reply.day && `day ${reply.day}`, hours].filter(Boolean).join(', ')
        : 'The day is not known.';
    }
    case 'event':
      return reply.event.name;
    case 'room':
      return `Room: ${reply.value ?? NOT_KNOWN}`;
    case 'track':
      return reply.value ? `track ${reply.value}` : `Track: ${NOT_KNOWN}`;
    case 'category':
      return `Category: ${reply.value ?? NOT_KNOWN}`;
    case 'level':
      return `Level: ${reply.value ?? NOT_KNOWN}`;
    case 'language':
      return reply.value ? limitText({ limit: 'language', op: 'is', values: [reply.value] }) : `Language: ${NOT_KNOWN}`;
    case 'kind':
      return limitText({ limit: 'kind', op: 'is', values: reply.kinds });
    case 'length':
      return reply.minutes === undefined ? `Length: ${NOT_KNOWN}` : `${reply.minutes} min (${clock.hours(reply)})`;
    case 'of-event':
      return eventFact(reply);
    case 'events':
      return count(reply.events.length, 'event');
    case 'first-of':
      return reply.rows.map((row) => `${row.label} (${count(row.count, 'talk')})`).join(', ');
    case 'why':
      return why(reply);
    case 'why-missing':
      return whyMissing(reply);
    case 'unknowable':
      return 'The data does not say.';
  }
};

/** Names, with how many they are where that is said. */
function counted(names: readonly string[], total: number | undefined, [one, many]: readonly [string, string]): string {
  if (total === undefined || total === 0) return names.join(', ');
  const rest = total > names.length ? `, and ${total - names.length} more` : '';
  return `${total} ${total === 1 ? one : many}: ${names.join(', ')}${rest}`;
}

function why({ inTitle, inNotes, limits }: Extract<Direct, { asked: 'why' }>): string {
  const quoted = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(', ');
  const reasons = [
    inTitle.length > 0 ? `its title contains ${quoted(inTitle)}` : '',
    inNotes.length > 0 ? `its description or a report mentions ${quoted(inNotes)}` : '',
    limits.length > 0 ? `it meets the conditions (${limits.map(limitText).join(', ')})` : '',
  ].filter(Boolean);
  return reasons.length > 0 ? `Chosen because ${reasons.join(', and ')}.` : 'Chosen because its topic is close.';
}

const whyMissing = ({ limits }: Extract<Direct, { asked: 'why-missing' }>): string =>
  limits.length > 0
    ? `Not on the list because it does not meet the ${limits.length > 1 ? 'conditions' : 'condition'} (${limits.map(limitText).join(', ')}).`
    : 'Not on the list because neither its title nor its description mentions what was asked for.';

const period = ({ dates }: Event): string =>
  [...new Set([dates[0], dates.at(-1)])].flatMap((date) => (date ? [day(date)] : [])).join(' – ');

/** The building and the city, else what is known of the place; nobody goes anywhere for what is held online. */
const placeOf = ({ venue, location, city, places, format }: Event): string =>
  format === 'online' && !venue
    ? 'held online'
    : [venue, location ?? city ?? (venue ? undefined : places.join(', '))].filter(Boolean).join(', ');

function eventFact({ fact, event, talks, tracks }: Extract<Direct, { asked: 'of-event' }>): string {
  const { name, theme, format, hashtags, site, dates } = event;
  switch (fact) {
    case 'when':
      return `${name}: ${period(event)}`;
    case 'when-where':
      return `${name}: ${period(event)}, ${placeOf(event) || `venue ${NOT_KNOWN}`}`;
    case 'full-name':
      return `${[...event.aliases].filter((alias) => !alias.includes(' ')).at(0) ?? event.id}: in full ${name}`;
    case 'venue':
    case 'where':
      return `${name}: ${placeOf(event)}`;
    case 'theme':
      return `${name}: ${theme ?? NOT_KNOWN}`;
    case 'format':
      return `${name}: ${format ?? NOT_KNOWN}`;
    case 'days':
      return `${name}: ${count(dates.length, 'day')} (${period(event)})`;
    case 'size':
      return `${name}: ${count(talks, 'talk')}`;
    case 'tracks':
      return tracks.length > 0
        ? `${name}: ${count(tracks.length, 'track')} (${tracks.join(', ')})`
        : `${name}: tracks are ${NOT_KNOWN}`;
    case 'hashtag':
      return `${name}: ${hashtags.map((tag) => `#${tag}`).join(' ')}`;
    case 'site':
      return `${name}: ${site ?? NOT_KNOWN}`;
    case 'about':
      return [`${name}: ${period(event)}`, theme, count(talks, 'talk')].filter(Boolean).join(', ');
  }
}
