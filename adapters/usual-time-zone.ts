/** Where the machine tells none: most communities that are known so far are there. */
const FALLBACK = 'Asia/Tokyo';

/** The IANA zone of who sets none: that of the machine; servers and containers, whose clocks are UTC, tell nothing of their people. */
export function usualTimeZone(): string {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return /^(?:(?:Etc\/)?(?:UTC|GMT|UCT|Universal|Zulu|Unknown)|Etc\/.*)$/.test(timeZone) ? FALLBACK : timeZone;
}
