/**
 * What every document of a workspace says about itself, read from the workspace: a feature adds its title, number, version and
 * what the document is about.
 */
import { readRecords } from "../db/records.ts";
import { workspace } from "../db/schema/domain.ts";
import type { OpenFile } from "../db/open.ts";
import type { Recorder } from "../trail/record.ts";

/** The part of a document's meta that is the same for all documents of one workspace at one moment. */
export type DocumentFrame = {
  readonly organisation: string;
  readonly scopeText: string;
  readonly classification: string;
  /** What a document number begins with, such as "AIMS". */
  readonly prefix: string;
  readonly currency: string;
  readonly isDemo: boolean;
  /** yyyy-mm-dd. */
  readonly date: string;
  /** ISO timestamp of the export. */
  readonly created: string;
  /** Newest entry of the trail the document is made from. */
  readonly trailHead: { readonly seq: number; readonly hash: string };
};

/** `now` is the moment of the export, ISO 8601. */
export const documentFrame = (
  session: { readonly file: Pick<OpenFile, "raw">; readonly recorder: Pick<Recorder, "head"> },
  now: string,
): DocumentFrame => {
  const place = readRecords(session.file.raw, workspace)[0]!;
  return {
    organisation: place.organisation,
    scopeText: place.scopeText,
    classification: place.classification,
    prefix: place.documentPrefix,
    currency: place.currency,
    isDemo: place.isDemo,
    date: now.slice(0, 10),
    created: now,
    trailHead: session.recorder.head() ?? { seq: 0, hash: "" },
  };
};
