/*
 * Every federal court that keeps a docket today, under CourtListener's id, which is also the name of its CM/ECF host but
 * where `hosts` says otherwise. Districts and their seats: 28 U.S.C. §§ 81–131; abbreviations: the Bluebook, table T1.1;
 * time zones: 49 C.F.R. part 71 with the office digits of CM/ECF numbers, for districts that lie in two.
 * A test compares ids and abbreviations with the `courts-db` package of the Free Law Project where it is installed.
 */

/** A federal court. */
export interface Court {
  readonly id: string;
  /** "Ninth Circuit", "N.D. Cal.", "Supreme Court": in headings. */
  readonly name: string;
  /** Bluebook short form: "9th Cir.", "N.D. Cal.", "U.S.". */
  readonly short: string;
  /** "United States District Court for the Northern District of California". */
  readonly long: string;
  readonly level: "supreme" | "appeals" | "district";
  /** Of those that are neither the Supreme Court, a circuit nor a district court. */
  readonly special?: "bankruptcy" | "bankruptcy appellate panel" | "national";
  /** What stands before an entry's number when lawyers cite it: "Dkt. 39" on appeal, "ECF No. 73" below. The Supreme Court numbers no entry. */
  readonly entryLabel: "Dkt." | "ECF No." | null;
  /** The clerk's time zone. */
  readonly zone: string;
  /** Zones of its offices that lie in another, by the digit before the colon of a docket number. */
  readonly officeZones?: Readonly<Record<string, string>>;
  /** The host of its CM/ECF. */
  readonly site: string;
}

const EASTERN = "America/New_York";
const CENTRAL = "America/Chicago";
const MOUNTAIN = "America/Denver";
const PACIFIC = "America/Los_Angeles";
const INDIANA = "America/Indiana/Indianapolis";

/** State, its abbreviation, its name, its zone, and the letters of its districts ("" where it is one). */
type StateRow = readonly [id: string, short: string, name: string, zone: string, districts: string];

const STATES: readonly StateRow[] = [
  ["al", "Ala.", "Alabama", CENTRAL, "mns"],
  ["ak", "Alaska", "Alaska", "America/Anchorage", ""],
  ["az", "Ariz.", "Arizona", "America/Phoenix", ""],
  ["ar", "Ark.", "Arkansas", CENTRAL, "ew"],
  ["ca", "Cal.", "California", PACIFIC, "cens"],
  ["co", "Colo.", "Colorado", MOUNTAIN, ""],
  ["ct", "Conn.", "Connecticut", EASTERN, ""],
  ["de", "Del.", "Delaware", EASTERN, ""],
  ["dc", "D.C.", "Columbia", EASTERN, ""],
  ["fl", "Fla.", "Florida", EASTERN, "mns"],
  ["ga", "Ga.", "Georgia", EASTERN, "mns"],
  ["gu", "Guam", "Guam", "Pacific/Guam", ""],
  ["hi", "Haw.", "Hawaii", "Pacific/Honolulu", ""],
  ["id", "Idaho", "Idaho", "America/Boise", ""],
  ["il", "Ill.", "Illinois", CENTRAL, "cns"],
  ["in", "Ind.", "Indiana", INDIANA, "ns"],
  ["ia", "Iowa", "Iowa", CENTRAL, "ns"],
  ["ks", "Kan.", "Kansas", CENTRAL, ""],
  ["ky", "Ky.", "Kentucky", EASTERN, "ew"],
  ["la", "La.", "Louisiana", CENTRAL, "emw"],
  ["me", "Me.", "Maine", EASTERN, ""],
  ["md", "Md.", "Maryland", EASTERN, ""],
  ["ma", "Mass.", "Massachusetts", EASTERN, ""],
  ["mi", "Mich.", "Michigan", "America/Detroit", "ew"],
  ["mn", "Minn.", "Minnesota", CENTRAL, ""],
  ["ms", "Miss.", "Mississippi", CENTRAL, "ns"],
  ["mo", "Mo.", "Missouri", CENTRAL, "ew"],
  ["mt", "Mont.", "Montana", MOUNTAIN, ""],
  ["ne", "Neb.", "Nebraska", CENTRAL, ""],
  ["nv", "Nev.", "Nevada", PACIFIC, ""],
  ["nh", "N.H.", "New Hampshire", EASTERN, ""],
  ["nj", "N.J.", "New Jersey", EASTERN, ""],
  ["nm", "N.M.", "New Mexico", MOUNTAIN, ""],
  ["ny", "N.Y.", "New York", EASTERN, "enws"],
  ["nc", "N.C.", "North Carolina", EASTERN, "emw"],
  ["nd", "N.D.", "North Dakota", CENTRAL, ""],
  ["nmi", "N. Mar. I.", "Northern Mariana Islands", "Pacific/Saipan", ""],
  ["oh", "Ohio", "Ohio", EASTERN, "ns"],
  ["ok", "Okla.", "Oklahoma", CENTRAL, "enw"],
  ["or", "Or.", "Oregon", PACIFIC, ""],
  ["pa", "Pa.", "Pennsylvania", EASTERN, "emw"],
  ["pr", "P.R.", "Puerto Rico", "America/Puerto_Rico", ""],
  ["ri", "R.I.", "Rhode Island", EASTERN, ""],
  ["sc", "S.C.", "South Carolina", EASTERN, ""],
  ["sd", "S.D.", "South Dakota", CENTRAL, ""],
  ["tn", "Tenn.", "Tennessee", CENTRAL, "emw"],
  ["tx", "Tex.", "Texas", CENTRAL, "ensw"],
  ["ut", "Utah", "Utah", MOUNTAIN, ""],
  ["vt", "Vt.", "Vermont", EASTERN, ""],
  ["vi", "V.I.", "Virgin Islands", "America/St_Thomas", ""],
  ["va", "Va.", "Virginia", EASTERN, "ew"],
  ["wa", "Wash.", "Washington", PACIFIC, "ew"],
  ["wv", "W. Va.", "West Virginia", EASTERN, "ns"],
  ["wi", "Wis.", "Wisconsin", CENTRAL, "ew"],
  ["wy", "Wyo.", "Wyoming", MOUNTAIN, ""],
];

