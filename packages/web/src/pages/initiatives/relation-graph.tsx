import type { RelationsAnswer } from "@plumbline/core/contract";
import { Link } from "wouter";
import { useSay } from "../../ui/language.tsx";
import { useHref } from "../../ui/links.ts";
import { labelLines } from "./label-lines.ts";
import { groupOf, type RelationGroup, relationGroups } from "./relation-groups.ts";
import type { PlacedNode, RelationLayout } from "./relation-layout.ts";

interface RelationGraphProps {
  /** The room there is, in px: where the years do not fit beside each other, rows are indented instead, and each says its year. */
  readonly room: number;
  readonly layout: RelationLayout;
  readonly edges: RelationsAnswer["edges"];
  readonly chosen: string | null;
  readonly choose: (id: string | null) => void;
}

const WIDTH = 1184;
const NARROW = 760;
const LEFT = 24;
const LABEL_ROOM = 330;
const ROW = 28;
const GAP = 18;
const TOP = 34;
/** A narrow picture's rows: high enough for a name on two lines. */
const NARROW_ROW = 36;
const INDENT = 14;
/** Left of a narrow picture, for the tracks of lines between rows that are indented alike. */
const MARGIN = 22;

/** Initiatives in rows, by year of launch; relations as lines between them. Every name is a link that the keyboard reaches. */
export function RelationGraph({ room, layout, edges, chosen, choose }: RelationGraphProps) {
  const { firstYear, lastYear } = layout;
  const say = useSay();
  const narrow = room < NARROW;
  const yearWidth = (WIDTH - LEFT - LABEL_ROOM) / Math.max(1, lastYear - firstYear);
  const yearAt = (year: number) => LEFT + (year - firstYear) * yearWidth;
  const x = (one: PlacedNode) => (narrow ? MARGIN + one.depth * INDENT : yearAt(one.year) + (one.dated ? 0 : 26));
  const top = narrow ? 4 : TOP;
  const high = narrow ? NARROW_ROW : ROW;
  const y = (row: number) => top + row * high + GAP * layout.breaks.filter((end) => end <= row).length + high / 2;
  const yearOf = (one: PlacedNode) => (narrow && one.dated ? String(Math.floor(one.year)) : null);
  const lines = (one: PlacedNode) => {
    const name = say(one.node.shortName);
    return narrow ? labelLines(name, room - x(one) - 14 - (one.dated ? 40 : 0)) : [name];
  };
  const width = narrow ? room : WIDTH;
  const at = new Map(layout.placed.map((one) => [one.node.id, { x: x(one), y: y(one.row) }]));
  const height = y(layout.placed.length - 1) + high;
  const related = new Set(
    edges.filter((edge) => edge.from === chosen || edge.to === chosen).flatMap((edge) => [edge.from, edge.to]),
  );
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);
  return (
    <svg
      className={chosen === null ? "relations" : "relations has-chosen"}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
    >
      <g aria-hidden="true">
        {(narrow ? [] : years).map((year, index) =>
          index % 3 === 0 || yearWidth > 44 ? (
            <g key={year}>
              <line x1={yearAt(year)} x2={yearAt(year)} y1={22} y2={height} className="relation-grid" />
              <text x={yearAt(year)} y={14} textAnchor="middle" className="relation-year">
                {year}
              </text>
            </g>
          ) : null,
        )}
        {edges.map((edge) => {
          const from = at.get(edge.from);
          const to = at.get(edge.to);
          if (from === undefined || to === undefined) return null;
          const lit = edge.from === chosen || edge.to === chosen;
          return (
            <path
              key={`${edge.from}-${edge.type}-${edge.to}`}
              d={path(from, to, groupOf(edge.type))}
              className={`relation is-${groupOf(edge.type)}${lit ? " is-lit" : ""}`}
            />
          );
        })}
      </g>
      {layout.placed.map((one) => (
        <NodeLink
          key={one.node.id}
          placed={one}
          x={x(one)}
          y={y(one.row)}
          lines={lines(one)}
          year={yearOf(one)}
          high={high}
          faded={chosen !== null && one.node.id !== chosen && !related.has(one.node.id)}
          choose={choose}
        />
      ))}
    </svg>
  );
}

interface NodeLinkProps {
  readonly placed: PlacedNode;
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
  /** Written after the name where no axis says it. */
  readonly year: string | null;
  readonly high: number;
  readonly faded: boolean;
  readonly choose: (id: string | null) => void;
}

function NodeLink({ placed, x, y, lines, year, high, faded, choose }: NodeLinkProps) {
  const href = useHref();
  const { node } = placed;
  return (
    <Link
      href={href(`/initiatives/${node.id}`)}
      className={`relation-node side-${node.side}${faded ? " is-faded" : ""}`}
      onPointerEnter={() => choose(node.id)}
      onFocus={() => choose(node.id)}
    >
      <rect x={x - 10} y={y - high / 2} width={LABEL_ROOM} height={high} className="relation-target" />
      <circle cx={x} cy={y} r={5.5} className={placed.dated ? "" : "is-undated"} />
      <text x={x + 12} y={y + 4.5 - (lines.length - 1) * 7.5}>
        {lines.map((line, index) => (
          <tspan key={line} x={x + 12} dy={index === 0 ? 0 : 15}>
            {line}
          </tspan>
        ))}
        {year === null ? null : (
          <tspan className="relation-year" dx={6}>
            {year}
          </tspan>
        )}
      </text>
    </Link>
  );
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Down from the earlier initiative and across to the later one: the level part lies in the later one's row, left of its dot, and so never
 * runs through its label. Each group of relations has its own track beside the dot.
 */
function path(a: Point, b: Point, group: RelationGroup): string {
  const [early, late] = a.x <= b.x ? [a, b] : [b, a];
  const track = early.x + (relationGroups.indexOf(group) - 1.5) * 4;
  if (late.x - early.x < 10) {
    const left = early.x - 14 - relationGroups.indexOf(group) * 4;
    return `M${early.x} ${early.y}H${left}V${late.y}H${late.x}`;
  }
  const turn = Math.min(8, late.x - track, Math.abs(late.y - early.y)) * Math.sign(late.y - early.y);
  return `M${track} ${early.y}V${late.y - turn}Q${track} ${late.y} ${track + Math.abs(turn)} ${late.y}H${late.x}`;
}
