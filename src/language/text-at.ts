import type { PackedTexts } from './pack-texts.ts';

/** For so few letters it is quicker to take one after the other. */
const FEW_UNITS = 16;
/** A function takes only so many arguments. */
const UNITS_AT_ONCE = 4096;

/** The text with a number, from 0. */
export const textAt = ({ units, starts }: PackedTexts, number: number): string =>
  textBetween(units, starts[number] as number, starts[number + 1] as number);

/** The text of some units, one after the other. */
export function textBetween(units: Uint16Array, start: number, end: number): string {
  let text = '';
  if (end - start <= FEW_UNITS) {
    for (let at = start; at < end; at++) text += String.fromCharCode(units[at] as number);
    return text;
  }
  for (let at = start; at < end; at += UNITS_AT_ONCE) text += fewOf(units.subarray(at, Math.min(end, at + UNITS_AT_ONCE)));
  return text;
}

/** Spreading an array is three times as slow. */
const fewOf = (units: Uint16Array): string => Reflect.apply(String.fromCharCode, undefined, units);
