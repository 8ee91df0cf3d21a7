const PREFIX = 'move';

/** The id of a list whose options are actions themselves. */
export const moveId = (index: number): string => `${PREFIX}:${index}`;

/** Whether a component is such a list: what it asks for is what was chosen. */
export const isMove = (customId: string): boolean => customId.startsWith(`${PREFIX}:`);
