import type { Language } from '../../src/index.ts';
import { SETTING_GROUPS } from './setting-texts.ts';

const HEAD: Readonly<Record<Language, readonly string[]>> = {
  en: [
    '# Copy to .env and fill in what you use. What the environment sets itself goes before this file. Everything is optional.',
    '# `npm run -s kikigaki -- doctor` says what is wrong with it.',
  ],
  ja: [
    '# .env という名前で写し、使うものだけ書いてください。環境変数があれば、そちらが優先です。どれも必須ではありません。',
    '# おかしなところは `npm run -s kikigaki -- doctor` が教えます。',
  ],
};

/** `.env.example`: every setting with what it is for, commented out. */
export function envExample(language: Language): string {
  const groups = SETTING_GROUPS.map(({ title, settings }) => [
    `# ${title[language]}`,
    ...Object.entries(settings).map(([name, { example, about }]) => `${`#${name}=${example}`.padEnd(40)} # ${about[language]}`),
  ]);
  return `${[HEAD[language], ...groups].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
