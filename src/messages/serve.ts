import type { CommandHelp } from "./command-help.ts";
import type { Translated } from "./language.ts";

/** Help of `vigil serve`. */
export const serveHelp: Translated<Readonly<Record<string, CommandHelp>>> = {
  en: {
    invite: {
      summary: "invite somebody to the casebook's pages",
      usage: "invite [OPTIONS]",
      paragraphs: [
        "Prints the path of an invitation, to be put behind the address of the server. Whoever opens it first, within seven days, makes an account of the role. Once there is an account, everybody has to enter.",
      ],
      options: {
        role: "reader (otherwise), contributor, reviewer or administrator",
        json: "print one JSON object and nothing else",
        casebook: "folder of the casebook (otherwise DATABASE_URL, then the default folder)",
      },
      examples: ["vigil invite --role administrator"],
    },
    serve: {
      summary: "open the casebook in a browser",
      usage: "serve [OPTIONS] [PATH…]",
      paragraphs: [
        "Shows the casebook as pages in a browser, in English and Korean, until it is stopped with Ctrl-C. Every page works without scripts. Without accounts only this machine can reach it; “vigil invite” makes the first, and from then on people enter with name, password and, if set up, a code.",
        "With PATHs it shows what those files and folders say, in a casebook that is destroyed when the command ends.",
      ],
      options: {
        host: "address to answer on (otherwise 127.0.0.1)",
        port: "port to answer on (otherwise 8640; 0 for any free one)",
        name: "name under which others reach it, as it stands in a browser's address",
        casebook: "folder of the casebook (otherwise DATABASE_URL, then the default folder)",
        actor:
          "who decides (otherwise VIGIL_ACTOR, then the configured one; without one nothing can be written)",
      },
      examples: ["vigil serve --port 9000 --casebook ~/casebook", "vigil serve examples/reports"],
    },
  },
  ko: {
    invite: {
      summary: "사건철 화면에 사람을 초대합니다",
      usage: "invite [옵션]",
      paragraphs: [
        "초대 경로를 출력합니다. 서버 주소 뒤에 붙여 전하십시오. 이레 안에 먼저 여는 사람이 그 역할의 계정을 만듭니다. 계정이 하나라도 있으면 모두 로그인해야 합니다.",
      ],
      options: {
        role: "reader(기본), contributor, reviewer, administrator",
        json: "JSON 하나만 출력합니다",
        casebook: "사건철 폴더(없으면 DATABASE_URL, 그다음 기본 폴더)",
      },
      examples: ["vigil invite --role administrator"],
    },
    serve: {
      summary: "사건철을 브라우저로 엽니다",
      usage: "serve [옵션] [경로…]",
      paragraphs: [
        "사건철을 한국어와 영어 화면으로 브라우저에 보여 주며, Ctrl-C를 누를 때까지 계속됩니다. 모든 화면은 스크립트 없이도 쓸 수 있습니다. 계정이 없으면 이 컴퓨터에서만 열 수 있습니다. “vigil invite”로 첫 계정을 만들면 그때부터 이름과 암호, 설정했다면 인증 번호로 들어갑니다.",
        "경로를 주면 그 파일과 폴더의 내용을 임시 사건철로 보여 주고, 명령이 끝나면 사건철을 없앱니다.",
      ],
      options: {
        host: "응답할 주소(없으면 127.0.0.1)",
        port: "응답할 포트(없으면 8640, 0이면 비어 있는 아무 포트)",
        name: "다른 사람이 여는 이름(브라우저 주소에 보이는 대로)",
        casebook: "사건철 폴더(없으면 DATABASE_URL, 그다음 기본 폴더)",
        actor: "판단하는 사람(없으면 VIGIL_ACTOR, 그다음 설정된 이름, 그것도 없으면 쓸 수 없음)",
      },
      examples: ["vigil serve --port 9000 --casebook ~/casebook", "vigil serve examples/reports"],
    },
  },
};

/** What `vigil serve` says on the terminal. */
export const serveWords: Translated<{
  readonly open: (url: string) => string;
  readonly howToStop: string;
  readonly invited: (role: string, path: string) => string;
}> = {
  en: {
    open: (url) => `Open ${url} in a browser.`,
    howToStop: "Stop with Ctrl-C.",
    invited: (role, path) =>
      `Invitation as ${role}, for seven days, to put behind the server's address:\n${path}`,
  },
  ko: {
    open: (url) => `브라우저에서 ${url} 을 여십시오.`,
    howToStop: "Ctrl-C로 멈춥니다.",
    invited: (role, path) => `${role} 초대(이레 동안 유효). 서버 주소 뒤에 붙이십시오:\n${path}`,
  },
};
