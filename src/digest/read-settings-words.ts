import { findEvent } from '../corpus/find-event.ts';
import { nearest } from '../language/nearest.ts';
import type { SettingName, SettingsWords } from '../model/digest-command.ts';
import type { SettingsFault } from '../model/digest-reply.ts';
import type { DigestSettings } from '../model/digest-settings.ts';
import type { Event } from '../model/event.ts';
import { timeZones } from '../model/local-time.ts';
import { readClockTime } from './read-clock-time.ts';
import { readWeekdays } from './read-weekdays.ts';
import { zoneNamed } from './zone-named.ts';

export type SettingsReading =
  | { readonly changes: Partial<DigestSettings>; readonly fault?: never }
  | { readonly fault: SettingsFault };

/** As long as a topic may be: it stands in lists. */
const MAX_TOPIC = 60;

const LANGUAGES = { ja: /^(?:ja|jp|japanese|日本語)$/i, en: /^(?:en|english|英語)$/i };
const FORMATS = { compact: /^(?:compact|short|短く|簡潔)$/i, full: /^(?:full|long|長く|くわしく|詳しく)$/i };
const QUIETS = { skip: /^(?:skip|no|休む|送らない|スキップ)$/i, pick: /^(?:pick|yes|選ぶ|送る|過去から)$/i };
const HOLIDAYS = { skip: /^(?:skip|no|休む|送らない|スキップ)$/i, post: /^(?:post|yes|送る|通常)$/i };
const SOUNDS = { on: /^(?:on|yes|あり|鳴らす)$/i, off: /^(?:off|no|なし|鳴らさない)$/i };
const NO_TOPIC = /^(?:none|off|any|なし|無し|解除)?$/i;

/** Reads the settings that a person wrote. Throws `unknown-event` for an event that does not exist. */
export function readSettingsWords(words: SettingsWords, events: readonly Event[]): SettingsReading {
  const readers = {
    events: (given) => ({ events: eventsOf(given, events) }),
    at: (given) => labelled('at', readClockTime(given)),
    days: (given) => labelled('days', readWeekdays(given)),
    zone: (given) => labelled('zone', zoneNamed(given)),
    format: (given) => labelled('format', choiceOf(FORMATS, given)),
    // An empty topic takes away the one there was.
    topic: (given) => ({ topic: NO_TOPIC.test(given.trim()) ? '' : given.trim().slice(0, MAX_TOPIC) }),
    lang: (given) => labelled('language', choiceOf(LANGUAGES, given)),
    quiet: (given) => labelled('quiet', choiceOf(QUIETS, given)),
    holidays: (given) => labelled('holidays', choiceOf(HOLIDAYS, given)),
    sound: (given) => labelled('sound', choiceOf(SOUNDS, given)),
  } satisfies Record<SettingName, (given: string) => Partial<DigestSettings> | undefined>;
  let changes: Partial<DigestSettings> = {};
  for (const [setting, given] of Object.entries(words) as [SettingName, string][]) {
    const change = readers[setting](given);
    if (!change) return { fault: { setting, given, nearest: setting === 'zone' ? nearestZones(given) : [] } };
    changes = { ...changes, ...change };
  }
  return { changes };
}

function labelled<Name extends keyof DigestSettings>(name: Name, value: DigestSettings[Name] | undefined) {
  return value === undefined ? undefined : ({ [name]: value } as Pick<DigestSettings, Name>);
}

function choiceOf<Choice extends string>(choices: Readonly<Record<Choice, RegExp>>, given: string): Choice | undefined {
  const names = Object.keys(choices) as Choice[];
  return names.find((name) => choices[name].test(given.trim()));
}

/** `東京/ベルリン` says nothing to Intl, and a city alone is what people know of a zone. */
function nearestZones(given: string): readonly string[] {
  const byCity = new Map(timeZones().map((zone) => [zone.split('/').at(-1) ?? zone, zone]));
  const cities = nearest(given.split('/').at(-1) ?? given, byCity.keys()).map((city) => byCity.get(city) ?? city);
  return [...new Set([...cities, ...nearest(given, timeZones())])].slice(0, 3);
}

/** Names may be of several words, and several names may stand in a row: the longest that is known counts. */
function eventsOf(given: string, events: readonly Event[]): readonly string[] | 'all' {
  if (/^(?:all|すべて|全て|全部)?$/i.test(given.trim())) return 'all';
  const ids = given
    .split(/[,、]/)
    .filter((part) => part.trim() !== '')
    .flatMap((part) => eventsIn(part.trim().split(/\s+/), events));
  return [...new Set(ids)];
}

function eventsIn(words: readonly string[], events: readonly Event[]): readonly string[] {
  if (words.length === 0) return [];
  for (let count = words.length; count > 0; count--) {
    const id = idOf(words.slice(0, count).join(' '), events);
    if (id !== undefined) return [id, ...eventsIn(words.slice(count), events)];
  }
  return [findEvent(words.join(' '), events).id];
}

function idOf(name: string, events: readonly Event[]): string | undefined {
  try {
    return findEvent(name, events).id;
  } catch {
    return undefined;
  }
}
