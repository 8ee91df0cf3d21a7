import { createInFlight } from '../concurrency/create-in-flight.ts';
import type { FairLanes } from '../concurrency/fair-lanes.ts';
import type { FairTurns } from '../concurrency/fair-turns.ts';
import { withDeadline } from '../concurrency/with-deadline.ts';
import { shortId } from '../model/short-id.ts';
import type { AdapterLog } from '../ports/adapter.ts';
import type { HeldEvent, Inbox } from '../ports/inbox.ts';
import type { Case, OpenCase, Reception } from '../ports/reception.ts';
import { answerCase, type Outcome } from './answer-case.ts';
import { createHolds, type Holds } from './hold-events.ts';
import type { IntakeGate } from './intake-gate.ts';
import { LOG_EVERY, MAX_HELD, TAKE_TIME, TAKE_TIME_ONCE } from './reception-limits.ts';

export interface ReceptionParts {
  /** Its name, as in the state. */
  readonly platform: string;
  readonly inbox: Inbox;
  /** Names this process among the replicas, and this run of it. */
  readonly owner: string;
  readonly openCase: OpenCase;
  /** Shared by all platforms, so that none waits for another's questions. */
  readonly turns: FairTurns;
  readonly lanes: FairLanes;
  readonly gate: IntakeGate;
  readonly log: AdapterLog;
  /** A clock that nobody sets, in milliseconds. */
  readonly monotonic: () => number;
}

/**
 * Takes events in before they are acknowledged, answers each once, and takes up what a process that died left.
 * Where the state is away, what the platform delivers again is not acknowledged, and the rest answered without memory.
 */
export function createReception(parts: ReceptionParts): Reception {
  const { platform, inbox, owner, gate, log, monotonic } = parts;
  const [calledOff, allEnded] = [new AbortController(), new AbortController()];
  const underWay = createInFlight();
  const failed = logNowAndThen(log, 'the inbox does not answer', monotonic);
  const full = logNowAndThen(log, 'more events come in than are answered: some are left with the platform', monotonic);
  const holds = createHolds({ inbox, platform, owner, monotonic, failed });

  const renewing = holds.renew(allEnded.signal);
  let taking = Promise.resolve();

  const cases = createCases(parts, holds, failed);
  const track = (work: Promise<unknown>): void => void underWay.track(work).catch(failed);
  const begin = (held: HeldEvent | undefined): void => {
    if (!held) return;
    holds.add(held);
    track(cases.answerHeld(held));
  };
  /** The state may take it yet: then it is answered when it is there. */
  const untilItIsBack = (storing: Promise<HeldEvent | undefined>): never => {
    track(storing.then(begin));
    throw new Error('the state is away');
  };
  /** Resolves when it was answered, or the state has taken it after all: then it is known there that it was answered. */
  const withoutState = async (storing: Promise<HeldEvent | undefined>, content: unknown): Promise<void> => {
    const answered = cases.answerWithoutMemory(content);
    track(answered);
    const settle = async (held: HeldEvent | undefined): Promise<void> => {
      if (!held) return;
      holds.add(held);
      await answered;
      await holds.end(held, 'answered');
    };
    track(storing.then(settle));
    await Promise.race([answered, storing.catch(() => answered)]);
  };
  return {
    async receive(received) {
      const { workspace, event, content, isRedelivered } = received;
      if (calledOff.signal.aborted) throw new Error('the service stops');
      if (isRedelivered && holds.count() >= MAX_HELD) {
        const error = new Error(`${holds.count()} events are held`);
        full(error);
        throw error;
      }
      const storing = inbox.take({ platform, workspace, event, content }, owner);
      const inTime = (): Promise<HeldEvent | 'late' | undefined> =>
        withDeadline(storing, isRedelivered ? TAKE_TIME : TAKE_TIME_ONCE, 'late' as const);
      const taken = await gate.takeIn(inTime).catch((error: unknown) => {
        failed(error);
        return 'late' as const;
      });
      if (taken !== 'late') {
        begin(taken);
        return taken !== undefined;
      }
      if (isRedelivered) return untilItIsBack(storing);
      await withoutState(storing, content);
      return true;
    },
    start() {
      taking = holds.takeUp(begin, calledOff.signal);
    },
    async stop() {
      calledOff.abort();
      await taking;
      await underWay.drained();
      allEnded.abort();
      await renewing;
    },
  };
}

/** Opens what was received, and answers it when its turn comes. */
function createCases(
  { platform, openCase, turns, lanes, gate, log }: ReceptionParts,
  holds: Holds,
  failed: (error: unknown) => void,
) {
  const inLane = ({ turn }: Case, answer: () => Promise<Outcome>): Promise<Outcome> =>
    turn.lane === undefined ? answer() : lanes.run(`${platform} ${turn.workspace} ${turn.lane}`, turn.person, answer);
  /** One that cannot be opened now is none: it must not be held for ever. */
  const open = async (content: unknown, attempt: number): Promise<Case | undefined> => {
    try {
      return await openCase(content, attempt);
    } catch (error) {
      failed(error);
      return undefined;
    }
  };
  async function answerHeld(held: HeldEvent): Promise<void> {
    const opened = await open(held.content, held.attempt);
    if (!opened) {
      log.error(
        { attempt: held.attempt },
        'an event in the inbox cannot be read: it was written with another secret or by another version',
      );
      return holds.end(held, 'undeliverable');
    }
    const how = { key: held.key, attempt: held.attempt, turns, gate, log, isOurs: () => holds.isOurs(held) };
    await holds.end(held, await inLane(opened, () => answerCase(opened, how)));
  }
  async function answerWithoutMemory(content: unknown): Promise<void> {
    const opened = await open(content, 1);
    const how = { key: shortId(), attempt: 1, turns, gate, log, isOurs: async () => true };
    if (opened) await inLane(opened, () => answerCase(opened, how));
  }
  return { answerHeld, answerWithoutMemory };
}

/** What fails while the state is away fails for every event: it is told now and then, with how often. */
function logNowAndThen(log: Pick<AdapterLog, 'error'>, message: string, monotonic: () => number): (error: unknown) => void {
  let loggedAt = Number.NEGATIVE_INFINITY;
  let times = 0;
  return (error) => {
    times++;
    if (monotonic() < loggedAt + LOG_EVERY) return;
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? error.name).slice(0, 200) : typeof error;
    log.error({ reason, times }, message);
    loggedAt = monotonic();
    times = 0;
  };
}
