import type { ComponentChildren } from 'preact'
import { LinkButton } from '../button.tsx'
import type { Lang } from '../drawing/lang.ts'
import { Notice } from '../notice.tsx'
import { CopyButton } from '../signs/copy-button.tsx'
import { KeyValue } from '../tables/key-value.tsx'

const words = {
  vi: {
    kept: 'Đã giữ lại',
    next: 'Anh/chị có thể',
    reference: 'Mã tham chiếu',
    home: 'Về trang đầu',
    code: 'mã tham chiếu',
  },
  en: {
    kept: 'What was kept',
    next: 'What you can do',
    reference: 'Reference',
    home: 'To the first page',
    code: 'reference',
  },
} satisfies Record<Lang, object>

export interface ErrorPageProps {
  lang: Lang
  /** What happened, without blame: "Không tìm thấy trang này". */
  title: string
  what: ComponentChildren
  /** What was kept of what the person did; absent when there was nothing to lose. */
  kept?: ComponentChildren
  /** What to do now, in order. */
  next: readonly ComponentChildren[]
  /** Id in the log, to be told to the Centre. */
  reference?: string | undefined
  homeHref: string
  children?: ComponentChildren
}

/** The inside of every error page; put it in the layout of the audience. */
export function ErrorPage(props: ErrorPageProps) {
  const t = words[props.lang]
  return (
    <div class="narrow stack">
      <h1>{props.title}</h1>
      <p>{props.what}</p>
      {props.kept && (
        <Notice tone="ok" title={t.kept}>
          {props.kept}
        </Notice>
      )}
      <h2>{t.next}</h2>
      <ul>
        {props.next.map((step) => (
          <li>{step}</li>
        ))}
      </ul>
      {props.children}
      {props.reference && (
        <KeyValue
          items={[
            {
              term: t.reference,
              text: (
                <>
                  <span class="code">{props.reference}</span>{' '}
                  <CopyButton lang={props.lang} value={props.reference} what={t.code} />
                </>
              ),
            },
          ]}
        />
      )}
      <div class="row">
        <LinkButton href={props.homeHref} kind="secondary">
          {t.home}
        </LinkButton>
      </div>
    </div>
  )
}
