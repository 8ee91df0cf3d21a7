/** A name that holds the same one in another script in brackets, as its parts. */
export function readSpeakerName(text: string, other?: string): { readonly name: string; readonly otherNames: readonly string[] } {
  const [, name = text, inside] = /^(.{2,}?)\s*[（(]\s*([^()（）]{2,})\s*[)）]$/u.exec(text) ?? [];
  const isOtherScript = inside !== undefined && isJapanese(inside) !== isJapanese(name);
  const names = [...(isOtherScript ? [inside.trim()] : []), ...(other ? [other.trim()] : [])];
  const own = isOtherScript ? name : text;
  return { name: own, otherNames: [...new Set(names)].filter((one) => one !== '' && one !== own) };
}

const isJapanese = (text: string): boolean => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
