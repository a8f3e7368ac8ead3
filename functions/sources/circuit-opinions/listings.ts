import { bankruptcyPanelFirst } from "./bankruptcy-panel-first.ts";
import { courtOfFederalClaims } from "./court-of-federal-claims.ts";
import { courtOfInternationalTrade } from "./court-of-international-trade.ts";
import { dcCircuit, dcCircuitFeed } from "./dc-circuit.ts";
import { districtOfColumbia } from "./district-of-columbia.ts";
import { eighthCircuit } from "./eighth-circuit.ts";
import { eleventhCircuit } from "./eleventh-circuit.ts";
import { federalCircuit } from "./federal-circuit.ts";
import { fifthCircuit } from "./fifth-circuit.ts";
import { firstCircuit } from "./first-circuit.ts";
import { fourthCircuit } from "./fourth-circuit.ts";
import type { Listing } from "./listing.ts";
import { ninthCircuit, ninthCircuitTable } from "./ninth-circuit.ts";
import { secondCircuit } from "./second-circuit.ts";
import { seventhCircuit, seventhCircuitTable } from "./seventh-circuit.ts";
import { sixthCircuit } from "./sixth-circuit.ts";
import { supremeCourt } from "./supreme-court.ts";
import { tenthCircuit } from "./tenth-circuit.ts";
import { thirdCircuit } from "./third-circuit.ts";

/** Every court's listing of opinions that we can read. */
export const LISTINGS: readonly Listing[] = [
  supremeCourt,
  firstCircuit,
  secondCircuit,
  thirdCircuit,
  fourthCircuit,
  fifthCircuit,
  sixthCircuit,
  seventhCircuit,
  seventhCircuitTable,
  eighthCircuit,
  ninthCircuit,
  ninthCircuitTable,
  tenthCircuit,
  eleventhCircuit,
  dcCircuit,
  dcCircuitFeed,
  federalCircuit,
  bankruptcyPanelFirst,
  courtOfInternationalTrade,
  courtOfFederalClaims,
  districtOfColumbia,
];
