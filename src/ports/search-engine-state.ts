/** What a search engine outside of this process says of itself. */
export interface SearchEngineState {
  /** In small letters, as it calls itself. */
  readonly product: string;
  readonly version: string;
  /** How many hold texts. */
  readonly nodes: number;
  /** `yellow`: some texts have no copy; `red`: some cannot be searched. */
  readonly health: 'green' | 'yellow' | 'red';
  /** Whether it takes words as they are cut here, and no otherwise. */
  readonly keepsTerms: boolean;
  /** Which share of each node's disk is free, 0 to 1. */
  readonly disks: readonly { readonly node: string; readonly free: number }[];
}
