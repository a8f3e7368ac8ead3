/** An amicus brief of the Ninth Circuit's shape, invented: cover, contents, interest, summary of argument, argument, conclusion. */
export const BRIEF = [
  `Case: 21-40001, 06/26/2031, ID: 11340001, DktEntry: 39, Page 1 of 4

No. 21-40001

IN THE
United States Court of Appeals
FOR THE NINTH CIRCUIT

HARBOR LEAGUE, et al.,
Plaintiffs-Appellees,
v.
PORT AUTHORITY,
Defendant-Appellant.

BRIEF OF AMICI CURIAE TWELVE PORT CITIES
IN SUPPORT OF PLAINTIFFS-APPELLEES AND AFFIRMANCE

Lisa Marlowe
Hale LLP
Counsel for Amici Curiae`,
  `Case: 21-40001, 06/26/2031, ID: 11340001, DktEntry: 39, Page 2 of 4

TABLE OF CONTENTS

INTEREST OF AMICI CURIAE ................................ 1
SUMMARY OF ARGUMENT ...................................... 2
ARGUMENT ................................................. 3
I. The Harbor Act Does Not Permit Night Fees .............. 3
A. Section 12 covers tugs alone, as its drafters
said in so many words ..................................... 4
II. The Injunction Protects the Cities .................... 7
CONCLUSION ............................................... 9`,
  `Case: 21-40001, 06/26/2031, ID: 11340001, DktEntry: 39, Page 3 of 4

INTEREST OF AMICI CURIAE

Amici are twelve cities whose ports depend on ships that land by night. All parties have consented to the filing of this brief. No party’s counsel authored this brief in whole or in part, and no party contributed money to it.

SUMMARY OF ARGUMENT

The Harbor Act lets a port charge for tugs. It does not let a port charge a ship for landing at night. The cities have relied on that reading for thirty years.`,
  `Case: 21-40001, 06/26/2031, ID: 11340001, DktEntry: 39, Page 4 of 4

ARGUMENT

I. The Harbor Act Does Not Permit Night Fees

Section 12 speaks of tugs and of nothing else. Its drafters rejected a broader text.

CONCLUSION

The order of the district court should be affirmed.

CERTIFICATE OF SERVICE

The brief was served on all parties.`,
].join("\f");
