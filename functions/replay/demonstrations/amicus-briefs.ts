import { amicusBrief } from "./amicus-brief.ts";
import type { Demonstration } from "./demonstration.ts";

const NINTH_CIRCUIT_COVER = [
  "No. 19-15716",
  "UNITED STATES COURT OF APPEALS FOR THE NINTH CIRCUIT",
  "INNOVATION LAW LAB, et al., Plaintiffs-Appellees,",
  "v.",
  "KEVIN K. McALEENAN, Acting Secretary of Homeland Security, et al., Defendants-Appellants.",
  "On Appeal from the United States District Court for the Northern District of California, No. 3:19-cv-00807",
];
const SUPREME_COURT_COVER = (number: string, petitioner: string, below: string): string[] => [
  `No. ${number}`,
  "IN THE SUPREME COURT OF THE UNITED STATES",
  `${petitioner}, et al., Petitioners,`,
  "v.",
  "INNOVATION LAW LAB, et al., Respondents.",
  below,
];
const ninthCircuitStamp =
  (id: string, entry: string) =>
  (n: number, pages: number): string =>
    `Case: 19-15716, 06/26/2019, ID: ${id}, DktEntry: ${entry}, Page ${n} of ${pages}`;

/** Amicus briefs of the litigation, told from the public facts in our own words. */
export const amicusBriefs: readonly Demonstration[] = [
  amicusBrief({
    docket: "ca9/19-15716",
    day: "2019-06-26",
    line: "American Federation of Government Employees Local 1924",
    stamp: ninthCircuitStamp("11345407", "39"),
    cover: NINTH_CIRCUIT_COVER,
    title:
      "BRIEF OF AMICUS CURIAE LOCAL 1924 IN SUPPORT OF PLAINTIFFS-APPELLEES AND AFFIRMANCE OF THE DISTRICT COURT'S DECISION",
    consent: "All parties have consented to the filing of this brief.",
    interest:
      "Amicus curiae Local 1924 of the American Federation of Government Employees is a labor union that represents asylum officers. Its members conduct the interviews on which the Migrant Protection Protocols rely, and they are directly affected by the order under review.",
    summary: [
      "Asylum officers are sworn to carry out the laws that protect refugees. The Migrant Protection Protocols require them to take part in returning people to places where those people may be persecuted.",
      "The Protocols depart from the duty of non-refoulement, which domestic and international law share. They are also unnecessary, because the asylum system was able to handle large numbers of applicants before them.",
    ],
    points: [
      {
        heading: "THE PROTOCOLS MAKE ASYLUM OFFICERS RETURN PEOPLE TO PERSECUTION",
        text: [
          "An officer who conducts an interview under the Protocols may not ask whether the person fears return unless the person raises it. The standard of proof that the person must then meet is higher than the one that Congress chose for screening interviews.",
          "The result is that officers must approve returns which their training tells them are dangerous.",
        ],
      },
      {
        heading: "THE PROTOCOLS BREACH THE DUTY OF NON-REFOULEMENT",
        text: [
          "Non-refoulement forbids sending a person to a place where life or freedom would be threatened. Congress wrote that duty into the immigration laws, and the United States accepted it by treaty.",
          "The procedures of the Protocols do not give officers the means to honor that duty.",
        ],
      },
      {
        heading: "THE PROTOCOLS ARE UNNECESSARY",
        text: [
          "The asylum system was designed for changing numbers of applicants. Officers screened applicants quickly and accurately before the Protocols began, and they can do so again.",
        ],
      },
    ],
    conclusion: "For these reasons the Court should affirm the preliminary injunction of the district court.",
  }),
  amicusBrief({
    docket: "ca9/19-15716",
    day: "2019-06-26",
    line: "Former U.S. Government Officials",
    stamp: ninthCircuitStamp("11345452", "43"),
    cover: NINTH_CIRCUIT_COVER,
    title:
      "BRIEF OF FORMER U.S. GOVERNMENT OFFICIALS AS AMICI CURIAE IN SUPPORT OF PLAINTIFFS-APPELLEES AND AFFIRMANCE",
    consent: "All parties have consented to the filing of this brief.",
    interest:
      "Amici curiae are former officials of the Department of State and the Department of Homeland Security. They have worked on immigration and on relations with Mexico, and they have an interest in sound policy at the border.",
    summary: [
      "The number of people who arrive at the border does not justify the Migrant Protection Protocols. Past administrations met similar numbers without sending asylum seekers to wait in another country.",
      "The Protocols neither manage arrivals nor serve the foreign policy of the United States in the region.",
    ],
    points: [
      {
        heading: "BORDER NUMBERS DO NOT JUSTIFY THE PROTOCOLS",
        text: [
          "Arrivals at the border rise and fall. Amici know of no period in which a program like this one was needed to process them.",
        ],
      },
      {
        heading: "THE PROTOCOLS DO NOT MANAGE ARRIVALS OR SERVE FOREIGN POLICY",
        text: [
          "Making people wait in Mexico moves a burden to another country and leaves the causes of migration as they are. Cooperation in the region serves the interests of the United States better.",
        ],
      },
    ],
    conclusion: "Amici ask the Court to affirm the order of the district court.",
  }),
  amicusBrief({
    docket: "scotus/19A960",
    day: "2020-03-09",
    line: "Immigration Reform Law Institute",
    stamp: () => null,
    cover: SUPREME_COURT_COVER(
      "19A960",
      "CHAD F. WOLF, Acting Secretary of Homeland Security",
      "On Application for a Stay of Injunction",
    ),
    title: "BRIEF OF AMICUS CURIAE IMMIGRATION REFORM LAW INSTITUTE IN SUPPORT OF PETITIONERS",
    consent: "A motion for leave to file accompanies this brief.",
    interest:
      "Amicus curiae the Immigration Reform Law Institute is a public interest law firm that takes part in litigation over the enforcement of the immigration laws.",
    summary: [
      "Congress gave the Secretary of Homeland Security power to return certain applicants for admission to a neighboring country while their cases are decided. The injunction takes that power away, and it should be stayed.",
    ],
    points: [
      {
        heading: "THE STATUTE ALLOWS THE RETURNS",
        text: [
          "The statute on contiguous territories speaks of applicants who arrive by land. Nothing in it leaves out those who could have been placed in a faster procedure.",
        ],
      },
    ],
    conclusion: "The Court should grant the application for a stay.",
  }),
  amicusBrief({
    docket: "scotus/19-1212",
    day: "2021-01-22",
    line: "United Nations High Commissioner for Refugees",
    stamp: () => null,
    cover: SUPREME_COURT_COVER(
      "19-1212",
      "DAVID PEKOSKE, Acting Secretary of Homeland Security",
      "On Writ of Certiorari to the United States Court of Appeals for the Ninth Circuit",
    ),
    title: "BRIEF OF AMICUS CURIAE UNITED NATIONS HIGH COMMISSIONER FOR REFUGEES IN SUPPORT OF RESPONDENTS",
    consent: "All parties have consented to the filing of this brief.",
    interest:
      "Amicus curiae the United Nations High Commissioner for Refugees is charged with supervising the treaties on refugees. It has an interest in how States understand the duty of non-refoulement.",
    summary: [
      "The Refugee Protocol forbids States to return refugees to places where they would be persecuted. The Migrant Protection Protocols lack safeguards that this duty requires.",
    ],
    points: [
      {
        heading: "NON-REFOULEMENT REQUIRES EFFECTIVE SAFEGUARDS",
        text: [
          "A State that returns people to another country must first find out whether they would be at risk there. It must ask them, and it must let them explain their fear with help and in time.",
        ],
      },
      {
        heading: "THE MIGRANT PROTECTION PROTOCOLS FALL SHORT OF THOSE SAFEGUARDS",
        text: [
          "Under the Migrant Protection Protocols people are not asked about their fear, and those who speak of it face a test that is too strict. The procedure does not meet the obligations of the Refugee Protocol.",
        ],
      },
    ],
    conclusion: "The Court should affirm the judgment of the court of appeals.",
  }),
];
