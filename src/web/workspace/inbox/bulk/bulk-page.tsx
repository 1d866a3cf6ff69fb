import { type BulkAct, type BulkLine, refuse } from '../../../../dossiers/index.ts'
import { formatNumber } from '../../../../platform/index.ts'
import {
  Button,
  Heading,
  LinkButton,
  Notice,
  ProgressBar,
  render,
  Table,
  WorkspaceLayout,
} from '../../../ui/index.ts'
import type { WorkspaceFrame } from '../../shell/frame.tsx'
import { paths } from '../../shell/rail.ts'
import { bulkWords } from './bulk-words.ts'

export interface BulkView {
  frame: WorkspaceFrame
  bulk: BulkAct
  lines: readonly (BulkLine & { code: string })[]
}

/** How far it is; what was refused first, each with its sentence. */
export function bulkPage({ frame, bulk, lines }: BulkView): string {
  const { lang, csrf } = frame
  const t = bulkWords[lang]
  const { total, done, refused } = bulk
  const number = (n: number) => formatNumber(n, lang)
  const isRunning = bulk.finishedAt === null
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading lead={isRunning ? t.leave : undefined}>{t.title}</Heading>
      {isRunning && (
        <ProgressBar
          id="progress"
          label={t.progress}
          value={done + refused}
          max={total}
          text={t.running(number(done + refused), number(total))}
        />
      )}
      {!isRunning && done > 0 && <Notice tone="ok">{t.finished(number(done))}</Notice>}
      {!isRunning && refused > 0 && (
        <Notice tone="late" title={t.refused(number(refused))}>
          <form method="post" action={paths.bulkAct(bulk.id)}>
            <input type="hidden" name="_csrf" value={csrf} />
            <Button kind="secondary" size="small">
              {t.again}
            </Button>
          </form>
        </Notice>
      )}
      <Table
        lang={lang}
        caption={t.lines}
        showCaption
        narrow="cards"
        rows={lines}
        rowKey={({ place }) => String(place)}
        columns={[
          {
            head: t.heads.code,
            rowHead: true,
            cell: ({ dossier, code }) => (
              <a class="code" href={paths.dossier(dossier)}>
                {code}
              </a>
            ),
          },
          { head: t.heads.outcome, cell: (line) => sayOutcome(line, lang) },
        ]}
      />
      <div class="row no-print">
        <LinkButton href={paths.bulk} kind="secondary">
          {t.title}
        </LinkButton>
        <LinkButton href={paths.inbox} kind="quiet">
          {t.back}
        </LinkButton>
      </div>
    </WorkspaceLayout>,
  )
}

function sayOutcome({ outcome }: BulkLine, lang: 'vi' | 'en'): string {
  const t = bulkWords[lang]
  if (outcome === null) return t.waits
  if (outcome === 'done') return t.done
  const { message, next } = refuse(outcome)
  return `${message[lang]} ${next[lang]}`
}
