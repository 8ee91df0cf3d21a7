const HONORIFIC = /^(?:さん|氏|先生|様|さま|くん|君|ちゃん)/;
const MAX_HONORIFIC = 3;

/** Whether at a place of a text stands what shows that a name is somebody's: 松本さん is a person, 松本 a place. */
export const isHonorificAt = (text: string, at: number): boolean => HONORIFIC.test(text.slice(at, at + MAX_HONORIFIC));
