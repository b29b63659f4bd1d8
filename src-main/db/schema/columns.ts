/** Columns that every domain table has. Times are ISO 8601 in UTC from the injected clock; ids are UUIDv7. */
import { sql } from "drizzle-orm";
import { integer, text } from "drizzle-orm/sqlite-core";

export const recordColumns = () => ({
  id: text("id").primaryKey(),
  revision: integer("revision").notNull().default(1),
  createdAt: text("created_at").notNull(),
  updatedAt: text("updated_at").notNull(),
});

/** A JSON column with a default, given as JSON text: for columns that a later migration adds. */
export const jsonOr = <T>(name: string, fallback: "[]" | "{}") =>
  text(name, { mode: "json" })
    .$type<T>()
    .notNull()
    .default(sql.raw(`'${fallback}'`));

/** A JSON column: stored as text, parsed on read. */
export const json = <T>(name: string) => text(name, { mode: "json" }).$type<T>().notNull();
