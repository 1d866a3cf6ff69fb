import { readDocxText } from '../../../../platform/documents/index.ts'
import { fileKinds } from '../../../../platform/files/index.ts'
import { FileField } from '../../../fields/index.ts'
import { Button, Heading } from '../../../ui/index.ts'
import { paths } from '../../shell/rail.ts'
import type { DraftView } from '../draft-view.ts'
import { officialWords } from './official-words.ts'

/** The official paper form beside the builder, and the way to upload another. */
export function OfficialForm(view: DraftView) {
  const { frame, draft, official, errors } = view
  const { lang, uploadTo } = frame
  const t = officialWords[lang]
  const action = `${paths.draft(draft.version.id)}/official-form`
  const upload = (
    <form method="post" action={uploadTo(action)} encType="multipart/form-data" class="stack">
      <FileField
        {...{ lang, name: 'file', id: 'official', label: t.file, accept: '.pdf,.docx,.jpg,.jpeg,.png' }}
        error={errors.find(({ id }) => id === 'official')?.message}
      />
      <div class="row">
        <Button kind="secondary">{t.upload}</Button>
        {official !== undefined && (
          <Button kind="quiet" name="do" value="drop">
            {t.drop}
          </Button>
        )}
      </div>
    </form>
  )
  return (
    <section class="stack" id="official-form" aria-label={t.title}>
      <Heading level={2} lead={official?.name ?? t.none}>
        {t.title}
      </Heading>
      {official !== undefined && <Seen {...view} official={official} href={action} />}
      {official === undefined ? (
        upload
      ) : (
        <details open={errors.some(({ id }) => id === 'official')}>
          <summary>{t.replace}</summary>
          {upload}
        </details>
      )}
    </section>
  )
}

type Seen = DraftView & { official: NonNullable<DraftView['official']>; href: string }

function Seen({ frame: { lang }, official: { name, type, bytes }, href }: Seen) {
  const t = officialWords[lang]
  const save = (
    <p>
      <a href={`${href}?save`}>{t.save}</a>
    </p>
  )
  if (type === fileKinds.docx.mime) {
    const read = readDocxText(bytes)
    return (
      <>
        <p class="muted">{t.asText}</p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
        <section class="form-paper form-paper-text" tabIndex={0} aria-label={name}>
          {'lines' in read && read.lines.map((line) => <p>{line}</p>)}
        </section>
        {save}
      </>
    )
  }
  return (
    <>
      {type === fileKinds.pdf.mime ? (
        <iframe class="form-paper" title={t.title} src={href} />
      ) : (
        <img class="form-paper-picture" alt={`${t.title}: ${name}`} src={href} />
      )}
      {save}
    </>
  )
}
