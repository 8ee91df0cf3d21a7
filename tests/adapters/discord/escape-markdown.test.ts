import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from '../../../adapters/discord/escape-markdown.ts';

/** What Discord makes markup, mentions and links of, after its backslashes are taken as it takes them. */
const MARKUP = [
  ...[/\*|_|~~|`|\|\|/, /<(?:@[!&]?|#|a?:\w+:|t:|\/|id:|https?:)/, /\[[^\]]*\]\(/, /https?:\/\//i],
  ...[/^\s*(?:#{1,3}\s|-#\s|>\s|>>>|[-*+]\s|\d+\.\s)/m, /@(?:everyone|here)/, /:[\w+-]+:/, /discord\.gg/i],
];
const seenByDiscord = (escaped: string): string => escaped.replace(/\\[^0-9A-Za-z\s]/g, '\uE000');
const shownByDiscord = (escaped: string): string => escaped.replace(/\\([^0-9A-Za-z\s])/g, '$1').replaceAll('\u2060', '');

describe('text of others', () => {
  it.each([
    ...['**bold**', '*it*', '__under__', '_it_', '~~gone~~', '`code`', '```\ncode\n```', '||spoiler||', '\\*not\\*', '\\\\**x**'],
    ...['# heading', '## h', '### h', '-# small', '> quote', '>>> quote', '- item', '* item', '+ item', '1. item', '  - nested'],
    ...['<@1>', '<@!1>', '<@&1>', '<#1>', '<:smile:1>', '<a:smile:1>', '<t:0:R>', '</ask:1>', '<id:guide>', '@everyone', '@here'],
    ...[
      '[x](https://evil.example)',
      '<https://evil.example>',
      'https://evil.example',
      'HTTPS://evil.example',
      'discord.gg/abc',
      ':tada:',
    ],
    ...['a\n# b', 'a\r\n> b', '\u202Eevil', 'x\u0000y'],
  ])('is shown as it is: %s', (text) => {
    const escaped = escapeMarkdown(text);
    for (const markup of MARKUP) expect(seenByDiscord(escaped)).not.toMatch(markup);
    expect(shownByDiscord(escaped)).toBe(text.replace(/\r\n/g, '\n').replace(/[\u202E\u0000]/g, ''));
  });

  it.each([
    '2022-11-21 10:00–10:20',
    'Kubernetes（k8s）の話',
    'C++ と C#',
    'a - b',
    '50% + 1',
    'cilium-agent',
    'Q&A',
    'foo(bar)',
  ])('is left alone where it means nothing: %s', (text) => {
    expect(escapeMarkdown(text)).toBe(text);
  });

  it('never becomes markup, whatever it is', () => {
    const pieces = fc.constantFrom(
      ...[
        '*',
        '_',
        '`',
        '~',
        '|',
        '\\',
        '<',
        '>',
        '@',
        '#',
        ':',
        '[',
        ']',
        '(',
        ')',
        '-',
        '1.',
        '\n',
        ' ',
        'a',
        'everyone',
        'https://',
      ],
      ...['\u2060', '\u200b', '障害', '😀', '\ud83d', 'discord.gg', 't:0', 'smile'],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (all) => {
        const seen = seenByDiscord(escapeMarkdown(all.join('')));
        for (const markup of MARKUP) expect(seen).not.toMatch(markup);
      }),
      { numRuns: 1_000 },
    );
  });
});
