import type { StartOptions } from '../start-kikigaki.ts';

/** The same without a model: nobody is to pay for questions that only make code warm, or to wait for their answers. */
export const byWords = ({ model: _, ...options }: StartOptions): StartOptions => options;
