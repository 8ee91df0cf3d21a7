import { describe, expect, it } from 'vitest';
import { createKeyring } from '../../src/state/keyring.ts';

const ring = createKeyring(() => 'one secret');

describe('what is sealed', () => {
  it('opens again in a process with the same secret', () => {
    const sealed = ring.seal('slack', '2つ目を詳しく 😀', 'k1');
    expect(createKeyring(() => 'one secret').open('slack', sealed, 'k1')).toBe('2つ目を詳しく 😀');
    expect(Buffer.from(sealed, 'base64url').toString('utf8')).not.toContain('詳しく');
  });

  it('never looks the same twice', () => {
    expect(ring.seal('slack', 'same', 'k1')).not.toBe(ring.seal('slack', 'same', 'k1'));
  });

  it('opens with no other secret, for no other platform, in no other row', () => {
    const sealed = ring.seal('slack', 'words', 'k1');
    expect(createKeyring(() => 'another').open('slack', sealed, 'k1')).toBeUndefined();
    expect(ring.open('discord', sealed, 'k1')).toBeUndefined();
    expect(ring.open('slack', sealed, 'k2')).toBeUndefined();
  });

  it('does not open when any byte of it was changed, or when it is cut', () => {
    const bytes = Buffer.from(ring.seal('slack', 'words', 'k1'), 'base64url');
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(ring.open('slack', changed.toString('base64url'), 'k1')).toBeUndefined();
      expect(ring.open('slack', bytes.subarray(0, at).toString('base64url'), 'k1')).toBeUndefined();
    }
  });
});

describe('a pseudonym', () => {
  it('is the same for the same parts and tells parts apart', () => {
    expect(ring.pseudonym('slack', ['a', 'bc'])).toBe(ring.pseudonym('slack', ['a', 'bc']));
    expect(ring.pseudonym('slack', ['a', 'bc'])).not.toBe(ring.pseudonym('slack', ['ab', 'c']));
  });

  it('fits a nonce of Discord and means nothing under another secret', () => {
    expect(ring.pseudonym('discord', ['1']).length).toBeLessThanOrEqual(25);
    expect(createKeyring(() => 'another').pseudonym('discord', ['1'])).not.toBe(ring.pseudonym('discord', ['1']));
  });
});
