/**
 * Asks for a line on the terminal without showing what is typed. Null where there is no terminal to ask on, or where
 * the person gives up (Ctrl-C, Ctrl-D).
 */
export async function askHidden(question: string): Promise<string | null> {
  const { stdin, stderr } = process;
  if (!stdin.isTTY || !stderr.isTTY) return null;
  // Before the question: whoever types at once must not see it either.
  stdin.setRawMode(true);
  stderr.write(question);
  stdin.setEncoding("utf8");
  stdin.resume();
  try {
    return await lineFrom(stdin);
  } finally {
    stdin.setRawMode(false);
    stdin.pause();
    stderr.write("\n");
  }
}

const GIVEN_UP = new Set(["\u0003", "\u0004"]);
const RUBBED_OUT = new Set(["\u007f", "\b"]);

function lineFrom(stdin: NodeJS.ReadStream): Promise<string | null> {
  return new Promise((resolve) => {
    let line = "";
    const end = (value: string | null): void => {
      stdin.off("data", take);
      resolve(value);
    };
    const take = (typed: string): void => {
      for (const character of typed) {
        const givenUp = GIVEN_UP.has(character);
        if (givenUp || character === "\r" || character === "\n") {
          end(givenUp ? null : line);
          return;
        }
        line = RUBBED_OUT.has(character) ? [...line].slice(0, -1).join("") : line + character;
      }
    };
    stdin.on("data", take);
  });
}
