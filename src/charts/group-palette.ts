/** Fill and shape of the groups that are compared, at most six: told apart by shape as well as by colour. */
export const GROUP_MARKS: readonly { readonly color: string; readonly symbol: string }[] = [
  { color: '#2f5d8a', symbol: 'circle' },
  { color: '#b5591c', symbol: 'diamond' },
  { color: '#2b7a5c', symbol: 'triangle' },
  { color: '#7d4d96', symbol: 'rect' },
  { color: '#8a7414', symbol: 'pin' },
  { color: '#a3374f', symbol: 'arrow' },
]
