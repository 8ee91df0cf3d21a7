import { ZodError } from 'zod';
import { KikigakiError } from '../../src/index.ts';
import { RefusedError } from './node.ts';

/** What a cluster refuses, or answers as no cluster does, is no fault of the program: it is told as one of the cluster. */
export async function toldAsAway<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    throw asAway(error);
  }
}

/** The same of an error. */
export function asAway(error: unknown): unknown {
  if (error instanceof RefusedError) return new KikigakiError({ code: 'search-engine-away', reason: error.message });
  if (error instanceof ZodError) return new KikigakiError({ code: 'search-engine-away', reason: 'its answer is not understood' });
  return error;
}
