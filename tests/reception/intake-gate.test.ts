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
    takingIn(gate, 2);
    const passed = passes(gate);
    await vi.advanceTimersByTimeAsync(2);
    expect(passed).toHaveBeenCalled();
  });

  it('keeps answers until what came in has been taken in', async () => {
    const gate = createIntakeGate(() => performance.now());
    const end = takingIn(gate, 20);
    const passed = passes(gate);
    await vi.advanceTimersByTimeAsync(80);
    expect(passed).not.toHaveBeenCalled();
    end();
    await vi.advanceTimersByTimeAsync(10);
    expect(passed).toHaveBeenCalled();
  });

  it('keeps them for a moment only where acknowledgements are in no danger', async () => {
    const gate = createIntakeGate(() => performance.now());
    takingIn(gate, 5);
    const passed = passes(gate);
    await vi.advanceTimersByTimeAsync(20);
    expect(passed).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(10);
    expect(passed).toHaveBeenCalled();
  });

  it('lets answers go on where more comes in than can be taken in', async () => {
    const gate = createIntakeGate(() => performance.now());
    const passed = passes(gate);
    for (let n = 0; n < 21; n++) {
      takingIn(gate, 20);
      await vi.advanceTimersByTimeAsync(50);
    }
    expect(passed).toHaveBeenCalled();
  });

  it('keeps answers while events come in and the thread is behind', async () => {
    let time = 0;
    let turn = 14;
    const gate = createIntakeGate(() => time);
    const passed = passes(gate);
    const goRound = async () => {
      time += turn;
      takingIn(gate, 1)();
      await vi.advanceTimersByTimeAsync(2);
    };
    takingIn(gate, 1)();
    const late = passes(gate);
    await goRound();
    expect(late).not.toHaveBeenCalled();
    turn = 3;
    for (let n = 0; n < 2; n++) await goRound();
    expect([passed, late].map((one) => one.mock.calls.length)).toEqual([1, 1]);
  });

  it('keeps nobody where nothing comes in', async () => {
    const passed = passes(createIntakeGate(() => 0));
    await vi.advanceTimersByTimeAsync(0);
    expect(passed).toHaveBeenCalled();
  });
});
