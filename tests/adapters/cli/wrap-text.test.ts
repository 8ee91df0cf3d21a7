import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { wrapText } from '../../../adapters/cli/wrap-text.ts';

const PARAGRAPH =
  '「NecoはCiliumを入れて利点を得たが、大規模な運用では4つの問題にもぶつかった。cilium-agentの停止、接続追跡テーブルの逼迫（conntrack）、Cilium Identityの増えすぎである。」';

describe('a paragraph is broken into lines', () => {
  it.each([24, 40, 60, 80, 92, 120, 200])('that fit into %d columns and keep the rules of Japanese', (columns) => {
    const lines = wrapText(PARAGRAPH, columns).split('\n');
    for (const line of lines) {
      expect(stringWidth(line)).toBeLessThanOrEqual(columns);
      expect(line).not.toMatch(/^[、。」）ー]/);
      expect(line).not.toMatch(/[「（]$/);
    }
    expect(lines.join('').replaceAll(' ', '')).toBe(PARAGRAPH.replaceAll(' ', ''));
    for (const word of ['Neco', 'Cilium', 'cilium-agent', 'conntrack', 'Identity']) expect(lines.join('\n')).toContain(word);
  });

  it('that keep particles with their words', () => {
    expect(wrapText('運用では問題がある', 12).split('\n')).toEqual(['運用では', '問題がある']);
  });

  it.each([
    ['2025年11月18日(火) 15:20–16:00', 20, ['2025年11月18日(火)', '15:20–16:00']],
    ['終わりまで 56 セッション', 13, ['終わりまで', '56 セッション']],
    ['講演は 山本 泰宇', 12, ['講演は', '山本 泰宇']],
    ['L4の ロードバランサー', 17, ['L4の', 'ロードバランサー']],
    ['一覧 · 1日目 · 午後', 12, ['一覧 ·', '1日目 · 午後']],
    [
      '接続追跡テーブルがいっぱいになってあふれそうになった。',
      40,
      ['接続追跡テーブルが', 'いっぱいになってあふれそうになった。'],
    ],
  ])('that keep together what belongs together: %s', (text, columns, lines) => {
    expect(wrapText(text, columns).split('\n')).toEqual(lines);
  });

  it('that hang below the first one, and below the text of an item', () => {
    expect(wrapText('1. 大規模環境の課題と知見\n・接続追跡の表がいっぱい', 16, { indent: 4, first: 0 }).split('\n')).toEqual([
      '1. 大規模環境の',
      '    課題と知見',
      '    ・接続追跡の',
      '      表が',
      '      いっぱい',
    ]);
  });

  it('but never an address', () => {
    const address = 'https://event.cloudnativedays.jp/cndw2024/talks/2422?from=a-long-way';
    expect(wrapText(`資料: ${address} です`, 30).split('\n')).toContain(address);
  });

  it('a word too long for a line is cut', () => {
    expect(wrapText('pneumonoultramicroscopic', 10).split('\n')).toEqual(['pneumonoul', 'tramicrosc', 'opic']);
  });

  it('and escape sequences take no room and stay', () => {
    const marked = PARAGRAPH.replaceAll('Cilium', '\u001B[1m\u001B[33mCilium\u001B[39m\u001B[22m');
    const lines = wrapText(marked, 60);
    expect(lines.replaceAll(/\u001B\[\d+m/g, '')).toBe(wrapText(PARAGRAPH, 60));
    expect(lines.match(/\u001B\[33m/g)?.length).toBe(2);
  });

  it('whatever it is made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 20, max: 100 }), (text, columns) => {
        const wrapped = wrapText(text, columns);
        expect(wrapped.replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
        if (!text.includes('://')) for (const line of wrapped.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
      }),
    );
  });
});
