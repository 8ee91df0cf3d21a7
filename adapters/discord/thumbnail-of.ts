import type { Card } from '../../src/index.ts';
import type { Thumbnail } from './discord-message.ts';
import { COMPONENT } from './protocol.ts';
import { safeUrl } from './safe-url.ts';

/** How YouTube names a video, in each of the ways in which it writes addresses. */
const VIDEO = /^[\w-]{11}$/;
const WATCH = new Set(['www.youtube.com', 'youtube.com', 'm.youtube.com']);

/** The picture of a session that the data have, or of its video where its address says where that lies; nobody is asked. */
export function thumbnailOf({ links, url, picture }: Pick<Card, 'links' | 'url' | 'picture'>): Thumbnail | undefined {
  const known = picture === undefined ? undefined : safeUrl(picture);
  if (known !== undefined) return { type: COMPONENT.thumbnail, media: { url: known } };
  for (const address of [...links.map((link) => link.url), ...(url === undefined ? [] : [url])]) {
    const video = videoOf(address);
    if (video) return { type: COMPONENT.thumbnail, media: { url: `https://i.ytimg.com/vi/${video}/hqdefault.jpg` } };
  }
  return undefined;
}

function videoOf(address: string): string | undefined {
  const safe = safeUrl(address);
  if (safe === undefined) return undefined;
  const { host, pathname, searchParams } = new URL(safe);
  const [, first = '', second = ''] = pathname.split('/');
  const id =
    host === 'youtu.be'
      ? first
      : !WATCH.has(host)
        ? ''
        : first === 'watch'
          ? searchParams.get('v')
          : FOLDERS.has(first)
            ? second
            : '';
  return id && VIDEO.test(id) ? id : undefined;
}

const FOLDERS = new Set(['live', 'embed', 'shorts', 'v']);
