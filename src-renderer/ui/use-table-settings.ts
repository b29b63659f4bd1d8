import { useLocalStorage } from "@mantine/hooks";
import type { Column, Order } from "./table-model.ts";

type Settings = { readonly hidden: readonly string[] | null; readonly order: Order | null };

/** Which columns a person sees and in which order the rows stand; kept on this computer, not in the workspace. */
export const useTableSettings = <Row>(storageKey: string | undefined, columns: readonly Column<Row>[]) => {
  const [stored, store] = useLocalStorage<Settings>({
    key: `aims.table.${storageKey ?? "any"}`,
    defaultValue: { hidden: null, order: null },
    getInitialValueInEffect: false,
  });
  const hidden = new Set(
    stored.hidden ?? columns.filter((column) => column.hiddenByDefault).map((column) => column.id),
  );
  return {
    shown: columns.filter((column) => !hidden.has(column.id)),
    order: stored.order,
    isShown: (id: string) => !hidden.has(id),
    toggle: (id: string) => {
      const next = new Set(hidden);
      if (!next.delete(id)) next.add(id);
      store({ ...stored, hidden: [...next] });
    },
    /** Up, down, then as entered. */
    sortBy: (id: string) => {
      const now = stored.order;
      const order = now?.column !== id ? { column: id, down: false } : now.down ? null : { column: id, down: true };
      store({ ...stored, order });
    },
  };
};
