import { dcCircuit } from "./dc-circuit.ts";
import { eleventhCircuit } from "./eleventh-circuit.ts";
import { federalCircuit } from "./federal-circuit.ts";
import { fifthCircuit } from "./fifth-circuit.ts";
import { firstCircuit } from "./first-circuit.ts";
import type { Listing } from "./listing.ts";
import { ninthCircuit } from "./ninth-circuit.ts";
import { secondCircuit } from "./second-circuit.ts";
import { seventhCircuit } from "./seventh-circuit.ts";
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
  fifthCircuit,
  sixthCircuit,
  seventhCircuit,
  ninthCircuit,
  tenthCircuit,
  eleventhCircuit,
  dcCircuit,
  federalCircuit,
];
