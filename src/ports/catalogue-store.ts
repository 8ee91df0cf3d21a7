import type { Corpus, CorpusFrame, StreamedCorpus } from '../model/corpus.ts';
import type { SearchDocument } from '../model/search-document.ts';
import type { Catalogue } from './catalogue.ts';
import type { Programme } from './programme.ts';

/** Sessions in a database, in generations: each is filled whole, under the name of the index of the same corpus, before anything is read from it. */
export interface CatalogueStore {
  /** Fills one, unless it is there. Where another process fills it just now, waits for that. From an earlier one only what changed is written, where that is little. */
  fill(name: string, corpus: Corpus | StreamedCorpus, earlier?: EarlierCatalogue | ChangedCatalogue): Promise<void>;
  isThere(name: string): Promise<boolean>;
  /** The sessions and notes of one that is there, from one place up to another. */
  documents(name: string, from: number, to: number): Promise<readonly SearchDocument[]>;
  /** Opens one that is there, with the frame of its corpus; it is kept as long as it is open, and some minutes more. Rejects with `catalogue-gone` where it is not there. */
  open(name: string, frame: CorpusFrame): Promise<OpenCatalogue>;
  /** To be called last. */
  close(): Promise<void>;
}

/** One that was filled before with another corpus of the same events and the same vocabulary. */
export interface EarlierCatalogue {
  readonly name: string;
  readonly corpus: Corpus;
}

/** One that was filled before, and where the new one does not have the same. */
export interface ChangedCatalogue {
  readonly name: string;
  readonly changed: readonly ChangedPlace[];
  /** Places of topics, as `createTopicPlaces` gives them; without a topic where none stands any more. */
  readonly topics: readonly { readonly place: number; readonly topic?: string }[];
}

/** A place at which two corpora do not have the same. */
export interface ChangedPlace {
  readonly place: number;
  readonly before?: SearchDocument;
  /** Absent where there are fewer places now. */
  readonly now?: SearchDocument;
}

/** One generation. */
export interface OpenCatalogue {
  readonly catalogue: Catalogue;
  readonly programme: Programme;
  readonly finder: SessionFinder;
  /** The topics of sessions that are most like a word, the best first. */
  topicsLike(word: string, most: number): Promise<readonly string[]>;
  /** All of it, for what is told of whole corpora: it is in memory as long as somebody holds it. */
  whole(): Promise<Corpus>;
  /** Nothing is read from it any more: it goes when no other process reads it either. */
  close(): Promise<void>;
}

/** Finds the id of one session. */
export interface SessionFinder {
  /** By its title, whatever stands between the letters. */
  titled(title: string): Promise<string | undefined>;
  /** Which of these are the first letters of titles, as `TITLE_BEGIN` and `titleParts` say. */
  beginsOfTitles(begins: readonly string[]): Promise<ReadonlySet<string>>;
  /** Which of these are keys of titles, or of a part of one, each with the session that alone has it. */
  partsOfTitles(keys: readonly string[]): Promise<ReadonlyMap<string, string | undefined>>;
  /** By its id in any case of letters, or by an address among its links or reports. */
  sessionAt(idOrAddress: string): Promise<string | undefined>;
}
