import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createIntakeGate } from '../../src/reception/intake-gate.ts';

describe('the gate before answers', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
  afterEach(() => void vi.useRealTimers());

  /** So many events are being taken in; the result ends that. */
  const takingIn = (gate: ReturnType<typeof createIntakeGate>, count: number) => {
    const ends: (() => void)[] = [];
    for (let n = 0; n < count; n++) void gate.takeIn(() => new Promise<void>((resolve) => void ends.push(resolve)));
    return () => {
      for (const end of ends) end();
    };
  };
  const passes = (gate: ReturnType<typeof createIntakeGate>) => {
    const passed = vi.fn();
    void gate.open().then(passed);
    return passed;
  };

  it('is open while few events are taken in at a time', async () => {
    const gate = createIntakeGate(() => performance.now());
    takingIn(gate, 4);
    const passed = passes(gate);
    await vi.advanceTimersByTimeAsync(0);
    expect(passed).toHaveBeenCalled();
  });

  it('keeps answers until what came in has been taken in', async () => {
    const gate = createIntakeGate(() => performance.now());
    const end = takingIn(gate, 20);
    const passed = passes(gate);
    await vi.advanceTimersByTimeAsync(500);
    expect(passed).not.toHaveBeenCalled();
    end();
    await vi.advanceTimersByTimeAsync(10);
    expect(passed).toHaveBeenCalled();
  });

  it('lets answers go on where more comes in than can be taken in', async () => {
    const gate = createIntakeGate(() => performance.now());
    takingIn(gate, 20);
    const passed = passes(gate);
    await vi.advanceTimersByTimeAsync(1_100);
    expect(passed).toHaveBeenCalled();
  });
});
