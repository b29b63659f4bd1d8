/** What every verb of the headless program is given and gives back. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { DOCUMENT_LANGUAGES } from "../../../src-shared/domain/vocabulary.ts";
import { readRecords } from "../../db/records.ts";
import { person } from "../../db/schema/domain.ts";
import type { JobContext, Session } from "../../ipc/handlers.ts";
import type { Program } from "../parts.ts";

export class UsageError extends Error {}

export type Answer = { readonly good: boolean; readonly data: unknown; readonly text: string };

export type VerbInput = {
  readonly program: Program;
  readonly args: readonly string[];
  readonly folder: string;
  readonly map?: string | undefined;
  readonly dryRun: boolean;
  readonly as?: string | undefined;
  readonly version?: string | undefined;
  readonly seed?: string | undefined;
  readonly runs?: string | undefined;
  /** Formats with a comma between them. */
  readonly format?: string | undefined;
  readonly system?: string | undefined;
  readonly evidence?: string | undefined;
  /** Kinds with a comma between them. */
  readonly only?: string | undefined;
  readonly unsigned?: boolean;
  readonly hidePeople?: boolean;
  /** Language of a document in place of that of the workspace. */
  readonly language?: string | undefined;
  readonly note: (text: string) => void;
};

export type Verb = (input: VerbInput) => Promise<Answer>;

/** The signal of a run that nobody cancels. */
export const never: AbortSignal = new AbortController().signal;

/** The arguments, exactly as many as are named; otherwise the usage is said. */
export const need = ({ args }: VerbInput, names: readonly string[]): string[] => {
  if (args.length !== names.length) throw new UsageError(`Expected: ${names.join(" ")}`);
  return [...args];
};

/** Opens the workspace at a path given on the command line. */
export const openFile = ({ program, folder }: VerbInput, file: string): Session => {
  const path = resolve(folder, file);
  if (!existsSync(path)) throw new UsageError(`${path} was not found.`);
  return program.host.open(path);
};

/** The session as documents are to be made from it: in the language that was asked for, else in that of the workspace. */
export const speaking = ({ language }: VerbInput, session: Session): Session => {
  if (language === undefined) return session;
  const known = DOCUMENT_LANGUAGES.map(({ id }) => id as string);
  if (!known.includes(language))
    throw new UsageError(`There is no language ${language}; there are: ${known.join(", ")}.`);
  return { ...session, documentLanguage: language };
};

/** Who the trail names: the person asked for, else who worked here last, else the first of the workspace. */
export const choosePerson = ({ program, as, note }: VerbInput, session: Session): void => {
  const people = readRecords(session.file.raw, person, "id").filter(({ active }) => active);
  const wanted =
    as === undefined
      ? (session.person ?? people[0])
      : people.find(({ name }) => name.toLowerCase() === as.toLowerCase());
  if (!wanted)
    throw new UsageError(
      `There is no active person named ${as ?? ""} in the workspace. Known: ${people.map(({ name }) => name).join(", ")}.`,
    );
  program.host.choosePerson(wanted.id);
  note(`Working as ${wanted.name}.`);
};

/** What a job is given when it runs without a window. */
export const jobContext = ({ program }: VerbInput, session: Session): JobContext => ({
  signal: never,
  shell: program.shell,
  session: () => session,
  now: () => new Date().toISOString(),
  progress: () => undefined,
  call: ((def: { name: string }, input: unknown) => program.router.callNow(def.name, input)) as never,
});
