/** Where the machine tells none: most communities that are known so far are there. */
const FALLBACK = 'Asia/Tokyo';

/** Of machines whose clock tells nothing of their people. */
const NOWHERE = /^(?:Etc\/)?(?:UTC|UCT|GMT|Greenwich|Universal|Zulu|Unknown)$/;

/** The IANA zone of who sets none: that of the machine, unless it is UTC, as on servers and in containers. */
export function usualTimeZone(): string {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return NOWHERE.test(timeZone) ? FALLBACK : timeZone;
}
