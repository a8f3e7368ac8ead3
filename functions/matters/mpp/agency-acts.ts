import type { AgencyAct } from "../../model/order.ts";

/** What the orders of the litigation are about. No state of its own is claimed for any of them. */
export const agencyActs: readonly AgencyAct[] = [
  {
    id: "mpp",
    short: "MPP",
    shortIn: { es: "los MPP" },
    what: "The Migrant Protection Protocols (“Remain in Mexico”), as first put into effect.",
    whatIn: { es: "Los Protocolos de Protección a Migrantes («Quédate en México»), en su primera versión." },
    on: null,
    source: "https://assets.documentcloud.org/documents/5739703/2019-02-14-0001-Compl-for-Decl-and-Inj-Relief.txt",
  },
  {
    id: "2021-01-suspension",
    short: "MPP's January 2021 suspension",
    shortIn: { es: "la suspensión de los MPP de enero de 2021" },
    what: "The suspension of new enrollments in MPP of January 2021.",
    whatIn: { es: "La suspensión de nuevas inscripciones en los MPP, de enero de 2021." },
    on: null,
    source:
      "https://www.scribd.com/embeds/520115982/content?start_page=1&view_mode=scroll&access_key=key-nCkxGwqwtSBLw2vKBbiq",
  },
  {
    id: "2021-06-01-memo",
    short: "MPP's June 2021 end",
    shortIn: { es: "el fin de los MPP de junio de 2021" },
    what: "The memorandum of June 1, 2021 that ended MPP.",
    whatIn: { es: "El memorando del 1 de junio de 2021 que puso fin a los MPP." },
    on: "2021-06-01",
    source: "https://scribd.com/document/586112086/gov-uscourts-txnd-346680-146-0",
  },
  {
    id: "2021-10-29-memos",
    short: "MPP's October 2021 end",
    shortIn: { es: "el fin de los MPP de octubre de 2021" },
    what: "The memoranda of October 29, 2021 that ended MPP anew.",
    whatIn: { es: "Los memorandos del 29 de octubre de 2021 que pusieron fin de nuevo a los MPP." },
    on: "2021-10-29",
    source: "https://supreme.justia.com/cases/federal/us/597/21-954/",
  },
  {
    id: "2025-restart",
    short: "MPP's 2025 restart",
    shortIn: { es: "la reanudación de los MPP de 2025" },
    what: "The re-implementation of MPP in 2025.",
    whatIn: { es: "La nueva puesta en marcha de los MPP en 2025." },
    on: null,
    source:
      "https://dailyjournal.com/articles/384923-riverside-judge-halts-trump-s-attempt-to-revive-remain-in-mexico-policy",
  },
];
