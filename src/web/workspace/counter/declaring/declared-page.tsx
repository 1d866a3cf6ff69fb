import { FormSummary } from '../../../fields/index.ts'
import { EmptyState, Heading, LinkButton, render, WorkspaceLayout } from '../../../ui/index.ts'
import type { WorkspaceFrame } from '../../shell/frame.tsx'
import { paths } from '../../shell/rail.ts'
import type { Declared } from './declared.ts'
import { declaredWords } from './declared-words.ts'

export interface DeclaredView {
  frame: WorkspaceFrame
  id: string
  code: string
  declared: Declared | undefined
}

/** What was answered to the procedure's form at the counter, as it was filed: nobody types it again. */
export function declaredPage({ frame, id, code, declared }: DeclaredView): string {
  const { lang } = frame
  const t = declaredWords[lang]
  return render(
    <WorkspaceLayout {...frame.layout}>
      <Heading
        eyebrow={code}
        actions={
          <LinkButton href={paths.dossier(id)} kind="quiet" size="small" icon="arrowLeft">
            {t.back}
          </LinkButton>
        }
      >
        {t.title}
      </Heading>
      {declared === undefined ? (
        <EmptyState icon="file" title={t.onPaper}>
          {t.onPaperHow}
        </EmptyState>
      ) : (
        <div class="card">
          <FormSummary lang={lang} pages={declared.summary} level={2} />
        </div>
      )}
    </WorkspaceLayout>,
  )
}
