import { formOfDraft } from '../../../../catalogue/index.ts'
import { Heading } from '../../../ui/index.ts'
import { paths } from '../../shell/rail.ts'
import { Changes } from '../changes.tsx'
import type { DraftView } from '../draft-view.ts'
import { OfficialForm } from '../official/official-form.tsx'
import { procedureWords } from '../procedures-words.ts'
import { sayChanges } from '../say-changes.ts'
import { formWords } from './form-words.ts'

/** Beside the editor: the page as whoever applies sees it, at the width of a telephone or a desk, and the paper that it prints. */
export function FormPreview(view: DraftView) {
  const { frame, draft, before, place } = view
  const { lang } = frame
  const t = formWords[lang]
  const { version } = draft
  const pages = formOfDraft(version).pages
  const page = pages.find(({ key }) => key === place) ?? pages[0]
  if (page === undefined) return null
  const href = paths.draft(version.id)
  const wide = view.isWide
  const at = (size: string) => `${href}/form?page=${place}&size=${size}#preview`
  const changes = before === undefined ? [] : sayChanges(before, version, lang, view.blocks)
  return (
    <section class="stack draft-side" aria-label={t.preview} id="preview">
      <Heading level={2}>{t.preview}</Heading>
      <p class="row">
        <a href={at('phone')} aria-current={wide ? undefined : 'true'}>
          {t.phone}
        </a>
        <a href={at('desktop')} aria-current={wide ? 'true' : undefined}>
          {t.desktop}
        </a>
        <a href={`${href}/trial/apply/${page.key}`}>{t.previewPage}</a>
        <a href={`${href}/form.pdf`}>{t.print}</a>
      </p>
      <div class={wide ? 'form-seen is-wide' : 'form-seen'}>
        <iframe title={`${t.preview}: ${page.title[lang]}`} src={`${href}/trial/apply/${page.key}`} />
      </div>
      <OfficialForm {...view} />
      {version.form?.source && (
        <>
          <Heading level={2} lead={`${version.form.source.form}, ${version.form.source.law}`}>
            {t.print}
          </Heading>
          <iframe class="form-paper" title={t.print} src={`${href}/form.pdf`} />
        </>
      )}
      {changes.length > 0 && (
        <details>
          <summary>{procedureWords[lang].differs(changes.length)}</summary>
          <Changes changes={changes} none="" />
        </details>
      )}
    </section>
  )
}
