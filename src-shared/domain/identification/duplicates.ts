/**
 * Risks that may be in the register already. Rule of this project: the same risk of the library, or a title that shares most of its
 * telling words. A hint, never a refusal: two systems can have the same risk for different reasons.
 */
export type Known = { readonly id: string; readonly ref: string; readonly title: string; readonly catalogueId: string };
export type Duplicate = Known & {
  /** library: taken from the same risk of the library; title: the titles are alike. */
  readonly why: "library" | "title";
  /** 0 to 1; 1 for the same risk of the library. */
  readonly likeness: number;
};

/** From this likeness on two titles are called alike. */
export const ALIKE = 0.6;
const MOST = 5;

const EMPTY_WORDS = new Set(
  "a an and are as at be but by can could for from has have in into is it its may might no not of off on or our over so than that the their them then there this to too under was we which while who will with without would you".split(
    " ",
  ),
);

const stem = (word: string): string => {
  if (word.length > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (word.length > 3 && word.endsWith("s") && !word.endsWith("ss")) return word.slice(0, -1);
  return word;
};

/** The telling words of a title: small letters without accents, no empty words, plural as singular. */
export const tellingWords = (title: string): ReadonlySet<string> =>
  new Set(
    title
      .normalize("NFKD")
      .replaceAll(/\p{M}/gu, "")
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== "" && !EMPTY_WORDS.has(word))
      .map(stem),
  );

/** Dice's measure over the telling words: twice what both share, over what both have. 0 where either has none. */
export const likeness = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return (2 * shared) / (a.size + b.size);
};

type Candidate = { readonly id?: string; readonly title: string; readonly catalogueId?: string };

/**
 * Finds the likest known risks of each candidate, likest first, at most five. The words are indexed once, so that a file of
 * thousands is compared with a register of thousands. `candidate.id` is left out: a risk is no duplicate of itself.
 */
export const createDuplicateFinder = (known: readonly Known[]): ((candidate: Candidate) => readonly Duplicate[]) => {
  const words = known.map(({ title }) => tellingWords(title));
  const byWord = new Map<string, number[]>();
  const byLibrary = new Map<string, number[]>();
  const put = (map: Map<string, number[]>, key: string, at: number): void => {
    const list = map.get(key);
    if (list) list.push(at);
    else map.set(key, [at]);
  };
  known.forEach(({ catalogueId }, at) => {
    for (const word of words[at]!) put(byWord, word, at);
    if (catalogueId !== "") put(byLibrary, catalogueId, at);
  });
  return ({ id, title, catalogueId = "" }) => {
    const mine = tellingWords(title);
    const near = new Set([...mine].flatMap((word) => byWord.get(word) ?? []));
    const same = new Set(catalogueId === "" ? [] : byLibrary.get(catalogueId));
    return [...new Set([...same, ...near])]
      .filter((at) => known[at]!.id !== id)
      .flatMap((at): Duplicate[] => {
        if (same.has(at)) return [{ ...known[at]!, why: "library", likeness: 1 }];
        const like = likeness(mine, words[at]!);
        return like >= ALIKE ? [{ ...known[at]!, why: "title", likeness: like }] : [];
      })
      .sort((a, b) => b.likeness - a.likeness)
      .slice(0, MOST);
  };
};

export const findDuplicates = (candidate: Candidate, known: readonly Known[]): readonly Duplicate[] =>
  createDuplicateFinder(known)(candidate);
