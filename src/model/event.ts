/** A conference edition, e.g. CloudNative Days Tokyo 2022. */
export interface Event {
  /** Short and stable, e.g. `cndt2022`; the file's name and the first half of its sessions' ids. */
  readonly id: string;
  readonly name: string;
  /** Other names people use for it; matched without regard to case, width and spaces. */
  readonly aliases: readonly string[];
  /** Without `#`. */
  readonly hashtags: readonly string[];
  readonly theme?: string;
  /** Its days in order, as `YYYY-MM-DD`. */
  readonly dates: readonly string[];
  readonly format?: string;
  readonly venue?: string;
  readonly location?: string;
  /** Names of the place that people ask by: city, region, quarter. */
  readonly places: readonly string[];
  readonly site?: string;
}
