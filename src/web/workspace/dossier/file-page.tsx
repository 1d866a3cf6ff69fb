import type { HeldFile, LoadedDossier } from '../../../dossiers/index.ts'
import type { FileState } from '../../../platform/files/index.ts'
import { formatMoment, type Lang } from '../../../platform/index.ts'
import type { ReadSignature } from '../../../results/index.ts'
import { SignatureList } from '../../shell/pages/signature-list.tsx'
import type { WebServices } from '../../shell/services.ts'
import { EmptyState, Heading, LinkButton, Notice, render, WorkspaceLayout } from '../../ui/index.ts'
import { sayFileKind, sayFileSize } from '../../words/file.ts'
import { signatureWords } from '../../words/signature.ts'
import type { WorkspaceFrame } from '../shell/frame.tsx'
import { paths } from '../shell/rail.ts'
import { FileLink, sayOrigin } from './dossier-files.tsx'

const words = {
  vi: {
    back: 'Về hồ sơ',
    open: 'Mở riêng',
    save: 'Tải về',
    previous: 'Tệp trước',
    next: 'Tệp sau',
    of: (at: number, all: number) => `Tệp ${at} / ${all}`,
    all: 'Các tệp của hồ sơ',
    since: 'vào hồ sơ lúc',
    scanning: 'Tệp đang được quét vi-rút',
    scanningWhat: 'Tệp đã được lưu an toàn và sẽ xem được khi quét xong. Hãy tải lại trang sau ít phút.',
    blocked: 'Tệp có mã độc nên đã bị khóa',
    blockedWhat:
      'Phần mềm quét vi-rút phát hiện mã độc sau khi tệp đã được lưu. Không ai mở được tệp này; hãy đề nghị người nộp gửi lại bản sạch.',
    missing: 'Không tìm thấy nội dung tệp',
    missingWhat: 'Hồ sơ có ghi tệp này nhưng kho tệp không có. Hãy báo đơn vị vận hành.',
    notShown: 'Trình duyệt không xem được loại tệp này',
    notShownWhat: 'Hãy tải về và mở bằng phần mềm trên máy của bạn.',
  },
  en: {
    back: 'Back to the dossier',
    open: 'Open alone',
    save: 'Save',
    previous: 'Previous file',
    next: 'Next file',
    of: (at: number, all: number) => `File ${at} of ${all}`,
    all: 'Files of the dossier',
    since: 'in the dossier since',
    scanning: 'The file is being scanned for viruses',
    scanningWhat: 'It is stored safely and can be read when it has been scanned. Reload in a few minutes.',
    blocked: 'The file contains harmful code and is locked away',
    blockedWhat:
      'The virus scanner found harmful code after the file had been stored. Nobody can open it; ask the applicant for a clean copy.',
    missing: 'The content of the file was not found',
    missingWhat: 'The dossier names this file but the store does not have it. Tell the operator.',
    notShown: 'Browsers cannot show this kind of file',
    notShownWhat: 'Save it and open it with a program of your computer.',
  },
} satisfies Record<Lang, object>

const SHOWN = ['application/pdf', 'image/jpeg', 'image/png']

/** Whether browsers show it by themselves. */
export function isShown({ type }: Pick<HeldFile, 'type'>): boolean {
  return SHOWN.includes(type)
}

export interface FileView {
  frame: WorkspaceFrame
  services: WebServices
  dossier: LoadedDossier
  file: HeldFile
  all: readonly HeldFile[]
  state: FileState
  /** Undefined: no PDF, or not to be read now. */
  signatures: readonly ReadSignature[] | undefined
}

