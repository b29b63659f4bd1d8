/** A program with the fictional demo organisation open. */
import { join } from "node:path";
import demo from "../../resources/demo/demo.json" with { type: "json" };
import { fillDemo } from "../../src-main/features/workspace/handlers.ts";
import { startProgram, type TestProgram } from "./program.ts";

export const startDemo = async (): Promise<TestProgram> => {
  const program = startProgram();
  const { name, role, email } = demo.people[0]!;
  const session = program.host.create(join(program.folder, "demo.aims"), {
    organisation: demo.workspace.organisation,
    personName: name,
    personRole: role,
    personEmail: email,
    isDemo: true,
  });
  const signal = new AbortController().signal;
  await fillDemo({ call: program.now, session: () => session, shell: program.shell, signal }, () => undefined);
  return program;
};
