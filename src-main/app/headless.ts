/**
 * The program without a window: the same commands and the same trail, for scripts and for checking. Answers go to stdout,
 * messages to stderr; status 0 good, 1 found wrong, 2 bad usage.
 */
import { parseArgs } from "node:util";
import { CallError } from "../../src-shared/ipc/result.ts";
import type { Program } from "./parts.ts";
import { verbs } from "./verbs.ts";
import { UsageError, type Answer } from "./verbs/verb.ts";

const OPTIONS = {
  json: { type: "boolean", default: false },
  map: { type: "string" },
  "dry-run": { type: "boolean", default: false },
  as: { type: "string" },
  version: { type: "string" },
  seed: { type: "string" },
  runs: { type: "string" },
  format: { type: "string" },
  system: { type: "string" },
  only: { type: "string" },
  evidence: { type: "string" },
  unsigned: { type: "boolean", default: false },
  "hide-people": { type: "boolean", default: false },
  language: { type: "string" },
  help: { type: "boolean", default: false },
} as const;

const USAGE = `Usage: aims <verb> [--json]
  demo DIR                        make the fictional demo workspace and its Statement of Applicability in DIR
  verify FILE                     check the trail and every record; exit status 1 when something was changed
  info FILE                       counts per record kind, and the head of the trail
  export soa FILE DIR             write the Statement of Applicability as DOCX, XLSX and PDF  [--version 1.0|draft]
  soa diff FILE V1 V2             what changed between two approved versions of it, or to the draft (V2 "draft")
  soa keep FILE V                 makes the files of an approved version and keeps them byte for byte  [--as "NAME"]
  export soa-difference FILE DIR  the same as DOCX, XLSX and PDF; without versions of the two newest  [--version 1.0..1.1|1.0..draft]
  export risks FILE DIR           write the risk report: criteria, heat map, register, what lies above the appetite
  export assessment FILE ID|all DIR  write impact assessments as report and public summary, DOCX and PDF  (ID such as IA-001)
  export treatment-plan FILE DIR  write the risk treatment plan: controls, actions, cost, dates, acceptance
  --format docx,xlsx,pdf,html     after any export of a document: the formats to write
  --language en|de                after any export of a document: the language of its fixed words
  export traceability FILE DIR    write the traceability matrix: requirement or control, record, evidence, and the gaps
  export actions-calendar FILE DIR  write the due days of actions as an iCalendar file (.ics)
  import risks|systems FILE INPUT read an XLSX or CSV table  [--map "Their column=our field,..."] [--dry-run] [--as "Person"]
  export DOCUMENT FILE DIR        context, scope, objectives, competence, nonconformities, audit-programme, suppliers,
                                  document-register, policy,
                                  and of the newest audit and review: audit-report, management-review
  list FILE REGISTER              every record of a register, such as issues, objectives or nonconformities
  export-list FILE REGISTER DIR   write a register as XLSX that can be edited and read back
  import FILE REGISTER INPUT      read an edited register back; what both sides changed is named and left  [--dry-run] [--as "Person"]
  simulate FILE                   loss of the estimated risks in a year  [--seed N] [--runs N]
  export all FILE DIR             write every document there is
  export ai-act FILE SYSTEM DIR   what the records say to the EU AI Act about one AI system (S-001)
  export data FILE DIR            write the records as JSON with their schemas, and as OSCAL
  pack FILE PURPOSE OUT.zip       make the pack for a certification body, signed by who is working; PURPOSE is stage-1, stage-2,
                                  surveillance, recertification, internal or ai-act  [--as "Person"] [--unsigned]
                                  [--hide-people] [--evidence linked|all|none] [--system S-001]
  compare-pack FILE ZIP           what a pack and a workspace say differently; status 1 where they differ
  import pack FILE ZIP            begin a client with the structure of a pack, without its answers  [--only roles,risks:NAME] [--dry-run]
  verify-pack ZIP                 check a pack; status 1, and the first thing that is wrong
  classify FILE SYSTEM            the AI Act class of a system (S-001, or its name) with the path to it; status 1 while it is open
`;

const write = (stream: NodeJS.WriteStream, text: string): Promise<void> =>
  new Promise((done) => stream.write(text, () => done()));

const say = (answer: Answer, json: boolean): Promise<void> =>
  write(
    process.stdout,
    json ? `${JSON.stringify(answer.data, null, 2)}\n` : answer.text === "" ? "" : `${answer.text}\n`,
  );

/** Runs one verb and returns the exit status. `folder` is what relative paths are relative to. */
export const runHeadless = async (program: Program, args: readonly string[], folder: string): Promise<number> => {
  let json = args.includes("--json");
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: OPTIONS,
      allowPositionals: true,
      strict: true,
    });
    json = values.json;
    if (values.help) {
      await write(process.stdout, USAGE);
      return 0;
    }
    const [verb, ...rest] = positionals;
    const run = verb === undefined ? undefined : verbs.get(verb);
    if (!run) throw new UsageError(verb === undefined ? "No verb given." : `There is no verb ${verb}.`);
    const answer = await run({
      program,
      args: rest,
      folder,
      map: values.map,
      dryRun: values["dry-run"],
      as: values.as,
      version: values.version,
      seed: values.seed,
      runs: values.runs,
      format: values.format,
      system: values.system,
      only: values.only,
      evidence: values.evidence,
      unsigned: values.unsigned,
      hidePeople: values["hide-people"],
      language: values.language,
      note: (text) => void process.stderr.write(`${text}\n`),
    });
    await say(answer, json);
    return answer.good ? 0 : 1;
  } catch (error) {
    const usage =
      error instanceof UsageError || (error as { code?: string }).code?.startsWith("ERR_PARSE_ARGS") === true;
    const message = error instanceof Error ? error.message : String(error);
    if (json)
      await write(
        process.stdout,
        `${JSON.stringify({ ok: false, code: error instanceof CallError ? error.code : usage ? "USAGE" : "INTERNAL", message }, null, 2)}\n`,
      );
    await write(process.stderr, `${message}\n${usage ? `\n${USAGE}` : ""}`);
    if (!usage && !(error instanceof CallError)) program.report(error, "headless");
    return usage ? 2 : 1;
  }
};
