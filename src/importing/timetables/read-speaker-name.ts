/** A name that holds the same one in another script in brackets, as its parts. */
export function readSpeakerName(text: string, other?: string): { readonly name: string; readonly otherNames: readonly string[] } {
  const [name, inside] = cutBrackets(text) ?? [text];
  const isOtherScript = inside !== undefined && isJapanese(inside) !== isJapanese(name);
  const names = [...(isOtherScript ? [inside.trim()] : []), ...(other ? [other.trim()] : [])];
  const own = isOtherScript ? name : text;
  return { name: own, otherNames: [...new Set(names)].filter((one) => one !== '' && one !== own) };
}

/** What stands before the brackets at the end, and in them. */
function cutBrackets(text: string): readonly [name: string, inside: string] | undefined {
  const start = Math.max(text.lastIndexOf('('), text.lastIndexOf('（'));
  const name = text.slice(0, Math.max(0, start)).trimEnd();
  const inside = text.slice(start + 1, -1).trim();
  const isOne = /[)）]$/.test(text) && !/[)）]/.test(inside);
  return isOne && name.length >= 2 && inside.length >= 2 ? [name, inside] : undefined;
}

const isJapanese = (text: string): boolean => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
