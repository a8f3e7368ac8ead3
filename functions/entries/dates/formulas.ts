/* How clerks and judges write that a day is set, moved, taken off, asked for or merely recited. */

export const SET = "(?:re-?)?(?:set|scheduled|calendared|noticed|placed)";
export const MOVED =
  "(?:re-?set(?:s|ting)?|re-?schedul(?:ed|es|ing)|continu(?:ed|es|ing)|adjourn(?:ed|s|ing)|postpon(?:ed|es|ing)|moved|moving|extend(?:ed|s|ing)|enlarg(?:ed|es|ing)|advanced|deferred)";
export const DAY_NAME = "(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? ?)?";
export const AT_TIME = "(?:(?:at )?\\d{1,2}:\\d{2}(?: ?[ap]\\.?m\\.?)?,? ?(?:on )?)?";
export const END = `${AT_TIME}${DAY_NAME}${AT_TIME}$`;
export const TO = "(?:\\b(?:for|to|until|till|on|over|through|before|by|and including)[ ,]+)+(?:and including )?";

export const SET_FOR = new RegExp(
  `\\b(?:${SET})\\b(?: (?:for (?:an? )?(?:hearing|oral argument|argument|trial|conference|consideration)))? ?(?:${TO})?${END}`,
  "i",
);
export const MOVED_TO = new RegExp(
  `\\b${MOVED}\\b(?: (?:further|again|and extended))?[^;]{0,60}? ?${TO}${END}|\\b(?:further )?extend(?:ed|s|ing)?\\b[^;]{0,140}?(?:to|until|through)(?: and including)? ?${END}`,
  "i",
);
export const DUE = new RegExp(
  `\\bdue(?: date)?:?(?: now)?,? ?(?:(?:by|on|before|or|no later than|not later than)[ :]+)*${END}`,
  "i",
);
export const BY = new RegExp(
  `\\b(?:on or before|no later than|not later than|by|before|on or by)[ :]+(?:close of business (?:on )?)?${END}`,
  "i",
);
export const DEADLINE = new RegExp(`\\b(?:deadline|cut-?off(?: date)?|last day)\\b[^;]{0,60}?${END}`, "i");
export const EFFECT = new RegExp(`\\b(?:takes?|taking) effect (?:on )?${END}|\\beffective (?:on |as of )?${END}`, "i");
export const WILL_HOLD = new RegExp(
  `\\b(?:will|shall|to) (?:be held|hold|conduct|be conducted|take place|be heard|hear|appear|convene|be argued)\\b[^;]{0,240}?\\b(?:on|for)\\b ?${END}`,
  "i",
);
export const NAMED_EVENT = new RegExp(
  `(?:\\bargument|\\bconference|\\bhearing|\\bcall|\\btrial|\\bsentencing)s?:?,? (?:is |to be held |begins? |to (?:begin|commence) |commenc(?:es|ing) )?(?:(?:on|of|for) )?${END}|^case calendared:? ?${END}|\\bdistributed for conference of ?${END}`,
  "i",
);
export const SURRENDER = new RegExp(`\\bsurrender\\b[^;]{0,60}?\\b(?:on|by|before)\\b ?${END}`, "i");
export const STAYED_UNTIL = new RegExp(
  `\\bstay(?:ed)?\\b[^;]{0,120}?\\b(?:until|through|to)\\b(?: and including)? ?${END}`,
  "i",
);

/** Days on which something was done, or that are recited: they announce nothing. */
export const RECITED =
  /\b(?:dated|entered|filed|signed|issued|served|of|on the|decided|received|argued|since|between|exclud\w+|exclusion|docketed|submitted|mailed|sent|ordered on|from the order)(?: (?:on|in|from|the))?[ ,:]*$/i;
export const EXCLUDED = /\bexclud\w+\b|\bexcludable\b|\btime between\b|\bspeedy trial\b/i;
export const ASKED =
  /\b(?:requests|requested|requests? (?:that|to)|asks?|asked|proposes?|proposed that|seeks?|sought|moved? the court|moves? (?:to|for)|would like|suggests?|estimated|anticipated?)\b/i;
export const OF_REQUEST =
  /\b(?:motions?|applications?|requests?|letters?)\b(?: (?!re-?set\b|set\b|scheduled\b|hearings?\b|deadlines?\b|due\b)\w+){0,3}? (?:to|for|requesting|seeking)\b/i;
export const ORDERS =
  /\b(?:shall|must|directed|ordered|orders|required|is to|are to|may file|to file|to submit|be filed|be submitted|be served|file|submit|serve|respond)\b/i;
export const VACATES =
  /\b(?:vacat(?:ed|es|ing)|stricken|strik(?:es|ing)|cancel+(?:ed|s|ing)|taken off (?:the )?calendar|removed from (?:the )?(?:\w+ )?calendar|terminated|withdrawn|not called)\b/i;
export const CONTINUED = /\b(?:continued|adjourned|postponed|stayed|deferred)\b/i;
export const SUBMITTED =
  /\b(?:on the briefs|under submission|submitted on the (?:briefs|papers)|without (?:oral )?argument)\b/i;
export const OLD = new RegExp(
  `\\b(?:(?:previously |currently |presently |originally |now )?${SET}(?: for)?(?: (?:hearing|argument|trial))?(?: (?:for|on))?|previously set|from|noticed for|set on) ?${END}`,
  "i",
);
