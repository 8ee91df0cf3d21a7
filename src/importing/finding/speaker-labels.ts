/** What people write before who spoke, as the inside of a pattern. */
export const SPEAKER_LABELS =
  '登壇者?|発表者?|スピーカー|講演者|講師|報告者|話者?|話し手|speakers?|presenters?|presented by|who|讲者|演讲者|主讲人?|嘉宾|분?발표자|연사|강연자|Redner(?:in)?|Referent(?:in)?|Vortragende[rn]?|Sprecher(?:in)?|orat(?:eur|rice)|intervenante?|conférenci(?:er|ère)|ponente|oradora?|palestrante|spreker|föreläsare|talare|relatore|relatrice';
