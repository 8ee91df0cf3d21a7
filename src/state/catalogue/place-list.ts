/** Places in ascending order as text: the distances between them as variable-length numbers of 7 bits a byte (LEB128), in base64. */
export function encodePlaces(places: readonly number[]): string {
  const bytes: number[] = [];
  let before = -1;
  for (const place of places) {
    let distance = place - before - 1;
    before = place;
    while (distance > 0x7f) {
      bytes.push((distance & 0x7f) | 0x80);
      distance >>= 7;
    }
    bytes.push(distance);
  }
  return Buffer.from(bytes).toString('base64');
}

/** Marks the places that `encodePlaces` wrote, counted from the first of their block. */
export function markPlaces(text: string, first: number, marks: Uint8Array): void {
  let place = first - 1;
  let distance = 0;
  let shift = 0;
  for (const byte of Buffer.from(text, 'base64')) {
    distance |= (byte & 0x7f) << shift;
    shift += 7;
    if (byte > 0x7f) continue;
    place += distance + 1;
    marks[place] = 1;
    distance = 0;
    shift = 0;
  }
}

/** So many places are one block. */
export const BLOCK = 65_536;
