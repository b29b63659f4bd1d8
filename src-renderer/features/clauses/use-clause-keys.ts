import { useEffect } from "react";

type Keys = { readonly onPrevious: () => void; readonly onNext: () => void };

/** Alt+Up and Alt+Down go to the previous and the next clause from wherever the focus is on this screen. */
export const useClauseKeys = ({ onPrevious, onNext }: Keys): void => {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
      if (document.querySelector('[role="dialog"][aria-modal="true"]')) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.key === "ArrowUp") onPrevious();
      else onNext();
    };
    window.addEventListener("keydown", onKey, { capture: true });
    return () => window.removeEventListener("keydown", onKey, { capture: true });
  }, [onPrevious, onNext]);
};
