/** A module of the program as it is compiled: worker threads cannot be started from TypeScript. */
export const compiled = (path: string): Promise<unknown> => import(new URL(`../../dist/${path}`, import.meta.url).href);
