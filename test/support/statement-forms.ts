import type { DocketLine } from "./told-line.ts";

const line = (docket: string, on: string, text: string): DocketLine => ({ docket, on, text });

/** A docket line for each form of statement. */
export const FORMS: readonly DocketLine[] = [
  line(
    "ca9/19-15716",
    "2020-02-28",
    "FILED OPINION (A, B and C) The district court's preliminary injunction of April 8, 2019 is AFFIRMED. Judge: AAA Dissenting.",
  ),
  line(
    "ca9/19-15716",
    "2020-02-28",
    "FILED OPINION (A, B and C) The district court's preliminary injunction of April 8, 2019 is REVERSED.",
  ),
  line(
    "ca9/19-15716",
    "2020-02-28",
    "FILED OPINION (A, B and C) The district court's preliminary injunction of April 8, 2019 is VACATED IN PART.",
  ),
  line(
    "ca9/19-15716",
    "2019-04-12",
    "Filed order: Appellants' emergency motion for an administrative stay is GRANTED. The district court's preliminary injunction of April 8, 2019 is stayed until the motion for a stay pending appeal is decided.",
  ),
  line(
    "ca9/19-15716",
    "2019-05-07",
    "Filed order (motions panel): Appellants' motion for a stay pending appeal is GRANTED. The district court's preliminary injunction of April 8, 2019 is stayed pending appeal.",
  ),
  line("ca9/19-15716", "2019-05-07", "Filed order: Appellants' motion for a stay pending appeal is DENIED."),
  line(
    "ca9/19-15716",
    "2020-03-04",
    "Filed order (A, B and C): Appellants' motion for a stay is GRANTED IN PART and DENIED IN PART. The preliminary injunction of April 8, 2019 is stayed outside the Ninth Circuit, effective March 12, 2020; a stay within the Ninth Circuit is denied.",
  ),
  line(
    "ca9/25-2581",
    "2025-07-18",
    "ORDER FILED. Appellants' motion for a stay pending appeal of the order of April 16, 2025 is GRANTED IN PART. The order is stayed pending appeal except as to the clients of Appellee.",
  ),
  line(
    "scotus/21A21",
    "2021-08-20",
    "It is ordered by Justice Alito that the injunction of August 13, 2021 is administratively stayed until Tuesday, August 24, 2021.",
  ),
  line(
    "scotus/21A21",
    "2021-08-24",
    "Application (21A21) for stay of the injunction of August 13, 2021 presented to Justice Alito and by him referred to the Court is denied. Justice Breyer, Justice Sotomayor and Justice Kagan would grant the application.",
  ),
  line(
    "scotus/19A960",
    "2020-03-06",
    "Response to application (19A960) requested by Justice Kagan, due Monday, March 9, 2020, by 4 p.m.",
  ),
  line("scotus/19A960", "2020-03-11", "Application (19A960) referred to the Court."),
  line("scotus/19-1212", "2020-10-19", "Petition GRANTED."),
  line("scotus/19-1212", "2020-10-19", "Petition DENIED."),
  line(
    "scotus/19-1212",
    "2021-02-03",
    "Motion of petitioners to hold the case in abeyance and to remove it from the argument calendar GRANTED.",
  ),
  line(
    "scotus/19-1212",
    "2021-06-21",
    "Judgment of the United States Court of Appeals for the Ninth Circuit VACATED and case REMANDED with instructions to direct the District Court to vacate as moot its order of April 8, 2019.",
  ),
  line("scotus/19-1212", "2021-07-23", "Judgment issued."),
  line(
    "scotus/19-1212",
    "2020-04-24",
    "Motion to extend the time to file a response is granted and the time is extended to and including June 15, 2020.",
  ),
  line("scotus/19-1212", "2020-04-24", "Motion to extend the time to file a response is denied."),
  line(
    "cand/3:19-cv-00807",
    "2019-06-08",
    "ORDER GRANTING MOTION FOR PRELIMINARY INJUNCTION. Signed by Judge Richard Seeborg on 6/8/19.",
  ),
  line(
    "cand/3:19-cv-00807",
    "2019-06-08",
    "ORDER DENYING MOTION TO DISMISS. Signed by Judge Richard Seeborg on 6/8/19.",
  ),
  line(
    "cand/3:19-cv-00807",
    "2019-06-08",
    "ORDER GRANTING MOTION FOR CLASS CERTIFICATION. Signed by Judge Richard Seeborg on 6/8/19.",
  ),
  line(
    "cand/3:19-cv-00807",
    "2019-06-08",
    "ORDER REQUIRING FURTHER BRIEFING ON JURISDICTION. Signed by Judge Richard Seeborg on 6/8/19.",
  ),
  line(
    "txnd/2:21-cv-00067",
    "2022-08-08",
    "ORDER: the permanent injunction of August 13, 2021 is VACATED. Granting 146 Unopposed MOTION to Vacate Permanent Injunction. (Ordered by Judge Matthew J. Kacsmaryk on 8/8/2022)",
  ),
  line(
    "txnd/2:21-cv-00067",
    "2022-12-15",
    "ORDER GRANTING 149 MOTION to Postpone Effective Date of Agency Action. The October 2021 Memoranda are STAYED under 5 U.S.C. 705 until the case is decided. (Ordered by Judge Matthew J. Kacsmaryk on 12/15/2022)",
  ),
  line("ca5/21-10806", "2021-12-21", "REVISED PUBLISHED OPINION FILED. Judge: RHB, Judge: KDE, Judge: ASO. [21-10806]"),
  line(
    "scotus/19A960",
    "2020-03-06",
    "Application (19A960) for a stay of injunction pending the filing and disposition of a petition for a writ of certiorari, submitted to Justice Kagan.",
  ),
  line("scotus/19-1212", "2020-04-10", "Petition for a writ of certiorari filed. (Response due May 14, 2020)"),
  line(
    "scotus/19-1212",
    "2020-04-23",
    "Motion to extend the time to file a response from May 14, 2020 to June 13, 2020, submitted to The Clerk.",
  ),
  line("scotus/19-1212", "2021-05-18", "Motion of Texas, Missouri and Arizona for leave to intervene filed."),
  line(
    "ca9/19-15716",
    "2020-03-02",
    "Filed (ECF) Appellees Innovation Law Lab, et al. response opposing motion for stay. Date of service: 03/02/2020.",
  ),
  line(
    "ca9/19-15716",
    "2020-03-03",
    "Filed (ECF) Appellants Chad F. Wolf, et al. reply to response to motion for stay. Date of service: 03/03/2020.",
  ),
  line(
    "cand/3:19-cv-00807",
    "2019-02-14",
    "COMPLAINT against Kirstjen M. Nielsen, et al. Filed by Innovation Law Lab. (Filed on 2/14/2019)",
  ),
  line(
    "cand/3:19-cv-00807",
    "2019-02-20",
    "MOTION for Temporary Restraining Order filed by Innovation Law Lab, et al. (Filed on 2/20/2019)",
  ),
  line(
    "ca5/21-10806",
    "2021-08-16",
    "US CIVIL CASE docketed. NOA filed by Appellants Joseph R. Biden, Jr., et al. [21-10806]",
  ),
  line(
    "ca9/19-15716",
    "2019-10-01",
    "ARGUED AND SUBMITTED TO FERDINAND F. FERNANDEZ, WILLIAM A. FLETCHER and RICHARD A. PAEZ.",
  ),
  line(
    "ca9/19-15716",
    "2019-06-26",
    "Submitted (ECF) Amicus brief for review. Submitted by American Federation of Government Employees Local 1924.",
  ),
  line(
    "scotus/19A960",
    "2020-03-09",
    "Motion for leave to file amicus brief filed by Immigration Reform Law Institute.",
  ),
  line("scotus/21-954", "2022-03-08", "Blanket Consent filed by Petitioners, Joseph R. Biden, Jr., et al."),
  line("scotus/19-1212", "2021-06-18", "Letter of petitioners Alejandro N. Mayorkas, et al. received. (Distributed)"),
];
