/** Verbs that only look: is the file whole, and what is in it. */
import { CallError } from "../../../src-shared/ipc/result.ts";
import { readWorkspace } from "../../features/workspace/handlers.ts";
import type { Session } from "../../ipc/handlers.ts";
import { verifyTrail } from "../../trail/verify.ts";
import { need, openFile, type Verb } from "./verb.ts";

export const verify: Verb = async (input) => {
  const [file] = need(input, ["FILE"]);
  let session: Session;
  try {
    session = openFile(input, file!);
  } catch (error) {
    if (!(error instanceof CallError) || error.code === "IN_USE") throw error;
    return {
      good: false,
      data: { whole: false, findings: [{ check: "file", where: "file", message: error.message }] },
      text: `Not whole. ${error.message}`,
    };
  }
  const verdict = await verifyTrail(session.file.raw, { knownHead: session.knownHead(), onProgress: () => undefined });
  const lines = verdict.findings.map(({ where, message }) => `${where}: ${message}`);
  const text = verdict.whole
    ? `Whole. ${verdict.entries} entries, ${verdict.changes} changes, ${verdict.rows} rows; head ${verdict.head?.seq ?? 0} ${verdict.head?.hash ?? ""}`
    : `Not whole: ${verdict.findings.length} findings. First bad: ${lines[0]}\n${lines.join("\n")}`;
  if (!verdict.whole) input.note(`First bad: ${lines[0]}`);
  return { good: verdict.whole, data: verdict, text };
};

export const info: Verb = async (input) => {
  const session = openFile(input, need(input, ["FILE"])[0]!);
  const { raw } = session.file;
  const place = readWorkspace(session);
  const kinds = [
    "person",
    "clause_answer",
    "system",
    "risk",
    "action",
    "assessment",
    "own_control",
    "soa_entry",
    "soa_version",
    "document",
    "evidence",
    "link",
  ];
  const counts = Object.fromEntries(
    kinds.map((kind) => [kind, raw.prepare<[], number>(`SELECT count(*) FROM "${kind}"`).pluck().get()!]),
  );
  const head = session.recorder.head();
  const data = {
    workspaceId: place.id,
    organisation: place.organisation,
    isDemo: place.isDemo,
    counts,
    trail: { entries: head?.seq ?? 0, head },
    readOnlyReason: session.readOnlyReason,
  };
  const text = [
    place.organisation,
    ...kinds.map((kind) => `${kind.padEnd(14)} ${counts[kind]}`),
    `trail          ${head?.seq ?? 0} entries, head ${head?.hash ?? "-"}`,
  ].join("\n");
  return { good: true, data, text };
};
