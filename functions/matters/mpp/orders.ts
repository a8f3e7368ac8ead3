import type { CuratedOrder, OrderKind } from "../../model/order.ts";
import type { Day } from "../../model/time.ts";

type Line = Omit<CuratedOrder, "order" | "knownFrom" | "reviewedBy"> & { readonly knownFrom?: Day };

/** A line on the order of that docket, day and kind, known from its day on where nothing else is said. */
function line(docket: string, filedOn: Day, kind: OrderKind, fields: Line): CuratedOrder {
  return { order: { docket, filedOn, kind }, knownFrom: filedOn, reviewedBy: null, ...fields };
}

const TEXAS_JUDGMENT =
  "https://www.scribd.com/embeds/520115982/content?start_page=1&view_mode=scroll&access_key=key-nCkxGwqwtSBLw2vKBbiq";

/** Names, directions and effects of the orders of the litigation, each with the page that they were taken from. */
export const orders: readonly CuratedOrder[] = [
  line("cand/3:19-cv-00807", "2019-04-08", "preliminary_injunction", {
    short: "the 2019 injunction against MPP",
    shortIn: { es: "la orden judicial de 2019 contra los MPP" },
    direction: "against MPP",
    effect: "Bars MPP nationwide while the case goes on.",
    effectIn: { es: "Impide aplicar los MPP en todo el país mientras sigue el caso." },
    about: ["mpp"],
    beginningUnknown: true,
    source: "http://lawsdocbox.com/Immigration/126609359-Case-3-19-cv-rs-document-73-filed-04-08-19-page-1-of-27.html",
  }),
  line("casd/3:19-cv-02119", "2019-11-12", "temporary_restraining_order", {
    short: "the 2019 order on counsel for the Doe family",
    shortIn: { es: "la orden de 2019 sobre los abogados de la familia Doe" },
    direction: "on counsel at MPP interviews",
    effect: "Lets the petitioners consult their own lawyers before and during their interviews.",
    effectIn: { es: "Permite a los demandantes consultar a sus abogados antes de sus entrevistas y durante ellas." },
    about: ["mpp"],
    source: "https://ro.scribd.com/document/434704150/Sabraw-Order",
  }),
  line("casd/3:19-cv-02119", "2020-01-14", "class_certification", {
    short: "the Doe class",
    shortIn: { es: "el grupo de demandantes Doe" },
    direction: "on counsel at MPP interviews",
    effect: "Makes one class of detained people who await non-refoulement interviews and have a lawyer.",
    effectIn: {
      es: "Forma un grupo con las personas detenidas que esperan entrevistas de no devolución y tienen abogado.",
    },
    about: ["mpp"],
    source: "http://ecases.us/case/casd/c8983754/doe-v-mcaleenan",
  }),
  line("casd/3:19-cv-02119", "2020-01-14", "preliminary_injunction", {
    short: "the 2020 injunction on lawyers at MPP interviews",
    shortIn: { es: "la orden judicial de 2020 sobre abogados en las entrevistas de los MPP" },
    direction: "on counsel at MPP interviews",
    effect: "Bars interviews of class members under MPP without access to their lawyers.",
    effectIn: { es: "Impide entrevistar en los MPP a miembros del grupo sin acceso a sus abogados." },
    about: ["mpp"],
    source: "https://vdocuments.net/2-united-states-district-court-southern-district-of-attorney-general-or.html",
  }),
  line("ca9/19-15716", "2020-02-28", "judgment", {
    short: "the 2020 ruling against MPP",
    shortIn: { es: "la sentencia de 2020 contra los MPP" },
    direction: "against MPP",
    effect: "Affirms the 2019 injunction against MPP.",
    effectIn: { es: "Confirma la orden judicial de 2019 contra los MPP." },
    about: ["mpp"],
    source: "https://assets.documentcloud.org/documents/6789639/PI-Opinion-2-28-20.txt",
  }),
  line("mad/1:20-cv-10566", "2020-05-14", "preliminary_injunction", {
    short: "the 2020 order on five people returned under MPP",
    shortIn: { es: "la orden de 2020 sobre cinco personas devueltas por los MPP" },
    direction: "for five people returned under MPP",
    effect: "Orders the returns of five plaintiffs undone.",
    effectIn: { es: "Ordena deshacer la devolución de cinco demandantes." },
    about: ["mpp"],
    source: "https://docs.justia.com/cases/federal/district-courts/massachusetts/madce/1:2020cv10566/220129/45",
  }),
  line("dcd/1:20-cv-00993", "2020-06-25", "preliminary_injunction", {
    short: "the 2020 order on one MPP interview",
    shortIn: { es: "la orden de 2020 sobre una entrevista de los MPP" },
    direction: "for one new MPP interview",
    effect: "Orders a new screening interview for one plaintiff.",
    effectIn: { es: "Ordena una nueva entrevista para una demandante." },
    about: ["mpp"],
    source: "http://casetext.com/case/mora-v-wolf",
  }),
  line("scotus/19-1212", "2021-02-03", "abeyance", {
    short: "the 2021 hold on the Supreme Court case",
    shortIn: { es: "la pausa de 2021 del caso en la Corte Suprema" },
    effect: "Holds the case and takes it off the argument calendar.",
    effectIn: { es: "Deja el caso en suspenso y lo quita del calendario de audiencias." },
    source: "https://amylhowe.com/2021/02/03/justices-take-immigration-cases-off-february-calendar",
  }),
  line("mad/1:20-cv-10566", "2021-02-13", "preliminary_injunction", {
    short: "the 2021 order on families returned under MPP",
    shortIn: { es: "la orden de 2021 sobre familias devueltas por los MPP" },
    direction: "for families returned under MPP",
    effect: "Grants in part what the families added to the case asked for.",
    effectIn: { es: "Concede en parte lo que pidieron las familias añadidas al caso." },
    about: ["mpp"],
    source: "https://print.casetext.com/case/vasquez-v-mayorkas-1?resultsNav=false",
  }),
  line("scotus/19-1212", "2021-06-21", "judgment", {
    short: "the Supreme Court's 2021 vacatur as moot",
    shortIn: { es: "la anulación de 2021 por la Corte Suprema por falta de objeto" },
    direction: "no ruling on the merits",
    effect: "Vacates the Ninth Circuit's judgment and has the 2019 injunction against MPP vacated as moot.",
    effectIn: {
      es: "Anula la sentencia del Noveno Circuito y manda anular la orden judicial de 2019 contra los MPP por falta de objeto.",
    },
    about: ["mpp"],
    source: "https://www.scotusblog.com/cases/case-files/mayorkas-v-innovation-law-lab",
  }),
  line("txnd/2:21-cv-00067", "2021-08-13", "vacatur", {
    short: "the 2021 vacatur of MPP's June 2021 end",
    shortIn: { es: "la anulación de 2021 del fin de los MPP de junio de 2021" },
    direction: "against MPP's June 2021 end",
    effect: "Vacates the memorandum of June 1, 2021 that ended MPP.",
    effectIn: { es: "Anula el memorando del 1 de junio de 2021 que puso fin a los MPP." },
    about: ["2021-06-01-memo"],
    beginningUnknown: true,
    source: TEXAS_JUDGMENT,
  }),
  line("txnd/2:21-cv-00067", "2021-08-13", "permanent_injunction", {
    short: "the 2021 injunction requiring MPP",
    shortIn: { es: "la orden judicial de 2021 que exige los MPP" },
    direction: "requiring MPP",
    effect:
      "Orders the Department of Homeland Security to run MPP in good faith until it is lawfully rescinded and there is enough room to detain.",
    effectIn: {
      es: "Ordena al Departamento de Seguridad Nacional aplicar los MPP de buena fe hasta que se deroguen conforme a la ley y haya capacidad suficiente de detención.",
    },
    about: ["mpp", "2021-06-01-memo"],
    beginningUnknown: true,
    source: TEXAS_JUDGMENT,
  }),
  line("ca5/21-10806", "2021-12-13", "judgment", {
    short: "the 2021 ruling requiring MPP",
    shortIn: { es: "la sentencia de 2021 que exige los MPP" },
    direction: "requiring MPP",
    effect: "Affirms the 2021 injunction requiring MPP.",
    effectIn: { es: "Confirma la orden judicial de 2021 que exige los MPP." },
    about: ["mpp", "2021-10-29-memos"],
    source:
      "https://www.lexisnexis.com/community/insights/legal/immigration/b/insidenews/posts/ca5-on-mpp-texas-v-biden",
  }),
  line("scotus/21-954", "2022-06-30", "judgment", {
    short: "the Supreme Court's 2022 ruling that MPP may end",
    shortIn: { es: "la sentencia de 2022 de la Corte Suprema de que los MPP pueden terminar" },
    direction: "for MPP's end",
    effect: "Holds that ending MPP did not violate 8 U.S.C. § 1225; reverses the Fifth Circuit and remands.",
    effectIn: {
      es: "Declara que poner fin a los MPP no violó el 8 U.S.C. § 1225; revoca la sentencia del Quinto Circuito y devuelve el caso.",
    },
    about: ["mpp", "2021-10-29-memos"],
    source: "https://supreme.justia.com/cases/federal/us/597/21-954/",
  }),
  line("txnd/2:21-cv-00067", "2022-12-15", "postponement", {
    short: "the 2022 hold on MPP's end",
    shortIn: { es: "la suspensión de 2022 del fin de los MPP" },
    direction: "against MPP's October 2021 end",
    effect:
      "Stays the memoranda of October 2021 that ended MPP, and the decision to end it, until the case is decided.",
    effectIn: {
      es: "Suspende los memorandos de octubre de 2021 que pusieron fin a los MPP, y la decisión de ponerles fin, hasta que se decida el caso.",
    },
    about: ["2021-10-29-memos"],
    source:
      "https://litigationtracker.justiceactioncenter.org/cases/state-texas-et-al-v-joseph-r-biden-et-al-texas-mpp-district-court",
  }),
  line("cacd/2:20-cv-09893", "2023-03-15", "class_certification", {
    short: "the classes on the first version of MPP",
    shortIn: { es: "los grupos sobre la primera versión de los MPP" },
    direction: "on the first version of MPP",
    effect: "Makes classes of people who were subjected to the first version of MPP.",
    effectIn: { es: "Forma grupos con las personas a las que se aplicó la primera versión de los MPP." },
    about: ["mpp"],
    source: "https://innovationlawlab.org/cases/immigrant-defenders-law-center-et-al-v-wolf/",
  }),
  line("cacd/2:20-cv-09893", "2025-04-16", "postponement", {
    short: "the 2025 hold on MPP's restart",
    shortIn: { es: "la suspensión de 2025 de la reanudación de los MPP" },
    direction: "against MPP's restart",
    effect: "Stays the re-implementation of MPP nationwide until its legality is decided.",
    effectIn: { es: "Suspende en todo el país la nueva puesta en marcha de los MPP hasta que se decida su legalidad." },
    about: ["2025-restart"],
    source:
      "https://dailyjournal.com/articles/384923-riverside-judge-halts-trump-s-attempt-to-revive-remain-in-mexico-policy",
  }),
];
