/** What the process ends with; scripts rely on it. */
export const EXIT_CODE = { answered: 0, fault: 1, usage: 2, nothingFound: 3 } as const;

export type ExitCode = (typeof EXIT_CODE)[keyof typeof EXIT_CODE];
