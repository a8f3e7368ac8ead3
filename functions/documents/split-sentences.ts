/** Words that end with a period inside a sentence. */
const ABBREVIATIONS = new Set(
  (
    "v vs pt pts para paras cl cls U.S U S F Fed Supp App Cal Cir Ct Ed Rev Stat Ann Art Arts Amdt Amend Cl Const Dept Dist Div Mfg Bros Assn Ass'n Comm Comm'n Commn Govt Gov't Natl Nat'l Intl Int'l " +
    "Reg Regs Rul No Nos Pp pp Vol Ch Sec Secs Tit Par Para Mr Mrs Ms Messrs Dr Prof Hon Sr St Ste Mt Ft Gen Gov Sen Rep Reps Capt Lt Col Sgt Brief Br Pet Resp Tr Ex Exh Exs Dkt Doc ECF Slip Op op Cf cf See See, e.g i.e " +
    "ed eds ca ft Jan Feb Mar Apr Jun Jul Aug Sept Oct Nov Dec Ala Ariz Ark Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Me Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Vt Va Wash Wis Wyo " +
    "Cong Sess Rec Hous Indus Ins Educ Elec Envtl Envt'l Equip Exch Fin Grp Hosp Inst Lab Mach Mgmt Mkt Mun Mut Org Pac Prods Prop Pub R.R Ry Sav Sch Sci Sec Serv Servs Soc Sys Tel Transp Twp Univ Util W.D N.D S.D E.D C.D M.D D.C J JJ C.J P.A P.C LL Ph " +
    "Est Crim Civ Evid Proc Bankr Admin Adv Cert Comm Cust Cyber Dev Dir Eng Exam Gaz Gen Hist Jur Just Law Leg Litig Loc Mem Mil Nat Off Ord Pers Phil Pol Prac Priv Prob Prot Psych Rts Stan Harv Yale Colum Geo Chi Nw Tul Iss Supt Ins Ltd"
  )
    .replace(/ (?:Law|Lab|Yale|Just|Off|Pub|Prop) /g, " ") // words that also end sentences
    .split(" "),
);
/** Abbreviations that end a sentence when a word that begins sentences follows. */
const MAYBE_LAST = new Set([
  "al",
  "seq",
  "Inc",
  "Co",
  "Corp",
  "Ltd",
  "Act",
  "Jr",
  "Sr",
  "id",
  "Id",
  "Ibid",
  "ibid",
  "App",
  "supra",
  "infra",
  "a.m",
  "p.m",
  "Rev",
  "Cir",
  "U.S",
  "S",
  "D.C",
  "Stat",
  "Const",
  "art",
  "etc",
  "Pa",
  "Ed",
  "Ct",
  "F",
  "J",
  "JJ",
  "C.J",
  "Cal",
  "Tex",
  "Va",
  "Mass",
  "Supp",
  "No",
  "P.C",
  "P.A",
]);
/** Words that begin sentences and hardly ever follow an abbreviation inside one. */
const OPENERS = new Set(
  (
    "The This That These Those There Then Thus Therefore They Their He She His Her It Its In If Instead Indeed Is Into We When Where Whether While What Which Who Why With Without Within Under Until Unless Upon " +
    "Although And As At Accordingly After All Also Among An Any Because Before Both But By Consequently Contrary Each Even Every Finally First Following For From Further Furthermore Given Had Has Have Hence How However " +
    "Likewise Many Moreover Most Neither Nevertheless No None Nonetheless Nor Not Nothing Notwithstanding Now Of On Once One Only Or Otherwise Our Over Petitioner Petitioners Plaintiff Plaintiffs Rather Respondent Respondents " +
    "Second Section Similarly Since So Some Still Such Third Though Through Throughout To Today Two Were Was Would Yet You Your Here Congress Appellant Appellants Appellee Appellees Defendant Defendants Amici Amicus Are Can Could Did Do Does Should May Must My Last Later Like Long More Much Nearly New Nowhere Opinion Other Others Our Part Perhaps Recently Regardless Specifically See Cf Ante Post"
  ).split(" "),
);

/**
 * A place where a sentence ends. The mark of a note may stand behind it: "… affirmed.” 12 The" · "… below.2 The" · "… law.* The" ·
 * "… school. n11 Nationwide". "… chapter.” 49 U. S. C. §20701" has none.
 */
