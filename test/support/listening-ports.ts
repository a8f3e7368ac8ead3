import { readdirSync, readFileSync, readlinkSync } from "node:fs";

/** State of a listening socket in the kernel's tables. */
const LISTENS = "0A";

/** TCP ports on which the process `pid` listens, as the kernel of Linux tells them; undefined on another system. */
export function listeningPorts(pid: number): number[] | undefined {
  if (process.platform !== "linux") return undefined;
  const own = socketsOf(pid);
  return ["tcp", "tcp6"]
    .flatMap((table) => readFileSync(`/proc/${pid}/net/${table}`, "utf8").trim().split("\n").slice(1))
    .map((line) => line.trim().split(/\s+/)) // "0: 0100007F:1F90 00000000:0000 0A … <inode> …"
    .filter(([, , , state, , , , , , inode = ""]) => state === LISTENS && own.has(inode))
    .map(([, local = ""]) => Number.parseInt(local.split(":")[1] ?? "", 16));
}

function socketsOf(pid: number): Set<string> {
  const open = readdirSync(`/proc/${pid}/fd`).map((fd) => {
    try {
      return readlinkSync(`/proc/${pid}/fd/${fd}`); // "socket:[123]"
    } catch {
      return ""; // closed meanwhile
    }
  });
  return new Set(open.flatMap((link) => /^socket:\[(\d+)\]$/.exec(link)?.[1] ?? []));
}
