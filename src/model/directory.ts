/** Events that follow each other under one name (`series.yaml`, else what names of events share beside year and number). */
export interface Series {
  readonly id: string;
  readonly name: string;
  /** Names that mean the series wherever they stand. */
  readonly names: readonly string[];
  /** Names that mean it only beside a year or a number: `o11y` alone is a topic. */
  readonly datedNames: readonly string[];
}

/** A company under all its names (`companies.yaml`). */
export interface Company {
  /** The usual one. */
  readonly name: string;
  /** The name is a common word as well (GO, note): it means the company only where one is spoken of. */
  readonly isCommonWord: boolean;
  /** Other spellings and names of the same company. */
  readonly names: readonly string[];
  /** Names that mean it only where a company is spoken of: サイバー. */
  readonly shortNames: readonly string[];
  /** Names it had, and names of companies that became part of it. */
  readonly formerNames: readonly string[];
  /** The group it belongs to: NTT, GMO. */
  readonly group?: string;
  /** Keys of `Words.classes`. */
  readonly classes: readonly string[];
}

/** Other names of a person (`people.yaml`). */
export interface Person {
  readonly name: string;
  /** In other scripts, readings, nicknames. */
  readonly names: readonly string[];
  readonly handles: readonly string[];
  /** Names that look like this person's and are somebody else's. */
  readonly omit: readonly string[];
  /** They asked to be left out of everything. */
  readonly isLeftOut?: true;
}

/** What questions can be limited by that is called by words (`words.yaml`). */
export type Facet =
  | 'kinds'
  | 'difficulties'
  | 'formats'
  | 'languages'
  | 'statuses'
  | 'tiers'
  | 'classes'
  | 'categories'
  | 'tracks'
  | 'places'
  | 'elsewhere';

/** The words people call each value of a facet by, the value's own name not included. */
export type Words = Readonly<Record<Facet, Readonly<Record<string, readonly string[]>>>>;

/** Who and what is called by which names; of the general files and of all data folders. */
export interface Directory {
  readonly series: readonly Series[];
  /** Names of a whole family of series: they limit nothing. */
  readonly families: readonly string[];
  readonly companies: readonly Company[];
  readonly people: readonly Person[];
  readonly words: Words;
}
