/** A rectangle on the page, in points from its left edge and top. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A matrix of a page, as PDF writes it. */
export type Matrix = readonly [number, number, number, number, number, number];
export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The axis-aligned rectangles of a path: [minX, minY, maxX, maxY] each. Anything else hides nothing. */
export function rectanglesOf(path: ArrayLike<number>): number[][] {
  const found: number[][] = [];
  let points: [number, number][] = [];
  let straight = true;
  const close = () => {
    if (straight && isRectangle(points)) found.push(boundsOf(points));
    points = [];
    straight = true;
  };
  for (let i = 0; i < path.length; ) {
    const kind = path[i];
    if (kind === 0) close();
    if (kind === 0 || kind === 1) points.push([path[i + 1] ?? 0, path[i + 2] ?? 0]);
    if (kind === 2 || kind === 3) straight = false;
    i += kind === 2 ? 7 : kind === 3 ? 5 : kind === 4 ? 1 : 3;
  }
  close();
  return found;
}

function isRectangle(points: readonly (readonly [number, number])[]): boolean {
  if (points.length < 4 || points.length > 6) return false;
  const [minX = 0, minY = 0, maxX = 0, maxY = 0] = boundsOf(points);
  const at = (value: number, edge: number) => Math.abs(value - edge) < 0.01;
  return points.every(([x, y]) => (at(x, minX) || at(x, maxX)) && (at(y, minY) || at(y, maxY)));
}

function boundsOf(points: readonly (readonly [number, number])[]): number[] {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** Six numbers as a matrix. */
export function matrixOf(args: ArrayLike<unknown>): Matrix {
  const [a, b, c, d, e, f] = Array.from({ length: 6 }, (_, i) => Number(args[i]));
  return [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0];
}

/** The matrix that does `n`, then `m`. */
export function times(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}

/** Where a matrix puts a point. */
export function apply(m: Matrix, x: number, y: number): { readonly x: number; readonly y: number } {
  return { x: m[0] * x + m[2] * y + m[4], y: m[1] * x + m[3] * y + m[5] };
}

/** The box that a box of [minX, minY, maxX, maxY] becomes under a matrix. */
export function boxOf(m: Matrix, box: ArrayLike<number>): Box {
  const [x1, y1, x2, y2] = [box[0] ?? 0, box[1] ?? 0, box[2] ?? 0, box[3] ?? 0];
  const corners = [apply(m, x1, y1), apply(m, x2, y1), apply(m, x1, y2), apply(m, x2, y2)];
  const xs = corners.map(({ x }) => x);
  const ys = corners.map(({ y }) => y);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

/** What two boxes share. */
export function intersection(a: Box, b: Box): Box {
  return {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
}

/** The area of a box; 0 where nothing is left of it. */
export function areaOf({ left, top, right, bottom }: Box): number {
  return right > left && bottom > top ? (right - left) * (bottom - top) : 0;
}

/** The path's level lines of two points: [minX, minY, maxX, maxY] each. */
export function levelLinesOf(path: ArrayLike<number>): number[][] {
  const isLine = path.length === 6 && path[0] === 0 && path[3] === 1;
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = isLine ? [path[1], path[2], path[4], path[5]] : [];
  return isLine && Math.abs(y1 - y2) < 0.5 ? [[Math.min(x1, x2), y1, Math.max(x1, x2), y2]] : [];
}
