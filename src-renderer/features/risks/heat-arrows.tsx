import classes from "./heat-map.module.css";
import type { Move } from "./heat-map-model.ts";

type Props = {
  readonly moves: readonly Move[];
  readonly likelihoods: number;
  readonly impacts: number;
  readonly width: number;
  readonly height: number;
};

/** Sizes of the grid in heat-map.module.css: the head rows and the head column do not stretch. */
const HEAD_HEIGHT = 44;
const HEAD_WIDTH = 132;

/** Arrows over the grid, from the inherent cell over the current one to the residual one; dashed to a target. The list beside the map says the same in words. */
export const HeatArrows = ({ moves, likelihoods, impacts, width, height }: Props) => {
  if (width === 0 || height === 0) return null;
  const cellWidth = (width - HEAD_WIDTH) / impacts;
  const cellHeight = (height - HEAD_HEIGHT) / likelihoods;
  // Beside the cell's figure, and starts left of ends, so that arrows in line do not cover each other.
  const x = (impact: number, share: number): number => HEAD_WIDTH + (impact - 1 + share) * cellWidth;
  const y = (likelihood: number): number => HEAD_HEIGHT + (likelihoods - likelihood + 0.5) * cellHeight;
  return (
    <svg className={classes.arrows} width={width} height={height} aria-hidden>
      <defs>
        <marker
          id="risk-arrow"
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="8"
          markerHeight="8"
          markerUnits="userSpaceOnUse"
          orient="auto"
        >
          <path d="M0 0 8 4 0 8z" fill="currentColor" />
        </marker>
      </defs>
      {moves.map(({ from, to, planned, count }) => {
        const start = { x: x(from.impact, 0.5), y: y(from.likelihood) };
        const end = { x: x(to.impact, 0.62), y: y(to.likelihood) };
        const length = Math.hypot(end.x - start.x, end.y - start.y);
        const short = Math.max(0, length - 5) / length;
        return (
          <g key={`${start.x} ${start.y} ${end.x} ${end.y} ${planned}`}>
            <circle cx={start.x} cy={start.y} r={3} fill="currentColor" />
            <line
              x1={start.x}
              y1={start.y}
              x2={start.x + (end.x - start.x) * short}
              y2={start.y + (end.y - start.y) * short}
              stroke="currentColor"
              strokeWidth={Math.min(5, 1 + count / 2)}
              strokeDasharray={planned ? "5 4" : undefined}
              markerEnd="url(#risk-arrow)"
            />
          </g>
        );
      })}
    </svg>
  );
};
