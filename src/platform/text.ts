/** The two languages of the house; Vietnamese is first and always complete. */
export type Lang = 'vi' | 'en'

/** One text in both languages. */
export type Text = Readonly<Record<Lang, string>>
