const STATES =
  "Alabama|Alaska|American Samoa|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|District of Columbia|Florida|Georgia|Guam|Hawai[’'ʻ]?i|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Northern Mariana Islands|Ohio|Oklahoma|Oregon|Pennsylvania|Puerto Rico|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Virgin Islands|Washington|West Virginia|Wisconsin|Wyoming";
const STATE = new RegExp(
  String.raw`^(?:the )?(?:(?:States?|Commonwealths?|Territory) of )?(?:the )?(?:${STATES})$`,
  "i",
);
/** Words with which the name of a body ends, or that it holds: nobody is called so without being one. */
const BODY =
  /\b(?:Academ(?:y|ies)|Alliance|Association|Board|Bureau|Campaign|Cent(?:er|re)|Chamber|Church|Clinics?|Coalition|College|Collaborative|Commission|Committee|Community|Company|Conference|Corporation|Corps|Council|Defenders?|Federation|Foundation|Fund|Group|Guild|Inc\.?|Initiative|Institute|Justice|Law|League|LLC|Lawyers|Ministries|Movement|Museum|Network|Organization|Partnership|Program|Project|Services?|Society|Synagogue|Tech|Trust|Union|University|Watch|Women|Workers)\b/i;

/**
 * The amici whom a cover names, one by one, in its own words. A list is parted only where its pieces are names by themselves:
 * states, bodies, persons. "Former Homeland Security and Immigration Officials" stays one.
 */
export function amicusNames(words: string): string[] {
  const text = words.replace(/\s+/g, " ").trim();
  const pieces = piecesOf(text);
  if (pieces.length < 2) return [text];
  const states = pieces.filter((piece) => STATE.test(piece)).length;
  const named = pieces.filter((piece) => STATE.test(piece) || isName(piece)).length;
  const sure = states === pieces.length || pieces.filter((piece) => BODY.test(piece) || STATE.test(piece)).length;
  const enough =
    sure === true || (typeof sure === "number" && sure >= Math.min(2, pieces.length) && sure >= pieces.length / 3);
  return named === pieces.length && enough ? pieces.map(withoutArticle) : [text];
}

/** "A, B, and C" · "the A and the B" · "A; B; and C". The comma before "Inc." parts nothing. */
function piecesOf(text: string): string[] {
  const marked = text.replace(
    /,\s+(?=(?:Inc|LLC|L\.L\.C|LLP|Ltd|Jr|Sr|P\.?C|N\.A|Ph\.?D|M\.?D|Esq|I{2,3})\b)/gi,
    "\u0001",
  );
  const listed = /;/.test(marked) ? marked.split(/;\s*(?:and\s+)?/i) : marked.split(/,\s+(?:and\s+|&\s+)?/i);
  return listed
    .flatMap((piece, i) => (i === listed.length - 1 || listed.length === 1 ? twoOf(piece) : [piece]))
    .map((piece) => piece.replace(/\u0001/g, ", ").trim())
    .filter((piece) => piece !== "");
}

/** The last piece of a list, or the only one, may hold two: "Rhode Island and Washington", "the Academy and the Association". */
function twoOf(piece: string): string[] {
  const halves = piece.split(/\s+and\s+/i);
  if (halves.length !== 2) return [piece];
  const [first = "", second = ""] = halves;
  const both = (test: (half: string) => boolean) => test(first) && test(second);
  const bodies =
    both((half) => BODY.test(half) && half.split(" ").length >= 2) && (/^the /i.test(second) || endsInBody(first));
  return both((half) => STATE.test(half)) || bodies ? halves : [piece];
}

/** "Legal Aid Society" is whole; "Center for Law" goes on. */
function endsInBody(half: string): boolean {
  const last = half.split(" ").slice(-1).join(" ");
  return BODY.test(last) && !/\b(?:for|of|on|in)\s+\S+$/i.test(half);
}

/** Two words or more, or an acronym; no word that goes on with a sentence. */
function isName(piece: string): boolean {
  if (/^(?:in|for|of|as|on|by|other|others|certain)\b/i.test(piece)) return false;
  const words = piece.split(" ");
  return words.length <= 14 && (words.length >= 2 || /^(?:[A-Z0-9]{2,}|[A-Z][a-z]+[A-Z]\w*|[A-Z]\w{3,})$/.test(piece));
}

function withoutArticle(name: string): string {
  return name.replace(/^the\s+(?=States?\s+of|Commonwealth|District)/i, "");
}
