/** Every visible word of packs: making one, and checking one. */
const n = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString()} ${count === 1 ? one : many}`;

const size = (bytes: number): string =>
  bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024)).toLocaleString()} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`;

export const packsText = {
  title: "Packs",
  subtitle:
    "One ZIP for a certification body: opens in any browser, holds documents, evidence and the trail, and proves itself untouched.",
  checkPack: "Check a pack…",
  size,
  choose: {
    title: "What the pack is for",
    purpose: "Purpose",
    system: "AI system",
    systemHint: "The pack shows this system and what is tied to it.",
    systemNone: "Choose the AI system first.",
    formats: "Formats of documents",
    evidence: "Files of evidence",
    evidenceKinds: {
      linked: "Those tied to a record",
      all: "All current ones",
      none: "None; they are only listed",
    },
    more: "Withhold something",
    people: "Replace people's names by Person 1, Person 2 …",
    peopleHint:
      "In documents, data and trail. Files of evidence stay as they are. Who makes and signs the pack is named.",
    records: "Records whose content is left out",
    recordsHint: "The reference stays, words and figures go. The pack says so.",
    kind: "Kind",
    record: "Record",
    add: "Withhold",
    remove: (name: string) => `Show ${name} after all`,
    wholeTrail: "Put every value that was ever written into the trail",
    wholeTrailHint:
      "The receiver can then make every hash again. Without it the trail shows who did what and when. Not together with withholding.",
  },
  preview: {
    title: "What the pack will hold",
    asked: "Asked for",
    holds: "In the pack",
    missing: "Missing or unfinished",
    itself: "The pack itself",
    counts: (documents: number, files: number, bytes: number) =>
      `${n(documents, "document")}, ${n(files, "file")} of evidence (${size(bytes)})`,
    gaps: (count: number) =>
      count === 0
        ? "Nothing is missing"
        : `${n(count, "thing")} missing or unfinished: listed in the pack with the reason`,
    evidence: "Evidence in the pack",
    evidenceNone: "No file of evidence belongs into this pack.",
    evidenceHint: "Take the tick away to leave a file out. The pack says which were left out.",
    table: "Contents of the pack",
  },
  build: {
    submit: "Make the pack…",
    title: (purpose: string, number: number) => `${purpose}: pack ${number}`,
    sign: "Sign the pack",
    signHint: "The signature proves that nobody changed the pack after you made it.",
    unsigned: "An unsigned pack is a draft: no checker calls it whole.",
    start: "Choose a folder and make it",
    step: (step: string) => (step === "" ? "Preparing" : step),
    done: (files: number, bytes: number) => `The pack is made: ${n(files, "file")}, ${size(bytes)}.`,
    sealed: (hash: string) => `It is in the trail with the SHA-256 of its contents list: ${hash}`,
    show: "Show it in its folder",
    close: "Done",
  },
  made: {
    title: "Packs made so far",
    empty: "No pack was made from this workspace yet.",
    columns: {
      name: "File",
      purpose: "Purpose",
      at: "Made",
      by: "By",
      soa: "SoA",
      size: "Size",
      missing: "Missing",
      signed: "Signature",
    },
    signed: "Signed",
    unsigned: "Draft",
  },
  look: {
    title: (name: string) => name,
    tabs: { files: "Files", records: "Records", compare: "Compare", take: "Take over" },
    filesHint: "Opened with the program this computer has for it, as a copy. The pack stays as it is.",
    open: (title: string) => `Open ${title}`,
    columns: { file: "File", what: "What it is", size: "Size" },
    noRecords: "This pack holds no records as data.",
    noWorkspace: "Open a workspace to compare the pack with it.",
    same: "Pack and workspace say the same.",
    sameCount: (count: number) => `${n(count, "record")} the same`,
    states: { "only-pack": "Only in the pack", "only-here": "Only here", changed: "Differs" },
    fields: (names: readonly string[]) => names.join(", "),
    more: (count: number) => `and ${count.toLocaleString()} more`,
    takeHint:
      "Begin this client with how another management system is built: titles and descriptions, without answers, ratings, owners, dates or evidence. What has the same name here is left as it is.",
    takeSingle: (title: string) => `Choose single ones of ${title}`,
    takeLess: (title: string) => `Close ${title}`,
    takeKnown: (names: readonly string[]) => `Here already: ${names.join(", ")}`,
    takeCounts: (added: number, known: number) =>
      known === 0
        ? `${added.toLocaleString()} new`
        : `${added.toLocaleString()} new, ${known.toLocaleString()} here already`,
    takeNone: "There is nothing in this pack that this workspace does not have.",
    submit: (count: number) => `Take over ${n(count, "record")}`,
    taken: (count: number) => `${n(count, "record")} taken over. Each kind is one entry of the trail.`,
    close: "Close",
  },
  verify: {
    title: "Checking a pack",
    running: "Reading and hashing every file",
    whole: (name: string) => `${name} is whole`,
    broken: (name: string) => `${name} is not whole`,
    steps: {
      archive: "The archive can be read",
      signature: "The contents list is signed by the key it names",
      files: "No file is missing and none was added",
      hashes: "Every file is the one that was signed",
      trail: "The trail is an unbroken chain",
      head: "The trail ends where the contents list says",
    },
    passed: "Yes",
    failed: "No",
    open: "Not looked at",
    about: (files: number, signer: string, organisation: string) =>
      `All ${n(files, "file")} are the ones that ${signer} signed for ${organisation}.`,
    facts: (purpose: string, number: number, soa: string, seq: number) =>
      `${purpose}, pack ${number}. Statement of Applicability ${soa === "" ? "not approved" : soa}. Trail up to entry ${seq.toLocaleString()}.`,
    key: (fingerprint: string) => `Key ${fingerprint}`,
    known: "The key belongs to a person of this workspace.",
    unknown:
      "This workspace does not know the key. Compare its fingerprint with the one the organisation tells you by another way.",
    here: {
      "": "",
      same: "It was made from this workspace, and its history is part of this one.",
      rewritten:
        "It names this workspace, but its history is not part of the one here: the trail was rewritten on one side, or one of both is an older copy.",
      other: "It was made from another workspace than the one that is open.",
    },
    look: "Look into it",
    again: "Check another…",
    close: "Close",
  },
};
