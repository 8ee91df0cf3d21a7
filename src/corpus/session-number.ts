/** What stands behind the event in a session's id: its number, code or slug. */
export const sessionNumber = (id: string): string => id.slice(id.indexOf('/') + 1);
