/** Under so many a percentage pretends to more than there is: k of n is said in its place. */
export const FEW = 10
