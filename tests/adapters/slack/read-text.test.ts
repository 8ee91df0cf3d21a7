import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../../../adapters/slack/read-text.ts';

describe('what a person wrote', () => {
  it.each([
    ['<@U0KIKIGAKI> Ciliumの話', 'Ciliumの話'],
    ['Ciliumの話 <@U0KIKIGAKI>', 'Ciliumの話'],
    ['<!here> <!subteam^S1|@sre> 障害の話', '障害の話'],
    ['<#C1|general> の話', '#general の話'],
    ['<https://example.com/a|この資料> の続き', 'この資料 の続き'],
    ['<https://example.com/a>', 'https://example.com/a'],
    ['<mailto:a@example.com|a@example.com>', 'a@example.com'],
    ['R&amp;D と &lt;b&gt;', 'R&D と <b>'],
    ['&amp;lt;', '&lt;'],
  ])('is read out of %s', (sent, read) => {
    expect(readText(sent)).toBe(read);
  });

  it('is bounded and never a mention, whatever was sent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3_000 }), (text) => {
        const read = readText(`<@U1>${text}`);
        expect(read.length).toBeLessThanOrEqual(1_000);
        expect(read).not.toContain('<@U1>');
      }),
    );
  });
});
