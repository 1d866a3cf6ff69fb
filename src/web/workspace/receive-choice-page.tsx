import type { Lang, Text } from '../../platform/index.ts'
import { Button, EmptyState, Heading, render, Table, TextField, WorkspaceLayout } from '../ui/index.ts'
import type { WorkspaceFrame } from './frame.tsx'
import { paths } from './rail.ts'

export const receiveChoiceWords = {
  vi: {
    title: 'Tiếp nhận hồ sơ',
    lead: 'Tìm thủ tục theo mã, tên hoặc lời nói hằng ngày, rồi nhấn Enter.',
    q: 'Thủ tục',
    find: 'Tìm',
    found: 'Thủ tục tìm thấy',
    name: 'Tên thủ tục',
    code: 'Mã',
    field: 'Lĩnh vực',
    none: (q: string) => `Không có thủ tục nào đang có hiệu lực khớp với “${q}”.`,
    hint: 'Thử ít chữ hơn, hoặc dùng mã thủ tục.',
  },
  en: {
    title: 'Receive a dossier',
    lead: 'Find the procedure by code, name or everyday words, then press Enter.',
    q: 'Procedure',
    find: 'Find',
    found: 'Procedures found',
    name: 'Procedure',
    code: 'Code',
    field: 'Field',
    none: (q: string) => `No procedure in force matches “${q}”.`,
    hint: 'Try fewer words, or the code.',
  },
} satisfies Record<Lang, object>

export interface ProcedureFound {
  code: string
  name: Text
  field: { name: Text }
}

/** First step of counter acceptance: which procedure. */
export function receiveChoicePage(
  frame: WorkspaceFrame,
  q: string,
  found: readonly ProcedureFound[],
): string {
  const { lang } = frame
  const t = receiveChoiceWords[lang]
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading lead={t.lead}>{t.title}</Heading>
      <form method="get" action={paths.receive} class="row">
        <TextField lang={lang} name="q" label={t.q} value={q} autoComplete="off" />
        <Button>{t.find}</Button>
      </form>
      {found.length > 0 && (
        <Table
          lang={lang}
          caption={t.found}
          narrow="cards"
          rows={found}
          rowKey={({ code }) => code}
          columns={[
            {
              head: t.name,
              rowHead: true,
              cell: ({ code, name }) => (
                <a href={`${paths.receive}?procedure=${encodeURIComponent(code)}`}>{name[lang]}</a>
              ),
            },
            { head: t.code, cell: ({ code }) => code },
            { head: t.field, cell: ({ field }) => field.name[lang] },
          ]}
        />
      )}
      {q !== '' && found.length === 0 && (
        <EmptyState icon="search" title={t.none(q)}>
          {t.hint}
        </EmptyState>
      )}
    </WorkspaceLayout>,
  )
}
