/** What a failed call means: refused for good, not carried out this time, or nobody knows. */
export type FailureKind = 'refused' | 'passing' | 'unsure';

/** A call that Slack did not carry out, or may not have. */
export class SlackError extends Error {
  /** Slack's code (`channel_not_found`), or ours for what is no refusal (`unreachable`, `rate_limited`). */
  readonly code: string;
  readonly kind: FailureKind;

  constructor(code: string, kind: FailureKind) {
    super(`Slack: ${code}`);
    this.name = 'SlackError';
    this.code = code;
    this.kind = kind;
  }
}
