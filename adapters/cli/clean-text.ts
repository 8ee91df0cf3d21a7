/** Controls, which steer a terminal; marks that turn the direction of all that follows. Tabs and line breaks stay. */
const STEERING = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/g;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** Text that a terminal shows as it is. */
export const cleanText = (text: string): string =>
  text.replaceAll('\r\n', '\n').replace(STEERING, '').replace(LONE_SURROGATE, '\uFFFD');
