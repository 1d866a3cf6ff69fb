import { Button } from './button.tsx'
import { controlAttributes, Field, type FieldProps } from './field.tsx'
import { Icon } from './icon.tsx'
import { type Lang, midSentence } from './lang.ts'

const words = {
  vi: { remove: 'Bỏ tệp', limits: (kinds: string, max: number) => `${kinds}, mỗi tệp không quá ${max} MB.` },
  en: { remove: 'Remove', limits: (kinds: string, max: number) => `${kinds}, at most ${max} MB each.` },
} satisfies Record<Lang, object>

export interface KeptFile {
  id: string
  name: string
  /** "1,2 MB" */
  size: string
  href?: string | undefined
}

export interface FileFieldProps extends FieldProps {
  /** e.g. `.pdf,.jpg,.png` */
  accept: string
  /** The same in words: "PDF, ảnh JPG hoặc PNG". */
  kinds: string
  maxMegabytes: number
  multiple?: true | undefined
  /** Files that were received earlier, also before an error elsewhere in the form. */
  kept?: readonly KeptFile[] | undefined
}

/** Files of a dossier component. What has been received is never asked for again; removing posts `remove-<name>`. */
export function FileField({ accept, kinds, maxMegabytes, multiple, kept = [], ...given }: FileFieldProps) {
  const t = words[given.lang]
  const field = { ...given, hint: [given.hint, t.limits(kinds, maxMegabytes)].filter(Boolean).join(' ') }
  return (
    <Field {...field}>
      <div class="drop">
        <input {...controlAttributes(field)} type="file" accept={accept} multiple={multiple} />
        {kept.map((file) => (
          <div class="kept">
            <Icon name="file" />
            <span>
              {file.href ? <a href={file.href}>{file.name}</a> : file.name}{' '}
              <span class="muted">({file.size})</span>
            </span>
            <Button kind="quiet" size="small" name={`remove-${field.name}`} value={file.id}>
              {t.remove} <span class="vh">{file.name}</span>
            </Button>
          </div>
        ))}
      </div>
    </Field>
  )
}

/** All errors a file can show. */
export const fileErrors = {
  vi: {
    required: (label: string) => `Hãy gửi kèm ${midSentence(label)}.`,
    tooLarge: (name: string, max: number) =>
      `Tệp “${name}” lớn hơn ${max} MB. Hãy chụp hoặc quét với độ nét thấp hơn.`,
    wrongKind: (name: string, kinds: string) => `Tệp “${name}” không thuộc loại nhận được (${kinds}).`,
    notWhatItSays: (name: string, found: string) =>
      `Tệp “${name}” có đuôi khác với nội dung bên trong (${found}). Hãy lưu lại đúng loại rồi gửi.`,
    empty: (name: string) => `Tệp “${name}” trống, không có nội dung.`,
    unsafe: (name: string) => `Tệp “${name}” chứa mã độc nên không được nhận. Các phần khác đã được giữ lại.`,
    broken: (name: string) =>
      `Tệp “${name}” mới tới được một phần. Các phần khác đã được giữ lại, hãy gửi lại tệp này.`,
    tooMany: (max: number) => `Chỉ nhận nhiều nhất ${max} tệp.`,
  },
  en: {
    required: (label: string) => `Attach ${midSentence(label)}.`,
    tooLarge: (name: string, max: number) =>
      `“${name}” is larger than ${max} MB. Scan it at a lower resolution.`,
    wrongKind: (name: string, kinds: string) => `“${name}” is not of a kind we can take (${kinds}).`,
    notWhatItSays: (name: string, found: string) =>
      `“${name}” is not what its name says (it contains ${found}). Save it as the right kind and send it again.`,
    empty: (name: string) => `“${name}” is empty.`,
    unsafe: (name: string) => `“${name}” contains harmful code and was not taken. Everything else was kept.`,
    broken: (name: string) =>
      `Only a part of “${name}” arrived. Everything else was kept; send this file again.`,
    tooMany: (max: number) => `At most ${max} files.`,
  },
} satisfies Record<Lang, object>
