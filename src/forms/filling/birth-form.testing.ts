/** A small form with every kind of condition, for tests. */
import type { FormAt, FormDefinition } from '../model.ts'

export const AT: FormAt = { today: '2026-11-23', lang: 'vi' }

const text = (vi: string) => ({ vi, en: `${vi} (en)` })

export const birthForm: FormDefinition = {
  pages: [
    {
      key: 'who',
      title: text('Người yêu cầu'),
      questions: [
        {
          key: 'requester',
          kind: 'person',
          label: text('Người yêu cầu'),
          party: 'applicant',
          prefill: 'account',
        },
      ],
    },
    {
      key: 'child',
      title: text('Con của anh/chị'),
      questions: [
        { key: 'child_name', kind: 'person-name', label: text('Họ, chữ đệm và tên của con') },
        {
          key: 'child_birth_date',
          kind: 'date',
          label: text('Ngày sinh'),
          dates: { latest: 'today' },
        },
        { key: 'child_sex', kind: 'sex', label: text('Giới tính') },
        {
          key: 'parents',
          kind: 'choice',
          label: text('Cha mẹ'),
          options: [
            { code: 'both', label: text('Đã xác định cả cha lẫn mẹ') },
            { code: 'mother', label: text('Chỉ xác định được mẹ') },
          ],
        },
        { key: 'father_name', kind: 'person-name', label: text('Họ tên cha'), when: 'parents = "both"' },
        { key: 'copies_wanted', kind: 'yes-no', label: text('Đề nghị cấp bản sao') },
        {
          key: 'copies',
          kind: 'number',
          label: text('Số bản sao'),
          range: { least: 1, most: 100, whole: true },
          when: 'copies_wanted',
          fact: 'copies',
        },
      ],
    },
    {
      key: 'siblings',
      title: text('Anh, chị, em'),
      when: 'parents = "both"',
      questions: [
        {
          key: 'siblings',
          kind: 'table',
          label: text('Anh, chị, em ruột'),
          optional: true,
          columns: [
            { key: 'name', kind: 'person-name', label: text('Họ tên') },
            { key: 'born', kind: 'partial-date', label: text('Năm sinh') },
          ],
        },
        {
          key: 'certificate',
          kind: 'file',
          label: text('Giấy chứng sinh'),
          component: 'GCS',
          optional: true,
        },
      ],
    },
  ],
  calculations: [
    {
      key: 'persons',
      label: text('Số người'),
      kind: 'number',
      value: 'count(siblings) + 1',
      fact: 'persons',
    },
  ],
  requirements: [
    {
      at: 'child_birth_date',
      holds: 'requester.birth_date < child_birth_date',
      message: text('Con không thể sinh trước người yêu cầu.'),
    },
  ],
}
