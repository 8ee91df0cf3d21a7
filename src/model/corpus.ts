import type { Directory } from './directory.ts';
import type { Event } from './event.ts';
import type { Report } from './report.ts';
import type { SearchDocument } from './search-document.ts';
import type { EventNote, Session } from './session.ts';

/** Words that mean the same (`vocabulary.yaml`), in the spelling in which texts are compared. */
export interface Vocabulary {
  /** Names of the same thing: each finds all the others. */
  readonly same: readonly (readonly string[])[];
  /** Words people use when they mean another thing: `ask` finds `find`, never the other way round. */
  readonly near: readonly NearWords[];
}

export interface NearWords {
  readonly ask: readonly string[];
  readonly find: readonly string[];
}

/** All that the data folders hold. */
export interface Corpus extends CorpusFrame {
  readonly sessions: readonly Session[];
  readonly eventNotes: readonly EventNote[];
}

/** The same, of which sessions and notes come one after the other, each time anew: they are never in memory together. */
export interface StreamedCorpus extends CorpusFrame {
  readonly sessionCount: number;
  /** How many notes about events there are. */
  readonly noteCount: number;
  /** All of them: sessions in the order of the corpus, and so notes; between each other as they come. */
  documents(): Iterable<SearchDocument> | AsyncIterable<SearchDocument>;
}

/** What is in memory wherever the sessions lie: there is little of it. */
export interface CorpusFrame {
  readonly events: readonly Event[];
  readonly reports: readonly Report[];
  readonly vocabulary: Vocabulary;
  readonly directory: Directory;
  /** Keys of companies whose names others talk about (Docker, Datadog): products as well as companies. */
  readonly products: readonly string[];
  /** When the newest of its files was last changed, ISO 8601. */
  readonly asOf: string;
}
