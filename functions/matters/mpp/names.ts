import type { AmicusName } from "../../model/matter.ts";

/** Amici of the MPP litigation: the name for the subject of a mail, and the forms in which covers and dockets print them. */
export const names: readonly AmicusName[] = [
  {
    full: "American Federation of Government Employees Local 1924",
    short: "AFGE Local 1924",
    asPrinted: [
      "American Federation of Government Employees Local 1924",
      "American Federation of Government Employees, Local 1924",
      "Local 1924",
    ],
  },
  {
    full: "Former U.S. government officials",
    short: "former U.S. officials",
    asPrinted: ["Former U.S. Government Officials", "Former United States Government Officials"],
  },
  {
    full: "United Nations High Commissioner for Refugees",
    short: "UNHCR",
    asPrinted: [
      "Office of the United Nations High Commissioner for Refugees",
      "The Office of the United Nations High Commissioner for Refugees",
      "United Nations High Commissioner for Refugees",
    ],
  },
  { full: "Immigration Reform Law Institute", short: "IRLI", asPrinted: ["Immigration Reform Law Institute"] },
  { full: "Human Rights First", short: "Human Rights First", asPrinted: ["Human Rights First"] },
  { full: "Amnesty International USA", short: "Amnesty International USA", asPrinted: ["Amnesty International USA"] },
  { full: "Washington Office on Latin America", short: "WOLA", asPrinted: ["Washington Office on Latin America"] },
  { full: "Latin America Working Group", short: "LAWG", asPrinted: ["Latin America Working Group"] },
  { full: "Constitutional Accountability Center", short: "CAC", asPrinted: ["Constitutional Accountability Center"] },
  { full: "American Civil Liberties Union", short: "ACLU", asPrinted: ["American Civil Liberties Union"] },
  {
    full: "ACLU of Texas",
    short: "ACLU of Texas",
    asPrinted: ["ACLU of Texas", "American Civil Liberties Union of Texas"],
  },
  {
    full: "Center for Gender and Refugee Studies",
    short: "CGRS",
    asPrinted: ["Center for Gender and Refugee Studies", "Center for Gender & Refugee Studies"],
  },
  {
    full: "Refugee and Immigrant Center for Education and Legal Services",
    short: "RAICES",
    asPrinted: ["Refugee and Immigrant Center for Education and Legal Services", "RAICES"],
  },
  {
    full: "America First Legal Foundation",
    short: "America First Legal",
    asPrinted: ["America First Legal", "America First Legal Foundation"],
  },
  {
    full: "Advocates for Victims of Illegal Alien Crime",
    short: "AVIAC",
    asPrinted: ["Advocates for Victims of Illegal Alien Crime"],
  },
  { full: "Association of Pro Bono Counsel", short: "APBCo", asPrinted: ["Association of Pro Bono Counsel"] },
  { full: "Refugees International", short: "Refugees International", asPrinted: ["Refugees International"] },
];
