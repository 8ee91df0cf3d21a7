/** Ids up to this length stand in buttons as they are. */
const MAX_LENGTH = 40;
const MARK = '~';

/** An id as buttons carry it: the id itself, or where it is long a short name for it, the same in every process. */
export const idCode = (id: string): string => (id.length <= MAX_LENGTH ? id : MARK + hashOf(id));

/** Whether a text is a short name, and no id as it is. */
export const isIdCode = (text: string): boolean => text.startsWith(MARK);

/** The id that a code stands for, of those given; the code itself where it is none of theirs. */
export function idOfCode(code: string, ids: Iterable<string>): string {
  if (!isIdCode(code)) return code;
  for (const id of ids) if (id.length > MAX_LENGTH && idCode(id) === code) return id;
  return code;
}

const [OFFSET, PRIME, MASK] = [0xcbf29ce484222325n, 0x100000001b3n, 0xffffffffffffffffn];

/** FNV-1a with 64 bits (Fowler, Noll, Vo): thousands of ids, and two alike once in millions of data folders. */
function hashOf(text: string): string {
  let hash = OFFSET;
  for (const byte of new TextEncoder().encode(text)) hash = ((hash ^ BigInt(byte)) * PRIME) & MASK;
  return hash.toString(36);
}
