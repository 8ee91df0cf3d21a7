import { paragraphsOf } from '../../corpus/paragraphs-of.ts';
import { isSession, type SearchDocument } from '../../model/search-document.ts';

/** So many passages in a row are read together too: what is told is often spread over some of them. */
const WINDOW = 3;
/** Characters; models read a few hundred words, and what comes after them is lost on most. */
const MAX_TEXT = 1_200;

/** The texts whose vectors stand for a document. */
export interface MeaningTexts {
  /** The title with its topics. */
  readonly title: string;
  /** What reports say and speakers announced, passage by passage. */
  readonly passages: readonly string[];
  /** Each three passages in a row. */
  readonly windows: readonly string[];
}

/** What is read of a document to know what it means. */
export function meaningTexts(document: SearchDocument): MeaningTexts {
  const { topics } = document;
  const title = isSession(document) ? document.title : document.heading;
  const runs = isSession(document)
    ? [...document.notes.map(({ passages }) => passages), paragraphsOf(document.abstract)]
    : [document.passages];
  return {
    title: cut(topics.length > 0 ? `${title}\n${topics.join(', ')}` : title),
    passages: runs.flat().map(cut),
    windows: runs.flatMap(windowsOf).map(cut),
  };
}

const windowsOf = (passages: readonly string[]): string[] =>
  passages.slice(WINDOW - 1).map((_, at) => passages.slice(at, at + WINDOW).join('\n'));

const cut = (text: string): string => text.slice(0, MAX_TEXT);
