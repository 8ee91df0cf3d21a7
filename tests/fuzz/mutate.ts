import fc from 'fast-check';

/** Pieces by which grammars are entered, left and confused. */
const PIECES = [
  ...[
    '\n',
    '\r\n',
    '\t',
    ' ',
    '  ',
    '"',
    "'",
    '`',
    '```',
    '*',
    '**',
    '_',
    '~~',
    '#',
    '##',
    '>',
    '-',
    '- ',
    '+',
    '1. ',
    '|',
    '---',
    '===',
    '\\',
  ],
  ...[
    '[',
    ']',
    '(',
    ')',
    '{',
    '}',
    '<',
    '</',
    '/>',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '&',
    '&amp;',
    '&#x1F600;',
    '%',
    '%e3',
    '=',
    ':',
    ';',
    ',',
    '@',
  ],
  ...[
    '\u0000',
    '\u001b[31m',
    '\u202e',
    '\ufeff',
    '\ufffd',
    '\ud83d',
    'あ',
    '漢',
    'ー',
    '😀',
    '葛󠄀',
    'é',
    'e\u0301',
    '0',
    '9'.repeat(20),
    '-1',
    '1e309',
  ],
  ...[
    'null',
    'true',
    '[]',
    '{}',
    '__proto__',
    'constructor',
    '!!js/function',
    '&a',
    '*a',
    '<<: *a',
    '!!binary',
    'https://a/',
    'javascript:',
  ],
];

/** One step of a mutation, as numbers from 0 to 1 choose it: pieces put in, parts left out, doubled, moved, a letter replaced. */
export function mutate(text: string, other: string, chance: () => number): string {
  const at = Math.floor(chance() * (text.length + 1));
  const end = Math.min(text.length, at + Math.floor(chance() ** 3 * text.length) + 1);
  const piece = PIECES[Math.floor(chance() * PIECES.length)] ?? '';
  const times = chance() < 0.05 ? Math.floor(chance() * 2_000) : 1;
  const from = Math.floor(chance() * other.length);
  const part = other.slice(from, from + Math.floor(chance() * 80));
  switch (Math.floor(chance() * 6)) {
    case 0:
      return text.slice(0, at) + piece.repeat(times) + text.slice(at);
    case 1:
      return text.slice(0, at) + text.slice(end);
    case 2:
      return text.slice(0, end) + text.slice(at, end).repeat(1 + Math.floor(chance() * 3)) + text.slice(end);
    case 3:
      return text.slice(0, at) + part + text.slice(at);
    case 4:
      return text.slice(0, at) + String.fromCharCode(Math.floor(chance() ** 3 * 0xffff)) + text.slice(at + 1);
    default:
      return text.slice(0, at) + piece + text.slice(end);
  }
}

/** Longer ones say nothing that shorter ones do not, and take longer. */
const MAX_LENGTH = 20_000;

/** Texts that are some mutations away from those given, or of pieces alone. */
export const mutations = (seeds: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom(...seeds, ''),
      fc.constantFrom(...seeds),
      fc.array(fc.double({ min: 0, max: 0.999_999, noNaN: true }), { maxLength: 80 }),
    )
    .map(([seed, other, chances]) => {
      let text = seed;
      for (let at = 0; at + 8 <= chances.length; at += 8) {
        let used = at;
        text = mutate(text, other, () => chances[used++] ?? 0).slice(0, MAX_LENGTH);
      }
      return text;
    });
