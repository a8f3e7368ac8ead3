import { COURTS, type Court } from "../../model/courts.ts";

/** How people write the words of a court's name; what is left is compared letter by letter. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/\bU\.?\s?S\.?\s+(?=Court|District|Bankruptcy|Supreme|Dist|Bankr|Ct)/gi, "united states "], // U.S. District Court
  [/\bfor the\b|\bof the\b|\bthe\b|\bof\b|\bfor\b|\bin\b/gi, " "],
  [/\bCourts?\b|\bCts?\b\.?/gi, " court "],
  [/\bAppeals?\b|\bApp(?:eals)?\.(?=\s|$)/gi, " appeals "],
  [/\bDist\b\.?/gi, " district "],
  [/\bCircuit\b|\bCir\b\.?/gi, " circuit "],
  [/\bBankruptcy\b|\bBankr?\b\.?/gi, " bankruptcy "],
];

const ORDINALS: Readonly<Record<string, string>> = {
  "1st": "first",
  "2d": "second",
  "2nd": "second",
  "3d": "third",
  "3rd": "third",
  "4th": "fourth",
  "5th": "fifth",
  "6th": "sixth",
  "7th": "seventh",
  "8th": "eighth",
  "9th": "ninth",
  "10th": "tenth",
  "11th": "eleventh",
};

/** A name in one form: small letters, no stops, ordinals as words, directions and states as they are. */
function plainName(text: string): string {
  let plain = text.replace(/[’']/g, "'");
  for (const [pattern, word] of WORDS) plain = plain.replace(pattern, ` ${word} `);
  return plain
    .toLowerCase()
    .replace(/\b(\d{1,2}(?:st|nd|rd|d|th))\b/g, (ordinal) => ORDINALS[ordinal] ?? ordinal)
    .replace(/\bunited states\b/g, " ")
    .replace(/[^a-z0-9]+/g, "");
}

/** Every name of each court in that form. */
const NAMES: ReadonlyMap<string, string> = new Map(
  COURTS.flatMap((court) => namesOf(court).map((name) => [plainName(name), court.id] as const)),
);

function namesOf(court: Court): string[] {
  const { id, name, short, long } = court;
  const own = [id, name, short, long];
  if (id === "scotus")
    return [...own, "S. Ct.", "Supreme Court", "SCOTUS", "U.S. Supreme Court"].filter((one) => one !== "U.S.");
  if (id === "cadc")
    return [...own, "DC Cir.", "District of Columbia Circuit", "United States Court of Appeals for the D.C. Circuit"];
  if (court.level === "appeals" && court.special === undefined)
    return [...own, `${name} Court of Appeals`, `Court of Appeals for the ${name}`, `U.S. Court of Appeals ${name}`];
  if (court.special === "bankruptcy appellate panel") {
    const circuit = short.replace("B.A.P. ", ""); // "9th Cir."
    return [...own, `${circuit} B.A.P.`, `BAP ${circuit}`, `Bankruptcy Appellate Panel ${circuit}`];
  }
  if (id === "cit")
    return [...own, "CIT", "Court of Int'l Trade", "U.S. Court of International Trade", "Ct. Intl. Trade"];
  if (id === "uscfc") return [...own, "COFC", "Court of Federal Claims", "Fed. Claims", "Ct. Fed. Cl."];
  if (id === "cavc") return [...own, "CAVC", "Court of Appeals for Veterans Claims", "Vet. App."];
  const district = long.replace(/^United States (?:Bankruptcy|District) Court for the /, "");
  if (court.special === "bankruptcy")
    return [
      ...own,
      `Bankruptcy Court, ${district}`,
      `${district} Bankruptcy Court`,
      short.replace("Bankr. ", "Bankr "),
    ];
  return [
    ...own,
    district,
    `District Court, ${district}`,
    `${district} District Court`,
    `U.S. District Court, ${short}`,
    `${long.split(" for the ")[0]} ${short}`,
    ...localNames(court),
  ];
}

/** What a district is called where it sits: "SDNY", "N.D. California", "EDVA". */
function localNames({ id, short, long }: Court): string[] {
  const [, direction = "", state = ""] = /for the (?:(\w)\w+ )?District of (.+)$/.exec(long) ?? [];
  const [, postal = "", letter = ""] = /^([a-z]{2})([a-z])d$/.exec(id) ?? []; // cand: not akd
  return [
    short.replace(/[.\s]/g, ""), // SDNY, NDCal
    `${direction}.D. ${state}`,
    ...(letter === "" ? [] : [`${letter}d${postal}`]), // ndca, edva
  ];
}

/** The court that `text` names, whole; undefined when it names none that we know. */
export function courtNamed(text: string): string | undefined {
  const plain = plainName(text);
  if (plain === "") return undefined;
  // "USDC CAND": the host's name after what it is
  const behind = /^usdc(.+)$/.exec(plain)?.[1];
  return NAMES.get(plain) ?? (behind === undefined ? undefined : NAMES.get(behind));
}

/** Where in `text` a court is named, as the longest run of words that is one; the whole text first. */
export function courtIn(text: string): { readonly court: string; readonly rest: string } | undefined {
  const words = text
    .trim()
    .split(/\s+/)
    .filter((word) => word !== "");
  for (let length = Math.min(words.length, WORDS_MAX); length > 0; length -= 1) {
    for (let from = 0; from + length <= words.length; from += 1) {
      const run = words.slice(from, from + length).join(" ");
      if (length === 1 && !mayStandAlone(run)) continue;
      const court = courtNamed(run.replace(/^[([,;]+|[)\],;:]+$/g, "")); // "(N.D.", "Cal.),"
      if (court !== undefined)
        return { court, rest: [...words.slice(0, from), ...words.slice(from + length)].join(" ") };
    }
  }
  return undefined;
}

/** Words of the longest name of a court. */
const WORDS_MAX = 14;

/** One word names a court as an id or an abbreviation: "cand", "SDNY", "ca9", "D.D.C."; never as a plain word ("In", "Me"). */
function mayStandAlone(word: string): boolean {
  const bare = word.replace(/^[([,;]+|[)\],;:]+$/g, "");
  return (
    /^[a-z]{2,9}\d{0,2}$/.test(bare) ||
    /^[A-Z]{3,6}$|^[A-Z]{2}\d{1,2}$/.test(bare) ||
    /^(?:[A-Z]\.)+[A-Z]?\.?$/.test(bare)
  ); // cand, SDNY, CA9, D.D.C.
}
