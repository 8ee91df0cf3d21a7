import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { TERMINAL } from '../../../adapters/cli/platform.ts';
import { renderPresentation } from '../../../adapters/cli/render-presentation.ts';
import { indentLines, type Style, styleFor } from '../../../adapters/cli/terminal.ts';
import { encodeAction, type Presentation } from '../../../src/index.ts';
import { rendererContract } from '../../contracts/renderer.ts';

const same = (text: string): string => text;
const PLAIN: Style = {
  bold: same,
  dim: same,
  mark: same,
  accent: same,
  bad: same,
  link: (label, url) => `${label}: ${url}`,
  paragraph: indentLines,
};
const render = (presentation: Presentation) => renderPresentation(presentation, PLAIN);

rendererContract({
  platform: TERMINAL,
  render(presentation) {
    const { text, pressable } = render(presentation);
    return { text, actions: pressable.map(({ action }) => encodeAction(action)) };
  },
  // Nothing may steer the terminal or turn the direction of the text.
  check: ({ text }) => (/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.test(text) ? ['steers'] : []),
  isBoundless: true,
});

describe('a message in a terminal', () => {
  const message: Presentation = {
    summary: '',
    cut: '',
    parts: [
      {
        kind: 'card',
        title: '1. Cilium in practice',
        id: 'umi2023/101',
        url: 'https://example.com/101',
        facts: ['Umi Cloud Days 2023'],
        passage: [{ text: 'The table ' }, { text: 'overflowed', bold: true }],
        links: [
          { label: 'Talk', url: 'https://example.com/101' },
          { label: 'Slides', url: 'https://example.com/slides' },
        ],
        buttons: [{ label: 'Details', action: { kind: 'details', answer: 'a', index: 0 } }],
      },
      {
        kind: 'list',
        items: [{ title: '2. Backups', facts: '4 Aug', url: 'https://example.com/102', urlLabel: 'Talk', links: [] }],
      },
      { kind: 'buttons', buttons: [{ label: 'More', action: { kind: 'more', answer: 'a' } }] },
      {
        kind: 'choice',
        placeholder: 'Only one event',
        action: { kind: 'at-event', answer: 'a' },
        options: [{ label: 'Umi', value: 'umi2023' }],
      },
    ],
  };

  it('has a link a line, in lists too, and a number before all that can be asked for', () => {
    expect(render(message).text).toMatchInlineSnapshot(`
      "1. Cilium in practice  umi2023/101
          Umi Cloud Days 2023
          The table overflowed
          Talk: https://example.com/101
          Slides: https://example.com/slides
          [1 Details]

      2. Backups
          4 Aug
          Talk: https://example.com/102

      [2 More]

      Only one event:
          [3 Umi]"
    `);
  });

  it('says what each number asks for', () => {
    expect(render(message).pressable).toEqual([
      { action: { kind: 'details', answer: 'a', index: 0 } },
      { action: { kind: 'more', answer: 'a' } },
      { action: { kind: 'at-event', answer: 'a' }, chosen: 'umi2023' },
    ]);
  });

  it('has a list of names alone without empty lines', () => {
    const items = [
      { title: 'Backups', facts: '' },
      { title: 'Restores', facts: '' },
    ];
    expect(render({ ...message, parts: [{ kind: 'list', items }] }).text).toBe('Backups\nRestores');
  });

  it.each([60, 80])('fits into %d columns, addresses aside, and titles hang', async (columns) => {
    const title = '1. サイボウズ、プラットフォームエンジニアリング始めるってよ ― チームの事業貢献と組織の強化';
    const address = `https://example.com/${'a-long-way/'.repeat(9)}`;
    const links = [{ label: 'Slides', url: address }];
    const button = { label: 'CloudNative Days Tokyo 2021', action: { kind: 'more', answer: 'a' } } as const;
    const parts: Presentation['parts'] = [
      { kind: 'heading', text: 'イベント'.repeat(30) },
      {
        kind: 'list',
        items: [{ title, id: 'cnk/2905', facts: '2026年5月15日(金) 11:10–11:40 · Ueoka（サイボウズ株式会社）', links }],
      },
      { kind: 'note', text: '15 件中 1〜15 件目。'.repeat(8) },
      { kind: 'buttons', buttons: [button, button, button] },
      { kind: 'choice', placeholder: 'Only', action: button.action, options: [{ label: button.label, value: 'a' }] },
    ];
    const { text } = renderPresentation({ ...message, parts }, await styleFor({ isTTY: true, columns }, { NO_COLOR: '1' }));
    const lines = text.split('\n');
    for (const line of lines) if (!line.includes('://')) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
    expect(lines).toContain(`    ${address}`);
    const start = lines.findIndex((line) => line.startsWith('1. '));
    expect(lines[start + 1]).toMatch(/^ {4}\S/);
    expect(text.replaceAll('\n', '\0').match(/\[[1-4] CloudNative Days Tokyo 2021\]/g)).toHaveLength(4);
  });

  it('names no address that is not of the web', () => {
    const parts = [{ kind: 'text', spans: [{ text: 'here', url: 'javascript:alert(1)' }] }] as const;
    expect(render({ ...message, parts }).text).toBe('here');
  });
});
