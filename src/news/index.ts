/** News and announcements of the Centre: articles, how readers rate them, planned outages. */

export {
  type Article,
  type ArticleContent,
  type ArticleState,
  type NewsText,
  readIn,
} from './articles/article.ts'
export {
  type ArticleAct,
  type ArticlePlace,
  type ArticleRatings,
  findArticle,
  listArticles,
  listPublishedArticles,
  rateArticle,
  readArticleRatings,
  saveArticle,
} from './articles/article-store.ts'
export { type PictureSource, renderArticle } from './articles/render-article.ts'
export {
  announceOutage,
  cancelOutage,
  listOutages,
  type Outage,
  type OutageBoard,
  openOutageBoard,
} from './outages/outages.ts'
