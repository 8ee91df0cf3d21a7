import type { Directory } from '../model/directory.ts';

/** Nothing is called by other names. */
export const EMPTY_DIRECTORY: Directory = {
  series: [],
  families: [],
  companies: [],
  people: [],
  words: {
    kinds: {},
    difficulties: {},
    formats: {},
    statuses: {},
    languages: {},
    tiers: {},
    classes: {},
    categories: {},
    tracks: {},
    places: {},
    elsewhere: {},
  },
};
