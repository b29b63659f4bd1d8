/** The links between records. */
import { z } from "zod";
import { LINK_KINDS } from "../domain/vocabulary.ts";
import { command, query } from "../ipc/define.ts";
import { id, none, revision, written } from "./fields.ts";

const EDIT_ERRORS = ["STALE_REVISION", "NOT_FOUND", "LOCKED"] as const;
const kind = z.enum(LINK_KINDS);
const target = z.object({ kind, id: id() });

const linked = z.object({
  linkId: z.string(),
  linkRevision: z.int(),
  kind,
  id: z.string(),
  ref: z.string(),
  title: z.string(),
});

/** What changes the name of a record that can be linked. */
export const LINKED_TOPICS = [
  "risks",
  "systems",
  "evidence",
  "documents",
  "actions",
  "assessments",
  "soa",
  "registers",
] as const;

export const linksContract = {
  /** Everything a record is tied to, in both directions. */
  of: query({
    input: target,
    output: z.array(linked),
    reads: ["links", ...LINKED_TOPICS],
  }),
  /** What a record of this kind can be tied to: reference and title. */
  candidates: query({
    input: z.object({ kind }),
    output: z.array(z.object({ id: z.string(), ref: z.string(), title: z.string() })),
    reads: LINKED_TOPICS,
  }),
  /** Every record of these kinds, for showing what stored ids mean. */
  names: query({
    input: z.object({ kinds: z.array(kind).max(40) }),
    output: z.array(z.object({ id: z.string(), ref: z.string(), title: z.string() })),
    reads: LINKED_TOPICS,
  }),
  add: command({
    input: z.object({ from: target, to: target }),
    output: written,
    errors: ["NOT_FOUND", "LOCKED"],
    touches: ["links", "soa"],
  }),
  remove: command({
    input: z.object({ id: id(), revision: revision() }),
    output: none,
    errors: EDIT_ERRORS,
    touches: ["links", "soa"],
  }),
};
