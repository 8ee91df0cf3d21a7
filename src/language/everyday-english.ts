const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/**
 * English words of everyday life, in their forms. In a question they say how something went, not what it was about; in Japanese notes
 * they stand only by chance, within names.
 */
const EVERYDAY = words(`
  one two three four five six seven eight nine ten hundred thousand million first second third last next once twice half whole
  able about above across actually again against ago ahead alike almost alone along already also although always among another anybody anyone
  anything anyway anywhere apart around aside ask asked asking asks away back backward bad badly barely became become becomes becoming before began begin
  begins behind below beneath beside besides better between beyond big bigger biggest bit both bring brings brought busy buy call called calling came can't
  cannot care cared cares carefully catch caught certain certainly cheap cheaper clear clearly close closed closer come comes coming
  common commonly complete completely could couldn't cut cuts cutting day days deal dealing deals decide decided decides did didn't different differently
  difficult doesn't doing don't done down dozen dozens during each early easier easily easy either else end ended ending ends enough entire
  entirely especially even eventually ever every everybody everyone everything everywhere exactly except explain expect expected explicitly extra
  fall fallen falls far fast faster feel feeling feels fell felt few fewer figure figured find finding finds fine finish finished
  fit fits follow followed following follows forget forgot forgotten forward found free frequently friend friends full fully fun funny
  gave get gets getting give given gives giving glad go goes going gone gonna good got great grew grow growing grown grows guess guy guys
  had hadn't half hand hands happen happened happening happens happy hard harder hardly hasn't hate haven't he head hear heard hello help helped helping helps
  hence here herself high higher highest himself hold holding holds hope hopefully hot huge hundreds idea ideas important impossible including indeed inside
  instead interested interesting into isn't itself just keep keeping keeps kept kind kinds knew know knowing known knows large larger largest late lately
  later latest lead leads learned least leave leaves leaving led left less let lets letting lie like liked likely likes little live lives
  living long longer look looked looking looks lose loses losing lost lot lots love loved low lower lowest made mainly make makes making
  man manage managed many matter matters maybe mean means meant meet men merely mess messy middle might mind minute minutes miss missed moment
  month months more morning most mostly move moved much must myself name named names near nearly necessary need needed needing needs neither
  never new nice nobody none nor normal normally nothing notice noticed now nowhere number numbers obvious obviously odd often ok okay old older
  only onto open opened opposite ordinary other others otherwise ourselves outside over own owns part parts past pay paid people per perhaps person
  pick picked piece pieces place places plan plans plenty point points poor possible possibly prefer pretty previous previously probably problem problems
  proper properly prove put puts putting question questions quick quickly quiet quite ran rarely rather reach reached read ready real
  really reason reasons recent recently regular regularly remain remained remains remember right rough roughly round said same sat saw
  say saying says see seeing seem seemed seems seen sees sell sense sent serious seriously set sets setting several shall she short shorter shortly should shouldn't
  show showed showing shown shows side sides similar simple simpler simply since sit situation size slightly slow slower slowly small smaller smallest
  so sold some somebody somehow someone something sometime sometimes somewhat somewhere soon sooner sorry sort sorts speak special spend spends spent
  stand standing stands start started starting starts stay stayed staying stays still stood stop stopped stopping stops straight strange stuff
  such sudden suddenly suggest suppose supposed sure take taken takes taking talk tell telling tells tend than thank that's themselves then there therefore these thing things think
  thinking thinks third thirty this those though thought thousands through throughout thus till time times tiny today together told tomorrow tonight too
  took top total totally touch toward towards tried tries true truly try trying turn turned turning turns twelve twenty twice under unless
  unlike until up upon us use used useful useless uses using usual usually various very wait waited waiting walk want wanted wanting wants was wasn't
  watch watched watching way ways we we're wear week weeks well went were weren't what whatever when whenever where wherever whether which while who whoever
  whole whose why wide wife will win wish with within without woman women won won't wonder word words wore worked working works world
  worse worst worth would wouldn't write writes writing written wrong wrote year years yes yesterday yet you you're young your yourself
  allow allowed allowing allows accept accepted add added adding admit agree appear appeared arrive avoid avoided avoiding believe belong borrow break breaking broke broken
  carry cause caused causes causing change changed changes changing check checked choose choosing chose chosen claim compare compared concern connect consider considered
  contain continue continued continues cover create created creating depend depends describe described discover discuss draw drew drop dropped eat enjoy
  exist exists face faced fail failed failing fails fear fight fill fix fixed fixing force forced gain gather guess handle handled handles handling hurt ignore
  imagine improve improved improving include increase insist introduce invite join joined jump last laugh lift limit listen mark mention offer order perform play played playing
  prepare present press prevent produce promise protect provide pull push raise realise realize receive recognise recognize reduce reduced reducing refuse regret
  relate remind remove removed repeat replace reply report require required rest result return reveal rise save saved saving score search seek separate serve settle shape
  share shared sharing shout shut sign sleep solve solved solving sound spread steal stick struggle struggled struggling succeed suffer suit supply support surprise survive
  switch switched teach tear test throw tie train travel treat trust understand understanding understood visit vote warn wash waste whatever wonder worry
  purpose hop stamp stamps kinda someday somebody's else's nobody's everyone's
`);

/** Whether a word is one of everyday English, which tells little of what a session was about. */
export const isEverydayEnglish = (word: string): boolean => EVERYDAY.has(word);
