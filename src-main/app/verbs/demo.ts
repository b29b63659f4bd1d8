/** The verb that makes the fictional demo organisation. */
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import demo from "../../../resources/demo/demo.json";
import { fillDemo, readWorkspace } from "../../features/workspace/handlers.ts";
import { exportTo } from "./export.ts";
import { jobContext, need, UsageError, type Verb } from "./verb.ts";

export const demoVerb: Verb = async (input) => {
  const folder = resolve(input.folder, need(input, ["DIR"])[0]!);
  const path = join(folder, "demo.aims");
  mkdirSync(folder, { recursive: true });
  if (existsSync(path)) {
    if (!readWorkspace(input.program.host.open(path)).isDemo)
      throw new UsageError(`${path} is not a demo and was not touched.`);
    input.program.host.close();
    rmSync(path);
  }
  const { name, role, email } = demo.people[0]!;
  const session = input.program.host.create(path, {
    organisation: demo.workspace.organisation,
    personName: name,
    personRole: role,
    personEmail: email,
    isDemo: true,
  });
  await fillDemo(jobContext(input, session), ({ done, total }) => {
    if (done === total) input.note(`${total} commands run.`);
  });
  const files = await exportTo(input, session, folder);
  return {
    good: true,
    data: { folder, workspace: basename(path), files, head: session.recorder.head() },
    text: [path, ...files.map((file) => join(folder, file))].join("\n"),
  };
};
