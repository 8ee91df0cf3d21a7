const PLACEHOLDER =
  /^[[【（(]?(?:tb[acd]|todo|to be (?:announced|confirmed|decided)|coming soon|未定|調整中|準備中|近日公開)[\]】）).。…]?$/i;

/** Whether a title says no more than that it is not known yet. */
export const isPlaceholderTitle = (title: string): boolean => PLACEHOLDER.test(title.trim());
