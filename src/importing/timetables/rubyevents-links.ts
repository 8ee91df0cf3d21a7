import type { FurtherLink } from '../../model/session.ts';
import type { Fields } from './read-fields.ts';

/** Where a talk can be watched: its own recording, or its place in that of several. */
export function recordingOf(talk: Fields, video: Fields): string | undefined {
  const own = addressOf(talk);
  if (own !== undefined || (talk.text('video_provider') ?? 'parent') !== 'parent') return own;
  const whole = addressOf(video);
  const seconds = secondsOf(talk.text('start_cue'));
  return whole?.startsWith(YOUTUBE) && seconds > 0 ? `${whole}&t=${seconds}s` : whole;
}

const YOUTUBE = 'https://www.youtube.com/watch?v=';

function addressOf(recording: Fields): string | undefined {
  const id = recording.text('video_id') ?? '';
  switch (recording.text('video_provider')) {
    case 'youtube':
      return /^[\w-]{8,20}$/.test(id) ? `${YOUTUBE}${id}` : undefined;
    case 'vimeo':
      return /^\d{3,20}$/.test(id) ? `https://vimeo.com/${id}` : undefined;
    case 'mp4':
      return /^https?:\/\//.test(id) ? recording.url('video_id') : undefined;
    default:
      return undefined;
  }
}

/** Seconds of `1:02:03` or `10:30`; 0 where it is none. */
const secondsOf = (cue = ''): number =>
  /^\d{1,3}(?::\d{2}){1,2}$/.test(cue) ? cue.split(':').reduce((sum, part) => sum * 60 + Number(part), 0) : 0;

/** Other recordings and further material; slides that stand among it are slides. */
export function furtherOf(talk: Fields): { readonly slides: string | undefined; readonly others: readonly FurtherLink[] } {
  const recordings = talk.entries('alternative_recordings').flatMap((one) => {
    const url = addressOf(one) ?? one.url('url');
    const label = one.text('note', 'title', 'language') ?? PROVIDERS.get(one.text('video_provider') ?? '');
    return url === undefined ? [] : [{ label: label ?? new URL(url).hostname, url }];
  });
  const material = talk.entries('additional_resources').flatMap((one) => {
    const url = one.url('url');
    return url === undefined
      ? []
      : [
          {
            label: one.text('title', 'name', 'type') ?? new URL(url).hostname,
            url,
            isSlides: one.text('type') === 'presentation',
          },
        ];
  });
  const slides = talk.text('slides_url') === undefined ? material.find(({ isSlides }) => isSlides)?.url : undefined;
  const others = material.filter(({ url }) => url !== slides).map(({ label, url }) => ({ label, url }));
  return { slides, others: [...recordings, ...others].slice(0, MAX_FURTHER) };
}

const PROVIDERS: ReadonlyMap<string, string> = new Map([
  ['youtube', 'YouTube'],
  ['vimeo', 'Vimeo'],
]);
const MAX_FURTHER = 10;
