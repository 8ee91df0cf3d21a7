/** Bounds on what is read; a report that a person wrote stays far below each of them. */
export const LIMITS = {
  /** The longest saved pages, with their images inlined as text, are below this; more is not a report. */
  mostBytes: 10 * 1024 * 1024,
  /** Browsers stop at 512 nested elements; the parsers recurse and overflow at some thousands. */
  deepestNesting: 400,
  /** A page of 10,000 elements is large; the parsers' time grows faster than this number. */
  mostTags: 150_000,
  /** Two days of live notes have some thousand lines; reading takes time linear in their number, so many some five seconds. */
  mostBlocks: 25_000,
  /** Longer lines are data, not text. */
  longestLine: 20_000,
  /** A paragraph that names a talk does so before that. */
  longestEvidence: 2_000,
  /** No talk's title is half as long; what is longer is read as running text, never as a heading. */
  longestHeading: 300,
  /** Reading an ordinary page and finding its talks takes well below a second, on a busy machine some seconds. */
  readMilliseconds: 20_000,
  /** The parsers need some twenty times the page's size. */
  readerMegabytes: 512,
} as const;
