/** A line that says who spoke, without the slides that it links behind the name: `Ada Brook, slides: https://…`. */
export const withoutMaterial = (line: string): string => line.replace(MATERIAL, '').trim();

const MATERIAL =
  /[\s,、(（]*(?:(?:slides?|video|recording|資料|スライド|動画)?\s*[:：]?\s*https?:\/\/\S+|(?<=[,、(（]\s*)(?:slides?|video|recording|資料|スライド|動画)\s*[)）]?)\s*$/i;
