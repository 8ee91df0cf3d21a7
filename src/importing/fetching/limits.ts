/** Bounds on what is fetched; a page that a person wrote stays far below each of them. */
export const FETCH_LIMITS = {
  /** As a file may have; what is unpacked counts, so that a small answer cannot become a large one. */
  mostBytes: 10 * 1024 * 1024,
  /** For one page: rules, redirects and body together. A page that a person would wait for comes sooner. */
  milliseconds: 20_000,
  /** `http` to `https`, to `www`, to the new address of a blog: more is a loop or a trap. */
  mostRedirects: 5,
  /** Longer ones are not what people copy, and some programs cut them. */
  longestAddress: 2_000,
  /** What the standard (RFC 9309) asks to be read at least; the rest of the rules is ignored. */
  mostRulesBytes: 500 * 1024,
  /** Matching a rule with `*` takes time for each of its characters times those of the address; sites use some hundred of them. */
  mostWildcardCharacters: 10_000,
  /** The standard allows a day; an hour lets a site change its mind. */
  rulesMilliseconds: 60 * 60 * 1_000,
  mostRememberedRules: 200,
  /** Between two pages of one host, as a person reading them would take at least. */
  pauseMilliseconds: 1_000,
  /** A longer `Crawl-delay` is for those who read whole sites; a person waits for this one page. */
  longestPauseMilliseconds: 10_000,
} as const;
