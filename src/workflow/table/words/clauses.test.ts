import { describe, expect, it } from 'vitest'
import { isClause, readClauses, readWork } from './clauses.ts'

const clauseOf = (text: string) => readClauses(text)[0]

it('what does not meet the requirements and is given back with its reasons is refused', () => {
  const text = 'Thẩm định:\n- Nếu hồ sơ không đạt yêu cầu: trả hồ sơ và nêu rõ lý do'
  expect(readWork(text).clauses.map(({ kind }) => kind)).toEqual(['refusal'])
  expect(readWork('Nếu không đạt: trả lại chuyên viên').clauses.map(({ kind }) => kind)).toEqual(['back'])
})

describe('where a condition leads', () => {
  it.each([
    ['Nếu phải họp hội đồng: bước 7', 'way', 'phải họp hội đồng', ['7']],
    ['Nếu phức tạp, chuyển sang bước số 4.1a', 'way', 'phức tạp', ['4.1a']],
    ['Trường hợp cần xác minh thì thực hiện bước 5', 'way', 'cần xác minh', ['5']],
    ['Nếu không: bước 3', 'else', 'không', ['3']],
    ['Trường hợp còn lại: bước 6', 'else', 'còn lại', ['6']],
    ['Nếu đồng ý: bước 5', 'onward', 'đồng ý', ['5']],
    ['Nếu không đồng ý: chuyển lại bước 2', 'back', 'không đồng ý', ['2']],
    ['Nếu trả lại để sửa: quay lại bước 3 hoặc bước 4', 'back', 'trả lại để sửa', ['3', '4']],
    ['Nếu rút hồ sơ: kết thúc quy trình', 'way', 'rút hồ sơ', ['end']],
    ['Hồ sơ thiếu: Mẫu số 02', 'supplement', 'thiếu', []],
    ['Trường hợp không đủ điều kiện: Mẫu số 03', 'refusal', 'không đủ điều kiện', []],
    ['Trường hợp hồ sơ hợp lệ', 'onward', 'hồ sơ hợp lệ', []],
  ])('“%s”', (text, kind, condition, targets) => {
    expect(clauseOf(text)).toMatchObject({ kind, condition, targets })
  })

  it('“đất” is not “đạt”: land says nothing good of a dossier', () => {
    expect(clauseOf('Trường hợp có đất: lập biên bản')?.kind).not.toBe('onward')
    expect(clauseOf('Nếu đạt: trình lãnh đạo')?.kind).toBe('onward')
  })

  it.each([
    ['Nếu không đồng ý: trả lại chuyên viên', 'case_officer'],
    ['Nếu không đồng ý: trả lại phòng chuyên môn', 'unit_head'],
    ['Nếu không đồng ý: trả lại bước trước', 'previous'],
  ])('“%s” goes back to whom it names', (text, backTo) => {
    expect(clauseOf(text)).toMatchObject({ kind: 'back', backTo })
  })
})

describe('the words of a cell are taken apart', () => {
  it('the work first, then its conditions, each from its own line or sentence', () => {
    const { main, clauses, condition } = readWork(
      'Thẩm định hồ sơ.\n- Nếu thiếu giấy tờ: Mẫu số 02;\n- Nếu phức tạp: bước 4. Ghi sổ',
    )
    expect(main).toBe('Thẩm định hồ sơ.\nGhi sổ')
    expect(clauses.map((one) => [one.kind, one.condition, one.consequence])).toEqual([
      ['supplement', 'thiếu giấy tờ', 'Mẫu số 02'],
      ['way', 'phức tạp', 'bước 4'],
    ])
    expect(condition).toBe(undefined)
  })

  it('work that begins with its condition is done only then', () => {
    expect(readWork('Trường hợp cần xác minh: xác minh tại địa phương')).toEqual({
      ...{ main: 'xác minh tại địa phương', clauses: [], condition: 'cần xác minh' },
    })
  })

  it('a line after a condition goes on with it', () => {
    expect(readClauses('Nếu không đồng ý\nquay lại bước 2')).toMatchObject([
      { kind: 'back', condition: 'không đồng ý', targets: ['2'] },
    ])
  })

  it('quotes around a condition are no part of it', () => {
    expect(clauseOf('Khi “không thống nhất”: bước 2')).toMatchObject({ condition: 'không thống nhất' })
  })

  it.each([
    ['Nếu thiếu', true],
    ['- Trường hợp khác', true],
    ['a) Đối với hồ sơ phức tạp', true],
    ['Khi hồ sơ đủ', true],
    ['Thẩm định hồ sơ', false],
    ['Khi nào xong', false],
  ])('“%s” is a condition: %s', (text, is) => {
    expect(isClause(text)).toBe(is)
  })
})
