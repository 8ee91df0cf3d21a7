const [LINE_FEED, RETURN, SPACE, TAB] = [10, 13, 32, 9];
const BEGIN = 'BEGIN:VCALENDAR';

/** The bytes of an iCalendar file with its folded lines made one (RFC 5545, 3.1): a fold may part the bytes of one character. Anything else comes back as it is. */
export function unfoldCalendar(bytes: Uint8Array): Uint8Array {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  if (!head.toUpperCase().includes(BEGIN)) return bytes;
  const unfolded = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    const end = bytes[at] === RETURN && bytes[at + 1] === LINE_FEED ? at + 1 : at;
    const next = bytes[end + 1];
    if (bytes[end] === LINE_FEED && (next === SPACE || next === TAB)) at = end + 1;
    else unfolded[length++] = bytes[at] ?? 0;
  }
  return unfolded.subarray(0, length);
}

/** A mark of the byte order and blank lines may stand before it. */
const HEAD = 64;
