/** A conference edition, e.g. CloudNative Days Tokyo 2022. */
export interface Event {
  /** Short and stable, e.g. `cndt2022`; the file's name and the first half of its sessions' ids. */
  readonly id: string;
  readonly name: string;
  /** Id of the series it is an edition of. */
  readonly series?: string;
  readonly kind?: EventKind;
  /** Absent where it was held, or will be as planned. */
  readonly status?: EventStatus;
  /** IANA time zone in which its times are said, e.g. `Asia/Tokyo`; absent where the data does not tell. */
  readonly zone?: string;
  /** Other names people use for it; matched without regard to case, width and spaces. */
  readonly aliases: readonly string[];
  /** Without `#`. */
  readonly hashtags: readonly string[];
  readonly theme?: string;
  /** Its days in order, as `YYYY-MM-DD`. */
  readonly dates: readonly string[];
  readonly format?: EventFormat;
  readonly venue?: string;
  /** The address, as far as it is known. */
  readonly location?: string;
  readonly city?: string;
  /** Names of the place that people ask by: city, region, quarter. */
  readonly places: readonly string[];
  readonly site?: string;
  /** What its talks are about, told by their meanings; only where these are searched. */
  readonly topics?: readonly string[];
}

export type EventKind = 'conference' | 'meetup' | 'workshop' | 'retreat' | 'other';
export type EventStatus = 'scheduled' | 'held' | 'cancelled';
export type EventFormat = 'online' | 'onsite' | 'hybrid';
