import type { Platform } from '../../src/index.ts';
import { en } from './messages/en.ts';
import { ja } from './messages/ja.ts';

/** What the core has to know of a terminal. */
export const TERMINAL: Platform = {
  name: 'terminal',
  title: 'Terminal',
  limits: {
    /** A digest that would fill several screens is read by nobody. */
    text: 4_000,
    options: 50,
    optionLabel: 100,
    optionValue: 100,
  },
  /** Nothing is posted there unasked. */
  offers: [],
  pace: 0,
  texts: { ja: ja.platform, en: en.platform },
};
