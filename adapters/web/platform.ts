import type { Platform } from '../../src/index.ts';
import { webMessages } from './messages/web-messages.ts';

/** What the core has to know of a web page. */
export const WEB: Platform = {
  name: 'web',
  title: 'Web',
  limits: {
    /** A page stays below 60 kB with its markup. */
    text: 12_000,
    options: 50,
    optionLabel: 200,
    optionValue: 200,
  },
  offers: [],
  /** Nothing is posted there unasked. */
  pace: 0,
  texts: { ja: webMessages.ja.platform, en: webMessages.en.platform },
};
