/** A call that Slack did not carry out, or may not have. */
export class SlackError extends Error {
  /** Slack's code (`channel_not_found`), or ours for what is no refusal (`unreachable`, `rate_limited`). */
  readonly code: string;
  /** Whether it makes sense that somebody tries again later. */
  readonly isPassing: boolean;

  constructor(code: string, isPassing: boolean) {
    super(`Slack: ${code}`);
    this.name = 'SlackError';
    this.code = code;
    this.isPassing = isPassing;
  }
}
