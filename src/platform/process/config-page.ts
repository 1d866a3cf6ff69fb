import type { Lang } from '../text.ts'
import { configTable } from './config-table.ts'

const HEADS = {
  vi: '| Biến | Mặc định | Viết gì | Ý nghĩa |',
  en: '| Variable | Default | What to write | Meaning |',
}

/** The text of docs/configuration.md. */
export function renderConfigPage(): string {
  return [
    '# Cấu hình · Configuration',
    '',
    'Trang này sinh từ `src/platform/process/settings/` bằng `npm run docs`. Giá trị sai làm tiến trình dừng ngay lúc khởi động (mã 78), nêu mọi lỗi cùng lúc.',
    '',
    'This page is made from `src/platform/process/settings/` by `npm run docs`. A wrong value stops the process at its start (exit 78), naming all problems at once.',
    '',
    ...renderTable('vi'),
    '',
    ...renderTable('en'),
    '',
  ].join('\n')
}

function renderTable(lang: Lang): string[] {
  const rows = Object.values(configTable).map(
    (one) => `| \`${one.env}\` | ${one.default[lang]} | ${one.expects[lang]} | ${one.meaning[lang]} |`,
  )
  return [HEADS[lang], '|---|---|---|---|', ...rows]
}
