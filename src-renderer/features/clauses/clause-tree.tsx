import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { useEffect, useRef, useState, type CSSProperties, type KeyboardEvent } from "react";
import type { Progress } from "../../../src-shared/domain/clauses/progress.ts";
import { clausesText } from "../../text/clauses.ts";
import { Figure } from "./figure.tsx";
import type { TreeNode } from "./tree-model.ts";
import classes from "./clause-tree.module.css";

type Props = {
  readonly nodes: readonly TreeNode[];
  readonly figures: ReadonlyMap<string, Progress>;
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
  readonly onFold: (id: string, folded: boolean) => void;
};

const text = clausesText.tree;

/** Keyboard as for every tree: up and down move, right opens or enters, left folds or leaves, Enter and Space choose. */
export const ClauseTree = ({ nodes, figures, openId, onOpen, onFold }: Props) => {
  // Where the keys are; a clause opened from elsewhere takes them along.
  const [wanted, setWanted] = useState<{ readonly id: string; readonly openId: string | null } | null>(null);
  const items = useRef(new Map<string, HTMLElement>());
  const has = (id: string | null): id is string => id !== null && nodes.some(({ clause }) => clause.id === id);
  const moved = wanted?.openId === openId ? wanted.id : null;
  const stop = has(moved) ? moved : has(openId) ? openId : (nodes[0]?.clause.id ?? null);

  useEffect(() => {
    if (openId !== null) items.current.get(openId)?.scrollIntoView({ block: "nearest" });
  }, [openId]);

  const focus = (id: string | undefined): void => {
    if (id === undefined) return;
    setWanted({ id, openId });
    items.current.get(id)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const at = nodes.findIndex(({ clause }) => clause.id === stop);
    const node = nodes[at];
    if (!node) return;
    const { clause, expanded } = node;
    const act: Readonly<Record<string, () => void>> = {
      ArrowDown: () => focus(nodes[at + 1]?.clause.id),
      ArrowUp: () => focus(nodes[at - 1]?.clause.id),
      Home: () => focus(nodes[0]?.clause.id),
      End: () => focus(nodes.at(-1)?.clause.id),
      ArrowRight: () =>
        expanded === false ? onFold(clause.id, false) : expanded ? focus(nodes[at + 1]?.clause.id) : undefined,
      ArrowLeft: () => (expanded ? onFold(clause.id, true) : focus(clause.parent ?? undefined)),
      Enter: () => onOpen(clause.id),
      " ": () => onOpen(clause.id),
    };
    const run = act[event.key];
    if (!run) return;
    event.preventDefault();
    run();
  };

  return (
    <ul role="tree" aria-label={text.label} className={classes.tree}>
      {nodes.map(({ clause, expanded, position, size }) => {
        const figure = figures.get(clause.id);
        const Chevron = expanded ? IconChevronDown : IconChevronRight;
        return (
          <li
            key={clause.id}
            ref={(element) => {
              if (element) items.current.set(clause.id, element);
              else items.current.delete(clause.id);
            }}
            role="treeitem"
            aria-level={clause.level}
            aria-posinset={position}
            aria-setsize={size}
            aria-expanded={expanded ?? undefined}
            aria-selected={clause.id === openId}
            tabIndex={clause.id === stop ? 0 : -1}
            className={classes.node}
            data-level={clause.level}
            style={{ "--depth": clause.level - 1 } as CSSProperties}
            onFocus={() => setWanted({ id: clause.id, openId })}
            onKeyDown={onKeyDown}
            onClick={({ target }) => {
              if (expanded !== null && target instanceof Element && target.closest("[data-fold]"))
                onFold(clause.id, expanded);
              else onOpen(clause.id);
            }}
          >
            {expanded === null ? null : (
              <span className={classes.chevron} data-fold>
                <Chevron size={14} aria-hidden />
              </span>
            )}
            <span className={classes.number}>{clause.id}</span>
            <span className={classes.title} title={clause.title}>
              {clause.title}
            </span>
            <Figure progress={figure} />
          </li>
        );
      })}
    </ul>
  );
};
