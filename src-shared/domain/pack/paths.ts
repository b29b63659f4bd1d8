/** Names inside a pack: safe on every file system, in every shell, and without two that a file system takes for one. */

const RESERVED = /^(con|prn|aux|nul|com[0-9]|lpt[0-9]|conin\$|conout\$|clock\$)$/i;
/** The longest path, in characters. */
export const LONGEST_PATH = 120;

/**
 * Why a path may not stand in a pack, in words that follow "its name"; null where it may: relative, forward slashes,
 * letters, digits, dot, dash and underscore of ASCII, no part that is hidden, reserved by Windows or leads elsewhere.
 */
export const pathFault = (path: string): string | null => {
  if (path === "") return "is empty";
  if (path.length > LONGEST_PATH) return `is longer than ${LONGEST_PATH} characters`;
  if (path.startsWith("/") || /^[A-Za-z]:/.test(path)) return "is absolute and would be unpacked elsewhere";
  if (!/^[A-Za-z0-9._/-]+$/.test(path)) return "holds characters that are not allowed in a pack";
  for (const part of path.split("/")) {
    if (part === "") return "has an empty part";
    if (part === "." || part === "..") return "leads out of the folder it is unpacked to";
    if (/^[.-]|[.]$/.test(part)) return "has a part that begins with a dot or dash or ends with a dot";
    if (RESERVED.test(part.split(".")[0]!)) return "has a part that Windows reserves";
  }
  return null;
};

/** Letters with a sign of their own that decomposition does not take apart. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  ø: "o",
  œ: "oe",
  đ: "d",
  ł: "l",
  þ: "th",
  ð: "d",
};

/** A part of a path that says the same as a person's words as far as ASCII can; "file" where nothing is left. */
export const safePart = (name: string, longest = 60): string => {
  const plain = name
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[ßæøœđłþð]/giu, (letter) => LETTERS[letter.toLowerCase()] ?? "")
    .replaceAll(/[^A-Za-z0-9._-]+/g, "-")
    .replaceAll(/-*\.[-.]*/g, ".")
    .replaceAll(/-{2,}/g, "-");
  const dot = plain.lastIndexOf(".");
  const ending = dot > 0 && plain.length - dot <= 10 ? plain.slice(dot) : "";
  const stem = plain.slice(0, ending === "" ? undefined : dot).slice(0, longest - ending.length);
  const cut = `${stem}${ending}`.replace(/^[.-]+/, "").replace(/[.-]+$/, "");
  if (cut === "") return "file";
  return RESERVED.test(cut.split(".")[0]!) ? `_${cut}` : cut;
};

/** Gives each wanted path once: a second one that differs at most in case gets "-2" before its ending, and so on. */
export const createNaming = (): ((wanted: string) => string) => {
  const taken = new Set<string>();
  return (wanted) => {
    const dot = wanted.lastIndexOf(".");
    const at = dot > wanted.lastIndexOf("/") + 1 ? dot : wanted.length;
    let path = wanted;
    for (let number = 2; taken.has(path.toLowerCase()); number++)
      path = `${wanted.slice(0, at)}-${number}${wanted.slice(at)}`;
    taken.add(path.toLowerCase());
    return path;
  };
};
