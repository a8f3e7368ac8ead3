import type { Matter } from "../model/matter.ts";
import { agencyActs } from "./mpp/agency-acts.ts";
import { curated } from "./mpp/curated.ts";
import { dockets } from "./mpp/dockets.ts";
import { laterHistory } from "./mpp/later-history.ts";
import { names } from "./mpp/names.ts";
import { orders } from "./mpp/orders.ts";

/** The litigation over the Migrant Protection Protocols, from the first complaint of February 14, 2019 on. */
export const mpp: Matter = {
  id: "mpp",
  name: "MPP litigation",
  longName: "Migrant Protection Protocols",
  alsoCalled: "Remain in Mexico",
  about:
    "The court cases over the Migrant Protection Protocols (MPP), under which the United States has asylum seekers wait in Mexico while their cases are decided: challenges to MPP and challenges to its end.",
  aboutIn: {
    es: "Los casos sobre los Protocolos de Protección a Migrantes (MPP, por sus siglas en inglés), con los que Estados Unidos hace que solicitantes de asilo esperen en México mientras se deciden sus casos: las demandas contra los MPP y las demandas contra su fin.",
  },
  dockets,
  curated,
  names,
  laterHistory,
  orders,
  agencyActs,
};
