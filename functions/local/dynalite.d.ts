declare module "dynalite" {
  import type { Server } from "node:http";

  /** A DynamoDB API server. `path`: a LevelDB folder; in memory without. Closing the server closes the folder. */
  export default function dynalite(options: {
    path?: string;
    createTableMs?: number;
    deleteTableMs?: number;
    updateTableMs?: number;
  }): Server;
}
