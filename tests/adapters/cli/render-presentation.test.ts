import { describe, expect, it } from 'vitest';
import { TERMINAL } from '../../../adapters/cli/platform.ts';
import { renderPresentation } from '../../../adapters/cli/render-presentation.ts';
import type { Style } from '../../../adapters/cli/terminal.ts';
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
  paragraph: (text, indent) => text.replace(/^/gm, ' '.repeat(indent)),
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
        items: [{ title: '2. Backups', facts: '4 Aug', url: 'https://example.com/102', links: [] }],
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
          https://example.com/102

      [2 More]

      Only one event:  [3 Umi]"
    `);
  });

  it('says what each number asks for', () => {
    expect(render(message).pressable).toEqual([
      { action: { kind: 'details', answer: 'a', index: 0 } },
      { action: { kind: 'more', answer: 'a' } },
      { action: { kind: 'at-event', answer: 'a' }, chosen: 'umi2023' },
    ]);
  });

  it('names no address that is not of the web', () => {
    const parts = [{ kind: 'text', spans: [{ text: 'here', url: 'javascript:alert(1)' }] }] as const;
    expect(render({ ...message, parts }).text).toBe('here');
  });
});
