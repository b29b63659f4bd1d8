/**
 * What every document of a workspace says about itself, read from the workspace: a feature adds its title, number, version and
 * what the document is about.
 */
import { readRecords } from "../db/records.ts";
import { workspace } from "../db/schema/domain.ts";
import type { DocumentLook } from "../documents/model.ts";
import { documentLook } from "./document-look.ts";
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
  /** BCP 47: the language of the words that the program writes. */
  readonly language: string;
  readonly look: DocumentLook;
  /** yyyy-mm-dd. */
  readonly date: string;
  /** ISO timestamp of the state the document shows; see `stateMoment`. */
  readonly created: string;
  /** Newest entry of the trail the document is made from. */
  readonly trailHead: { readonly seq: number; readonly hash: string };
};

type Source = {
  readonly file: Pick<OpenFile, "raw">;
  readonly recorder: Pick<Recorder, "head">;
  /** Asked for in place of the language of the workspace. */
  readonly documentLanguage?: string;
};

/**
 * When the newest trail entry was sealed, ISO 8601; `now` while there is none. A document is stamped with the moment of the
 * state it shows, so that the same state gives the same bytes whenever it is exported on one day.
 */
export const stateMoment = ({ file: { raw }, recorder }: Source, now: string): string =>
  raw
    .prepare<[number], string>(`SELECT at FROM trail_event WHERE seq = ?`)
    .pluck()
    .get(recorder.head()?.seq ?? 0) ?? now;

/** `now` is the moment of the export, ISO 8601. */
export const documentFrame = (session: Source, now: string): DocumentFrame => {
  const place = readRecords(session.file.raw, workspace)[0]!;
  return {
    organisation: place.organisation,
    scopeText: place.scopeText,
    classification: place.classification,
    prefix: place.documentPrefix,
    currency: place.currency,
    isDemo: place.isDemo,
    language: session.documentLanguage ?? place.documentLanguage,
    look: documentLook(session.file.raw),
    date: now.slice(0, 10),
    created: stateMoment(session, now),
    trailHead: session.recorder.head() ?? { seq: 0, hash: "" },
  };
};
