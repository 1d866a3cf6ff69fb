import type { HeldFile, LoadedDossier, PaperFile } from '../../../dossiers/index.ts'
import { formatMoment, type Lang } from '../../../platform/index.ts'
import type { WebServices } from '../../shell/services.ts'
import { Icon } from '../../ui/index.ts'
import { sayFileKind, sayFileSize } from '../../words/file.ts'
import { taskName } from '../../words/task.ts'
import { paths } from '../shell/rail.ts'

const words = {
  vi: {
    step: (name: string) => `Bước “${name}”`,
    opinion: 'Ý kiến của cơ quan được hỏi',
    signing: 'Kết quả đang ký, chưa phát hành',
    result: 'Kết quả giải quyết',
    correction: 'Kết quả đính chính',
    asked: 'Kèm đề nghị sửa',
    replaced: 'bản nộp trước',
  },
  en: {
    step: (name: string) => `Step “${name}”`,
    opinion: 'Opinion of an agency asked',
    signing: 'The result being signed, not issued',
    result: 'The result',
    correction: 'Corrected result',
    asked: 'Came with a wish for a correction',
    replaced: 'handed in before',
  },
} satisfies Record<Lang, object>

interface Place {
  services: WebServices
  dossier: LoadedDossier
  lang: Lang
}

/** What the file is in its dossier: the paper it is of, the step that added it, the result. */
export function sayOrigin({ of }: HeldFile, { services, dossier, lang }: Place): string {
  const t = words[lang]
  if (of.kind === 'paper') return of.name
  if (of.kind !== 'step') return t[of.kind]
  const { procedureVersion } = dossier.state
  return t.step(taskName(services, { kind: 'step', node: of.node, procedureVersion }, lang))
}

interface FileLinkProps {
  dossier: string
  file: PaperFile
  lang: Lang
  /** A further line under the name. */
  note?: string | undefined
  isCurrent?: boolean | undefined
}

/** Leads to the page of the file. Looking at it is recorded, so browsers shall not fetch it ahead. */
export function FileLink({ dossier, file, lang, note, isCurrent }: FileLinkProps) {
  return (
    <a
      class="file-link"
      href={`${paths.file(dossier, file.sha256)}/view`}
      rel="nofollow"
      aria-current={isCurrent ? 'page' : undefined}
    >
      <Icon name="file" />
      <span>
        <span class="file-name">{file.name}</span>
        <span class="sub">
          {sayFileKind(file, lang)}, {sayFileSize(file.size, lang)}
        </span>
        {note && <span class="sub">{note}</span>}
      </span>
    </a>
  )
}

/** The files that are of no paper as it stands now, with where they came from. */
export function OtherFiles({ files, ...place }: Place & { files: readonly HeldFile[] }) {
  const { dossier, lang } = place
  return (
    <ul class="file-list">
      {files.map((file) => (
        <li>
          <FileLink
            dossier={dossier.state.id}
            file={file}
            lang={lang}
            note={[sayOrigin(file, place), ...replaced(file, lang), formatMoment(file.at, lang)].join(' · ')}
          />
        </li>
      ))}
    </ul>
  )
}

function replaced({ of }: HeldFile, lang: Lang): string[] {
  return of.kind === 'paper' ? [words[lang].replaced] : []
}
