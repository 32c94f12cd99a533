import type { CommandHelp } from "./command-help.ts";
import type { Translated } from "./language.ts";

/** Help of `vigil serve`. */
export const serveHelp: Translated<Readonly<Record<string, CommandHelp>>> = {
  en: {
    serve: {
      summary: "open the casebook in a browser",
      usage: "serve [OPTIONS] [PATH…]",
      paragraphs: [
        "Shows the casebook as pages in a browser, in English and Korean, until it is stopped with Ctrl-C. Every page works without scripts. Only this machine can reach it.",
        "With PATHs it shows what those files and folders say, in a casebook that is destroyed when the command ends.",
      ],
      options: {
        host: "address to answer on (otherwise 127.0.0.1)",
        port: "port to answer on (otherwise 8640; 0 for any free one)",
        casebook: "folder of the casebook (otherwise DATABASE_URL, then the default folder)",
        actor:
          "who decides (otherwise VIGIL_ACTOR, then the configured one; without one nothing can be written)",
      },
      examples: ["vigil serve --port 9000 --casebook ~/casebook", "vigil serve examples/reports"],
    },
  },
  ko: {
    serve: {
      summary: "사건철을 브라우저로 엽니다",
      usage: "serve [옵션] [경로…]",
      paragraphs: [
        "사건철을 한국어와 영어 화면으로 브라우저에 보여 주며, Ctrl-C를 누를 때까지 계속됩니다. 모든 화면은 스크립트 없이도 쓸 수 있습니다. 이 컴퓨터에서만 열 수 있습니다.",
        "경로를 주면 그 파일과 폴더의 내용을 임시 사건철로 보여 주고, 명령이 끝나면 사건철을 없앱니다.",
      ],
      options: {
        host: "응답할 주소(없으면 127.0.0.1)",
        port: "응답할 포트(없으면 8640, 0이면 비어 있는 아무 포트)",
        casebook: "사건철 폴더(없으면 DATABASE_URL, 그다음 기본 폴더)",
        actor: "판단하는 사람(없으면 VIGIL_ACTOR, 그다음 설정된 이름, 그것도 없으면 쓸 수 없음)",
      },
      examples: ["vigil serve --port 9000 --casebook ~/casebook", "vigil serve examples/reports"],
    },
  },
};

/** What `vigil serve` says on the terminal. */
export const serveWords: Translated<{ readonly open: (url: string) => string; readonly howToStop: string }> =
  {
    en: { open: (url) => `Open ${url} in a browser.`, howToStop: "Stop with Ctrl-C." },
    ko: { open: (url) => `브라우저에서 ${url} 을 여십시오.`, howToStop: "Ctrl-C로 멈춥니다." },
  };
