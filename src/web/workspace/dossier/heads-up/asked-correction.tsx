import { openCorrection } from '../../../../dossiers/index.ts'
import { formatMoment, type Lang } from '../../../../platform/index.ts'
import { Notice } from '../../../ui/index.ts'
import type { EventNames } from '../../../words/event.ts'
import { correctionSubjects } from '../../../words/status.ts'
import { FormOf } from '../dossier-acts.tsx'
import { FileLink } from '../dossier-files.tsx'
import type { DossierView } from '../dossier-view.ts'

const words = {
  vi: {
    title: 'Người nộp đề nghị sửa',
    asked: (moment: string) => `Gửi ${moment}`,
    answer: 'Trả lời',
  },
  en: {
    title: 'The applicant asks for a correction',
    asked: (moment: string) => `Sent ${moment}`,
    answer: 'Answer',
  },
} satisfies Record<Lang, object>

/** What somebody wants set right, with what proves it and the form to answer, until it is answered. */
export function AskedCorrection({ view, names }: { view: DossierView; names: EventNames }) {
  const { found, frame, acts, returned } = view
  const request = openCorrection(found.state)
  if (request === undefined) return null
  const { lang } = frame
  const t = words[lang]
  const act = acts.offered.find(({ type }) => type === 'answer_correction')
  return (
    <Notice tone="soon" title={`${t.title}: ${correctionSubjects[lang][request.about]}`}>
      {request.text.split('\n').map((line) => (
        <p>{line}</p>
      ))}
      <p class="muted">{t.asked(formatMoment(request.askedAt, lang))}</p>
      {request.files.length > 0 && (
        <ul class="file-list">
          {request.files.map((file) => (
            <li>
              <FileLink dossier={found.state.id} file={file} lang={lang} />
            </li>
          ))}
        </ul>
      )}
      {act && (
        <details class="more" open={returned?.act.id === act.id}>
          <summary>{t.answer}</summary>
          <FormOf view={view} names={names} act={act} />
        </details>
      )}
    </Notice>
  )
}
