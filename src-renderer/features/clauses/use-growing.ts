import { startTransition, useEffect, useState } from "react";

const STEP = 3;

/** How many of a list's heavy items to draw by now: the first at once, the rest a few at a time while the window stays quick. */
export const useGrowing = (first: number, all: number): number => {
  const [count, setCount] = useState(Math.min(first, all));
  useEffect(() => {
    if (count >= all) return undefined;
    const frame = requestAnimationFrame(() => startTransition(() => setCount(Math.min(all, count + STEP))));
    return () => cancelAnimationFrame(frame);
  }, [count, all]);
  return count;
};
