import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCommandWords, readText } from '../../../adapters/slack/read-text.ts';

describe('what a person wrote', () => {
  it.each([
    ['<@U0KIKIGAKI> Ciliumの話', 'Ciliumの話'],
    ['Ciliumの話 <@U0KIKIGAKI>', 'Ciliumの話'],
    ['<!here> <!subteam^S1|@sre> 障害の話', '障害の話'],
    ['<#C1|general> の話', 'の話'],
    ['<#C1> と <@U1|nagisa> の話', 'と の話'],
    ['<!date^1700000000^{date}|2023年11月14日>のセッション', '2023年11月14日のセッション'],
    ['Ciliumの話ある？ :bow:', 'Ciliumの話ある？'],
    [':wave: 使い方', '使い方'],
    ['Ciliumの話:man-bowing::skin-tone-2:ある？:pray:', 'Ciliumの話 ある？'],
    [':+1:', ''],
    [':ありがとう: :100: 助かる', '助かる'],
    ['10:30:15 から std::vector::iterator と urn:isbn:1 と a:b:c', '10:30:15 から std::vector::iterator と urn:isbn:1 と a:b:c'],
    ['この話<https://example.com/talks/1|example.com/talks/1>の資料', 'この話 https://example.com/talks/1 の資料'],
    ['<https://example.com/a|この資料> の続き', 'この資料 の続き'],
    ['<https://example.com/a>', 'https://example.com/a'],
    ['<mailto:a@example.com|a@example.com>', 'a@example.com'],
    ['R&amp;D と &lt;b&gt;', 'R&D と <b>'],
    ['&amp;lt;', '&lt;'],
  ])('is read out of %s', (sent, read) => {
    expect(readText(sent)).toBe(read);
  });

  it.each([
    ['<@U0KIKIGAKI> digest subscribe <!channel>', 'digest subscribe @channel'],
    ['digest subscribe topic :rocket:', 'digest subscribe topic'],
  ])('is read out of a command: %s', (sent, read) => {
    expect(readCommandWords(sent)).toBe(read);
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
