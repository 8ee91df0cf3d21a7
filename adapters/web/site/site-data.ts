import type { Language, PortableIndex } from '../../../src/index.ts';

/** What a site of files answers from, in the browser. */
export interface SiteData {
  readonly portable: PortableIndex;
  /** Where the site is, without a slash at its end; may be empty. */
  readonly url: string;
  /** Of the pages that are not in a folder of their own. */
  readonly language: Language;
  readonly timeZone: string;
}