const DISTRICTS: Readonly<Record<string, readonly [letter: string, name: string]>> = {
  c: ["C.", "Central"],
  e: ["E.", "Eastern"],
  m: ["M.", "Middle"],
  n: ["N.", "Northern"],
  s: ["S.", "Southern"],
  w: ["W.", "Western"],
};

/** Names and abbreviations of the States and territories, as they stand in the names of courts. */
export const STATE_NAMES: readonly string[] = STATES.flatMap(([id, short, name]) => (id === "dc" ? [] : [short, name]));

/** Districts whose zone is not their state's, and offices whose zone is not their district's. */
const ZONES: Readonly<Record<string, { readonly zone?: string; readonly offices?: Readonly<Record<string, string>> }>> =
  {
    fln: { offices: { "3": CENTRAL, "5": CENTRAL } }, // Pensacola, Panama City; Tallahassee and Gainesville are Eastern
    id: { offices: { "2": PACIFIC, "3": PACIFIC } }, // Coeur d'Alene, Moscow
    inn: { offices: { "2": CENTRAL } }, // Hammond
    ins: { offices: { "3": CENTRAL } }, // Evansville
    kyw: { zone: CENTRAL, offices: { "3": "America/Kentucky/Louisville" } }, // Louisville; Bowling Green, Owensboro, Paducah
    sd: { offices: { "5": MOUNTAIN } }, // Rapid City
    tne: { zone: EASTERN, offices: { "4": CENTRAL } }, // Winchester
    txw: { offices: { "3": MOUNTAIN } }, // El Paso
  };

/** Where CourtListener's id of a bankruptcy court is not the district's with a "b". */
const BANKRUPTCY_IDS: Readonly<Record<string, string>> = { az: "arb", ne: "nebraskab" };
/** CM/ECF hosts that are not named as the id. */
const HOSTS: Readonly<Record<string, string>> = { arb: "azb", nebraskab: "neb", uscfc: "cofc", cavc: "cavc" };

const CIRCUITS: readonly (readonly [id: string, name: string, short: string, zone: string])[] = [
  ["ca1", "First", "1st Cir.", EASTERN],
  ["ca2", "Second", "2d Cir.", EASTERN],
  ["ca3", "Third", "3d Cir.", EASTERN],
  ["ca4", "Fourth", "4th Cir.", EASTERN],
  ["ca5", "Fifth", "5th Cir.", CENTRAL],
  ["ca6", "Sixth", "6th Cir.", EASTERN],
  ["ca7", "Seventh", "7th Cir.", CENTRAL],
  ["ca8", "Eighth", "8th Cir.", CENTRAL],
  ["ca9", "Ninth", "9th Cir.", PACIFIC],
  ["ca10", "Tenth", "10th Cir.", MOUNTAIN],
  ["ca11", "Eleventh", "11th Cir.", EASTERN],
  ["cadc", "D.C.", "D.C. Cir.", EASTERN],
  ["cafc", "Federal", "Fed. Cir.", EASTERN],
];

