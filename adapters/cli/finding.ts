/** What was found out about one part of the set-up. */
export interface Finding {
  /** A part of the set-up, or a platform's name. */
  readonly check: string;
  readonly level: 'ok' | 'warning' | 'fault';
  readonly message: string;
}
