/**
 * The cause analysis of a nonconformity, kept as plain lines of its field "Causes", so that it is read, exported and imported as
 * text: "Why 1: …" is a link of the chain, "Data: …" a branch of the fishbone, "Root cause: …" the end; every other line is free
 * text. The categories are this project's own.
 */
export const CAUSE_CATEGORIES = [
  "People",
  "Process",
  "Data",
  "Model",
  "Technology",
  "Supplier",
  "Environment",
] as const;
export type CauseCategory = (typeof CAUSE_CATEGORIES)[number];

export type Branch = { readonly category: CauseCategory; readonly cause: string };

export type Causes = {
  /** Each answers "why?" to the one before. */
  readonly whys: readonly string[];
  readonly branches: readonly Branch[];
  readonly root: string;
  /** Lines that are no part of the chain or the tree. */
  readonly free: string;
};

/** What the line of the root cause begins with. */
export const ROOT = "Root cause";

/** Reads the field; nothing of the text is lost. */
export const readCauses = (text: string): Causes => {
  const whys: string[] = [];
  const branches: Branch[] = [];
  const roots: string[] = [];
  const free: string[] = [];
  for (const line of text.split("\n")) {
    const [, head = "", rest = ""] = /^([^:]{1,20}):\s*(.*)$/.exec(line) ?? [];
    const category = CAUSE_CATEGORIES.find((name) => name.toLowerCase() === head.trim().toLowerCase());
    if (rest.trim() !== "" && /^why( \d+)?$/i.test(head.trim())) whys.push(rest.trim());
    else if (rest.trim() !== "" && category) branches.push({ category, cause: rest.trim() });
    else if (rest.trim() !== "" && head.trim().toLowerCase() === ROOT.toLowerCase()) roots.push(rest.trim());
    else free.push(line);
  }
  return { whys, branches, root: roots.join("; "), free: free.join("\n").trim() };
};

const oneLine = (words: string): string => words.replaceAll(/\s+/g, " ").trim();

/** Writes the field: the chain, the branches by category, the root cause, then the free text. Empty parts are left out. */
export const writeCauses = ({ whys, branches, root, free }: Causes): string =>
  [
    ...whys
      .map(oneLine)
      .filter((why) => why !== "")
      .map((why, index) => `Why ${index + 1}: ${why}`),
    ...CAUSE_CATEGORIES.flatMap((category) =>
      branches
        .filter((branch) => branch.category === category && oneLine(branch.cause) !== "")
        .map(({ cause }) => `${category}: ${oneLine(cause)}`),
    ),
    ...(oneLine(root) === "" ? [] : [`${ROOT}: ${oneLine(root)}`]),
    ...(free.trim() === "" ? [] : [free.trim()]),
  ].join("\n");
