/** A series' name as people shorten it: CI/CD Conference is a Conf and a Con, one of several Conferences; セキュリティカンファレンス a セキュリティカンファ. */
export function seriesNames(name: string): readonly string[] {
  const [, english] = /^(.+\S) conference$/i.exec(name) ?? [];
  if (english !== undefined) return [name, `${english} conf`, `${english} con`, `${english} conferences`, `${english} confs`];
  const [, japanese] = /^(.+)カンファレンス$/.exec(name) ?? [];
  if (japanese === undefined) return [name];
  return ['カンファレンス', 'カンファ'].flatMap((noun) => [`${japanese}${noun}`, `${japanese}の${noun}`]);
}
