import { createHash } from 'node:crypto';
import { stringify } from 'yaml';
import { withoutUndefined } from '../../model/without-undefined.ts';
import type { FoundSession } from '../finding/found-session.ts';

/** The entry for the event's file that a talk would be which the timetable lacks: its title, who gave it, its links. Where it comes in, the section's `about: event` becomes `session:` with its id. */
export function offerTalk({ title, speakers, links }: FoundSession, event: string): string {
  const link = (pattern: RegExp): string | undefined => links.find(({ url }) => pattern.test(url))?.url;
  const video = link(VIDEO);
  const slides = links.find(({ url }) => SLIDES.test(url))?.url;
  const entry = withoutUndefined({
    id: `${event}/${slugOf(title)}`,
    title,
    speakers: speakers.length > 0 ? speakers.map((name) => ({ name })) : undefined,
    slides: slides || undefined,
    video: video || undefined,
  });
  return `events/${event}.yaml\n${stringify([entry], { lineWidth: 0 }).trimEnd()}`;
}

const VIDEO = /youtu\.?be|vimeo|nicovideo/i;
const SLIDES = /speakerdeck|slideshare|docswell|slides\.com|docs\.google\.com\/presentation|\.pdf$/i;
const MAX_SLUG = 40;

/** Letters that every file system takes; a short hash where none are left. */
function slugOf(title: string): string {
  const slug = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, MAX_SLUG);
  return /[a-z0-9]{4}/.test(slug) ? slug : createHash('sha256').update(title).digest('hex').slice(0, 8);
}
