/** One entry of a dictionary of Japanese names: how a part of a name is written and how it is read. */
export interface NameReading {
  /** In kanji, in their common forms; may have kana in it. */
  readonly writing: string;
  /** As `nameSound` gives it. */
  readonly sound: string;
  /** `any` where the dictionary does not tell. */
  readonly use: 'family' | 'given' | 'any';
}

/** How one kanji sounds within given names. */
export interface KanjiReading {
  readonly kanji: string;
  readonly sound: string;
}

export interface FoundNames {
  readonly names: readonly NameReading[];
  readonly kanji: readonly KanjiReading[];
}

/** What a dictionary is asked for: entries with one of these sounds, entries with one of these writings, and kanji with one of these sounds. */
export interface WantedNames {
  readonly sounds: ReadonlySet<string>;
  readonly writings: ReadonlySet<string>;
  readonly ofKanji: ReadonlySet<string>;
}

/** Looks names up in a dictionary: once, when an index is built. */
export type LookUpNames = (wanted: WantedNames) => Promise<FoundNames>;
