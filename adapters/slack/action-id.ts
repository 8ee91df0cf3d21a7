/** What `action_id` says for a button that only opens a link: nothing has to be done. */
export const LINK_ACTION = 'link';
/** The same for what holds several actions, each in the value that is picked: menus, thumbs, icons. */
export const PICK_ACTION = 'pick';

const PATTERN = /^kiku:\d+:(.*)$/s;

/** The id of a button or list: ours by its start, unique by its number, and what it does. */
export const actionIdOf = (number: number, code: string): string => `kiku:${number}:${code}`;

/** What the button or list does; undefined where it is not ours. */
export const actionCodeOf = (actionId: string): string | undefined => PATTERN.exec(actionId)?.[1];
