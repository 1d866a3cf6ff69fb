/** As many rows as one table takes, and files as one question, where the form says nothing. */
export const MOST_ROWS = 50
export const MOST_FILES = 20
