import { withoutUndefined } from '../../model/without-undefined.ts';
/** What the names of a file and its folders say, where notes lie as one talk a file: `KubeCon-2017/Day-1-keynote.md`. */
export interface PathFacts {
  /** The file's name as words: `Watering schedules that work`. */
  readonly title?: string;
  /** The nearest folder that is called like an event. */
  readonly event?: string;
  /** A number, a day or a date comes first: one of a series. */
  readonly isNumbered: boolean;
  /** It is about the folder, or a form to be filled in: README, index, template. */
  readonly isIndex: boolean;
}

const ABOUT_FOLDER =
  /^(readme|index|_index|template|_?template.*|contributing|license|licence|changelog|todo|summary|toc|about|sidebar|_sidebar|overview|links?)$/i;
const LIKE_AN_EVENT =
  /(19|20)\d\d|\d{2,4}年|conf|con\b|kaigi|summit|days?\b|fest|camp|meetup|会議|カンファレンス|勉強会|大会|祭|の会|フォーラム|シンポジウム/i;
const PREFIX = /^(?:(?:19|20)\d\d[-_.]?\d{2}[-_.]?\d{2}|(?:day|d)[-_ ]?\d{1,2}|\d日目|\d{1,3})(?=[-_. ])[-_. ]+/i;
/** A date, a day and a number at most. */
const MAX_PREFIXES = 3;

/** Takes a path apart; of a lone file's name only its words count. */
export function readPath(path: string): PathFacts {
  const parts = path.split(/[\\/]+/).filter(Boolean);
  let stem = (parts.at(-1) ?? '').replace(/\.[a-z]{1,9}$/i, '');
  const isIndex = ABOUT_FOLDER.test(stem);
  let prefixes = 0;
  for (; prefixes < MAX_PREFIXES && PREFIX.test(stem); prefixes++) stem = stem.replace(PREFIX, '');
  const words = stem.replace(/[-_]+/g, ' ').trim();
  const event = parts.slice(0, -1).findLast((folder) => LIKE_AN_EVENT.test(folder));
  return withoutUndefined({
    title: /\p{L}{2}/u.test(words) ? `${words.charAt(0).toUpperCase()}${words.slice(1)}` : undefined,
    event: event ? event.replace(/[-_]+/g, ' ') : undefined,
    isNumbered: prefixes > 0,
    isIndex,
  });
}
