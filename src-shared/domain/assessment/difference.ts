/** What differs between two versions of an assessment: fields, screening, answers and impacts, each with both texts. */

export type Side = {
  readonly fields: Readonly<Record<string, string>>;
  readonly screening: Readonly<Record<string, string>>;
  readonly answers: Readonly<Record<string, string>>;
  /** Impacts by the key that they keep from version to version. */
  readonly impacts: Readonly<
    Record<string, { readonly title: string; readonly fields: Readonly<Record<string, string>> }>
  >;
};

export type Change = { readonly field: string; readonly before: string; readonly after: string };
export type Differences = {
  readonly fields: readonly Change[];
  readonly screening: readonly Change[];
  readonly answers: readonly Change[];
  readonly impacts: readonly {
    readonly key: string;
    readonly title: string;
    readonly change: "added" | "removed" | "changed";
    readonly fields: readonly Change[];
  }[];
};

/** Fields whose text differs; a missing one counts as empty. Order: as in `after`, then what only `before` has. */
const changes = (before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>): Change[] =>
  [...new Set([...Object.keys(after), ...Object.keys(before)])]
    .map((field) => ({ field, before: before[field] ?? "", after: after[field] ?? "" }))
    .filter((change) => change.before !== change.after);

export const compareVersions = (before: Side, after: Side): Differences => {
  const keys = [...new Set([...Object.keys(after.impacts), ...Object.keys(before.impacts)])];
  const impacts = keys.flatMap((key) => {
    const old = before.impacts[key];
    const now = after.impacts[key];
    const fields = changes(old?.fields ?? {}, now?.fields ?? {});
    const change = old && now ? ("changed" as const) : now ? ("added" as const) : ("removed" as const);
    const renamed = old && now && old.title !== now.title;
    if (change === "changed" && fields.length === 0 && !renamed) return [];
    const title = renamed ? [{ field: "title", before: old.title, after: now.title }] : [];
    return [{ key, title: (now ?? old)!.title, change, fields: [...title, ...fields] }];
  });
  return {
    fields: changes(before.fields, after.fields),
    screening: changes(before.screening, after.screening),
    answers: changes(before.answers, after.answers),
    impacts,
  };
};
