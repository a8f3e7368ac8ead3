/** A ruling of the Ninth Circuit's shape, invented: the caption, the staff's summary, the court's part, a dissent. */
export const OPINION = [
  `FOR PUBLICATION

UNITED STATES COURT OF APPEALS
FOR THE NINTH CIRCUIT

HARBOR LEAGUE, Plaintiff-Appellee,
v.
PORT AUTHORITY, Defendant-Appellant.

No. 21-40001

OPINION

Argued and Submitted October 1, 2031
Filed February 28, 2032

Before: Lisa T. Marlowe, Peter A. Hale, and Ruth Dunn, Circuit Judges.

Opinion by Judge Marlowe; Dissent by Judge Dunn`,
  `SUMMARY*

The panel affirmed the district court’s injunction against the port’s night fees.

COUNSEL

Anna Quill (argued), for Defendant-Appellant.

OPINION

MARLOWE, Circuit Judge:

The port charges a fee for every ship that lands by night. The question is whether the Harbor Act lets it do so.

The league sued the port in 2030. The district court enjoined the fee. The port argues that the Harbor Act permits fees of every kind.`,
  `We hold that the Harbor Act does not permit a night fee. The port contends that section 12 says otherwise, but we reject that reading because section 12 covers tugs alone.

The injunction rests on sound findings. We conclude that the district court did not abuse its discretion.

For these reasons, the order of the district court is AFFIRMED.`,
  `DUNN, Circuit Judge, dissenting:

I would hold that the Harbor Act permits the night fee. The majority reads section 12 too narrowly. I respectfully dissent.`,
].join("\f");
