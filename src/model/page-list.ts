/** A page that a feed or a site map names. */
export interface ListedPage {
  readonly address: string;
  readonly title?: string;
  /** `YYYY-MM-DD` */
  readonly published?: string;
  /** It is a list of pages itself: a part of a large site map. */
  readonly isList?: true;
}

export interface PageList {
  readonly title?: string;
  /** In the order of the list; each once. */
  readonly pages: readonly ListedPage[];
  /** How many it names; `pages` holds the first of them. */
  readonly total: number;
}
