import type { Fault } from '../model/fault.ts';

/** Controls that steer terminals, and marks that turn the direction of all that follows; tabs, line ends and a byte order mark are none. */
const STEERING = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/;

/** The first of them in each line of a text, as faults. */
export function controlCharacters(source: string, file: string): Fault[] {
  if (!STEERING.test(source)) return [];
  return source.split('\n').flatMap((text, index): Fault[] => {
    const found = STEERING.exec(text)?.[0];
    return found === undefined
      ? []
      : [{ file, line: index + 1, detail: { code: 'control-character', character: nameOf(found) } }];
  });
}

const nameOf = (character: string): string => `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
