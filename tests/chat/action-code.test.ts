import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Action, decodeAction, encodeAction } from '../../src/index.ts';
import { idCode, idOfCode } from '../../src/model/id-code.ts';

const id = fc.stringMatching(/^[\w-]{1,40}$/);
const count = fc.integer({ min: 0, max: 999_999 });
const actions: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ kind: fc.constantFrom('more', 'widen', 'at-event', 'share', 'good', 'bad', 'reason'), answer: id }),
  fc.record({ kind: fc.constantFrom('details', 'similar'), answer: id, index: count }),
  fc.record({ kind: fc.constant('page'), answer: id, offset: count }),
  fc.record({ kind: fc.constant('events'), offset: count }),
  fc.record({ kind: fc.constant('delete'), person: id }),
  fc.record({ kind: fc.constant('publish'), draft: id }),
  fc.record({ kind: fc.constant('digest-ask'), session: id }, { requiredKeys: ['kind'] }),
  fc.record({ kind: fc.constantFrom('digest-pause', 'digest-resume', 'digest-unsubscribe'), subscription: id }),
  fc.record({ kind: fc.constant('digest-settings'), subscription: id, delivery: id }, { requiredKeys: ['kind', 'subscription'] }),
  fc.record(
    {
      kind: fc.constant('digest-page'),
      event: fc.stringMatching(/^[\w-]{1,20}$/),
      day: fc.nat(9),
      offset: count,
      order: fc.constantFrom('notes', 'time'),
      subscription: fc.stringMatching(/^[\w-]{12}$/),
    },
    { requiredKeys: ['kind', 'event', 'day', 'offset', 'order'] },
  ),
  fc.record(
    { kind: fc.constant('sessions'), event: id, offset: count, day: count },
    { requiredKeys: ['kind', 'event', 'offset'] },
  ),
);

describe('an action in a button', () => {
  it('comes back as it was, in at most 100 characters', () => {
    fc.assert(
      fc.property(actions, (action) => {
        const code = encodeAction(action);
        expect(code.length).toBeLessThanOrEqual(100);
        expect(decodeAction(code)).toEqual(action);
      }),
    );
  });

  it('keeps an id with a colon or a letter of another script in one piece', () => {
    expect(decodeAction(encodeAction({ kind: 'sessions', event: 'a:b/会議', offset: 15 }))).toEqual({
      kind: 'sessions',
      event: 'a:b/会議',
      offset: 15,
    });
  });

  it('is nothing where somebody else made it', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const action = decodeAction(text);
        if (action) expect(decodeAction(encodeAction(action))).toEqual(action);
      }),
    );
    for (const foreign of [
      '',
      'more',
      'more:',
      'details:x',
      'details:x:-1',
      'details:x:1e3',
      'format:c',
      '%E0%A4%A',
      'more:%E0%A4%A',
    ])
      expect(decodeAction(foreign), foreign).toBeUndefined();
  });

  it('is not made where an id is too long for a button', () => {
    expect(() => encodeAction({ kind: 'publish', draft: 'x'.repeat(101) })).toThrow(RangeError);
  });

  it('holds a short code of an id that is long, which leads to that id alone', () => {
    const ids = Array.from({ length: 1_000 }, (_, index) => `${'event-'.repeat(9)}${index}/${'talk-'.repeat(12)}${index}`);
    const long = ids[7] ?? '';
    const code = encodeAction({ kind: 'digest-ask', session: long });
    expect(code.length).toBeLessThan(40);
    const read = decodeAction(code);
    expect(read?.kind === 'digest-ask' && idOfCode(read.session ?? '', ids)).toBe(long);
    expect(new Set(ids.map(idCode)).size).toBe(ids.length);
    expect(idOfCode('cndt2022/1553', ids)).toBe('cndt2022/1553');
    const page = { kind: 'digest-page', event: long.split('/')[0] ?? '', day: 99, offset: 9_999, order: 'notes' } as const;
    expect(encodeAction({ ...page, subscription: 'abcdefghijkl' }).length).toBeLessThanOrEqual(100);
  });
});
