import type { Article, ArticleAct, ArticleContent } from '../../../news/index.ts'
import { FileField, FirstButton, TextArea, TextField } from '../../fields/index.ts'
import { keptFile } from '../../shell/forms/say-files.ts'
import {
  Button,
  Chip,
  ErrorSummary,
  type FormError,
  Heading,
  render,
  WorkspaceLayout,
} from '../../ui/index.ts'
import type { WorkspaceFrame } from '../shell/frame.tsx'
import { paths } from '../shell/rail.ts'
import { articleWords, newsWords } from './news-words.ts'

export interface ArticleView {
  frame: WorkspaceFrame
  action: string
  /** Undefined: it has not been saved yet. */
  article: Article | undefined
  /** The version that the editor saw. */
  seen: number
  content: ArticleContent
  /** The body as readers see it. */
  html: string
  errors: readonly FormError[]
}

export function articlePage(view: ArticleView): string {
  const { frame, article, content, errors, action } = view
  const { lang } = frame
  const t = articleWords[lang]
  const field = (name: string, value: string | undefined) => ({
    ...{ lang, name, value },
    error: errors.find(({ id }) => id === name)?.message,
  })
  const acts: readonly ArticleAct[] =
    article?.state === 'published' ? ['save', 'withdraw'] : ['save', 'publish']
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading eyebrow={<a href={paths.news}>{t.list}</a>}>
        {article === undefined ? t.add : article.content.title.vi}
      </Heading>
      {article && (
        <div class="row">
          <Chip tone={article.state === 'published' ? 'info' : 'neutral'}>
            {newsWords[lang].states[article.state]}
          </Chip>
          {article.state === 'published' && <a href={`/news/${article.id}`}>{t.see}</a>}
        </div>
      )}
      <form method="post" action={action} enctype="multipart/form-data" class="stack" novalidate>
        <FirstButton />
        <ErrorSummary lang={lang} errors={errors} />
        <input type="hidden" name="seen" value={String(view.seen)} />
        <TextField {...field('title', content.title.vi)} label={t.title} />
        <TextArea
          {...field('summary', content.summary.vi)}
          label={t.summary}
          hint={t.summaryHint}
          rows={2}
          optional
        />
        <TextArea {...field('body', content.body.vi)} label={t.body} hint={t.bodyHint} rows={14} />
        <FileField
          {...field('pictures', undefined)}
          label={t.pictures}
          accept=".jpg,.jpeg,.png"
          kinds="JPEG, PNG"
          maxMegabytes={0.5}
          multiple
          optional
          kept={content.pictures.map(({ file }) => keptFile(file, lang))}
          action={action}
        />
        {content.pictures.map(({ file, alt }, at) => (
          <TextField
            {...field(`alt-${file.sha256}`, alt)}
            label={t.alt(at + 1, file.name)}
            hint={t.altHint}
          />
        ))}
        <details open={content.title.en !== undefined || content.body.en !== undefined}>
          <summary>{t.english}</summary>
          <div class="stack">
            <TextField {...field('titleEn', content.title.en)} label={t.titleEn} optional />
            <TextArea {...field('summaryEn', content.summary.en)} label={t.summaryEn} rows={2} optional />
            <TextArea {...field('bodyEn', content.body.en)} label={t.bodyEn} rows={14} optional />
          </div>
        </details>
        <div class="row">
          {acts.map((act) => (
            <Button kind={act === 'publish' ? 'primary' : 'secondary'} name="act" value={act}>
              {t[act]}
            </Button>
          ))}
        </div>
      </form>
      {view.html !== '' && (
        <section class="card stack">
          <h2>{t.preview}</h2>
          <div class="prose stack" dangerouslySetInnerHTML={{ __html: view.html }} />
        </section>
      )}
    </WorkspaceLayout>,
  )
}
