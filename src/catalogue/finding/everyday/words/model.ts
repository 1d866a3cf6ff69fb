/** Everyday words and official words, each separated by `|`, the likeliest first. */
export type EverydayWord = readonly [said: string, meant: string]
