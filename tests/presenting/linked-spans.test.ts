import { expect, it } from 'vitest';
import { linkedSpans } from '../../src/presenting/linked-spans.ts';

const bold = (text: string) => ({ text, bold: true });
const link = (url: string) => ({ text: url, bold: true, url });

it.each([
  ['no address at all', [bold('no address at all')]],
  ['https://example.org/a', [link('https://example.org/a')]],
  [
    'see https://example.org/a and http://example.org/b.',
    [bold('see '), link('https://example.org/a'), bold(' and '), link('http://example.org/b.')],
  ],
  ['ftp://example.org javascript:alert(1) https://', [bold('ftp://example.org javascript:alert(1) https://')]],
  ['', []],
])('%j', (text, spans) => {
  expect(linkedSpans(text)).toEqual(spans);
});
