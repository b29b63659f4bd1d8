/**
 * A page whose code comes when it is first wanted. Not React's lazy(): that one, once its fallback was shown, keeps the page
 * back for 300 ms however soon it arrives, and it shows a fallback even for code that is there already.
 */
import { useEffect, useState, type ComponentType } from "react";

export type LazyPage = ComponentType & {
  /** Fetches the code ahead of the first look. */
  readonly preload: () => Promise<void>;
};

export const lazy = (load: () => Promise<{ readonly default: ComponentType }>): LazyPage => {
  let Page: ComponentType | null = null;
  const preload = async (): Promise<void> => {
    Page ??= (await load()).default;
  };
  const Shown = () => {
    const [, arrived] = useState(false);
    useEffect(() => {
      if (Page) return;
      const fail = (error: unknown): void =>
        arrived(() => {
          throw error;
        });
      preload().then(() => arrived(true), fail);
    }, []);
    return Page ? <Page /> : null;
  };
  return Object.assign(Shown, { preload });
};

/** Fetches pages one after the other, each in a moment when the window has nothing to do. */
export const preloadInIdleTime = (pages: readonly LazyPage[]): void => {
  const [next, ...rest] = pages;
  if (next) requestIdleCallback(() => void next.preload().finally(() => preloadInIdleTime(rest)));
};
