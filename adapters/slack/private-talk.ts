/** The thread of what one person asked in a channel for nobody else to see. */
export const privateTalk = (person: string): string => `private-${person}`;
