import { expect, it } from "vitest";
import { composeDigest } from "../../functions/digest/compose-digest.ts";
import type { DigestInput } from "../../functions/model/digest.ts";
import { type RenderedMail, renderDigest } from "../../functions/render/digest-mail.ts";
import { aDeployment } from "../support/telling.ts";
import { february2020, june2019, june2021 } from "../support/three-digests.ts";

/* Whole texts, as a reader gets them; the samples of the product's own description of its voice. */

function told(input: DigestInput): RenderedMail {
  const digest = composeDigest(input);
  if (!digest) throw new Error("nothing to tell");
  return renderDigest(digest, { deployment: aDeployment, language: "en" });
}

/** Above the rule; the foot is the same in all of them. */
function body({ text }: RenderedMail): string {
  return text.slice(0, text.indexOf("\n----\n"));
}

it("tells two amicus briefs of June 26, 2019", () => {
  const mail = told(june2019());
  expect(mail.subject).toBe("Amicus briefs: AFGE Local 1924 and former U.S. officials for Innovation Law Lab");
  expect(body(mail)).toBe(`American Federation of Government Employees Local 1924 on June 26, 2019
filed an amicus brief in support of the appellees, Innovation Law Lab and
others, in the Ninth Circuit.

MPP LITIGATION ("Remain in Mexico")
Wednesday, June 26, 2019

AMICUS BRIEFS
1. American Federation of Government Employees Local 1924 files an amicus
   brief in support of the appellees, Innovation Law Lab and others, in the
   Ninth Circuit
   Innovation Law Lab v. McAleenan, No. 19-15716 (9th Cir.), Dkt. 39
   Filed June 26, 2019
   Quoted from the document:
   Asks the court to: "affirm the order below" (p. 33)
   Argues: I. The invented first point (p. 10)
   II. The invented second point (p. 18)
   Read the brief (PDF, 37 pages, cdn.ca9.uscourts.gov):
   https://cdn.ca9.uscourts.gov/datastore/demonstration-39.pdf
   This entry: https://docket.example.org/entries/mpp-12

2. Former U.S. Government Officials file an amicus brief in support of the
   appellees, Innovation Law Lab and others, in the Ninth Circuit
   Innovation Law Lab v. McAleenan, No. 19-15716 (9th Cir.), Dkt. 43
   Filed June 26, 2019
   Quoted from the document:
   Asks the court to: "affirm the order below" (p. 21)
   Argues: I. The invented first point (p. 10)
   II. The invented second point (p. 18)
   Read the brief (PDF, 25 pages, cdn.ca9.uscourts.gov):
   https://cdn.ca9.uscourts.gov/datastore/demonstration-43.pdf
   This entry: https://docket.example.org/entries/mpp-13

WHAT WE COULD AND COULD NOT SEE
Both dockets were checked; the oldest check is from 6:40 a.m. ET. What we
can and cannot see: https://docket.example.org/health
Dkt. 40 to 42 of No. 19-15716 have not been seen. A missing number can be a
filing we could not see, a sealed one, or a number the court did not use.
`);
});

