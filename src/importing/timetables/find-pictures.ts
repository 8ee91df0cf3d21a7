import { z } from 'zod';
import type { ImportedEvent, ImportedTalk } from '../../model/imported-event.ts';
import { withoutUndefined } from '../../model/without-undefined.ts';
import type { Fetcher } from '../../ports/fetcher.ts';

const OEMBED = 'https://speakerdeck.com/oembed.json';
const HOSTS = new Set(['speakerdeck.com', 'www.speakerdeck.com']);
const embedded = z.object({ html: z.string() });
/** By what Speaker Deck knows a deck; its address does not say it. */
const PLAYER = /speakerdeck\.com\/player\/([0-9a-f]{32})/;

/**
 * A timetable with the picture of the first slide where the slides lie on Speaker Deck, which tells it through oEmbed
 * (https://oembed.com). What cannot be found stays without.
 */
export async function withPictures(event: ImportedEvent, fetcher: Fetcher): Promise<ImportedEvent> {
  const talks: ImportedTalk[] = [];
  for (const talk of event.talks) {
    const picture = isDeck(talk.slides) ? await pictureOf(talk.slides, fetcher) : undefined;
    talks.push({ ...talk, ...withoutUndefined({ picture }) });
  }
  return { ...event, talks };
}

/** `/<person>/<deck>` */
function isDeck(address: string | undefined): address is string {
  if (address === undefined || !URL.canParse(address)) return false;
  const { hostname, pathname } = new URL(address);
  return HOSTS.has(hostname) && pathname.split('/').filter(Boolean).length === 2;
}

async function pictureOf(slides: string, fetcher: Fetcher): Promise<string | undefined> {
  const fetched = await fetcher.fetch(`${OEMBED}?${new URLSearchParams({ url: slides })}`, { kinds: ['json'] });
  if (!('page' in fetched)) return undefined;
  const [, deck] = PLAYER.exec(htmlOf(fetched.page.bytes)) ?? [];
  return deck && `https://files.speakerdeck.com/presentations/${deck}/preview_slide_0.jpg`;
}

function htmlOf(bytes: Uint8Array): string {
  try {
    return embedded.parse(JSON.parse(new TextDecoder().decode(bytes))).html;
  } catch {
    return '';
  }
}
