import { ExpectedError } from "../model/errors.ts";
import { flagsOf } from "./arguments.ts";
import type { ListedCommand } from "./commands/command.ts";

const SHELLS = ["bash", "zsh"] as const;

/**
 * A script that completes the names of commands and flags after `docketwire`, for a shell that has
 * `alias docketwire="npm run -s cli --"` or a function of that name. @throws ExpectedError("invalid") for another shell
 */
export async function completionFor(shell: string | undefined, commands: readonly ListedCommand[]): Promise<string[]> {
  if (!SHELLS.some((one) => one === shell))
    throw new ExpectedError("invalid", `completion is there for ${SHELLS.join(" and ")}`);
  const cases = await Promise.all(
    commands.map(async (listed) => {
      const words = Object.keys(flagsOf(await listed.load())).map((flag) => `--${flag}`);
      return `    ${listed.name}) words="${words.join(" ")}" ;;`;
    }),
  );
  return [
    ...(shell === "zsh" ? ["autoload -Uz bashcompinit && bashcompinit"] : []),
    "_docketwire() {",
    "  local words",
    `  COMP_WORDBREAKS=\${COMP_WORDBREAKS//:}`,
    `  case "\${COMP_WORDS[1]}" in`,
    ...cases,
    `    *) words="${["help", "completion", ...commands.map(({ name }) => name)].join(" ")}" ;;`,
    "  esac",
    `  COMPREPLY=($(compgen -W "$words" -- "\${COMP_WORDS[COMP_CWORD]}"))`,
    "}",
    "complete -o default -F _docketwire docketwire",
  ];
}
