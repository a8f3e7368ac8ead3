import type { Docket } from "../../model/docket.ts";
import type { Day } from "../../model/time.ts";

type Aims = NonNullable<Docket["aims"]>;

/** Against one thing: "over MPP", "against MPP". */
function against(from: Day, what: string, spanish: string, source: string): Aims[number] {
  return {
    from,
    over: what,
    overIn: { es: spanish },
    direction: `against ${what}`,
    directionIn: { es: `contra ${spanish}` },
    source,
  };
}

/** What the plaintiffs of each case want, each with the day from which it is known and the page it was taken from. */
export const aims = {
  innovationLawLab: [
    against(
      "2019-02-14",
      "MPP",
      "los MPP",
      "https://assets.documentcloud.org/documents/5739703/2019-02-14-0001-Compl-for-Decl-and-Inj-Relief.txt",
    ),
  ],
  doe: [
    {
      from: "2019-11-05",
      over: "lawyers at MPP interviews",
      overIn: { es: "abogados en las entrevistas de los MPP" },
      direction: "on lawyers at MPP interviews",
      directionIn: { es: "sobre abogados en las entrevistas de los MPP" },
      source: "https://holdcbpaccountable.org/2020/10/19/doe-v-wolf/",
    },
  ],
  bollatVasquez: [
    against(
      "2020-03-20",
      "returns under MPP",
      "las devoluciones por los MPP",
      "https://vdocuments.mx/document/1complaint0pdf-aclu-massachusetts.html",
    ),
  ],
  nora: [against("2020-04-16", "MPP in Tamaulipas", "los MPP en Tamaulipas", "https://biahelp.com/nora-v-wolf/")],
  immigrantDefenders: [against("2020-10-28", "MPP", "los MPP", "https://www.immdef.org/immdef-v-wolf")],
  texas: [
    against(
      "2021-04-13",
      "MPP's January 2021 suspension",
      "la suspensión de los MPP de enero de 2021",
      "https://www.scribd.com/embeds/520115982/content?start_page=1&view_mode=scroll&access_key=key-nCkxGwqwtSBLw2vKBbiq",
    ),
    against(
      "2021-06-03",
      "MPP's June 2021 end",
      "el fin de los MPP de junio de 2021",
      "https://scribd.com/document/586112086/gov-uscourts-txnd-346680-146-0",
    ),
  ],
} satisfies Readonly<Record<string, Aims>>;
