import { describe, expect, it } from 'vitest';
import { withPictures } from '../../../src/importing/timetables/find-pictures.ts';
import type { ImportedEvent } from '../../../src/model/imported-event.ts';
import type { Fetched, Fetcher } from '../../../src/ports/fetcher.ts';

const DECK = '0123456789abcdef0123456789abcdef';
const HTML = `<iframe id="talk_frame" src="//speakerdeck.com/player/${DECK}" width="710"></iframe>`;

/** Pages of the web, by their addresses; what was asked for. */
function web(pages: Readonly<Record<string, string>>): Fetcher & { readonly asked: string[] } {
  const asked: string[] = [];
  const page = (address: string, text: string): Fetched => ({
    page: { address, kind: 'json', bytes: new TextEncoder().encode(text), validators: {} },
  });
  return {
    asked,
    fetch: async (address) => {
      asked.push(address);
      const text = pages[address];
      return text === undefined ? { error: { code: 'page-missing' } as never } : page(address, text);
    },
    close: async () => {},
  };
}

const eventWith = (...slides: readonly (string | undefined)[]): ImportedEvent => ({
  dates: [],
  warnings: [],
  talks: slides.map((address, at) => ({
    key: String(at),
    title: `Talk ${at}`,
    speakers: [],
    ...(address === undefined ? {} : { slides: address }),
  })),
});

const oembed = (address: string): string => `https://speakerdeck.com/oembed.json?${new URLSearchParams({ url: address })}`;

describe('the picture of a talk', () => {
  it('is the first slide, where its slides lie on Speaker Deck; nothing else is asked for', async () => {
    const slides = 'https://speakerdeck.com/nagisa/cilium-at-scale';
    const fetcher = web({ [oembed(slides)]: JSON.stringify({ type: 'rich', html: HTML }) });
    const others = ['https://example.com/a.pdf', 'https://speakerdeck.com/nagisa', undefined];
    const { talks } = await withPictures(eventWith(slides, ...others), fetcher);
    expect(talks.map(({ picture }) => picture)).toEqual([
      `https://files.speakerdeck.com/presentations/${DECK}/preview_slide_0.jpg`,
      undefined,
      undefined,
      undefined,
    ]);
    expect(fetcher.asked).toEqual([oembed(slides)]);
  });

  it.each([
    ['is gone', undefined],
    ['is no JSON', '<html>'],
    ['names no deck', JSON.stringify({ html: '<iframe src="https://evil.example/x.jpg">' })],
  ])('is left out where what is asked for %s', async (_, text) => {
    const slides = 'https://speakerdeck.com/nagisa/cilium-at-scale';
    const { talks } = await withPictures(eventWith(slides), web(text === undefined ? {} : { [oembed(slides)]: text }));
    expect(talks).toHaveLength(1);
    expect(talks[0]?.picture).toBeUndefined();
  });
});
