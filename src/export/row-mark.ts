/** The attribute of a drawn mark, and of its words, that says which row it draws: see `RowPoint`. */
export const ROW_MARK = 'ecmeta_row'
