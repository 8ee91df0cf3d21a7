import { isNameLike } from './is-name-like.ts';

/** Whether a heading is a person's name and nothing else: 山田 太郎さん, Taro Yamada (Example), @handle. */
export function isPersonOnly(text: string): boolean {
  const name = (text.split(/[(（【]/)[0] ?? '')
    .replace(/^(.{2,20})[\s　](?=\S+(?:さん|氏|様)$)/, (whole, before: string) => (PARTICLE.test(before) ? whole : ''))
    .trim();
  return (
    (/^[\p{L}・ ]{1,16}(さん|氏|様)$/u.test(name) && !(/[ 　]/.test(name) && PARTICLE.test(name.split(/[ 　]/)[0] ?? ''))) ||
    /^@[\w-]{2,}$/.test(name) ||
    /^[\p{Script=Han}々ヶ]{1,4}[ 　][\p{Script=Han}\p{Script=Hiragana}々]{1,4}$/u.test(name) ||
    isNameLike(name)
  );
}

/** Words with を or は between them are a title, no company: 三段か二段か 山田さん. */
const PARTICLE = /.[をはがかのにでと](?:$|[^\p{Script=Hiragana}])/u;
