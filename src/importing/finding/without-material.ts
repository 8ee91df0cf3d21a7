/** A line that names a talk or says who spoke, without the slides that it links at its end: `Ada Brook, slides: https://…`, `Oars (Ada Brook) - slides`. */
export function withoutMaterial(line: string): string {
  let rest = line;
  for (let count = 0; count < MAX_LINKS && MATERIAL.test(rest); count++) rest = rest.replace(MATERIAL, '');
  return rest.trim();
}

const MAX_LINKS = 3;
const MATERIAL =
  /[\s,、(（[|/–—-]{0,9}(?:(?:slides?|video|recording|資料|スライド|動画)?\s{0,3}[:：]?\s{0,3}https?:\/\/\S{1,300}|(?<=[,、(（[|/–—-]\s{0,3})(?:slides?|video|recording|deck|資料|スライド|動画|録画|Folien|diapos)\s{0,3}[)）\]]?)\s{0,3}$/i;
