import { toLocalDate } from '../../../calendar/index.ts'
import { type Article, type ArticleRatings, readIn } from '../../../news/index.ts'
import { formatDate, formatNumber, type Lang } from '../../../platform/index.ts'
import type { PortalFrame } from '../../shell/pages/portal-frame.ts'
import { Button, EmptyState, Heading, LinkButton, Pagination, PortalLayout, render } from '../../ui/index.ts'
import { articlePath, feedPath, newsPath } from '../shell/news-paths.ts'

const words = {
  vi: {
    title: 'Tin tức, thông báo',
    lead: 'Tin của Trung tâm: giờ làm việc, thay đổi thủ tục, tạm ngừng hệ thống.',
    feed: 'Theo dõi bằng RSS',
    none: 'Chưa có tin nào',
    noneText: 'Tin của Trung tâm hiện ở đây ngay khi được đăng.',
    published: (day: string) => `Đăng ngày ${day}`,
    onlyVi: '',
    mail: 'Gửi qua thư điện tử',
    rate: 'Tin này có ích cho anh/chị không?',
    stars: (n: number) => `${n} sao`,
    rated: (mean: string, count: string) => `${mean} trên 5 sao, ${count} lượt`,
    notRated: 'Chưa có lượt đánh giá nào.',
    thanks: 'Cảm ơn anh/chị đã đánh giá.',
  },
  en: {
    title: 'News and announcements',
    lead: 'News of the Centre: opening hours, changes of procedures, outages.',
    feed: 'Follow by RSS',
    none: 'There is no news yet',
    noneText: 'News of the Centre appears here as soon as it is published.',
    published: (day: string) => `Published on ${day}`,
    onlyVi: 'This article is in Vietnamese only.',
    mail: 'Send by e-mail',
    rate: 'Is this of use to you?',
    stars: (n: number) => (n === 1 ? '1 star' : `${n} stars`),
    rated: (mean: string, count: string) => `${mean} of 5 stars, ${count} ratings`,
    notRated: 'Nobody has rated it yet.',
    thanks: 'Thank you for rating it.',
  },
} satisfies Record<Lang, object>

export interface NewsView {
  frame: PortalFrame
  articles: readonly Article[]
  next: string | undefined
  isFirst: boolean
}

export function newsPage({ frame, articles, next, isFirst }: NewsView): string {
  const { lang } = frame
  const t = words[lang]
  return render(
    <PortalLayout {...frame} title={t.title} description={t.lead} width="narrow" feedHref={feedPath}>
      <Heading lead={t.lead}>{t.title}</Heading>
      {articles.length === 0 ? (
        <EmptyState icon="bell" title={t.none}>
          {t.noneText}
        </EmptyState>
      ) : (
        articles.map(({ id, content, publishedAt }) => {
          const [title, summary] = [readIn(content.title, lang), readIn(content.summary, lang)]
          return (
            <article class="card stack stack-s" lang={title.lang}>
              <h2>
                <a href={articlePath(id)}>{title.text}</a>
              </h2>
              {summary.text !== '' && <p>{summary.text}</p>}
              <p class="muted" lang={lang}>
                {t.published(formatDate(toLocalDate(publishedAt ?? 0), lang))}
              </p>
            </article>
          )
        })
      )}
      <Pagination
        lang={lang}
        first={isFirst ? undefined : newsPath}
        next={next === undefined ? undefined : `${newsPath}?after=${next}`}
      />
      <p>
        <a href={feedPath}>{t.feed}</a>
      </p>
    </PortalLayout>,
  )
}

export interface ArticleView {
  frame: PortalFrame
  article: Article
  /** As `renderArticle` made it. */
  html: string
  ratings: ArticleRatings
  /** This device has rated it. */
  isRated: boolean
  /** The full address, for letters. */
  address: string
}

export function articlePage({ frame, article, html, ratings, isRated, address }: ArticleView): string {
  const { lang } = frame
  const t = words[lang]
  const { content, publishedAt } = article
  const title = readIn(content.title, lang)
  const summary = readIn(content.summary, lang)
  const mail = `mailto:?${new URLSearchParams({ subject: title.text, body: address }).toString().replaceAll('+', '%20')}`
  const { mean, count } = ratings
  return render(
    <PortalLayout
      {...frame}
      title={title.text}
      description={summary.text === '' ? undefined : summary.text}
      width="narrow"
      feedHref={feedPath}
      crumbs={[{ text: t.title, href: newsPath }, { text: formatDate(toLocalDate(publishedAt ?? 0), lang) }]}
    >
      <article class="stack" lang={title.lang}>
        <Heading lead={summary.text === '' ? undefined : summary.text}>{title.text}</Heading>
        {title.lang !== lang && (
          <p class="muted" lang={lang}>
            {t.onlyVi}
          </p>
        )}
        <div
          class="prose stack"
          lang={readIn(content.body, lang).lang}
          dangerouslySetInnerHTML={{ __html: html }}
        />
      </article>
      <div class="row no-print">
        <LinkButton href={mail} kind="secondary" size="small" icon="mail">
          {t.mail}
        </LinkButton>
      </div>
      <section class="card stack no-print">
        <h2>{t.rate}</h2>
        {isRated ? (
          <p role="status">{t.thanks}</p>
        ) : (
          <form method="post" action={`${articlePath(article.id)}/rate`} class="row">
            {[0, 1, 2, 3, 4, 5].map((stars) => (
              <Button kind="secondary" size="small" name="stars" value={String(stars)}>
                {t.stars(stars)}
              </Button>
            ))}
          </form>
        )}
        <p class="muted">
          {mean === null ? t.notRated : t.rated(formatNumber(mean, lang, 1), formatNumber(count, lang))}
        </p>
      </section>
    </PortalLayout>,
  )
}
