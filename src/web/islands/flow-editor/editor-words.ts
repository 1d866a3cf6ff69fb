/** What the drawing says of itself, by the words that bpmn-js asks a translation for. */
export type EditorLang = 'vi' | 'en'

/** In our words, where those of bpmn-js are not the officer's; a phrase that is not here stays as it is. */
const PHRASES = {
  vi: {
    'Activate global connect tool': 'Nối hai hình',
    'Activate hand tool': 'Kéo cả sơ đồ',
    'Activate lasso tool': 'Chọn nhiều hình',
    'Activate create/remove space tool': 'Giãn hoặc thu khoảng trống',
    'Add step': 'Thêm bước',
    'Add wait': 'Thêm chờ trả lời của nơi khác',
    'Add choice': 'Thêm điểm rẽ nhánh',
    'Add fork': 'Thêm điểm tách hoặc hợp các nhánh song song',
    'Add start': 'Thêm điểm bắt đầu',
    'Add end': 'Thêm điểm kết thúc',
    'Append end event': 'Thêm điểm kết thúc sau',
    'Append gateway': 'Thêm điểm rẽ sau',
    'Append task': 'Thêm bước sau',
    'Connect to other element': 'Nối tới hình khác',
    'Change element': 'Đổi loại',
    Delete: 'Xóa',
    Task: 'Bước',
    'User task': 'Bước',
    'Receive task': 'Chờ trả lời',
    'Exclusive gateway': 'Điểm rẽ nhánh',
    'Parallel gateway': 'Tách hoặc hợp song song',
    'Sequence flow': 'Mũi tên thường',
    'Default flow': 'Mũi tên của trường hợp còn lại',
    'Conditional flow': 'Mũi tên có điều kiện',
    'Search in diagram': 'Tìm trong sơ đồ',
    'No matching entries': 'Không có mục nào',
    'Drop to create': 'Thả để thêm',
  },
  en: {
    'Activate global connect tool': 'Connect two shapes',
    'Activate hand tool': 'Move the whole picture',
    'Activate lasso tool': 'Choose several shapes',
    'Activate create/remove space tool': 'Make or take away room',
    'Add step': 'Add a step',
    'Add wait': 'Add a wait for somebody else’s answer',
    'Add choice': 'Add a choice',
    'Add fork': 'Add a fork or join of parallel branches',
    'Add start': 'Add the start',
    'Add end': 'Add an end',
    'Append end event': 'Add an end after it',
    'Append gateway': 'Add a choice after it',
    'Append task': 'Add a step after it',
    'Change element': 'Change the kind',
    Task: 'Step',
    'User task': 'Step',
    'Receive task': 'Wait for an answer',
    'Exclusive gateway': 'Choice',
    'Parallel gateway': 'Fork or join',
    'Sequence flow': 'Plain arrow',
    'Default flow': 'Arrow of all other cases',
    'Conditional flow': 'Arrow with a condition',
  },
} as const satisfies Record<EditorLang, Readonly<Record<string, string>>>

export type Translate = (template: string, replacements?: Readonly<Record<string, string>>) => string

export function translateFor(lang: EditorLang): Translate {
  const known: Readonly<Record<string, string>> = PHRASES[lang]
  return (template, replacements = {}) =>
    (known[template] ?? template).replace(/{([^}]+)}/g, (_, key: string) => replacements[key] ?? `{${key}}`)
}
