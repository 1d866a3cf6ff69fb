import { TextArea } from '../../../fields/index.ts'
import {
  Button,
  EmptyState,
  ErrorSummary,
  type FormError,
  Heading,
  LinkButton,
  render,
  WorkspaceLayout,
} from '../../../ui/index.ts'
import type { WorkspaceFrame } from '../../shell/frame.tsx'
import { paths } from '../../shell/rail.ts'
import { boardWords } from './board-words.ts'

export interface UrgeView {
  frame: WorkspaceFrame
  title: string
  dossiers: readonly { id: string; code: string }[]
  back: string
  key: string
  text: string
  errors: readonly FormError[]
}

/** Which dossiers, and what to say to whoever has them. */
export function urgePage({ frame, title, dossiers, back, key, text, errors }: UrgeView): string {
  const { lang, csrf } = frame
  const t = boardWords[lang]
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading lead={t.urgeLead}>{title}</Heading>
      {dossiers.length === 0 ? (
        <EmptyState icon="bell" title={t.nonePicked} actions={<a href={back}>{t.cancel}</a>} />
      ) : (
        <form method="post" action={`${paths.board}/urge`} class="stack">
          <ErrorSummary lang={lang} errors={errors} />
          <input type="hidden" name="_csrf" value={csrf} />
          <input type="hidden" name="back" value={back} />
          <input type="hidden" name="key" value={key} />
          <ul class="row">
            {dossiers.map(({ id, code }) => (
              <li>
                <input type="hidden" name="pick" value={id} />
                <a class="code" href={paths.dossier(id)}>
                  {code}
                </a>
              </li>
            ))}
          </ul>
          <TextArea lang={lang} name="text" label={t.text} value={text} rows={3} error={errors[0]?.message} />
          <div class="row">
            <Button name="act" value="urge">
              {t.send}
            </Button>
            <LinkButton href={back} kind="secondary">
              {t.cancel}
            </LinkButton>
          </div>
        </form>
      )}
    </WorkspaceLayout>,
  )
}
