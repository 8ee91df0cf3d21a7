export interface Person extends Workspace {
  readonly person: string;
}

/** Milliseconds since the epoch. */
export type Instant = number;

/** One team's place on a platform: a workspace, a server. */
export interface Workspace {
  readonly platform: string;
  readonly workspace: string;
}

export interface Channel extends Workspace {
  readonly channel: string;
}

export interface Thread extends Channel {
  readonly thread: string;
}
