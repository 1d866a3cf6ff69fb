export interface ProgressBarProps {
  id: string
  label: string
  value: number
  max: number
  /** "1.200 trên 8.868 hồ sơ" */
  text: string
}

/** Long work that can be left and found again. */
export function ProgressBar({ id, label, value, max, text }: ProgressBarProps) {
  return (
    <div>
      <div class="row row-end">
        <label class="label" for={id}>
          {label}
        </label>
        <span class="muted">{text}</span>
      </div>
      <progress class="prog" id={id} value={value} max={max}>
        {text}
      </progress>
    </div>
  )
}