const END =
  /(?<stop>[.?!]|\.\s?\.\s?\.\s?\.)(?<close>[’”"')\]]*)(?<mark>(?<=[^\d\s].)\d{1,2}(?=\s|$)|\s\d{1,2}(?=\s+[“"‘'[(]?[A-Z](?!\.))|[*†‡]{1,2}|(?:\sn\d{1,3})+)?(?=\s|$)/g;

/** Start and end of each sentence in `text`; the mark of a footnote behind the period stays outside. */
export function splitSentences(text: string): { readonly start: number; readonly end: number }[] {
  const spans: { start: number; end: number }[] = [];
  let start = 0;
  const push = (end: number, next: number) => {
    const lead = /^\s*/.exec(text.slice(start, end))?.[0].length ?? 0;
    if (end > start + lead) spans.push({ start: start + lead, end });
    start = next;
  };
  for (const match of text.matchAll(END)) {
    const stop = match.index + (match.groups?.["stop"] ?? ".").length;
    const end = stop + (match.groups?.["close"] ?? "").length;
    const next = match.index + match[0].length;
    if (match.index < start || !endsSentence(text, { start, stop, end, next })) continue;
    push(end, next);
  }
  push(text.trimEnd().length, text.length);
  return spans;
}

/** Whether a sentence ends with the line `text` when `next` follows: "18 U." before "S. C. §1512" ends none. */
export function endsBefore(text: string, next: string): boolean {
  const tail = text.slice(-80);
  return splitSentences(`${tail} ${next}`).some(
    ({ start, end }) => end <= tail.length && start + (end - start) > tail.length - 5,
  );
}

interface Place {
  readonly start: number;
  readonly stop: number;
  readonly end: number;
  readonly next: number;
}

function endsSentence(text: string, { start, stop, end, next }: Place): boolean {
  const following = /^\s+(?<word>\S+)/.exec(text.slice(next, next + 60))?.groups?.["word"] ?? "";
  const opener = following.replace(/^[“"‘'[(]+/, ""); // “The → The
  if (following === "" || following === "*") return true; // "* * *"
  if (
    /\b(?:Affirmed|Reversed|Vacated|Remanded|Dismissed|Denied|Granted)\.$/.test(
      text.slice(Math.max(start, stop - 12), stop),
    )
  )
    return true; // the last word of a ruling, whatever the page goes on with
  if (!/^[“"‘'[(§¶$]*[A-Z0-9§¶$]/.test(following)) return false; // goes on in lower case: "Inc. was"
  if (text[stop - 1] !== ".") return true;
  if (/\.\s?\.\s?\.?$/.test(text.slice(stop - 4, stop - 1).concat("."))) return /^[“"]?[A-Z]/.test(following); // ". . . ."
  const word =
    /(?<![^\s“"‘([—–])(?<word>[^\s“"‘([—–]+)\.$/.exec(text.slice(Math.max(start, stop - 24), stop))?.groups?.["word"] ??
    ""; // "Corp."
  // "under §2244(b)(3)(E). That provision": a letter in parentheses stands for no word.
  if (/\([A-Za-z0-9]{1,4}\)\.$/.test(text.slice(Math.max(start, stop - 8), stop)))
    return OPENERS.has(opener.replace(/[^A-Za-z].*$/, ""));
  if (end > stop) return !/^(?:at|v)$/.test(opener) && !isInitial(word);
  const bare = word.replace(/[’”"')\],;]+/g, "");
  const opens = OPENERS.has(opener.replace(/[^A-Za-z].*$/, "")); // "The," → The
  // "Supp. 2d" · "App. 169" · "§. 4": a number goes with the abbreviation before it
  if (/^[\d§(]/.test(opener)) return !ABBREVIATIONS.has(bare) && !MAYBE_LAST.has(bare) && !isInitial(bare);
  if (MAYBE_LAST.has(bare)) return opens && opener !== "See";
  if (ABBREVIATIONS.has(bare) || isInitial(bare)) return false;
  if (/^\d+(?:d|th|st|nd|rd)$/.test(bare)) return opens; // "F. 3d."
  return true;
}

/** "J" · "U.S" · "J.D.B" · "Ph.D": letters that stand for words. A lone "I" or "A" at the end may be a part's name; it is one, too. */
function isInitial(word: string): boolean {
  return /^(?:[A-Z]|(?:[A-Za-z]{1,2}\.)+[A-Za-z]{1,2})$/.test(word);
}
