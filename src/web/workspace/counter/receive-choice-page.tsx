import { formatMoment, type Lang, type Text } from '../../../platform/index.ts'
import {
  Button,
  EmptyState,
  Heading,
  render,
  SearchField,
  Table,
  Tile,
  WorkspaceLayout,
} from '../../ui/index.ts'
import type { WorkspaceFrame } from '../shell/frame.tsx'
import { paths } from '../shell/rail.ts'

export const receiveChoiceWords = {
  vi: {
    title: 'Tiếp nhận hồ sơ',
    lead: 'Tìm thủ tục theo mã, tên hoặc lời nói hằng ngày, rồi nhấn Enter.',
    q: 'Thủ tục',
    find: 'Tìm',
    found: 'Thủ tục tìm thấy',
    often: 'Hay tiếp nhận tại quầy này',
    example: 'Ví dụ: chung thuc ban sao',
    begun: 'Đang nhập dở',
    begunLead: 'Phần đã gõ được giữ 7 ngày, chỉ người nhập thấy.',
    nobody: 'Chưa ghi tên',
    saved: 'Lưu lúc',
    discard: 'Bỏ',
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
    often: 'Often received at this counter',
    example: 'For example: chung thuc ban sao',
    begun: 'Begun and not finished',
    begunLead: 'What was typed is kept for 7 days; only whoever typed it sees it.',
    nobody: 'No name yet',
    saved: 'Saved',
    discard: 'Discard',
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

/** What the person has begun at the counter and not filed. */
export interface BegunDraft {
  id: string
  /** Empty: nobody is named yet. */
  who: string
  procedure: Text
  savedAt: number
}

/** First step of counter acceptance: which procedure. Before any search `found` holds what the counter receives most. */
export function receiveChoicePage(
  frame: WorkspaceFrame,
  { q, found, begun }: { q: string; found: readonly ProcedureFound[]; begun: readonly BegunDraft[] },
): string {
  const { lang } = frame
  const t = receiveChoiceWords[lang]
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading lead={t.lead}>{t.title}</Heading>
      <SearchField
        lang={lang}
        action={paths.receive}
        label={t.q}
        value={q}
        placeholder={t.example}
        focus
        submit={t.find}
      />
      {begun.length > 0 && <Begun frame={frame} drafts={begun} />}
      {q === '' && <Often lang={lang} procedures={found} />}
      {q !== '' && found.length > 0 && (
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
              cell: ({ code, name }) => <a href={formPath(code)}>{name[lang]}</a>,
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

function Often({ lang, procedures }: { lang: Lang; procedures: readonly ProcedureFound[] }) {
  if (procedures.length === 0) return null
  return (
    <section class="stack">
      <h2>{receiveChoiceWords[lang].often}</h2>
      <ul class="tiles tiles-3">
        {procedures.map(({ code, name, field }) => (
          <li>
            <Tile href={formPath(code)} title={name[lang]}>
              {code} · {field.name[lang]}
            </Tile>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Begun({ frame: { lang, csrf }, drafts }: { frame: WorkspaceFrame; drafts: readonly BegunDraft[] }) {
  const t = receiveChoiceWords[lang]
  return (
    <section class="stack">
      <Heading level={2} lead={t.begunLead}>
        {t.begun}
      </Heading>
      <Table
        lang={lang}
        caption={t.begun}
        narrow="cards"
        rows={drafts}
        rowKey={({ id }) => id}
        columns={[
          {
            head: t.name,
            rowHead: true,
            cell: ({ id, who, procedure }) => (
              <>
                <a href={paths.receiveDraft(id)}>{who || t.nobody}</a>
                <br />
                {procedure[lang]}
              </>
            ),
          },
          { head: t.saved, cell: ({ savedAt }) => formatMoment(savedAt, lang) },
          {
            head: t.discard,
            cell: ({ id }) => (
              <form method="post" action={`${paths.receive}/discard`}>
                <input type="hidden" name="_csrf" value={csrf} />
                <input type="hidden" name="draft" value={id} />
                <Button kind="quiet" size="small">
                  {t.discard}
                </Button>
              </form>
            ),
          },
        ]}
      />
    </section>
  )
}

function formPath(code: string): string {
  return `${paths.receive}?procedure=${encodeURIComponent(code)}`
}