/** A file of a dossier with its neighbours. */
export function filePage(view: FileView): string {
  const { frame, services, dossier, file, all, state, signatures } = view
  const { lang } = frame
  const t = words[lang]
  const { id, code, reference } = dossier.state
  const at = all.indexOf(file)
  const facts = [
    sayFileKind(file, lang),
    sayFileSize(file.size, lang),
    `${t.since} ${formatMoment(file.at, lang)}`,
  ]
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading
        eyebrow={`${code ?? reference} · ${sayOrigin(file, { services, dossier, lang })}`}
        lead={facts.join(' · ')}
        actions={
          <LinkButton href={paths.dossier(id)} kind="quiet" size="small" icon="arrowLeft">
            {t.back}
          </LinkButton>
        }
      >
        <span class="file-name">{file.name}</span>
      </Heading>
      <div class="split">
        <div class="stack">
          <Content view={view} />
          <div class="viewer-bar">
            <nav class="row" aria-label={t.of(at + 1, all.length)}>
              <Neighbour id={id} file={all[at - 1]} text={t.previous} rel="prev" />
              <Neighbour id={id} file={all[at + 1]} text={t.next} rel="next" />
              <span class="muted">{t.of(at + 1, all.length)}</span>
            </nav>
            {state === 'ready' && <Ways id={id} file={file} lang={lang} />}
          </div>
        </div>
        <div class="stack">
          {signatures && (
            <section class="stack" aria-labelledby="signatures">
              <h2 id="signatures">{signatureWords[lang].title}</h2>
              <SignatureList lang={lang} signatures={signatures} />
            </section>
          )}
          <section class="stack" aria-labelledby="files">
            <h2 id="files">{t.all}</h2>
            <ul class="file-list">
              {all.map((one) => (
                <li>
                  <FileLink
                    dossier={id}
                    file={one}
                    lang={lang}
                    note={sayOrigin(one, { services, dossier, lang })}
                    isCurrent={one === file}
                  />
                </li>
              ))}
            </ul>
          </section>
        </div>
      </div>
    </WorkspaceLayout>,
  )
}

function Content({ view: { frame, dossier, file, state } }: { view: FileView }) {
  const t = words[frame.lang]
  if (state === 'quarantined') return <Notice title={t.scanning}>{t.scanningWhat}</Notice>
  if (state === 'infected') {
    return (
      <Notice tone="late" title={t.blocked}>
        {t.blockedWhat}
      </Notice>
    )
  }
  if (state === 'missing') {
    return (
      <Notice tone="late" title={t.missing}>
        {t.missingWhat}
      </Notice>
    )
  }
  const href = paths.file(dossier.state.id, file.sha256)
  if (file.type === 'application/pdf') {
    return <iframe class="viewer" src={`${href}#navpanes=0&view=FitH`} title={file.name} />
  }
  if (isShown(file)) {
    return (
      <a href={href} class="viewer viewer-picture" rel="nofollow">
        <img src={href} alt={file.name} />
      </a>
    )
  }
  return (
    <EmptyState icon="file" title={t.notShown}>
      {t.notShownWhat}
    </EmptyState>
  )
}

/** Out of the page: alone in the browser, or into a folder. */
function Ways({ id, file, lang }: { id: string; file: HeldFile; lang: Lang }) {
  const t = words[lang]
  const href = paths.file(id, file.sha256)
  return (
    <div class="row">
      {isShown(file) && (
        <LinkButton href={href} kind="quiet" size="small" rel="nofollow">
          {t.open}
        </LinkButton>
      )}
      <LinkButton
        href={`${href}?save=1`}
        kind={isShown(file) ? 'secondary' : 'primary'}
        size="small"
        icon="download"
        download={file.name}
      >
        {t.save}
      </LinkButton>
    </div>
  )
}

function Neighbour({
  id,
  file,
  text,
  rel,
}: {
  id: string
  file: HeldFile | undefined
  text: string
  rel: 'prev' | 'next'
}) {
  if (file === undefined) return null
  return (
    <LinkButton
      href={`${paths.file(id, file.sha256)}/view`}
      kind="secondary"
      size="small"
      icon={rel === 'prev' ? 'arrowLeft' : 'arrowRight'}
      rel={`${rel} nofollow`}
      hotkey={rel === 'prev' ? 'p' : 'n'}
    >
      {text}
    </LinkButton>
  )
}
