/** Where the timetables and reports of a data folder come from: what `sources.yaml` names. */
export interface Sources {
  readonly timetables: readonly TimetableSource[];
  readonly reports: readonly ReportSource[];
}

export interface TimetableSource {
  readonly event: string;
  /** An address, or a file; a relative path begins at the data folder. */
  readonly from: string;
  /** IANA name, where the timetable does not name the zone. */
  readonly zone?: string;
}

export interface ReportSource {
  readonly from: string;
  /** Where the report does not tell which event it is of. */
  readonly event?: string;
}
