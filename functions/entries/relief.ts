/** What motions ask for, as clerks name it in a motion's line and in the order that decides it. */
const RELIEFS: readonly (readonly [string, RegExp])[] = [
  ["injunction", /\bpreliminary injunction|\binjunctive relief/i], // Motion for Preliminary Injunction
  ["restraining order", /\brestraining order|\btro\b/i], // MOTION for Temporary Restraining Order ; Motion for TRO
  ["stay", /\bstay\b|\babeyance\b|\bpostpone\w*|\b705\b/i], // EMERGENCY Motion to stay lower court action ; hold in abeyance
  ["class", /\bclass cert\w+|\bcertif\w+ (?:a |the )?class|\bclasswide\b/i], // MOTION to Certify Class
  ["dismissal", /\bdismiss\w*/i], // MOTION to Dismiss
  ["summary judgment", /\bsummary judgment/i], // MOTION for Summary Judgment
  ["more time", /\bextension\b|\bextend\b|\benlarge\w*|\bcontinu(?:e|ance)\b/i], // Motion to extend the time to file a response
  ["amicus", /\bamic(?:us|i)\b/i], // MOTION for Leave to File Amicus Brief
  ["intervention", /\binterven\w+/i], // Motion to intervene
  ["vacatur", /\bvacat(?:e|ur)\b/i], // Motion to vacate the judgment
  ["remand", /\bremand\b/i], // motion for immediate remand
  ["mandate", /\bmandate\b/i], // consent motion to issue the mandate
  ["rehearing", /\brehearing|\ben banc/i], // petition for rehearing en banc
  ["reconsideration", /\breconsider\w*/i], // Motion for Reconsideration
  ["certiorari", /\bcertiorari\b/i], // Petition for a writ of certiorari
  ["expedition", /\bexpedit\w+/i], // motion to expedite
  ["admission", /\bpro hac vice|\badmission\b/i], // Motion for Pro hac vice
  ["withdrawal", /\bwithdraw\w*/i], // Motion to Withdraw as Counsel
  ["sealing", /\bseal\w*/i], // Motion to Seal
  ["length", /\bexcess pages|\boversized|\bpage limit|\bexceed\b/i], // Motion to file oversized brief
  ["transfer", /\btransfer\b/i], // Motion to Transfer Case
  ["discovery", /\bcompel\b|\bdiscovery\b|\bprotective order/i], // MOTION to Compel
  ["striking", /\bstrike\b/i], // MOTION to Strike
  ["argument", /\b(?:oral|divided) argument/i], // motion for divided argument
];

/** The reliefs that words name. */
export function reliefsIn(words: string): ReadonlySet<string> {
  return new Set(RELIEFS.filter(([, named]) => named.test(words)).map(([relief]) => relief));
}

/** The Supreme Court's own number of an application or motion: "19A960", "21M105". */
export function applicationNumbersIn(words: string): readonly string[] {
  return words.match(/\b\d{2}[AM]\d{1,5}\b/g) ?? [];
}
