import type { Speaker } from "../../types.ts";
import type { SpeakerMemory } from "./speaker-names.ts";
import { lastMatch, subjectIn } from "./subjects.ts";

/** What follows a verb of saying that somebody else repeats ("했다며", "밝혔다고"). */
const REPEATED = /^[가-힣]+(?:\s왔)?다(?:고|며|면서|는)(?=[\s,”])/u;
/** "아내가", "피해자의 누나가": kin that speak in another's words. */
const KIN_SAYS =
  /(?:^|\s)((?:[가-힣]+의\s)?(?:아내|남편|부인|어머니|아버지|모친|부친|아들|딸|동생|여동생|남동생|오빠|누나|언니|형|친구|친척|이웃|지인|현지인|당사자|피해자))(?:이|가)\s/gu;

/** "외교부는 중국 측이 …했다고 알려 왔다고 밝혔다": the one whose words the subject repeats. */
export function repeatedIn(
  text: string,
  from: number,
  told: number,
  say: number,
  memory: SpeakerMemory,
): Speaker | null {
  if (from >= told || !REPEATED.test(text.slice(say, say + 16))) return null;
  const kin = lastMatch(KIN_SAYS, text, from, told);
  if (kin !== null) {
    const words = text
      .slice(kin.index, kin.end)
      .trim()
      .replace(/[이가]$/u, "");
    return { name: null, text: words, role: "source", anonymous: true };
  }
  return subjectIn(text, from, told, memory, /^[이가]$/u)?.speaker ?? null;
}

/** "국경을 넘은 것을 현지 협력자가 직접 봤다": who saw it. */
const WITNESS =
  /(?:것|모습|장면|광경)을\s([가-힣\s]{2,16}?)(?:이|가|도)\s(?:직접\s|두\s눈으로\s)?(?:봤|보았|목격|지켜봤|지켜보)/u;

/** The one who is said to have seen it. */
export function witnessIn(stretch: string): Speaker | null {
  const words = WITNESS.exec(stretch)?.[1]?.trim();
  return words === undefined ? null : { name: null, text: words, role: "source", anonymous: true };
}
