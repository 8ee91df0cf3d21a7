import { createDigestDesk, type DigestDesk } from '../../src/digest/digest-desk.ts';
import type { Corpus, State } from '../../src/index.ts';

/** What a chat needs so that people can subscribe to digests of a corpus; nothing without one. */
export const digestsOf = (corpus: Corpus | undefined, state: State): { readonly digests?: DigestDesk } =>
  corpus
    ? {
        digests: createDigestDesk({
          corpus: () => corpus,
          events: () => corpus.events,
          state,
          now: Date.now,
          timeZone: 'Asia/Tokyo',
        }),
      }
    : {};
