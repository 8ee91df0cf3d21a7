import type { Messages } from '../messages/messages.ts';
import type { Part } from '../model/presentation.ts';
import type { PresentOptions } from './present-options.ts';

/** Who is answered in another language is told that passages are quoted in Japanese, as reports are written. */
export function quotedLanguage(quoted: readonly string[], { language }: PresentOptions, messages: Messages): Part[] {
  return language !== 'ja' && quoted.some((text) => JAPANESE.test(text))
    ? [{ kind: 'note', text: messages.answer.inJapanese }]
    : [];
}

const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
