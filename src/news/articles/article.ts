/** Words of the news: an article, its texts in one language or two, its pictures. */
import type { PaperFile } from '../../dossiers/index.ts'
import type { Lang } from '../../platform/index.ts'

export const ARTICLE_STATES = ['draft', 'published', 'withdrawn'] as const
export type ArticleState = (typeof ARTICLE_STATES)[number]

/** Vietnamese always, English where somebody has written it. */
export interface NewsText {
  vi: string
  en?: string
}

export interface ArticleContent {
  title: NewsText
  summary: NewsText
  /** Markdown, as `renderArticle` takes it. */
  body: NewsText
  /** The body shows them by their number, the first is 1. */
  pictures: readonly { file: PaperFile; alt: string }[]
}

export interface Article {
  id: number
  version: number
  state: ArticleState
  content: ArticleContent
  /** When it was first published. */
  publishedAt: number | null
  changedAt: number
}

/** What is read in this language; in Vietnamese where there is nothing else. */
export function readIn(text: NewsText, lang: Lang): { text: string; lang: Lang } {
  return lang === 'en' && text.en !== undefined ? { text: text.en, lang } : { text: text.vi, lang: 'vi' }
}
