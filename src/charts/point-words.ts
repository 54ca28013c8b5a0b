/**
 * The formatter of the labels of a series that say what their points are named. It is data: a function would not cross to
 * the worker that draws. There a name is written as it is, whatever braces are in it.
 */
export const POINT_NAME = '{b}'

/** A point of a chart that says `name` where its series labels with `POINT_NAME`. */
export interface NamedPoint {
  readonly name: string
}
