// Closed classes of English words that the grammar rests on.

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

export const BE = set("is are was were be been being am 's 're");
export const BE_FINITE = set("is are was were 's 're");
export const HAVE = set("has have had having 've");
export const DO = set("do does did");
export const PASSIVE_AUXILIARIES = set("be been being is are was were get gets got gotten getting 're");

export const MODALS = set("will would shall should may might can could must won't cannot");

export const NEGATIONS = set("not never no neither nor n't without none hardly");

/** Contracted negatives, by the verb they hold. */
export const NEGATIVE_CONTRACTIONS = set(
  "didn't doesn't don't hasn't haven't hadn't wasn't weren't isn't aren't won't wouldn't couldn't can't",
);

export const PREPOSITIONS = set(
  "of in on at by for from to with without into onto near inside outside within across through via over under after " +
    "before between among amid against about around toward towards along during since until till beyond behind off " +
    "as than per despite including excluding like unlike following concerning regarding",
);

export const CONJUNCTIONS = set(
  "and or but nor yet so because although though while whereas if unless when where that",
);

export const RELATIVES = set("who whom whose which that where");

export const DETERMINERS = set(
  "the a an this that these those another other its their his her our my your every each any",
);

export const DEFINITES = set("the this that these those its their his her our said");

export const PRONOUNS = set("they them he him she it we us i you themselves himself herself themselves");

/** Adverbs that may stand inside a verb group or between a noun and its participle. */
export const ADVERBS = set(
  "also then already now still since later first again ever just only once soon recently even both all together " +
    "reportedly allegedly apparently seemingly presumably perhaps possibly probably forcibly forcefully secretly " +
    "eventually finally subsequently immediately promptly previously formerly earlier currently newly lately safely " +
    "successfully quietly so far yesterday today tomorrow tonight in-part mostly mainly simply actually indeed " +
    "often always initially originally separately jointly similarly otherwise instead not never thereby therefore likewise twice",
);

/** Those who arrest and send back, as the subject of a verb. */
export const AGENTS = set(
  "police authorities officers officials guards agents troops forces government soldiers security patrol patrols army " +
    "immigration",
);

/** Verbs of telling, by form. */
export const SAY_FINITE = set(
  "said says say told tells reported reports confirmed confirms claimed claims added adds announced announces stated " +
    "states estimated estimates believes believed disclosed revealed reveals noted notes explained explains wrote writes " +
    "warned warns alleged alleges testified recounted recalled insisted insists argued acknowledged admitted admits " +
    "declared maintained posted showed shows logged documented recorded counted tallied put puts stressed repeated " +
    "urged urges condemned accused called complained quoted cited relayed learned learnt",
);

export function isAdverb(lower: string): boolean {
  return ADVERBS.has(lower) || (lower.length > 4 && lower.endsWith("ly") && !NOUNS_IN_LY.has(lower));
}

const NOUNS_IN_LY = set("family assembly reply supply ally italy july elderly");
