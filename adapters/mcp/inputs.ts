import { z } from 'zod';
import { LANGUAGES } from '../../src/index.ts';

/** Longer questions are cut by the chats too. */
const MAX_QUESTION = 2_000;
/** What a window of a model holds beside what else it reads. */
const MAX_PAGE = 20;
const MAX_ID = 200;
const MAX_OFFSET = 10_000;

export const ID = z.string().min(1).max(MAX_ID);
export const QUESTION = z.string().min(1).max(MAX_QUESTION);
export const LANGUAGE = z.enum(LANGUAGES).optional().describe('In which the text is written; as a rule that of the question');

/** Which part of what fits is given back. */
export const paged = (usual: number) => ({
  limit: z.int().min(1).max(MAX_PAGE).default(usual).describe(`How many at most, up to ${MAX_PAGE}`),
  offset: z.int().min(0).max(MAX_OFFSET).default(0).describe('How many are left out at the beginning: `next` of the page before'),
});

/** What follows a page; undefined behind the last. */
export const nextOf = (offset: number, shown: number, total: number): number | undefined =>
  shown > 0 && offset + shown < total ? offset + shown : undefined;
