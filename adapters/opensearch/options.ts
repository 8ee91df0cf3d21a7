/** How an OpenSearch cluster is reached, as structured-cloneable data: every thread connects for itself. */
export interface OpenSearchOptions {
  /** Addresses of its nodes; a name and a password may stand in them. */
  readonly nodes: readonly string[];
  readonly apiKey?: string;
  /** A file with the certificates that are trusted instead of the usual ones, PEM. */
  readonly caFile?: string;
  /** So many milliseconds after it began a search is given up, whatever is still to be tried. */
  readonly searchMilliseconds: number;
}
