import { Button } from '../ui/button.tsx'
import { formatNumber, type Lang, midSentence } from '../ui/drawing/lang.ts'
import { Icon } from '../ui/signs/icon.tsx'
import { controlAttributes, Field, type FieldProps } from './field.tsx'

const words = {
  vi: {
    kept: 'Đã tải lên:',
    remove: 'Bỏ tệp',
    earlier: 'Đưa lên trước',
    turn: 'Xoay phải',
    limits: (kinds: string, max: string) => `${kinds}, mỗi tệp không quá ${max}.`,
  },
  en: {
    kept: 'Uploaded:',
    remove: 'Remove',
    earlier: 'Move up',
    turn: 'Turn right',
    limits: (kinds: string, max: string) => `${kinds}, at most ${max} each.`,
  },
} satisfies Record<Lang, object>

export interface KeptFile {
  id: string
  name: string
  /** "1,2 MB" */
  size: string
  href?: string | undefined
}

interface FileControl {
  /** e.g. `.pdf,.jpg,.png` */
  accept: string
  multiple?: true | undefined
  /** Files that were received earlier, also before an error elsewhere in the form. */
  kept?: readonly KeptFile[] | undefined
  /** Their order matters: each but the first can be moved up, which posts its id as `earlier-<name>`. */
  ordered?: true | undefined
  /** Scans that may lie on their side: each can be turned, which posts its id as `turn-<name>`. */
  turned?: true | undefined
  /** Where the form is sent; removing a file then comes back to this field. */
  action?: string | undefined
}

export interface FileFieldProps extends FieldProps, FileControl {
  /** What is accepted, in words: "PDF, ảnh JPG hoặc PNG"; absent where the label says it. */
  kinds?: string | undefined
  maxMegabytes?: number | undefined
}

/**
 * Files of a dossier component. What has been received is never asked for again: each kept file posts its id as
 * `kept-<name>`, its button `remove-<name>`. A form with one starts with `FirstButton`, else Enter would remove a file.
 */
export function FileField({
  accept,
  kinds,
  maxMegabytes,
  multiple,
  kept,
  ordered,
  action,
  ...given
}: FileFieldProps) {
  const limits =
    kinds === undefined || maxMegabytes === undefined
      ? undefined
      : sayFileLimits(given.lang, { kinds, maxMegabytes })
  const field = { ...given, hint: [given.hint, limits].filter(Boolean).join(' ') }
  return (
    <Field {...field}>
      <div class="drop">
        <input {...controlAttributes(field)} type="file" accept={accept} multiple={multiple} />
        <KeptFiles field={field} kept={kept} ordered={ordered} action={action} />
      </div>
    </Field>
  )
}

/** The same in a row of a table: the label is heard, not seen, and what is accepted is said once for all rows. */
export function FileCell({
  accept,
  multiple,
  kept,
  ordered,
  turned,
  action,
  label,
  ...field
}: FieldProps & FileControl) {
  const id = field.id ?? field.name
  return (
    <div class={field.error === undefined ? 'file-cell' : 'file-cell has-error'}>
      <input
        {...controlAttributes({ ...field, label })}
        type="file"
        accept={accept}
        multiple={multiple}
        aria-label={label}
      />
      {field.error && (
        <p class="error" id={`${id}-error`}>
          <Icon name="alert" />
          <span>{field.error}</span>
        </p>
      )}
      <KeptFiles field={field} kept={kept} ordered={ordered} turned={turned} action={action} />
    </div>
  )
}

/** "PDF, ảnh JPG hoặc PNG, mỗi tệp không quá 20 MB." */
export function sayFileLimits(lang: Lang, rules: { kinds: string; maxMegabytes: number }): string {
  return words[lang].limits(rules.kinds, sayMost(rules.maxMegabytes, lang))
}

/** "500 KB", "2,5 MB", "20 MB". */
function sayMost(megabytes: number, lang: Lang): string {
  if (megabytes < 1) return `${formatNumber(megabytes * 1000, lang)} KB`
  return `${formatNumber(megabytes, lang, Number.isInteger(megabytes) ? 0 : 1)} MB`
}

