import type { Group, Limit, LimitName, LimitValue } from '../../model/limit.ts';

/** What each limit is called where one is given up. */
export const LIMIT_NAMES: Readonly<Record<LimitName, string>> = {
  event: 'the event',
  year: 'the year',
  season: 'the season',
  month: 'the month',
  date: 'the date',
  weekday: 'the day of the week',
  day: 'the day',
  time: 'the time',
  end: 'when it ends',
  length: 'the length',
  track: 'the track',
  room: 'the room',
  category: 'the category',
  difficulty: 'the level',
  kind: 'the kind of talk',
  tier: 'the sponsor tier',
  format: 'the format',
  place: 'the place',
  days: 'the number of days',
  speaker: 'the speaker',
  speakers: 'the number of speakers',
  company: 'the company',
  companyClass: 'the kind of company',
  affiliation: 'whether companies are told',
  language: 'the language',
  has: 'the material',
  status: 'the status',
  title: 'the title',
  titleLanguage: 'the language of the title',
  topic: 'the topic',
};

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const LANGUAGES: Readonly<Record<string, string>> = { ja: 'in Japanese', en: 'in English', zh: 'in Chinese', ko: 'in Korean' };
const MATERIALS: Readonly<Record<string, string>> = {
  slides: 'slides',
  video: 'a video',
  notes: 'a report',
  abstract: 'an abstract',
};
const STATUSES: Readonly<Record<string, string>> = { cancelled: 'cancelled', held: 'held' };

function nameOf(limit: LimitName, value: LimitValue): string {
  switch (limit) {
    case 'month':
      return MONTHS[Number(value) - 1] ?? String(value);
    case 'day':
      return value === 'last' ? 'last day' : `day ${value}`;
    case 'length':
      return `${value} min`;
    case 'days':
      return value === 1 ? '1 day' : `${value} days`;
    case 'speakers':
      return value === 1 ? '1 speaker' : `${value} speakers`;
    case 'weekday':
      return String(value).replace(/^./, (letter) => letter.toUpperCase());
    case 'affiliation':
      return value === 'told' ? 'company told' : 'no company told';
    case 'titleLanguage':
      return value === 'ja' ? 'title in Japanese' : 'title in English';
    case 'title':
      return `“${value}” in the title`;
    case 'track':
      return `track ${value}`;
    case 'room':
      return `room ${value}`;
    case 'kind':
      return String(value).replaceAll('-', ' ');
    case 'tier':
      return `${value} sponsor`;
    case 'companyClass':
      return `companies: ${value}`;
    case 'language':
      return LANGUAGES[String(value)] ?? `in ${value}`;
    case 'has':
      return MATERIALS[String(value)] ?? String(value);
    case 'status':
      return STATUSES[String(value)] ?? String(value);
    default:
      return String(value);
  }
}

/** So many values of a condition are told: hours that are apart stand for all times in them. */
const MAX_SHOWN = 8;

/** A condition as it was understood, in a few words. */
export function limitText({ limit, op, values }: Limit): string {
  const shown = values.slice(0, MAX_SHOWN).map((value) => nameOf(limit, value));
  const named = shown.join(limit === 'has' ? ' and ' : ' or ') + (values.length > MAX_SHOWN ? ' …' : '');
  if (limit === 'end') return `${{ is: 'ending at', not: 'not ending at', from: 'ending from', to: 'ending by' }[op]} ${named}`;
  switch (op) {
    case 'is':
      return limit === 'has' ? `with ${named}` : named;
    case 'not':
      return limit === 'has' ? `without ${named}` : `not ${named}`;
    case 'from':
      return `from ${named}`;
    case 'to':
      return limit === 'time' ? `before ${named}` : `up to ${named}`;
  }
}

export const GROUP_NAMES: Readonly<Record<Group, string>> = {
  year: 'year',
  event: 'event',
  company: 'company',
  speaker: 'speaker',
  category: 'category',
  track: 'track',
  difficulty: 'level',
  kind: 'kind of talk',
};
