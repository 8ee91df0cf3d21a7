import { basename } from 'node:path';
import type { Event } from '../model/event.ts';
import type { Fault } from '../model/fault.ts';
import type { Session } from '../model/session.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import { isPlaceholderTitle } from './placeholder-title.ts';
import { readYaml } from './read-yaml.ts';
import { eventFileSchema, type SessionEntry } from './schemas.ts';

/** An event file that was read: the event, and its sessions without notes. */
export interface ReadEvent {
  readonly event?: Event;
  readonly sessions: readonly Session[];
  readonly faults: readonly Fault[];
  /** What is no fault that keeps anybody from reading it, but hardly meant. */
  readonly oddities: readonly Fault[];
  /** Which level stands in which line, 1-based. */
  readonly levels: readonly { readonly level: string; readonly line: number }[];
}

/** Of a file that was not read. */
export const UNREAD_EVENT = { sessions: [], oddities: [], levels: [] } as const;

/** What the options of chat platforms' commands take at most; buttons and lists hold short codes of long ids. */
const MAX_ID = { event: 100, session: 200 } as const;

/** Reads `events/<event>.yaml`: what it says itself, without what the directory knows. */
export function readEvent(source: string, file: string): ReadEvent {
  const { value, faults, controls, lineOf } = readYaml(source, eventFileSchema, file);
  if (!value) return { ...UNREAD_EVENT, faults };
  const { sessions: entries, ...facts } = value;
  const found: Fault[] = [];
  const fault = (path: readonly PropertyKey[], detail: Fault['detail']): void => {
    found.push({ file, line: lineOf(path), detail });
  };

  if (value.id.length > MAX_ID.event) fault(['id'], { code: 'long-id', id: value.id, longest: MAX_ID.event });
  if (basename(file, '.yaml') !== value.id) fault(['id'], { code: 'wrong-file-name', id: value.id });
  const firsts = new Map<string, number>();
  entries.forEach((entry, index) => {
    const path = ['sessions', index];
    const first = firsts.get(entry.id);
    if (first === undefined) firsts.set(entry.id, index);
    else {
      const line = lineOf(['sessions', first, 'id']);
      fault([...path, 'id'], { code: 'duplicate-id', id: entry.id, first: `${file}:${line}` });
    }
    if (entry.id.length > MAX_ID.session) fault([...path, 'id'], { code: 'long-id', id: entry.id, longest: MAX_ID.session });
    if (!entry.id.startsWith(`${value.id}/`)) fault([...path, 'id'], { code: 'foreign-id', id: entry.id, event: value.id });
    if (entry.date && !value.dates.includes(entry.date)) {
      fault([...path, 'date'], { code: 'date-outside-event', date: entry.date, event: value.id });
    }
    if (entry.start && entry.end && entry.end <= entry.start) {
      fault([...path, 'end'], { code: 'ends-before-start', start: entry.start, end: entry.end });
    }
    for (const link of ['talk', 'slides', 'video'] as const) {
      const url = entry[link];
      if (url && isPlaylist(url)) fault([...path, link], { code: 'playlist-link', url });
    }
  });
  return {
    event: withoutUndefined(facts),
    sessions: entries.map((entry) => toSession(entry, value.id, value.dates)),
    faults: found,
    oddities: [
      ...controls,
      ...entries.flatMap((entry, index): Fault[] => {
        const detail = titleSaysStatus(entry);
        return detail ? [{ file, line: lineOf(['sessions', index, 'title']), detail }] : [];
      }),
    ],
    levels: entries.flatMap(({ difficulty }, index) =>
      difficulty === undefined ? [] : [{ level: difficulty, line: lineOf(['sessions', index, 'difficulty']) }],
    ),
  };
}

const CANCELLED = /^[[【（(]\s?(?:中止|開催中止|キャンセル|取り?やめ|cancell?ed)\s?[\]】）)]|^(?:cancell?ed|中止)\s?[:：]/i;

/** A title that says what belongs to `status`: such a talk would be found as if it had been held. */
function titleSaysStatus({ title, status }: SessionEntry): Fault['detail'] | undefined {
  if (status !== undefined) return undefined;
  const said = CANCELLED.test(title) ? 'cancelled' : isPlaceholderTitle(title) ? 'placeholder' : undefined;
  return said && { code: 'title-says-status', title, status: said };
}

/** Playlist files (HLS, DASH) are for players: a person who opens one sees nothing. */
const isPlaylist = (url: string): boolean => /\.(m3u8?|mpd)([?#]|$)/i.test(url);

function toSession(entry: SessionEntry, event: string, dates: readonly string[]): Session {
  const { talk, slides, video, picture, further, recorded, speakers, topics, kind, other_titles, ...facts } = entry;
  const day = entry.date ? dates.indexOf(entry.date) + 1 : 0;
  return withoutUndefined({
    ...facts,
    kinds: kind,
    event,
    ...withoutUndefined({ day: day > 0 ? day : undefined }),
    speakers: speakers.map(({ other_names, ...speaker }) => withoutUndefined({ ...speaker, otherNames: other_names })),
    otherTitles: other_titles,
    topics,
    notes: [],
    links: withoutUndefined({ talk, slides, video: video ?? (recorded ? talk : undefined), picture, further }),
  });
}
