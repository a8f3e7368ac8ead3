import { describe, expect, it } from "vitest";
import { standingOf } from "../../functions/digest/standing.ts";
import { ordersOf } from "../../functions/entries/orders/orders-of.ts";
import { mpp } from "../../functions/matters/mpp.ts";
import type { RenderedMail } from "../../functions/render/digest-mail.ts";
import {
  alreadyLetter,
  confirmLetter,
  linkLetter,
  movedLetter,
  moveLetter,
  welcomeLetter,
} from "../../functions/render/letters.ts";
import { letterHeaders } from "../../functions/render/mail-headers.ts";
import { addressMessage, prepareMessage } from "../../functions/render/message.ts";
import { anEntry } from "../support/filed-entries.ts";
import { brokenMailRules } from "../support/mail-rules.ts";
import { aDeployment } from "../support/telling.ts";

const INPUT = { deployment: aDeployment, language: "en", now: "2020-03-20T11:00:00.000Z" } as const;
const TOKEN = "cmVhZGVyLTE.3q2-7wAbCdEfGhIjKlMnOpQrStUvWxYz";
const link = (name: string): string => `${aDeployment.baseUrl}/${name}/${TOKEN}`;
const RHYTHM = { cadence: "weekly", zone: "America/Los_Angeles", hour: "17:00" } as const;

const ENTRIES = [
  anEntry({
    id: "mpp-12",
    kind: "amicus_brief",
    weight: "filing",
    number: "39",
    amici: ["American Federation of Government Employees Local 1924"],
  }),
  anEntry({
    id: "mpp-30",
    docket: "scotus/19A960",
    filedOn: "2020-03-11",
    kind: "stay",
    detail: "of_order",
    weight: "ruling",
    acts: [{ act: "stayed", of: "preliminary injunction of April 8, 2019", evidence: "" }],
  }),
  anEntry({
    id: "mpp-7",
    docket: "cand/3:19-cv-00807",
    number: "73",
    filedOn: "2019-04-08",
    kind: "order",
    weight: "ruling",
    acts: [{ act: "granted", of: "motion for preliminary injunction", evidence: "" }],
  }),
  anEntry({
    id: "mpp-18",
    filedOn: "2020-02-28",
    kind: "opinion",
    weight: "ruling",
    acts: [{ act: "affirmed", of: "preliminary injunction of April 8, 2019", evidence: "" }],
  }),
  anEntry({
    id: "mpp-21",
    filedOn: "2020-02-28",
    kind: "stay",
    detail: "administrative",
    weight: "ruling",
    acts: [{ act: "granted", of: null, evidence: "" }],
  }),
  anEntry({
    id: "mpp-22",
    filedOn: "2020-03-03",
    kind: "opinion",
    weight: "ruling",
    status: "withdrawn",
    acts: [{ act: "reversed", of: null, evidence: "" }],
  }),
];
const standing = standingOf(mpp, ENTRIES, ordersOf(ENTRIES, mpp, INPUT.now));

const letters: Record<string, RenderedMail> = {
  confirm: confirmLetter({ ...INPUT, matter: mpp, cadence: "weekly", url: link("confirm"), neverUrl: link("n") }),
  welcome: welcomeLetter({
    ...INPUT,
    matter: mpp,
    rhythm: RHYTHM,
    standing,
    preferencesUrl: link("preferences"),
    unsubscribeUrl: link("u"),
  }),
  already: alreadyLetter({ ...INPUT, matter: mpp, rhythm: RHYTHM, preferencesUrl: link("preferences") }),
  move: moveLetter({ ...INPUT, fromMasked: "m•••@example.org", url: link("move"), neverUrl: link("n") }),
  moved: movedLetter({ ...INPUT, toMasked: "m•••@example.org", url: link("move") }),
  export: linkLetter({ ...INPUT, purpose: "export", url: link("export") }),
  erase: linkLetter({ ...INPUT, purpose: "erase", url: link("erase") }),
};

