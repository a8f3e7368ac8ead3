import type { Docket } from "../../model/docket.ts";
import { aims } from "./aims.ts";
import { listedDocket } from "./listed-docket.ts";
import { federal, MAYORKAS, MCALEENAN, MULLIN, NOEM, named, PEKOSKE, secretaries, WOLF } from "./sides.ts";

/** The dockets of the MPP litigation: first the challenges to MPP, then those to its end. Two related cases are left out (RAICES v. Noem, Al Otro Lado). */
export const dockets: readonly Docket[] = [
  listedDocket("cand", "3:19-cv-00807", {
    captions: [
      ["Innovation Law Lab v. Nielsen"],
      ["Innovation Law Lab v. McAleenan", MCALEENAN],
      ["Innovation Law Lab v. Wolf", WOLF],
      ["Innovation Law Lab v. Pekoske", PEKOSKE],
      ["Innovation Law Lab v. Mayorkas", MAYORKAS],
    ],
    sides: [...named("plaintiff", "Innovation Law Lab and others"), ...secretaries("defendant", "Nielsen")],
    aims: aims.innovationLawLab,
    judge: "Richard Seeborg",
    state: "closed",
  }),
  listedDocket("ca9", "19-15716", {
    captions: [
      ["Innovation Law Lab v. McAleenan"],
      ["Innovation Law Lab v. Wolf", WOLF],
      ["Innovation Law Lab v. Pekoske", PEKOSKE],
      ["Innovation Law Lab v. Mayorkas", MAYORKAS],
    ],
    sides: [...secretaries("appellant", "McAleenan"), ...named("appellee", "Innovation Law Lab and others")],
    state: "closed",
    reviews: ["cand/3:19-cv-00807"],
  }),
  listedDocket("casd", "3:19-cv-02119", {
    captions: [["Doe v. McAleenan"], ["Doe v. Wolf", WOLF]],
    sides: [
      ...named("petitioner", "Doe and others"),
      ...named("plaintiff", "Doe and others"),
      ...secretaries("respondent", "McAleenan", WOLF),
      ...secretaries("defendant", "McAleenan", WOLF),
    ],
    aims: aims.doe,
    judge: "Dana M. Sabraw",
    state: "closed",
  }),
  listedDocket("scotus", "19A960", {
    captions: [["Wolf v. Innovation Law Lab"]],
    sides: [...federal("petitioner", "Wolf and others"), ...named("respondent", "Innovation Law Lab and others")],
    state: "closed",
    reviews: ["ca9/19-15716", "cand/3:19-cv-00807"],
    repeatedOn: "scotus/19-1212",
  }),
  listedDocket("ca9", "20-55279", {
    captions: [["Doe v. Wolf"]],
    sides: [...federal("appellant", "Wolf and others"), ...named("appellee", "Doe and others")],
    state: "closed",
    reviews: ["casd/3:19-cv-02119"],
  }),
  listedDocket("mad", "1:20-cv-10566", {
    captions: [
      ["Bollat Vasquez v. Wolf"],
      ["Bollat Vasquez v. Pekoske", PEKOSKE],
      ["Bollat Vasquez v. Mayorkas", MAYORKAS],
    ],
    sides: [...named("plaintiff", "Bollat Vasquez and others"), ...secretaries("defendant", "Wolf")],
    aims: aims.bollatVasquez,
    judge: "Indira Talwani",
    state: "closed",
  }),
  listedDocket("scotus", "19-1212", {
    captions: [
      ["Wolf v. Innovation Law Lab"],
      ["Pekoske v. Innovation Law Lab", PEKOSKE],
      ["Mayorkas v. Innovation Law Lab", MAYORKAS],
    ],
    sides: [...secretaries("petitioner", "Wolf"), ...named("respondent", "Innovation Law Lab and others")],
    state: "closed",
    reviews: ["ca9/19-15716", "cand/3:19-cv-00807"],
  }),
  listedDocket("dcd", "1:20-cv-00993", {
    captions: [["Nora v. Wolf"], ["Nora v. Pekoske", PEKOSKE], ["Nora v. Mayorkas", MAYORKAS]],
    sides: [...named("plaintiff", "Nora and others"), ...secretaries("defendant", "Wolf")],
    aims: aims.nora,
    judge: "Amy Berman Jackson",
    state: "closed",
  }),
  listedDocket("cacd", "2:20-cv-09893", {
    captions: [
      ["Immigrant Defenders Law Center v. Wolf"],
      ["Immigrant Defenders Law Center v. Pekoske", PEKOSKE],
      ["Immigrant Defenders Law Center v. Mayorkas", MAYORKAS],
      ["Immigrant Defenders Law Center v. Noem", NOEM],
      ["Immigrant Defenders Law Center v. Mullin", MULLIN],
    ],
    sides: [...named("plaintiff", "Immigrant Defenders Law Center and others"), ...secretaries("defendant", "Wolf")],
    aims: aims.immigrantDefenders,
    judge: "Jesus G. Bernal",
    state: "open",
  }),
  listedDocket("ca9", "25-2581", {
    captions: [["Immigrant Defenders Law Center v. Noem"], ["Immigrant Defenders Law Center v. Mullin", MULLIN]],
    sides: [...secretaries("appellant", "Noem"), ...named("appellee", "Immigrant Defenders Law Center and others")],
    state: "open",
    // Cases in the Ninth Circuit's newer system (ACMS) are not in its feed.
    sources: ["courtlistener"],
    reviews: ["cacd/2:20-cv-09893"],
  }),
  listedDocket("txnd", "2:21-cv-00067", {
    captions: [["Texas v. Biden"]],
    sides: [...named("plaintiff", "Texas and Missouri"), ...federal("defendant", "Biden and others")],
    aims: aims.texas,
    judge: "Matthew J. Kacsmaryk",
    state: "open",
  }),
  listedDocket("ca5", "21-10806", {
    captions: [["Texas v. Biden"]],
    sides: [...federal("appellant", "Biden and others"), ...named("appellee", "Texas and Missouri")],
    state: "closed",
    reviews: ["txnd/2:21-cv-00067"],
  }),
  listedDocket("scotus", "21A21", {
    captions: [["Biden v. Texas"]],
    sides: [...federal("petitioner", "Biden and others"), ...named("respondent", "Texas and Missouri")],
    state: "closed",
    reviews: ["ca5/21-10806", "txnd/2:21-cv-00067"],
  }),
  listedDocket("scotus", "21-954", {
    captions: [["Biden v. Texas"]],
    sides: [...federal("petitioner", "Biden and others"), ...named("respondent", "Texas and Missouri")],
    state: "closed",
    reviews: ["ca5/21-10806", "txnd/2:21-cv-00067"],
  }),
  listedDocket("ca5", "23-10143", {
    captions: [["Texas v. Biden"]],
    sides: [...federal("appellant", "Biden and others"), ...named("appellee", "Texas and Missouri")],
    state: "open",
    reviews: ["txnd/2:21-cv-00067"],
  }),
];
