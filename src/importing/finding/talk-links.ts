import type { Link } from '../reading/source-document.ts';

const TALK_PAGE =
  /\/(talks?|sessions?|proposals?|presentations?|lectures?|session-detail|timetable|schedule|program)\/[\w%.-]|sched\.com\/event\/|[?&](session|talk|sid)(_?id)?=\w/i;
const SLIDES_PAGE =
  /^https?:\/\/(www\.)?(speakerdeck\.com\/(?:player\/)?[^/]|slideshare\.net\/[^/]{1,100}\/|slides\.com\/|docswell\.com\/s(lide)?\/|docs\.google\.com\/presentation|youtube\.com\/(watch|embed|live)|youtu\.be\/|slide\.\w|[^/]{0,100}figma\.com\/(deck|slides)|prezi\.com|canva\.com\/design|nicovideo\.jp\/watch|vimeo\.com\/\d|(?:[\w-]{1,63}\.){0,9}(?:videos?|media|slides?)\.[\w.-]{1,100}\/)/i;

/** What a link points to, judged by its address alone. */
export function kindOfLink({ url }: Pick<Link, 'url'>): 'talk' | 'slides' | 'other' {
  if (SLIDES_PAGE.test(url)) return 'slides';
  return TALK_PAGE.test(url) && !/github\.com|qiita\.com|zenn\.dev/.test(url) ? 'talk' : 'other';
}
