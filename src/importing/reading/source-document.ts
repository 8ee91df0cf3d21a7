import type { LineRange } from '../../model/import-result.ts';

export interface Link {
  readonly text: string;
  readonly url: string;
}

/** A piece of a document that stands on its own: a heading, a line of a paragraph, an item of a list, a row of a table. */
export interface Block {
  readonly kind: 'heading' | 'line' | 'item' | 'row' | 'quote' | 'code';
  /** A heading's level from 1; how deep an item is nested, from 0; how far a line is indented, from 0. */
  readonly level: number;
  readonly text: string;
  readonly lines: LineRange;
  readonly links: readonly Link[];
  /** All of it is set in bold type. */
  readonly isStrong: boolean;
  /** The bold words it begins with, where it goes on otherwise. */
  readonly lead?: string;
  /** Stretches of it in italics or bold type. */
  readonly emphasis?: readonly string[];
  /** A blank line or a border of a paragraph comes before it. */
  readonly hasGap: boolean;
  /** A horizontal rule comes before it. */
  readonly hasRule?: boolean;
  /** Of a row: the text of each cell. */
  readonly cells?: readonly string[];
  /** Of a row: it names the columns. */
  readonly isColumnNames?: boolean;
}

/** A stretch of the source that is not the report's own text. */
export interface LeftOutLines {
  readonly lines: LineRange;
  /** Short code, e.g. `page-chrome`. */
  readonly why: string;
}

/** What any format becomes: facts about the page, and its text as blocks in order. */
export interface SourceDocument {
  readonly title?: string;
  readonly author?: string;
  readonly handle?: string;
  readonly url?: string;
  /** `YYYY-MM-DD` */
  readonly published?: string;
  readonly language?: string;
  /** Where notes of one talk state who gave it, and at which event. */
  readonly speakers?: readonly string[];
  readonly eventName?: string;
  /** Of a file that was given with its folder: names of folders and files say what it is about. */
  readonly path?: string;
  readonly blocks: readonly Block[];
  readonly leftOut: readonly LeftOutLines[];
}
