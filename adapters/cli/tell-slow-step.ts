const PATIENCE = 1_000;
const TICK = 250;

/** What steps need to be told of: where a line is shown, and what it says after so many seconds. */
export interface StepTelling {
  /** Shows a line in place of the one before; an empty one takes it away. */
  readonly show: (line: string) => void;
  readonly line: (seconds: number) => string;
  /** Shown at once: the step keeps the process so busy that no second can be counted. */
  readonly isBlocking?: boolean;
}

/** Does a step, and says what is being done as soon as it has taken a second. Gives what the step gives, or throws what it throws. */
export async function tellSlowStep<T>(step: () => Promise<T>, { show, line, isBlocking = false }: StepTelling): Promise<T> {
  let waited = 0;
  if (isBlocking) show(line(0));
  const ticking = setInterval(() => {
    waited += TICK;
    if (waited >= PATIENCE) show(line(Math.floor(waited / 1_000)));
  }, TICK);
  try {
    return await step();
  } finally {
    clearInterval(ticking);
    if (isBlocking || waited >= PATIENCE) show('');
  }
}
