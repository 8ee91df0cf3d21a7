/** Controls, which steer a terminal; marks that turn the direction of all that follows. Tabs and line breaks stay. */
const STEERING = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/g;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** Text of others that a terminal shows as it is. */
export const cleanText = (text: string): string =>
  text.replaceAll('\r\n', '\n').replace(STEERING, '').replace(LONE_SURROGATE, '\uFFFD');

/** What our own styles write: colours, and links to pages of the web. */
const OWN =
  /\u001b\[\d{1,3}(?:;\d{1,3}){0,4}m|\u001b\]8;[^;\u0000-\u001f]{0,40};(?:https?:\/\/[^\u0000-\u001f\u007f-\u009f]{1,2000})?(?:\u0007|\u001b\\)/g;

/** A line as it may leave the program, whoever its words are of: nothing in it does more to a terminal than colours and links do. JSON keeps what it says, in letters. */
export function safeLine(line: string): string {
  if (isJson(line)) return line.replace(STEERING, escaped);
  const own = line.match(OWN) ?? [];
  return line
    .split(OWN)
    .map((text, index) => cleanText(text) + (own[index] ?? ''))
    .join('');
}

/** `JSON.stringify` leaves no escape in what it writes; a bracket alone may be a button's. */
const isJson = (line: string): boolean => /^[[{]/.test(line) && /[\]}]$/.test(line) && !line.includes('\u001b');

const escaped = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
