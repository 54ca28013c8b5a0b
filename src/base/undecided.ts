/** The category of what no rule applies to, nor a person has coded: 待定. */
export const UNDECIDED = 'X'