/** Circuits that have a bankruptcy appellate panel (28 U.S.C. § 158(b)). */
const PANELS: ReadonlySet<string> = new Set(["ca1", "ca6", "ca8", "ca9", "ca10"]);

function siteOf(id: string): string {
  return `ecf.${HOSTS[id] ?? id}.uscourts.gov`;
}

function supremeCourt(): Court {
  const long = "Supreme Court of the United States";
  return {
    id: "scotus",
    name: "Supreme Court",
    short: "U.S.",
    long,
    level: "supreme",
    entryLabel: null,
    zone: EASTERN,
    site: "www.supremecourt.gov",
  };
}

function circuit([id, ordinal, short, zone]: (typeof CIRCUITS)[number]): Court {
  const district = id === "cadc" ? "District of Columbia" : ordinal;
  const long = `United States Court of Appeals for the ${district} Circuit`;
  return { id, name: `${ordinal} Circuit`, short, long, level: "appeals", entryLabel: "Dkt.", zone, site: siteOf(id) };
}

function panelOf([circuitId, ordinal, circuitShort, zone]: (typeof CIRCUITS)[number]): Court {
  const id = circuitId.replace("ca", "bap"); // ca9 → bap9
  const long = `Bankruptcy Appellate Panel of the ${ordinal} Circuit`;
  const short = `B.A.P. ${circuitShort}`;
  return {
    id,
    name: short,
    short,
    long,
    level: "appeals",
    entryLabel: "Dkt.",
    special: "bankruptcy appellate panel",
    zone,
    site: siteOf(id),
  };
}

/** The district courts of a state, each with its bankruptcy court. */
function trialCourts([state, abbreviation, name, stateZone, letters]: StateRow): Court[] {
  return (letters === "" ? [""] : [...letters]).flatMap((letter) => {
    const stem = `${state}${letter}`;
    const { zone = stateZone, offices } = ZONES[stem] ?? {};
    const [initial, direction] = DISTRICTS[letter] ?? ["", ""];
    const short = closedUp(`${initial}D.`, abbreviation);
    const of = `${direction ? `${direction} ` : ""}District of ${name}`;
    const split = offices ? { officeZones: offices } : {};
    const district: Court = {
      id: `${stem}d`,
      name: short,
      short,
      long: `United States District Court for the ${of}`,
      level: "district",
      entryLabel: "ECF No.",
      zone,
      ...split,
      site: siteOf(`${stem}d`),
    };
    const bankruptcyId = BANKRUPTCY_IDS[stem] ?? `${stem}b`;
    const bankruptcy: Court = {
      id: bankruptcyId,
      name: `Bankr. ${short}`,
      short: `Bankr. ${short}`,
      long: `United States Bankruptcy Court for the ${of}`,
      level: "district",
      entryLabel: "ECF No.",
      special: "bankruptcy",
      zone,
      ...split,
      site: siteOf(bankruptcyId),
    };
    return [district, bankruptcy];
  });
}

/** "N.D. Cal.", but "S.D.N.Y.": single capitals close up (Bluebook rule 6.1(a)). */
function closedUp(district: string, state: string): string {
  return /^[A-Z]\./.test(state) ? `${district}${state}` : `${district} ${state}`; // N.Y., W. Va.
}

function national(id: string, name: string, short: string, level: Court["level"]): Court {
  return {
    id,
    name,
    short,
    long: `United States ${name}`,
    level,
    entryLabel: level === "appeals" ? "Dkt." : "ECF No.",
    special: "national",
    zone: EASTERN,
    site: siteOf(id),
  };
}

/** All of them, the highest first. */
export const FEDERAL_COURTS: readonly Court[] = [
  supremeCourt(),
  ...CIRCUITS.map(circuit),
  ...CIRCUITS.filter(([id]) => PANELS.has(id)).map(panelOf),
  national("cavc", "Court of Appeals for Veterans Claims", "Vet. App.", "appeals"),
  national("cit", "Court of International Trade", "Ct. Int'l Trade", "district"),
  national("uscfc", "Court of Federal Claims", "Fed. Cl.", "district"),
  ...STATES.flatMap(trialCourts),
];
