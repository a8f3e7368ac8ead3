import { memoryArchive } from "../support/world.ts";
import { archiveContract } from "./archive.contract.ts";

// The folder's run stands in test/adapters/folder-archive.test.ts.
archiveContract("memory", () => memoryArchive());