/** What Enter in a text field presses: not seen, not reached by Tab. The first thing in a form with other buttons. */
export function FirstButton() {
  return <button type="submit" class="vh" tabIndex={-1} aria-hidden="true" />
}

function KeptFiles({
  field,
  kept = [],
  ordered,
  turned,
  action,
}: Pick<FileControl, 'kept' | 'ordered' | 'turned' | 'action'> & { field: Omit<FieldProps, 'label'> }) {
  const t = words[field.lang]
  return kept.map((file, at) => (
    <div class="kept">
      <Icon name="file" />
      <span>
        <span class="vh">{t.kept} </span>
        {file.href ? <a href={file.href}>{file.name}</a> : file.name} <span class="muted">({file.size})</span>
      </span>
      <input type="hidden" name={`kept-${field.name}`} value={file.id} />
      {ordered && at > 0 && (
        <Button
          kind="quiet"
          size="small"
          name={`earlier-${field.name}`}
          value={file.id}
          formAction={action && `${action}#${field.id ?? field.name}`}
        >
          {t.earlier} <span class="vh">{file.name}</span>
        </Button>
      )}
      {turned && (
        <Button
          kind="quiet"
          size="small"
          name={`turn-${field.name}`}
          value={file.id}
          formAction={action && `${action}#${field.id ?? field.name}`}
        >
          {t.turn} <span class="vh">{file.name}</span>
        </Button>
      )}
      <Button
        kind="quiet"
        size="small"
        name={`remove-${field.name}`}
        value={file.id}
        formAction={action && `${action}#${field.id ?? field.name}`}
      >
        {t.remove} <span class="vh">{file.name}</span>
      </Button>
    </div>
  ))
}

/** All errors a file can show. */
export const fileErrors = {
  vi: {
    required: (label: string) => `Hãy gửi kèm ${midSentence(label)}.`,
    tooLarge: (name: string, max: number) =>
      `Tệp “${name}” lớn hơn ${sayMost(max, 'vi')}. Hãy chụp hoặc quét với độ nét thấp hơn.`,
    wrongKind: (name: string, kinds: string) => `Tệp “${name}” không thuộc loại nhận được (${kinds}).`,
    notWhatItSays: (name: string, found: string) =>
      `Tệp “${name}” có đuôi khác với nội dung bên trong (${found}). Hãy lưu lại đúng loại rồi gửi.`,
    empty: (name: string) => `Tệp “${name}” trống, không có nội dung.`,
    unsafe: (name: string) => `Tệp “${name}” chứa mã độc nên không được nhận. Các phần khác đã được giữ lại.`,
    broken: (name: string) =>
      `Tệp “${name}” mới tới được một phần. Các phần khác đã được giữ lại, hãy gửi lại tệp này.`,
    lost: (name: string) => `Tệp “${name}” chưa được lưu. Hãy chọn lại tệp này; các phần khác vẫn còn.`,
    tooMany: (max: number) => `Chỉ nhận nhiều nhất ${max} tệp.`,
  },
  en: {
    required: (label: string) => `Attach ${midSentence(label)}.`,
    tooLarge: (name: string, max: number) =>
      `“${name}” is larger than ${sayMost(max, 'en')}. Scan it at a lower resolution.`,
    wrongKind: (name: string, kinds: string) => `“${name}” is not of a kind we can take (${kinds}).`,
    notWhatItSays: (name: string, found: string) =>
      `“${name}” is not what its name says (it contains ${found}). Save it as the right kind and send it again.`,
    empty: (name: string) => `“${name}” is empty.`,
    unsafe: (name: string) => `“${name}” contains harmful code and was not taken. Everything else was kept.`,
    broken: (name: string) =>
      `Only a part of “${name}” arrived. Everything else was kept; send this file again.`,
    lost: (name: string) => `“${name}” has not been stored. Choose this file again; everything else is kept.`,
    tooMany: (max: number) => `At most ${max} files.`,
  },
} satisfies Record<Lang, object>
