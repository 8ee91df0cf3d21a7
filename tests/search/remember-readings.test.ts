import { expect, it } from 'vitest';
import { rememberReadings } from '../../src/search/remember-readings.ts';

it('reads a text once, and again when eight others were read meanwhile', () => {
  const readings: string[] = [];
  const words = rememberReadings({
    read(text) {
      readings.push(text);
      return { text, terms: [], bigrams: [], trigrams: [] };
    },
  });
  const first = words.read('etcd');
  expect(words.read('etcd')).toBe(first);
  for (let at = 0; at < 8; at++) words.read(String(at));
  expect(words.read('etcd')).toEqual(first);
  expect(readings).toEqual(['etcd', '0', '1', '2', '3', '4', '5', '6', '7', 'etcd']);
});
