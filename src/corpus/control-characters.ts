import type { Fault } from '../model/fault.ts';

/** Controls that steer terminals, and marks that turn the direction of all that follows; tabs, line ends and a byte order mark are none. */
const STEERING = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/;

/** The first of them in a text, as `U+001B`. */
export function controlIn(text: string): string | undefined {
  const found = STEERING.exec(text)?.[0];
  return found && `U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The lines of a text that have some, as faults. */
export function controlCharacters(source: string, file: string): Fault[] {
  if (!STEERING.test(source)) return [];
  return source.split('\n').flatMap((text, index): Fault[] => {
    const character = controlIn(text);
    return character === undefined ? [] : [{ file, line: index + 1, detail: { code: 'control-character', character } }];
  });
}
