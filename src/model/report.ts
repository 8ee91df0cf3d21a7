export interface Report {
  /** `<event>/<file name>`. */
  readonly id: string;
  readonly event: string;
  readonly title: string;
  readonly author?: string;
  readonly handle?: string;
  readonly site?: string;
  readonly url?: string;
  readonly published?: string;
  readonly language: string;
}
