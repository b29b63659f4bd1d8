/** The whole contract: every query, command, job and event by feature and verb. */
import { z } from "zod";
import { defineContract, event, job, query } from "../ipc/define.ts";
import { catalogueSchema } from "../catalogue/schema.ts";
import { actionsContract } from "./actions.ts";
import { approvalsContract } from "./approvals.ts";
import { auditsContract, meetingsContract } from "./audits.ts";
import { assessmentsContract } from "./assessments.ts";
import { clausesContract } from "./clauses.ts";
import { estimatesContract } from "./estimates.ts";
import { evidenceContract } from "./evidence.ts";
import { none, text } from "./fields.ts";
import { identificationContract } from "./identification.ts";
import { improvementContract, measuringContract, planningContract } from "./improvement.ts";
import { importsContract } from "./imports.ts";
import { contextContract, responsibilitiesContract } from "./context.ts";
import { documentsContract } from "./documents.ts";
import { linksContract } from "./links.ts";
import { packsContract } from "./packs.ts";
import { registersContract } from "./registers.ts";
import { sheetsContract } from "./sheets.ts";
import { reviewsContract } from "./reviews.ts";
import { risksContract } from "./risks.ts";
import { soaContract } from "./soa.ts";
import { systemsContract } from "./systems.ts";
import { traceabilityContract } from "./traceability.ts";
import { trailContract } from "./trail.ts";
import { treatmentContract } from "./treatment.ts";
import { head, peopleContract, workspaceContract } from "./workspace.ts";

export const contract = defineContract({
  app: {
    about: query({
      input: none,
      output: z.object({
        version: z.string(),
        electron: z.string(),
        sqlite: z.string(),
        blockedRequests: z.int(),
        developmentRuntime: z.boolean(),
      }),
      reads: [],
      anytime: true,
    }),
    /** A command was sealed: screens that show these topics ask again. */
    published: event({ payload: z.object({ topics: z.array(z.string()), head: head.nullable() }) }),
    /** Opening a file given by double click or argument failed. */
    openFailed: event({ payload: z.object({ message: z.string() }) }),
    /** Another file was asked for from outside while a workspace is open: send what was typed, then open it with `workspace.openAsked`. */
    openAsked: event({ payload: none }),
    showFolder: job({ input: z.object({ folder: text(2000) }), progress: none, output: none, errors: ["NOT_FOUND"] }),
  },
  catalogue: {
    read: query({ input: none, output: catalogueSchema, reads: [], anytime: true }),
  },
  workspace: workspaceContract,
  people: peopleContract,
  clauses: clausesContract,
  systems: systemsContract,
  risks: risksContract,
  identification: identificationContract,
  treatment: treatmentContract,
  actions: actionsContract,
  estimates: estimatesContract,
  registers: registersContract,
  sheets: sheetsContract,
  reviews: reviewsContract,
  soa: soaContract,
  context: contextContract,
  responsibilities: responsibilitiesContract,
  audits: auditsContract,
  meetings: meetingsContract,
  improvement: improvementContract,
  measuring: measuringContract,
  planning: planningContract,
  assessments: assessmentsContract,
  evidence: evidenceContract,
  documents: documentsContract,
  links: linksContract,
  approvals: approvalsContract,
  traceability: traceabilityContract,
  trail: trailContract,
  imports: importsContract,
  packs: packsContract,
  search: {
    find: query({
      input: z.object({ text: text(200) }),
      output: z.array(
        z.object({ kind: z.string(), id: z.string(), ref: z.string(), title: z.string(), excerpt: z.string() }),
      ),
      reads: [],
    }),
  },
});

export type Contract = typeof contract;
