import type { PackedTexts } from './pack-texts.ts';

/** For so few letters it is quicker to take one after the other. */
const FEW_UNITS = 16;
/** A function takes only so many arguments. */
const UNITS_AT_ONCE = 4096;

/** The text with a number, from 0. */
export function textAt({ units, starts }: PackedTexts, number: number): string {
  const [start, end] = [starts[number] as number, starts[number + 1] as number];
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
