import { z } from 'zod';
import type { SettingFaultDetail } from '../model/kikigaki-error.ts';

/** Kinds of settings, each a zod type of a text of the environment; what is wrong with one is a `SettingFaultDetail`. */
export const setting = {
  text: () => z.string(),

  /** A text that a check accepts. */
  accepted(detail: SettingFaultDetail, isRight: (text: string) => boolean) {
    return z.string().transform((text, context) => {
      if (!isRight(text.trim())) context.issues.push({ code: 'custom', params: { detail }, input: text });
      return text.trim();
    });
  },

  beginning: (start: string) => setting.accepted({ code: 'wrong-start', start }, (text) => text.startsWith(start)),

  oneOf<const T extends string>(allowed: readonly T[]) {
    const isAllowed = (text: string): boolean => (allowed as readonly string[]).includes(text);
    return setting.accepted({ code: 'not-one-of', allowed }, isAllowed).transform((text) => text as T);
  },

  wholeNumber(lowest: number, highest: number) {
    const isRight = (text: string): boolean => /^\d+$/.test(text) && Number(text) >= lowest && Number(text) <= highest;
    return setting.accepted({ code: 'not-in-range', lowest, highest }, isRight).transform(Number);
  },

  url: () => setting.accepted({ code: 'not-a-url' }, (text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)),
};
