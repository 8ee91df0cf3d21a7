import { type Logger, LogLevel } from '@slack/bolt';

/** Swallows what the SDK logs: it may hold words of people and addresses with tickets. What went wrong arrives as an error or an event, and is logged by its code. */
export const quietLogger: Logger = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  setLevel: () => {},
  getLevel: () => LogLevel.ERROR,
  setName: () => {},
};
