import { XMLParser } from 'fast-xml-parser';

/**
 * Reads the `schedule.xml` of frab and pentabarf (FOSDEM, CCC, pretalx) as the JSON of the same shape, which `readPretalx` knows.
 * Undefined where it is broken.
 */
export function readFrabXml(text: string): unknown {
  // An export declares no entities of its own: a document that does wants something else.
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) return undefined;
  try {
    const { schedule } = parser.parse(text) as { readonly schedule?: Entry };
    if (!schedule) return undefined;
    const conference = schedule['conference'] as Entry | undefined;
    return { schedule: { conference: { ...textsOf(conference), days: listOf(schedule['day']).map(dayOf) } } };
  } catch {
    return undefined;
  }
}

type Entry = Readonly<Record<string, unknown>>;

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  textNodeName: 'text',
  parseTagValue: false,
  parseAttributeValue: false,
  isArray: (name) => ['day', 'room', 'event', 'person', 'link', 'attachment'].includes(name),
});

function dayOf(day: Entry): Entry {
  // An event names its room in an element of the same name as the list's.
  const rooms = listOf(day['room']).map((room) => [String(room['name'] ?? ''), listOf(room['event']).map(eventOf)] as const);
  return { date: day['date'], rooms: Object.fromEntries(rooms) };
}

function eventOf(event: Entry): Entry {
  const [room] = listOf(event['room'], 'text');
  return {
    ...textsOf(event),
    room: room?.['text'],
    persons: listOf((event['persons'] as Entry | undefined)?.['person'], 'text').map(({ text, id }) => ({
      id,
      public_name: text,
    })),
    links: materialOf(event['links'], 'link'),
    attachments: materialOf(event['attachments'], 'attachment'),
  };
}

const materialOf = (parent: unknown, name: string): readonly Entry[] =>
  listOf((parent as Entry | undefined)?.[name], 'text').map(({ href, text }) => ({ url: href, title: text }));

/** Elements and attributes that hold text alone. */
const textsOf = (entry: Entry | undefined): Entry =>
  Object.fromEntries(
    Object.entries(entry ?? {}).flatMap(([name, value]) => {
      const text = typeof value === 'string' ? value : (value as Entry | undefined)?.['text'];
      return typeof text === 'string' ? [[name, text]] : [];
    }),
  );

/** Elements as entries; one that holds text alone is an entry of it. */
const listOf = (value: unknown, text = 'text'): readonly Entry[] =>
  (Array.isArray(value) ? value : value === undefined || value === '' ? [] : [value]).flatMap((one): Entry[] =>
    typeof one === 'string' ? [{ [text]: one }] : typeof one === 'object' && one !== null ? [one as Entry] : [],
  );
