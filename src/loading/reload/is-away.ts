import { KikigakiError } from '../../model/kikigaki-error.ts';

/** Whether something failed because a search engine cannot be reached: it is worth another try. */
export const isAway = (error: unknown): error is KikigakiError =>
  error instanceof KikigakiError && error.detail.code === 'search-engine-away';
