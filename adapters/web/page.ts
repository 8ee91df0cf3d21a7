import type { Kikigaki, Language, Messages } from '../../src/index.ts';
import type { Archive } from './archive.ts';
import type { WebMessages } from './messages/en.ts';
import type { SiteLinks } from './site-links.ts';

/** For whom a page is made, and of what. */
export interface Reader {
  readonly language: Language;
  readonly texts: WebMessages;
  readonly messages: Messages;
  readonly links: SiteLinks;
  readonly archive: Archive;
  readonly kikigaki: Kikigaki;
  /** The page's own path, the same in every language. */
  readonly path: string;
  /** A code of the scripts and styles, so that browsers may keep them. */
  readonly assets: string;
  /** IANA name of where the site is, by whose clock times of events elsewhere are said, too. */
  readonly zone: string;
  /** `YYYY-MM-DD` where the site is. */
  readonly today: string;
  /** Whether the pages are files, and questions are answered in the browser. */
  readonly isStatic: boolean;
}

/** A page: what stands in it, and what others are told of it. */
export interface Page {
  readonly title: string;
  /** One or two sentences for previews. */
  readonly about: string;
  readonly body: unknown;
  /** What schema.org has a word for. */
  readonly data?: object;
  /** The path of its feed. */
  readonly feed?: string;
  /** Of a page that search engines leave alone. */
  readonly isHidden?: boolean;
  /** What stands in the box to ask with. */
  readonly asked?: string;
}
