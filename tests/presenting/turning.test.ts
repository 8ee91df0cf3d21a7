import { expect, it } from 'vitest';
import { messagesIn } from '../../src/messages/messages.ts';
import { turning, turningButtons } from '../../src/presenting/turning.ts';

const pageAt = (offset: number) => ({ kind: 'page', answer: 'abc', offset }) as never;
const messages = messagesIn('en');
const { previous, next } = messages.chat.button;
const buttons = (offset: number, shown: number, total: number) =>
  turningButtons({ offset, shown, total, page: 5 }, pageAt, messages).map(({ label, action }) => [
    label,
    (action as unknown as { offset: number }).offset,
  ]);

it('a list that is shown whole has no buttons', () => {
  expect(turning({ offset: 0, shown: 3, total: 3, page: 5 }, pageAt, messages)).toEqual([]);
});

it('the first page leads to the next, the last one back, those between to both', () => {
  expect(buttons(0, 5, 12)).toEqual([[next, 5]]);
  expect(buttons(5, 5, 12)).toEqual([
    [previous, 0],
    [next, 10],
  ]);
  expect(buttons(10, 2, 12)).toEqual([[previous, 5]]);
});

it('a page that begins within the first one leads back to the beginning', () => {
  expect(buttons(3, 5, 8)).toEqual([[previous, 0]]);
});
