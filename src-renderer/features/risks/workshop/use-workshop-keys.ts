import { useEffect, useRef } from "react";

export type Keys = Readonly<Record<string, () => void>>;

/** Keys of the present question: single letters and digits, "Enter", "ArrowLeft" … While a text is written only Enter counts. */
export const useWorkshopKeys = (keys: Keys): void => {
  const newest = useRef(keys);
  useEffect(() => {
    newest.current = keys;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      const writing = event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement;
      if (writing && (event.key !== "Enter" || event.shiftKey)) return;
      const run = newest.current[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (!run) return;
      event.preventDefault();
      event.stopPropagation();
      run();
    };
    window.addEventListener("keydown", listen, true);
    return () => window.removeEventListener("keydown", listen, true);
  }, []);
};