it("tells an opinion and a stay of February 28, 2020", () => {
  const mail = told(february2020());
  expect(mail.subject).toBe("Ninth Circuit affirms preliminary injunction of April 8, 2019 (+1 ruling)");
  expect(body(mail)).toBe(`The Ninth Circuit on February 28, 2020 affirmed the preliminary injunction
of April 8, 2019. The same day the court administratively stayed the
preliminary injunction of April 8, 2019. The government on February 28, 2020
asked the Ninth Circuit for a stay, as an emergency.

MPP LITIGATION ("Remain in Mexico")
Friday, February 28, 2020

RULINGS
1. Ninth Circuit affirms the preliminary injunction of April 8, 2019 (N.D.
   Cal., No. 3:19-cv-00807, ECF No. 73)
   Panel: Ferdinand F. Fernandez, William A. Fletcher and Richard A. Paez
   Innovation Law Lab v. Wolf, No. 19-15716 (9th Cir.), Dkt. 89
   Filed February 28, 2020
   Author: W. Fletcher
   Separate writings: Fernandez (dissenting)
   Docket text: FILED OPINION (FERDINAND F. FERNANDEZ, WILLIAM A. FLETCHER
   and RICHARD A. PAEZ) The preliminary injunction of April 8, 2019 is
   AFFIRMED. Judge: FFF Dissenting.
   Quoted from the document:
   Holds: "We hold that the invented statute does not reach the plaintiffs."
   (p. 12)
   Next: "The mandate shall issue in due course." (p. 56)
   Read the opinion (PDF, 57 pages, cdn.ca9.uscourts.gov):
   https://cdn.ca9.uscourts.gov/datastore/demonstration-89.pdf
   This entry: https://docket.example.org/entries/mpp-18

2. Ninth Circuit administratively stays the preliminary injunction of April
   8, 2019 (N.D. Cal., No. 3:19-cv-00807, ECF No. 73)
   Follows the opinion of the same day (Dkt. 89).
   Innovation Law Lab v. Wolf, No. 19-15716 (9th Cir.)
   Filed February 28, 2020
   Docket text: Filed order: the request for an immediate administrative
   stay of the preliminary injunction of April 8, 2019 is GRANTED.
   This entry: https://docket.example.org/entries/mpp-21

MOTION
1. Government asks Ninth Circuit for a stay, as an emergency
   Innovation Law Lab v. Wolf, No. 19-15716 (9th Cir.)
   Filed February 28, 2020
   Docket text: Filed (ECF) Appellants Chad F. Wolf, et al. EMERGENCY Motion
   for stay.
   This entry: https://docket.example.org/entries/mpp-19

NOT LISTED ONE BY ONE
1 routine entry (notices, scheduling, records). See the routine entry:
https://docket.example.org/matters/mpp/digests/17..21?n=20

SO FAR, ON THIS INJUNCTION
- April 8, 2019 · N.D. Cal. grants preliminary injunction.
  https://docket.example.org/entries/mpp-7
- May 7, 2019 · Ninth Circuit stays preliminary injunction of April 8, 2019
  pending appeal. https://docket.example.org/entries/mpp-11
- February 28, 2020 · Ninth Circuit affirms preliminary injunction of April
  8, 2019. https://docket.example.org/entries/mpp-18
- February 28, 2020 · Ninth Circuit pauses preliminary injunction of April
  8, 2019. https://docket.example.org/entries/mpp-21
`);
});

it("tells the vacatur of June 21, 2021", () => {
  const mail = told(june2021());
  expect(mail.subject).toBe("Supreme Court vacates Ninth Circuit judgment and remands");
  expect(body(mail)).toBe(`The Supreme Court on June 21, 2021 vacated the Ninth Circuit judgment and
remanded the case.

MPP LITIGATION ("Remain in Mexico")
Monday, June 21, 2021

RULING
1. Supreme Court vacates the Ninth Circuit judgment and remands
   Mayorkas v. Innovation Law Lab, No. 19-1212 (U.S.)
   Filed June 21, 2021
   Docket text: Judgment of the United States Court of Appeals for the Ninth
   Circuit VACATED and case REMANDED with instructions.
   This entry: https://docket.example.org/entries/mpp-57

SO FAR, ON THIS INJUNCTION
- April 8, 2019 · N.D. Cal. grants preliminary injunction.
  https://docket.example.org/entries/mpp-7
- May 7, 2019 · Ninth Circuit stays preliminary injunction of April 8, 2019
  pending appeal. https://docket.example.org/entries/mpp-11
- February 28, 2020 · Ninth Circuit affirms preliminary injunction of April
  8, 2019. https://docket.example.org/entries/mpp-18
- October 19, 2020 · Supreme Court agrees to review case.
  https://docket.example.org/entries/mpp-40
- June 21, 2021 · Supreme Court vacates Ninth Circuit judgment and remands.
  https://docket.example.org/entries/mpp-57
`);
  expect(mail.text.split("\n----\n")[1]?.replaceAll("\n", " ")).toMatch(
    /^The docket was checked; the check is from 6:58 a\.m\. ET\. What we can and cannot see: /,
  );
});

it("ends with why it came, how to stop, and who runs it", () => {
  const { text } = told(june2019());
  expect(text.slice(text.indexOf("\n----\n") + 1)).toBe(`----
You get this because you confirmed daily digests of the MPP litigation.
Change or pause these digests:
docketwire-mark-change-text@mark.invalid
Stop these mails:
docketwire-mark-stop-text--@mark.invalid
(These two links are yours alone; remove them if you forward this.)
This digest on the web:
https://docket.example.org/matters/mpp/digests/11..13
Found a mistake? Reply to this mail. · Information from court records, not
legal advice. Check the source before you rely on it. · Run by Example Law
Library, 1 Main Street, Springfield, IL 62701
`);
});
