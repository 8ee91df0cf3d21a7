import { inflectEnglish } from './inflect-english.ts';

/** The English words with which people ask, each by itself: what a slip of the keyboard in a question may have been. No word that talks are about. */
export const ENGLISH_OF_ASKING: ReadonlySet<string> = new Set(
  [
    'bit lot the this that these those there here they them their his her him she its what when where which who whose why how about after again all also and another any anything are because before being between both but can could did does doing done down each either else every everything everyone for from get gets give gives given giving gave had has have having into just know last let like more most much need never next nothing now off once one only ones other others our out over please really same should some someone something still such take than thank thanks then thing things think too under until very want was well were while will with without would year years you your',
    'first second third fourth fifth sixth seventh eighth ninth tenth latest newest oldest earliest longest shortest bottom middle',
    'company companies speaker speakers presenter presenters slide slides deck video videos recording recordings category categories level levels beginner beginners beginner-level intermediate advanced keynote keynotes session sessions talk talks presentation presentations event events conference date venue track language english japanese affiliation summary similar related different difference remaining details detail information everybody held hold took place',
    'show shows showed shown tell tells told find found see seen speak spoke spoken speaking wrote made happened went drop dropped throw threw',
    inflectEnglish('compare explain list narrow filter exclude include remove present describe summarize elaborate repeat'),
  ].flatMap((words) => words.split(' ')),
);
