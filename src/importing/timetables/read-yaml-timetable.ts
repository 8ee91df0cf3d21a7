import type { ImportedEvent } from '../../model/imported-event.ts';
import type { TimetableError } from '../../model/timetable-error.ts';
import { parseYaml } from './parse-yaml.ts';
import { readRubyEvents } from './read-rubyevents.ts';

/** Reads a timetable in YAML: RubyEvents' `videos.yml`. The files of a Jekyll site are read as a folder, for one alone names no speaker. */
export function readYamlTimetable(text: string, zone: string | undefined): ImportedEvent | TimetableError {
  const value = parseYaml(text);
  if (value === undefined) return { code: 'broken-timetable', format: 'YAML' };
  return looksLikeVideos(value) ? readRubyEvents({ videos: value }, zone) : { code: 'unknown-timetable' };
}

const looksLikeVideos = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.some(
    (one) =>
      typeof one === 'object' &&
      one !== null &&
      'title' in one &&
      ('video_provider' in one || 'video_id' in one || 'raw_title' in one),
  );
