/** A copy of an open workspace in memory: one state that stays the same while a long job reads it, and that may be changed. */
import Sqlite, { type Database } from "better-sqlite3";

type Part = { readonly type: "table" | "index"; readonly name: string; readonly sql: string };

/** Bytes of pictures and of what was published, up to 3 MiB each; those of other evidence stay where they are. */
const SMALL_CONTENT = `INSERT INTO copy.content_chunk SELECT * FROM content_chunk WHERE
  sha256 IN (SELECT sha256 FROM content_chunk GROUP BY sha256 HAVING count(*) <= 3)
  AND sha256 NOT IN (SELECT sha256 FROM evidence WHERE media_type NOT LIKE 'image/%')`;

/**
 * Every row of the workspace without triggers, in a database of its own; the caller closes it. Nothing that is done to it
 * reaches the workspace. Costs the size of the file without its evidence, twice while it is made.
 */
export const openSnapshot = (raw: Database): Database => {
  const parts = raw
    .prepare<[], Part>(
      `SELECT type, name, sql FROM sqlite_master WHERE type IN ('table', 'index') AND sql IS NOT NULL
       AND name NOT LIKE 'sqlite_%' ORDER BY type DESC`,
    )
    .all();
  // Tables are copied in the order of their names; what is whole in the file is whole in the copy.
  raw.pragma("foreign_keys = OFF");
  raw.exec(`ATTACH ':memory:' AS copy`);
  try {
    raw.transaction(() => {
      for (const { type, sql } of parts)
        raw.exec(
          type === "table"
            ? sql.replace(/^CREATE TABLE\s+/i, "CREATE TABLE copy.")
            : sql.replace(/^CREATE (UNIQUE )?INDEX\s+/i, "CREATE INDEX copy."),
        );
      for (const { type, name } of parts)
        if (type === "table" && name !== "content_chunk")
          raw.exec(`INSERT INTO copy."${name}" SELECT * FROM main."${name}"`);
      raw.exec(SMALL_CONTENT);
    })();
    return new Sqlite(raw.serialize({ attached: "copy" }));
  } finally {
    raw.exec(`DETACH copy`);
    raw.pragma("foreign_keys = ON");
  }
};