it.each(Object.entries(letters))("%s breaks no mail rule and is of no list", async (_, letter) => {
  const template = await prepareMessage({
    ...letter,
    from: aDeployment.sender,
    replyTo: aDeployment.operator.email,
    headers: letterHeaders("en"),
    date: INPUT.now,
  });
  const raw = addressMessage(template, { to: "reader@example.org", messageId: "k@example.org" });
  expect(brokenMailRules(raw, { kind: "letter", postalAddress: aDeployment.operator.postalAddress })).toEqual([]);
});

describe("the confirmation letter", () => {
  it("says who asked what, what to do, and what is kept", () => {
    const { subject, text } = letters["confirm"] as RenderedMail;
    expect(subject).toBe("Please confirm: weekly MPP litigation digests");
    expect(
      text.slice(0, text.indexOf("\n----\n")),
    ).toBe(`Somebody, we hope you, asked us to send weekly digests about the MPP
("Remain in Mexico") litigation to this address.

PLEASE CONFIRM
To start, open this page and press the button:
${link("confirm")}

The link works for 48 hours.
If it was not you, do nothing: nothing starts. To get no such letter ever
again:
${link("n")}

We keep your address, your choices and a record of your consent, tell
nobody, and do not track opens or clicks.
`);
  });
});

describe("the welcome letter", () => {
  it("says where each order stands, the last rulings and briefs, and how to stop", () => {
    const { subject, text } = letters["welcome"] as RenderedMail;
    expect(subject).toBe("Welcome: where the MPP litigation stands");
    expect(
      text.slice(0, text.indexOf("\n----\n")),
    ).toBe(`You will get digests of the MPP litigation weekly, Fridays at 5 p.m. PT.
This letter says where it stands today.

MPP LITIGATION ("Remain in Mexico")

WHERE IT STANDS
- the 2019 injunction against MPP: stayed, since March 11, 2020, by the
  Supreme Court; affirmed February 28, 2020, by the Ninth Circuit.
  https://docket.example.org/matters/mpp/orders/cand-3-19-cv-00807-2019-04-08-preliminary-injunction
- the 2020 ruling against MPP: decided; mandate or judgment not seen, since
  February 28, 2020, by the Ninth Circuit.
  https://docket.example.org/matters/mpp/orders/ca9-19-15716-2020-02-28-judgment

Names of orders not yet reviewed by a lawyer.

LATEST RULINGS
- March 11, 2020 · Supreme Court stays 2019 injunction against MPP.
  https://docket.example.org/entries/mpp-30
- February 28, 2020, Ninth Circuit: administrative stay; of what: not
  stated. https://docket.example.org/entries/mpp-21
- February 28, 2020 · Ninth Circuit affirms 2019 injunction against MPP.
  https://docket.example.org/entries/mpp-18
- April 8, 2019 · N.D. Cal. grants preliminary injunction against MPP.
  https://docket.example.org/entries/mpp-7

NEWEST AMICUS BRIEFS
- June 26, 2019: American Federation of Government Employees Local 1924,
  Innovation Law Lab v. McAleenan, No. 19-15716 (9th Cir.), Dkt. 39.
  https://docket.example.org/entries/mpp-12

The whole MPP litigation, docket by docket:
https://docket.example.org/matters/mpp

HOW TO CHANGE OR STOP
Every digest ends with two links, one to change or pause and one to stop.
They are these:
Change or pause these digests:
${link("preferences")}

Stop these mails:
${link("u")}

These two links are yours alone; remove them if you forward this.
`);
  });
});

it("tells somebody who is subscribed what they get, and that nothing changed", () => {
  const { text } = letters["already"] as RenderedMail;
  expect(text).toContain(
    "You already get these digests of the MPP litigation: weekly, Fridays at 5\np.m. PT. Nothing has changed.",
  );
});

it("says in the replay that it is one", () => {
  const letter = confirmLetter({
    ...INPUT,
    deployment: { ...aDeployment, replay: true },
    matter: mpp,
    cadence: "daily",
    url: link("confirm"),
    neverUrl: link("n"),
  });
  expect(letter.subject).toBe("Replay: Please confirm: daily MPP litigation digests");
  expect(letter.text).toContain("Replay. The clock reads March 20, 2020.");
});
