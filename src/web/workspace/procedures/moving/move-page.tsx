import type { ProcedureVersion } from '../../../../catalogue/index.ts'
import { isRefusalCode, refuse } from '../../../../dossiers/index.ts'
import { formatMoment, formatNumber } from '../../../../platform/index.ts'
import type { Move, MoveCounts, MovedRow } from '../../../../reform/index.ts'
import { Button, Heading, Notice, render, Stat, Table, WorkspaceLayout } from '../../../ui/index.ts'
import type { WorkspaceFrame } from '../../shell/frame.tsx'
import { paths } from '../../shell/rail.ts'
import { procedureWords } from '../procedures-words.ts'
import { movingWords } from './moving-words.ts'

export interface MoveView {
  frame: WorkspaceFrame
  move: Move
  counts: MoveCounts
  rows: readonly MovedRow[]
  version: ProcedureVersion
}

/** One move: how far it has come, what became of each dossier, going on with it, taking it back. */
export function movePage({ frame, move, counts, rows, version }: MoveView): string {
  const { lang, csrf } = frame
  const t = movingWords[lang]
  const href = `${paths.procedures}/${move.procedure}/moves/${move.id}`
  const isHalfWay = move.state === 'moving' || move.state === 'undoing'
  const shown = (['moved', 'left', 'next', 'undone', 'stays'] as const).filter(
    (one) => (counts[one] ?? 0) > 0,
  )
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading
        lead={`${move.procedure}, ${procedureWords[lang].version(version.number)}, ${formatMoment(move.at, lang)}, ${t.states[move.state]}`}
      >
        {t.title}
      </Heading>
      <p>
        <a href={`${paths.procedures}/${move.procedure}/move`}>{t.moves}</a>
      </p>
      <p>{move.reason}</p>
      {isHalfWay && <Notice tone="soon">{t.stopped}</Notice>}
      <div class="tiles">
        {shown.map((one) => (
          <Stat title={t.outcomes[one]} value={formatNumber(counts[one] ?? 0, lang)} />
        ))}
      </div>
      {move.state === 'moving' ? (
        <form method="post" action={`${href}/resume`}>
          <input type="hidden" name="_csrf" value={csrf} />
          <Button>{t.goOn}</Button>
        </form>
      ) : (
        move.state !== 'undone' && (
          <form method="post" action={`${href}/undo`} class="stack">
            <input type="hidden" name="_csrf" value={csrf} />
            <p>{t.undoLead}</p>
            <Button kind="danger">{t.undo}</Button>
          </form>
        )
      )}
      {rows.length > 0 && <Rows frame={frame} rows={rows} />}
    </WorkspaceLayout>,
  )
}

function Rows({ frame: { lang }, rows }: Pick<MoveView, 'frame' | 'rows'>) {
  const t = movingWords[lang]
  const due = (at: number | null) => (at === null ? t.noDue : formatMoment(at, lang))
  const why = (code: string | null) =>
    code === null ? '' : `. ${isRefusalCode(code) ? refuse(code).message[lang] : code}`
  return (
    <Table
      lang={lang}
      caption={t.outcome}
      narrow="cards"
      rows={rows}
      rowKey={({ dossier }) => dossier}
      columns={[
        {
          head: t.code,
          rowHead: true,
          tight: true,
          cell: ({ dossier, code }) => <a href={paths.dossier(dossier)}>{code}</a>,
        },
        { head: t.outcome, cell: ({ outcome, why: code }) => `${t.outcomes[outcome ?? 'next']}${why(code)}` },
        {
          head: t.due,
          cell: ({ dueWas, dueIs }) => (dueWas === dueIs ? due(dueWas) : `${due(dueWas)} → ${due(dueIs)}`),
        },
      ]}
    />
  )
}
